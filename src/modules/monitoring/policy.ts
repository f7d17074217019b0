import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Who may do what with results. Everybody of the region reads how far it is; the rows of a report are for who shares in it. */
export const can = {
  define: coordinates,
  /** In the name of an agency: coordinators, and its own people; not who works for one place of it. */
  reportFor: (actor: Actor, agencyId: string) =>
    coordinates(actor) || (works(actor) && actor.areaCode === null && actor.agencyId === agencyId),
  reportAtAll: (actor: Actor) =>
    coordinates(actor) || (works(actor) && actor.areaCode === null && actor.agencyId !== null),
  /** Districts by sex and disability may be so few that they point at persons. */
  readRows: (actor: Actor, agencyIds: readonly string[]) =>
    coordinates(actor) || (actor.agencyId !== null && agencyIds.includes(actor.agencyId)),
  /** Sex and disability of who lives in the houses of a district: how many houses there are is known, so these may be read off them. */
  readOwners: coordinates,
}
