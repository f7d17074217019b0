import { coordinates } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/**
 * Who may do what with agencies, positions and mandates. Everybody of the region reads them: they are public offices with public duties.
 * Only the number of a civil servant (NIP) is kept to those who keep the list.
 */
export const can = {
  manageAgencies: coordinates,
  manageMandates: coordinates,
  /** The coordinator for all; a head for the posts of the own agency. */
  managePositions: (actor: Actor, position: { readonly agencyId: string }) =>
    coordinates(actor) || (actor.role === 'head' && actor.agencyId === position.agencyId),
  readNip: (actor: Actor, position: { readonly agencyId: string }) => can.managePositions(actor, position),
}
