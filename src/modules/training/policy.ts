import type { BatchState } from '#contract/training/shapes.ts'
import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

interface OfAgency {
  readonly agency: { readonly id: string }
}
type OfBatch = OfAgency & { readonly state: BatchState }

/** Whoever comes by a link or has neither agency nor the region reads nothing of this room. */
const belongs = (actor: Actor) => coordinates(actor) || actor.agencyId !== null

/**
 * Who may do what. What is taught and how many take part is known to all agencies; who takes part is the organising agency's and the coordinators'.
 * `readableBatches` and `ownPeople` in queries/visibility.ts are `readBatch` and `readPeople` as where-clauses; policy.test.ts proves that they agree.
 */
export const can = {
  readCourses: belongs,
  createCourse: (actor: Actor, agencyId: string) => coordinates(actor) || (works(actor) && actor.agencyId === agencyId),
  edit: (actor: Actor, { agency }: OfAgency) => can.createCourse(actor, agency.id),
  /** A draft is the organiser's and the coordinators'. */
  readBatch: (actor: Actor, { agency, state }: OfBatch) =>
    coordinates(actor) || (actor.agencyId !== null && (actor.agencyId === agency.id || state !== 'draft')),
  /** Names, disability, needs, decile, results one by one. Numbers stay masked besides. */
  readPeople: (actor: Actor, { agency }: OfAgency) => coordinates(actor) || actor.agencyId === agency.id,
  /** A number of a participant without its mask; the purpose is asked and logged. */
  reveal: (actor: Actor, batch: OfAgency) => can.edit(actor, batch),
}
