import { coordinates, works } from '#modules/accounts/index.ts'
import { isWithin } from '#modules/places/index.ts'
import type { Actor } from '#platform/context.ts'
import type { House } from '../house.ts'

/** Whoever surveys and photographs the houses of one agency in some villages, by link. */
export interface Officer {
  readonly id: string
  readonly agencyId: string
  readonly agency: string
  readonly name: string
  /** Codes of villages or districts. */
  readonly areas: readonly string[]
  readonly linkTurn: number
  readonly createdAt: Date
  readonly revokedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly lastOffsetMs: number | null
}

/** Whether a house is one of this officer's. */
export const covers = (
  { agencyId, areas }: Pick<Officer, 'agencyId' | 'areas'>,
  house: Pick<House, 'agencyId' | 'villageCode'>,
): boolean => house.agencyId === agencyId && areas.some((area) => isWithin(house.villageCode, area))

/** Whether what this officer told of a house is taken: of the agency's houses whatever their village, when the office brings it. */
export const takesFor = (
  officer: Officer,
  house: Pick<House, 'agencyId' | 'villageCode'>,
  byOffice: boolean,
): boolean => (byOffice ? house.agencyId === officer.agencyId : covers(officer, house))

export const can = {
  /** See and send out the officers of an agency, their links too: whoever works for it in its whole area, and the coordinators. */
  send: (actor: Actor, agencyId: string): boolean =>
    coordinates(actor) || (works(actor) && actor.agencyId === agencyId && actor.areaCode === null),
  /** Any at all. */
  sendAny: (actor: Actor): boolean =>
    coordinates(actor) || (works(actor) && actor.agencyId !== null && actor.areaCode === null),
}
