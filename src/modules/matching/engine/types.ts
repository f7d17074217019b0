/** A row of a list as the engine sees it; every value as the list's reading left it, nothing corrected yet. */
export interface MatchRecord {
  /** Unique over all sources; also decides ties, so the same ids give the same answer. */
  readonly id: string
  /** The edition of a list the row stands in. Rows of one edition are rarely the same person. */
  readonly source: string
  readonly name?: string | null
  /** As written: spaces, apostrophes, `3.50713E+15` and letters for digits are read by the engine. */
  readonly nik?: string | null
  readonly kk?: string | null
  /** YYYY-MM-DD; days that no calendar has (1979-02-30) may stand here. */
  readonly birthDate?: string | null
  readonly age?: number | null
  /** The day on which `age` was true, YYYY-MM-DD. */
  readonly ageOn?: string | null
  readonly sex?: 'L' | 'P' | null
  readonly birthPlace?: string | null
  /** The whole address or what is left of it; RT, RW, village and kecamatan in it are read by the engine. */
  readonly address?: string | null
  readonly rt?: string | null
  readonly rw?: string | null
  /** Kemendagri codes with dots: 35.07.01.2003 and 35.07.01. */
  readonly villageCode?: string | null
  readonly districtCode?: string | null
  readonly phone?: string | null
  readonly marital?: string | null
  /** Place in the family as written: KEPALA KELUARGA, ISTRI, ANAK … */
  readonly relation?: string | null
}

/** What staff have decided: pairs of record ids. They always win over the machine. */
export interface Decisions {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

/** Limits of a run; rules that change, so they are data. */
export interface Thresholds {
  /** From this probability on, two rows are one person without asking. */
  readonly link: number
  /** Below this probability nobody is asked. */
  readonly ask: number
  /** At most this share of rows may take part in asked pairs. */
  readonly askedShare: number
}

/** One level of a comparison: how often it is met among rows of one person, of one household, and of strangers. */
export interface ModelLevel {
  readonly level: string
  /** P(level | same person), estimated by EM. */
  readonly m: number
  /** P(level | two strangers), counted on random pairs. */
  readonly u: number
  /** P(level | two people of one household or kin), estimated by EM. */
  readonly h: number
  /** log2(m / u): what the level says for (above 0) or against "same", before term frequencies. */
  readonly weight: number
  /** Bits that a shared value of usual rarity brings at this level; a pair's own rarity counts as far as it differs. 0: frequencies play no part. */
  readonly rarity: number
}

export interface ModelComparison {
  readonly comparison: string
  readonly levels: readonly ModelLevel[]
}

/** Everything a run estimated; plain JSON, to be stored with the run and given to `runIncremental`. */
export interface MatchModel {
  readonly version: 1
  readonly kind: 'people' | 'table'
  readonly comparisons: readonly ModelComparison[]
  readonly prior: {
    /** Probability that two rows drawn at random are one person. */
    readonly same: number
    /** Probability that two rows drawn at random are two people of one household or kin. */
    readonly kin: number
  }
  readonly thresholds: Thresholds
  readonly records: number
  readonly iterations: number
}

/** What one comparison said about a pair; names levels, never values. */
export interface Evidence {
  readonly comparison: string
  /** Null: not compared, since a side is empty or worthless. */
  readonly level: string | null
  /** Bits for (above 0) or against "same person". */
  readonly weight: number
}

export interface ScoredPair {
  readonly a: string
  readonly b: string
  /** Probability that both are one person, 0 to 1. */
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** Why a pair is put before a person: nearly sure; or sure, but joining would put two certain NIK in one person. */
export type QuestionReason = 'unsure' | 'conflict'

export interface Question extends ScoredPair {
  readonly reason: QuestionReason
  /** What asking is expected to bring: probability × root of the pairs of rows that a "yes" would join. */
  readonly gain: number
}

export interface RuleFigures {
  readonly rule: string
  /** Pairs the rule brought, and those no earlier rule had brought. */
  readonly pairs: number
  readonly newPairs: number
  /** Blocks left out because they were too large, and the rows in them. */
  readonly skippedBlocks: number
  readonly skippedRows: number
}

export interface RunFigures {
  readonly records: number
  readonly pairs: number
  readonly rules: readonly RuleFigures[]
  /** Estimated share of true pairs that no blocking rule brings (capture and recapture between independent rules). */
  readonly lostInBlocking: number
  readonly links: number
  readonly clusters: number
  /** What the model itself expects of its automatic links. */
  readonly expectedPrecision: number
  /** Distinct rows that take part in asked pairs, as a share of all rows. */
  readonly askedShare: number
  readonly milliseconds: Readonly<Record<string, number>>
}

export interface RunResult {
  /**
   * Record id to cluster. A full run names a cluster by its smallest record id and names every resident record.
   * An incremental run keeps the given names, and answers only the new records and those whose cluster changed.
   */
  readonly clusters: ReadonlyMap<string, string>
  /** By row in the order added: the row that names its cluster, -1 for rows that are gone. Only where `byRow` asks for it. */
  readonly leaders?: Int32Array
  /** The links that hold clusters together (a tree per cluster, strongest first). */
  readonly links: readonly ScoredPair[]
  readonly questions: readonly Question[]
  readonly model: MatchModel
  readonly figures: RunFigures
}

export type RunPhase = 'reading' | 'blocking' | 'comparing' | 'estimating' | 'clustering'

/** Told at least once a second while a run works; `done` of `total` within the phase. */
export type OnProgress = (progress: { readonly phase: RunPhase; readonly done: number; readonly total: number }) => void

export interface RunOptions {
  readonly decisions?: Decisions
  /** Weights of an earlier run; without it they are estimated anew. */
  readonly model?: MatchModel
  readonly thresholds?: Partial<Thresholds>
  /** For who holds the rows himself and wants no evidence of links: `leaders` instead of `clusters` and `links`, which stay empty. */
  readonly byRow?: boolean
  readonly onProgress?: OnProgress
}

export interface IncrementalOptions extends RunOptions {
  readonly newSources: readonly string[]
  readonly model: MatchModel
  /** Record id to cluster, for the records that were there before; without it those of the last run in this matcher. */
  readonly clusters?: ReadonlyMap<string, string>
}

export interface MatcherOptions {
  /** Threads of DuckDB; default 2. */
  readonly threads?: number
  /** Memory limit of DuckDB; default `1500MB`. */
  readonly memory?: string
}

export interface Matcher {
  /** Takes in rows; a row whose id is resident replaces the old one. Batches of 1,000 to 20,000 are best. */
  add(records: readonly MatchRecord[]): Promise<void>
  /** Forgets all rows of these sources. */
  removeSources(sources: readonly string[]): Promise<void>
  /** Number of resident rows. */
  count(): Promise<number>
  /** Compares everything with everything that blocking brings together. Same rows, same answer, in whatever order they came. */
  run(options?: RunOptions): Promise<RunResult>
  /** Compares the rows of the new sources with each other and with all resident ones. */
  runIncremental(options: IncrementalOptions): Promise<RunResult>
  /** What the last run's model says of a pair, also of one that blocking never brought. Null when a record or a model is missing. */
  explain(a: string, b: string): Promise<ScoredPair | null>
  /** Ends the worker; its memory is gone. */
  close(): Promise<void>
}
