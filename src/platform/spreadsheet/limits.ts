const MB = 1024 * 1024

/** Bounds within which a file is read; everything beyond is refused before it can fill the memory. */
export interface Limits {
  readonly fileBytes: number
  readonly rows: number
  readonly columns: number
  readonly cellCharacters: number
  /** Entries in the zip container of an xlsx. */
  readonly zipEntries: number
  /** All parts together after inflation, in bytes, as declared and as found. */
  readonly inflatedBytes: number
  /** Inflated size ÷ packed size that no real spreadsheet reaches; judged from `ratioFromBytes` on. */
  readonly inflationRatio: number
  readonly ratioFromBytes: number
  /** Shared strings stay in memory while a file is read; in characters. */
  readonly sharedCharacters: number
  /** Said by the person who uploads; otherwise found in the text. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Room for 250,000 rows of 18 columns (275 MB of XML, ratio 13 in `bench/spreadsheet.ts`). 32,767 characters is the
 * most a cell can hold in Excel; deflate cannot exceed 1,032 : 1 and densely repeated real sheets stay below 100 : 1.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MB,
  rows: 250_000,
  columns: 512,
  cellCharacters: 32_767,
  zipEntries: 2_000,
  inflatedBytes: 640 * MB,
  inflationRatio: 200,
  ratioFromBytes: 8 * MB,
  sharedCharacters: 128 * MB,
}
