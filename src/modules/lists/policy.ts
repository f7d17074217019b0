import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Who may import lists of people, and whose lists they see. */
export const can = {
  /** The coordinator for every agency; head and operator for their own. A unit of protected casework is refused by the room people. */
  importLists: (actor: Actor) => coordinates(actor) || (works(actor) && actor.agencyId !== null),
  /** For which agency is the coordinator's to say. */
  chooseAgency: coordinates,
  /** What lists of several agencies say together is told to whoever works for all of them. */
  seeAllAgencies: coordinates,
  /** A list and everything in it; the same rule as the where-clause of `pageEditions`. */
  open: (actor: Actor, found: { readonly agencyId: string | null }) =>
    coordinates(actor) || (can.importLists(actor) && found.agencyId === actor.agencyId),
}

/** Whose lists this person sees and imports; null: those of all agencies. */
export const agencyOf = (actor: Actor): string | null => (coordinates(actor) ? null : actor.agencyId)
