import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Blocks, type Crowds } from '../estimate/blocks.ts'
import { estimate, isNotPersons, toModel } from '../estimate/em.ts'
import type { PairBatch } from '../estimate/pair-batch.ts'
import { KeptPairs } from '../estimate/pairs.ts'
import { PatternCoder, PatternCounts } from '../estimate/patterns.ts'
import { drawRandomPairs, type RandomPairs } from '../estimate/random-pairs.ts'
import { Scorer, usualRarity } from '../estimate/scorer.ts'
import { mix } from '../hash.ts'
import type { Linkage } from '../linkage.ts'
import type {
  IncrementalOptions,
  MatchModel,
  RuleFigures,
  RunOptions,
  RunResult,
  ScoredPair,
  Thresholds,
} from '../types.ts'
import { Clock } from './clock.ts'
import { PairScorer } from './pair-scorer.ts'
import { Roll } from './roll.ts'
import { type Standing, settle, standingOf } from './settle.ts'

/**
 * Rules of a run, decided for Selaras in November 2026: link from 77 %, ask from 2 %, at most 3 % of rows in asked pairs (issue 3).
 */
const DEFAULT_THRESHOLDS: Thresholds = { link: 0.77, ask: 0.02, askedShare: 0.03 }

/** From so many rows on, of the pairs without hope one in eight is compared to the end and stands for the others. */
const LARGE = 100_000
const HOPELESS_FOR_ONE = 8

interface Drawn {
  readonly counts: PatternCounts
  readonly kept: KeptPairs
  readonly rules: readonly RuleFigures[]
}

/** The rows of one matcher, one DuckDB in memory that blocks them, and what the last run left. */
export class Session {
  readonly linkage: Linkage
  readonly #coder: PatternCoder
  readonly #blocks: Blocks
  #model: MatchModel | undefined
  #standing: Standing | undefined
  #rowsPrepared = 0

  private constructor(linkage: Linkage, connection: DuckDBConnection) {
    this.linkage = linkage
    this.#coder = new PatternCoder(linkage)
    this.#blocks = new Blocks(connection, linkage)
  }

