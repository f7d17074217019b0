/**
 * What a room has counted towards a measure of the strategic programmes: so many houses or graduates of one month, with who took part. Each house
 * or person is in exactly one row, so that rows add up to the whole; who gave together stands together in `agencyIds`.
 */
export interface Tally {
  /** In which month it counts, `2026-03`. */
  readonly month: string
  /** Kecamatan, `35.07.13`; null: not known. */
  readonly districtCode: string | null
  /** Null for what is not a person, and where it is not known. */
  readonly sex: 'L' | 'P' | null
  readonly disability: boolean | null
  /** Agencies that share in it, in any order, each once; empty: none of ours (village, business, community). */
  readonly agencyIds: readonly string[]
  /** The activity of the plans it came from; null: none is said. */
  readonly activityId: string | null
  /** Houses or persons, a whole number above 0. */
  readonly amount: number
}

/** Days, both included. */
export interface TallyPeriod {
  readonly from: string
  readonly until: string
}
