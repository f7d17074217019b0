import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Who may import plans, and whose imports they see. */
export const can = {
  /** The coordinator for all agencies; head and operator for their own. */
  importPlans: (actor: Actor) => coordinates(actor) || (works(actor) && actor.agencyId !== null),
  /** An import and everything in it; the same rule as the where-clause of `pageImports`. */
  open: (actor: Actor, found: { readonly agencyId: string | null }) =>
    coordinates(actor) || (can.importPlans(actor) && found.agencyId === actor.agencyId),
}

/** Whose rows an import of this person may hold; null: all agencies. */
export const agencyOf = (actor: Actor): string | null => (coordinates(actor) ? null : actor.agencyId)
