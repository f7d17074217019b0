import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Who may do what with strategic programmes. Everybody of the region reads them, with the part of every agency. */
export const can = {
  define: coordinates,
  /** Coordinators, and an agency's own people; not who works for one place of it, since a part covers all places. */
  planPart: (actor: Actor, agencyId: string) =>
    coordinates(actor) || (works(actor) && actor.areaCode === null && actor.agencyId === agencyId),
  lock: coordinates,
}
