/** What one row of a list says of the service; what holds for the whole list (agency, day, period) comes with the list, not from here. */
export interface ServiceValues {
  /** Programme, aid, course or event as written in the row, its section or its sheet. */
  readonly kind: string | null
  readonly giver: string | null
  /** ISO day. */
  readonly on: string | null
  /** First and last ISO day; both equal the day when only a day was said. */
  readonly period: { readonly from: string; readonly until: string } | null
  /** Whole rupiah. */
  readonly worth: number | null
  readonly quantity: { readonly count: number; readonly unit: string | null } | null
  readonly state: 'proposed' | 'decided' | 'ongoing' | 'done' | 'cancelled' | null
  readonly fundSource: string | null
  /** Code of the sub-activity in the nomenclature, normalised: `1.06.05.2.02.0010`. */
  readonly activityCode: string | null
  readonly business: BusinessValues | null
}

export interface BusinessValues {
  readonly name: string | null
  readonly kind: string | null
  readonly registration: string | null
  /** Whole rupiah a year. */
  readonly sales: number | null
}