  static async open(linkage: Linkage, options: { threads?: number; memory?: string }): Promise<Session> {
    const database = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? 2),
      memory_limit: options.memory ?? '1500MB',
      temp_directory: '',
    })
    return new Session(linkage, await database.connect())
  }

  /** Rows were taken away or replaced: what was counted and indexed holds no more. */
  forget(): void {
    this.#blocks.clear()
    this.#standing = undefined
    this.#rowsPrepared = 0
  }

  async run(options: RunOptions): Promise<RunResult> {
    const clock = new Clock(options.onProgress)
    const roll = Roll.ofAll(this.linkage)
    // Whatever was counted on the way to these rows: a full run answers as if they had come at once.
    if (this.#rowsPrepared > 0) this.forget()
    this.#prepare(roll)
    clock.lap('reading')
    const thresholds = { ...DEFAULT_THRESHOLDS, ...options.model?.thresholds, ...options.thresholds }
    await this.#blocks.index()
    clock.lap('blocking')
    const gathered = this.#blocks.gather(null)
    // DuckDB gathers the blocks while this thread compares strangers.
    const random = options.model ? undefined : drawRandomPairs(this.linkage, this.#coder, roll.rows)
    await gathered
    const drawn = await this.#draw(roll, null, clock)
    const model = options.model ?? this.#estimate(roll, drawn.counts, random, thresholds)
    clock.lap('estimating')
    return this.#conclude({ roll, drawn, model: { ...model, thresholds }, options, clock, known: undefined })
  }

  /** Compares the rows of the new sources with each other and all others, by the weights of an earlier run. */
  async runIncremental(options: IncrementalOptions): Promise<RunResult> {
    const clock = new Clock(options.onProgress)
    const sources = new Set(options.newSources.map((source) => this.linkage.sourceNumber(source)))
    const fresh: number[] = []
    for (let row = 0; row < this.linkage.size; row++)
      if (this.linkage.isLive(row) && sources.has(this.linkage.sourceOf(row))) fresh.push(row)
    const roll = Roll.withFresh(this.linkage, fresh, this.#standing?.roll)
    this.#prepare(roll)
    clock.lap('reading')
    const known = options.clusters ? standingOf(this.linkage, roll, options.clusters) : this.#standing
    const model = { ...options.model, thresholds: { ...options.model.thresholds, ...options.thresholds } }
    await this.#blocks.index()
    await this.#blocks.gather(fresh)
    clock.lap('blocking')
    return this.#conclude({ roll, drawn: await this.#draw(roll, fresh, clock), model, options, clock, known })
  }

  /** What the last model says of two rows, null before the first run. */
  explain(a: number, b: number): ScoredPair | null {
    if (!this.#model) return null
    return this.#pairScorer(this.#model).explain(a, b)
  }

  #pairScorer(model: MatchModel): PairScorer {
    return new PairScorer(this.linkage, this.#coder, new Scorer(model, this.#coder))
  }

  /** Frequencies of values; rows that only came on top are counted alone. */
  #prepare(roll: Roll): void {
    const isGrown = this.#rowsPrepared > 0 && this.#standing !== undefined
    this.linkage.prepare(isGrown ? roll.rows.filter((row) => row >= this.#rowsPrepared) : roll.rows, isGrown)
    this.#rowsPrepared = this.linkage.size
  }

  async #draw(roll: Roll, fresh: readonly number[] | null, clock: Clock): Promise<Drawn> {
    const counts = new PatternCounts()
    const kept = new KeptPairs()
    const figures = this.linkage.rules.map(() => ({ pairs: 0, newPairs: 0 }))
    const isLarge = roll.rows.length >= LARGE
    const compare = (one: number, other: number, rules: number) => {
      countRules(figures, rules)
      const [first, second] = [roll.rankOf(one), roll.rankOf(other)]
      const [a, b] = first < second ? [first, second] : [second, first]
      const [rowA, rowB] = first < second ? [one, other] : [other, one]
      counts.total++
      const stands = isLarge && (mix(a, b) & (HOPELESS_FOR_ONE - 1)) === 0
      const code = this.#coder.codeUnlessHopeless(rowA, rowB, this.linkage, !isLarge || stands)
      if (code < 0) return
      const isHopeless = this.linkage.isHopeless(this.#coder.levels)
      counts.add(code, isHopeless && stands ? HOPELESS_FOR_ONE : 1)
      if (isHopeless) return
      kept.push(a, b, code, sum(this.linkage.rarity(rowA, rowB, this.#coder.levels).bits), rules)
    }
    const compareAll = (pairs: PairBatch) => {
      this.linkage.readAhead(pairs.a, pairs.size)
      this.linkage.readAhead(pairs.b, pairs.size)
      for (let i = 0; i < pairs.size; i++) compare(pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.rules[i] ?? 0)
    }
    const crowds = await this.#blocks.draw(fresh, compareAll, (done) =>
      clock.tell('comparing', done, this.linkage.size),
    )
    clock.lap('comparing')
    return {
      counts,
      kept,
      rules: this.linkage.rules.map(({ name }, i) => ruleFigures(name, figures[i], crowds.get(name))),
    }
  }

  #estimate(roll: Roll, drawn: PatternCounts, strangers: RandomPairs | undefined, thresholds: Thresholds): MatchModel {
    const { linkage } = this
    const coder = this.#coder
    const random = strangers ?? drawRandomPairs(linkage, coder, roll.rows)
    const allPairs = Math.max(1, (roll.rows.length * (roll.rows.length - 1)) / 2)
    const given = { coder, drawn, random: random.counts, allPairs }
    const first = estimate({ ...given, hasKin: linkage.hasKin })
    // In a table nobody says whether rows of one household stand in it; where they do, a class of their own keeps them from being taken for persons.
    const isHousehold = !linkage.hasKin && isNotPersons(coder.comparisons, first)
    const estimates = isHousehold ? estimate({ ...given, hasKin: true, fewSame: true }) : first
    const rarity = usualRarity(coder, random, estimates)
    return toModel(linkage, estimates, thresholds, roll.rows.length, rarity)
  }

  #conclude(parts: {
    roll: Roll
    drawn: Drawn
    model: MatchModel
    options: RunOptions
    clock: Clock
    known: Standing | undefined
  }): RunResult {
    this.#model = parts.model
    const { result, standing } = settle({
      ...parts,
      linkage: this.linkage,
      scorer: this.#pairScorer(parts.model),
      kept: parts.drawn.kept,
      pairs: parts.drawn.counts.total,
      rules: parts.drawn.rules,
    })
    this.#standing = standing
    return result
  }
}

function countRules(figures: { pairs: number; newPairs: number }[], rules: number): void {
  let isFirst = true
  for (let i = 0; i < figures.length; i++) {
    const own = figures[i]
    if (!own || !(rules & (1 << i))) continue
    own.pairs++
    if (isFirst) own.newPairs++
    isFirst = false
  }
}

const ruleFigures = (
  rule: string,
  found: { pairs: number; newPairs: number } | undefined,
  crowds: Crowds | undefined,
) => ({
  rule,
  pairs: found?.pairs ?? 0,
  newPairs: found?.newPairs ?? 0,
  skippedBlocks: crowds?.skippedBlocks ?? 0,
  skippedRows: crowds?.skippedRows ?? 0,
})

function sum(bits: Float64Array): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) total += bits[i] ?? 0
  return total
}
