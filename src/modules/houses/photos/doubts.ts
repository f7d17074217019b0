import type { PhotoRules } from '#contract/houses/field/field.ts'
import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import { metresBetween } from '../house.ts'

export interface Spot {
  readonly latitude: number
  readonly longitude: number
  /** Metres; null: the device did not say. */
  readonly accuracyM: number | null
}

/** What is known when a photograph comes in. */
export interface Circumstances {
  /** Where the device was. */
  readonly spot: Spot | null
  /** Where the house is known to be. */
  readonly house: Spot | null
  /** Metres outside the boundary of the house's village; null: no boundary is known. */
  readonly outsideM: number | null
  /** Server minus device. */
  readonly offsetMs: number
  /** When it was taken, with the clock put right, and when it came in. */
  readonly takenAt: Date
  readonly now: Date
  /** Before this day nobody had reason to photograph the house. */
  readonly proposedOn: string
  readonly isSeenAtAnotherHouse: boolean
}

export interface Doubtful {
  readonly doubts: readonly PhotoDoubt[]
  /** From the known place of the house, in whole metres. */
  readonly distanceM: number | null
}

const MINUTE = 60_000
/** Old photographs of a house come along with its proposal. */
const YEAR = 366 * 24 * 60 * MINUTE

/** Whether the time can be true: neither after now nor long before the house was spoken of. */
const isTimely = ({ takenAt, now, proposedOn }: Circumstances, rules: PhotoRules) =>
  takenAt.getTime() <= now.getTime() + rules.clockMinutes * MINUTE &&
  takenAt.getTime() >= new Date(`${proposedOn}T00:00:00Z`).getTime() - YEAR

/** What makes a photograph worth a second look. It is kept all the same: a phone in a valley knows no better. */
export function doubtsOf(known: Circumstances, rules: PhotoRules): Doubtful {
  const { spot, house, outsideM, offsetMs, isSeenAtAnotherHouse } = known
  const distanceM = spot && house ? Math.round(metresBetween(spot, house)) : null
  const unsureM = Math.min(spot?.accuracyM ?? 0, rules.impreciseM)
  const found: readonly (readonly [PhotoDoubt, boolean])[] = [
    ['no_position', spot === null],
    ['imprecise', spot !== null && (spot.accuracyM === null || spot.accuracyM > rules.impreciseM)],
    [
      'far_from_house',
      distanceM !== null && distanceM > rules.farM + unsureM + Math.min(house?.accuracyM ?? 0, rules.impreciseM),
    ],
    ['other_village', spot !== null && outsideM !== null && outsideM > rules.borderM + unsureM],
    ['clock', Math.abs(offsetMs) > rules.clockMinutes * MINUTE || !isTimely(known, rules)],
    ['seen_before', isSeenAtAnotherHouse],
  ]
  return { doubts: found.filter(([, holds]) => holds).map(([doubt]) => doubt), distanceM }
}
