/** One thing that is compared about two rows. */
export interface Comparison {
  readonly name: string
  /** From closest to farthest. */
  readonly levels: readonly string[]
  /** What it says depends on the name (names have a sex), so its u is counted only among strangers whose names (the first comparison) stand in one of so many levels, from the closest on. */
  readonly amongNamesakes?: number
  /** So many levels, from the closest on, share a value whose frequency counts. */
  readonly rareLevels?: number
  /** P(level | same) to begin with; EM moves it. */
  readonly m: readonly number[]
  /** P(level | kin) to begin with. */
  readonly h: readonly number[]
  /** Rows in, index of the level out, or -1 where a side is empty or worthless. */
  compare(a: number, b: number): number
}

/** A way of finding pairs worth comparing: rows that share a key meet. */
export interface BlockingRule {
  readonly name: string
  /** Blocks with more rows are left out. */
  readonly mostRows: number
  /** Rules of one family rest on the same fields; loss is estimated between families. */
  readonly family: string
  /** The row's keys as 32-bit numbers. */
  keys(row: number): readonly number[]
  /** Where given, only pairs are drawn in which a row seeks: broad rules for rows that other rules hardly find. */
  seeks?(row: number): boolean
}

/** What the estimating and deciding parts need to know of rows, whatever they are rows of. */
export interface Linkage {
  readonly kind: 'people' | 'table'
  readonly size: number
  idOf(row: number): string
  rowOf(id: string): number | undefined
  sourceOf(row: number): number
  sourceNumber(source: string): number | undefined
  /** Whether a list rarely holds somebody twice, so that its rows are rivals for a row elsewhere. */
  readonly rarelyRepeats: boolean
  /** Whether two clusters join only when their rows look alike on average; else one strong pair is enough, for rows of people may share no field. */
  readonly joinsOnAverage: boolean
  isLive(row: number): boolean
  readonly comparisons: readonly Comparison[]
  readonly rules: readonly BlockingRule[]
  /** Whether people who live together are told apart from strangers (a third class beside same and different). */
  readonly hasKin: boolean
  /** Counts frequencies over these rows, on top of those counted before where `more`; called before anything is compared. */
  prepare(rows: Int32Array, more: boolean): void
  /** Asks the memory for what comparing will need of these rows, of all at once: waiting for one after the other takes longer than comparing. */
  readAhead(rows: Int32Array, count: number): void
  /**
   * How much rarer (bits above 0) or commoner what two rows share is than what its level promises on average;
   * called right after the comparisons of the same pair, `levels` their answers.
   */
  rarity(a: number, b: number, levels: Int8Array): Rarity
  /** So many comparisons, from the first on, decide whether a pair is hopeless. */
  readonly telling: number
  /** Whether these levels can never make one person, so that the pair need not be kept. */
  isHopeless(levels: Int8Array): boolean
  /** Whether two rows cannot be one person whatever the score. */
  excludes(a: number, b: number): boolean
}

/** log2 of 1 / frequency of the shared value for the comparison `at`; `at` -1: none. Reused between calls. */
export interface Rarity {
  /** For each comparison that knows frequencies, log2(1 / frequency), else 0. */
  readonly bits: Float64Array
}
