/** What a reader knows of one cell. `text` is what was written in the file; `value` is what it means. */
export type Cell = Readonly<
  { text: string; formula: boolean } & (
    | { kind: 'empty'; value: null; digitsLost: false }
    | { kind: 'text'; value: string; digitsLost: false }
    /** `digitsLost`: a whole number beyond 15 digits; spreadsheets store zeros for the rest (the usual fate of a NIK). */
    | { kind: 'number'; value: number; digitsLost: boolean }
    /** ISO 8601 without zone: `2026-02-10`, `2026-02-10T08:30:00`, or `08:30:00` for a time of day. */
    | { kind: 'date'; value: string; digitsLost: false }
    | { kind: 'boolean'; value: boolean; digitsLost: false }
    /** `#N/A`, `#REF!` and the like, in `text`. */
    | { kind: 'error'; value: null; digitsLost: false }
  )
>

/** One row that holds at least one value; `number` counts from 1 as the person sees it in the spreadsheet. */
export interface Row {
  readonly number: number
  /** From column A on; cells after the last filled one are left out. */
  readonly cells: readonly Cell[]
}

/** A merged area; rows and columns count from 1, both ends included. */
export interface MergedArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** 1 for the first sheet of the file. */
  readonly number: number
  readonly name: string
  readonly hidden: boolean
  /** Reads from the start each time it is called; throws `SpreadsheetError`. Rows without a value are skipped. */
  rows(): AsyncGenerator<Row, void, undefined>
  /** Merged areas; reads the sheet once more unless `rows()` has been read to its end. Always empty for CSV. */
  mergedAreas(): Promise<readonly MergedArea[]>
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Separator = ',' | ';' | '\t' | '|'

/** An opened spreadsheet. `close` lets go of the file; call it in `finally`. */
export type Tables = {
  readonly sheets: readonly Sheet[]
  close(): Promise<void>
} & (
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'csv'; readonly encoding: TextEncoding; readonly separator: Separator }
)

export const EMPTY_CELL: Cell = { kind: 'empty', value: null, text: '', formula: false, digitsLost: false }

/** The text of a cell as data: never null, surrounding spaces kept. */
export function textCell(text: string, formula = false): Cell {
  return { kind: 'text', value: text, text, formula, digitsLost: false }
}
