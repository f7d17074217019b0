/** A value to be written. Text stays text whatever it looks like; `date` is ISO (`2026-02-10`, with or without time). */
export type OutCell = string | number | bigint | boolean | null | { readonly date: string }

export type OutRows = Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>

export interface OutColumn {
  readonly header: string
  /** In characters, as spreadsheets count them. */
  readonly width?: number
  /** How numbers look: with separators for thousands (money), or plain (years, counts). */
  readonly numbers?: 'plain' | 'thousands'
}

export interface OutSheet {
  /** Made valid and unique by the writer: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Gives a header row that stays in view, with filters. */
  readonly columns?: readonly OutColumn[]
  readonly rows: OutRows
}
