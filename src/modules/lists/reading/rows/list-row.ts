import type { ListField } from '#contract/lists/layout.ts'
import type { Cell } from '#platform/spreadsheet/index.ts'

/** Where the text of a field comes from when not from the row's own cell. */
export type Origin = 'cell' | 'ditto' | 'merged' | 'above' | 'family' | 'section' | 'title' | 'sheet'

/** The text of one field of one row. */
export interface Written {
  /** As it came; a date cell is ISO, a number has all its digits. */
  readonly text: string
  readonly kind: Cell['kind']
  /** A number beyond 15 digits: the last are zeros whatever they were. */
  readonly digitsLost: boolean
  /** A formula whose result is not in the file. */
  readonly isBareFormula?: boolean
  readonly origin: Origin
  /** From 1; null where no column of the row holds it (family block, section, title, sheet name). */
  readonly column: number | null
}

export type RowTexts = Readonly<Partial<Record<ListField, Written>>>

export const SKIP_REASONS = [
  ...['title', 'header', 'numbering', 'subtotal', 'family', 'section', 'signature', 'note', 'blank'],
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

interface Place {
  /** Number of the sheet, and its name exactly as in the file. */
  readonly sheet: number
  readonly sheetName: string
  /** Counted from 1 as the spreadsheet or text editor shows it. */
  readonly row: number
  /** Texts of the cells from column A on, as they came. */
  readonly cells: readonly string[]
}

export type ListRow = Place &
  (
    | {
        readonly kind: 'data'
        /** Index of the table in the layout of its sheet. */
        readonly table: number
        readonly texts: RowTexts
      }
    | { readonly kind: 'skipped'; readonly reason: SkipReason }
  )
