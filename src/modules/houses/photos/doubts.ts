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
  readonly isSeenAtAnotherHouse: boolean
}

export interface Doubtful {
  readonly doubts: readonly PhotoDoubt[]
  /** From the known place of the house, in whole metres. */
  readonly distanceM: number | null
}

const MINUTE = 60_000

/** What makes a photograph worth a second look. It is kept all the same: a phone in a valley knows no better. */
export function doubtsOf(
  { spot, house, outsideM, offsetMs, isSeenAtAnotherHouse }: Circumstances,
  rules: PhotoRules,
): Doubtful {
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
    ['clock', Math.abs(offsetMs) > rules.clockMinutes * MINUTE],
    ['seen_before', isSeenAtAnotherHouse],
  ]
  return { doubts: found.filter(([, holds]) => holds).map(([doubt]) => doubt), distanceM }
}
