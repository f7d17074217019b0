import type { LocatedFrom } from '#contract/houses/house.ts'
import type { CancelKind, HouseState, LandTitle } from '#contract/houses/shapes.ts'

/** An unfit house, from proposal to handover. Whoever it is read for, numbers of people are not in it (`open-identifiers.ts`). */
export interface House {
  readonly id: string
  readonly code: string
  readonly year: number
  /** Who keeps the record. */
  readonly agencyId: string
  readonly activityId: string | null
  readonly state: HouseState
  readonly stateSince: string
  readonly cancelKind: CancelKind | null
  readonly cancelReason: string
  readonly owner: {
    readonly name: string
    readonly sex: 'L' | 'P' | null
    readonly birthDate: string | null
    readonly disabled: boolean | null
  }
  readonly residents: number | null
  readonly recordId: string | null
  readonly decisionId: string | null
  readonly ledgerRecordId: string | null
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string
  readonly districtCode: string
  readonly position: {
    readonly latitude: number
    readonly longitude: number
    readonly accuracyM: number | null
    readonly from: LocatedFrom
  } | null
  readonly landTitle: LandTitle
  readonly landNote: string
  readonly proposedBy: string
  readonly proposedOn: string
  readonly progress: number
  readonly handedOverOn: string | null
  readonly handoverNumber: string
  readonly handoverReason: string
  readonly version: number
  readonly money: Money
  /** Agencies with a gift that stands. */
  readonly giverAgencies: readonly string[]
}

/** Whole rupiah. What is not cancelled is promised or delivered; what it lacks to the cost is the gap. */
export interface Money {
  readonly cost: number
  readonly promised: number
  readonly delivered: number
}

/** What nobody has promised yet. Never negative: no gift and no change of the plan is let in that would make it so. */
export const gapOf = ({ cost, promised, delivered }: Money): number => cost - promised - delivered

/** Over: nothing of it changes any more. */
export const isOver = ({ state }: Pick<House, 'state'>): boolean => state === 'handed_over' || state === 'cancelled'

const EARTH_M = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points of the earth (haversine). */
export function metresBetween(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}
