export type BatchState = 'loading' | 'current' | 'superseded' | 'withdrawing'

/** One edition of an agency's list, as far as people are concerned. */
export interface Batch {
  readonly id: string
  readonly seriesId: string
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly title: string
  readonly fileName: string
  readonly period: string
  /** The day the list speaks of, `2025-06-30`. */
  readonly asOf: string
  readonly state: BatchState
  /** The corrected edition that took its place. */
  readonly supersededBy: string | null
}
