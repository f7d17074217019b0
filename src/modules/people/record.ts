/** One edition of an agency's list, about to be written. */
export interface NewBatch {
  readonly id: string
  /** The list it is an edition of. */
  readonly seriesId: string
  readonly agencyId: string
  readonly title: string
  readonly fileName: string
  /** As the agency names it: `2025`, `TW II 2025`. */
  readonly period: string
  /** The day the list speaks of, `2025-06-30`. */
  readonly asOf: string
}

/** What one row of a list says about a person; null or empty: it does not say. */
export interface NewRecord {
  readonly id: string
  /** Exact name of the sheet, trailing spaces included; empty for CSV. */
  readonly sheet: string
  /** Counted from 1 as the spreadsheet or text editor shows it. */
  readonly row: number
  /** As written, stray spaces removed. */
  readonly name: string
  /** Digits as far as they could be read: also rounded, short or wrong ones, which still help recognition. */
  readonly nik: string | null
  readonly kk: string | null
  /** As written or `+62…`, in which form it is kept where it can be a number. */
  readonly phone: string | null
  readonly sex: 'L' | 'P' | null
  /** `1979-03-30`; a day that exists. */
  readonly birthDate: string | null
  /** Years on the day of the list, where no date is given. */
  readonly age: number | null
  readonly birthPlace: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  /** Kemendagri code with dots. */
  readonly villageCode: string | null
  readonly districtCode: string | null
  /** In the family, as the list says. */
  readonly relation: string
  /** Equal in rows of one family block. */
  readonly familyKey: string | null
  /** What else the row says, understood: relation (in the family), marital, education, occupation, disability, decile … */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** The cells as they came, by column letters. */
  readonly source: Readonly<Record<string, string>>
}
