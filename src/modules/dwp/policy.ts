import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Who asks, and what they are among the units: the unit whose people they are, and whether that unit leads the others. */
export interface Standing {
  readonly actor: Actor
  /** Their own agency, if it is a DWP unit. */
  readonly ownUnitId: string | null
  readonly leads: boolean
}

const isOwn = ({ ownUnitId }: Standing, unitId: string) => ownUnitId !== null && ownUnitId === unitId

/**
 * Who may do what with DWP. That a unit exists, who sits on its board and what it plans is read by everybody of the region; what goes on inside is
 * not.
 */
export const can = {
  /** Figures, checklists, findings, evaluations: the unit, the unit that leads, the coordinators. */
  readInside: (standing: Standing, unitId: string) =>
    coordinates(standing.actor) || standing.leads || isOwn(standing, unitId),
  /** The book of members with its phone numbers; the unit that leads reads how many there are, not who. */
  readMembers: (standing: Standing, unitId: string) => coordinates(standing.actor) || isOwn(standing, unitId),
  /** Who begins to stay away is told to her own unit alone. */
  readFallingAway: isOwn,
  readPhones: (standing: Standing, unitId: string) => can.readInside(standing, unitId),
  edit: (standing: Standing, unitId: string) =>
    coordinates(standing.actor) || (works(standing.actor) && isOwn(standing, unitId)),
  /** Rounds of visits, what a visit saw, the checklist: the unit that leads, and the coordinators. */
  planRounds: (standing: Standing) => coordinates(standing.actor) || (works(standing.actor) && standing.leads),
  makeLeading: (standing: Standing) => coordinates(standing.actor),
}
