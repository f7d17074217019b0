import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { chooseQuestions } from '../deciding/ask.ts'
import { decide, type Edge, expectedPrecision } from '../deciding/decide.ts'
import { Blocks, type Ranked } from '../estimate/blocks.ts'
import { estimate, toModel } from '../estimate/em.ts'
import { KeptPairs } from '../estimate/pairs.ts'
import { PatternCoder, PatternCounts } from '../estimate/patterns.ts'
import { drawRandomPairs } from '../estimate/random-pairs.ts'
import { probability, Scorer, usualRarity } from '../estimate/scorer.ts'
import type { Linkage } from '../linkage.ts'
import type {
  Decisions,
  Evidence,
  MatchModel,
  OnProgress,
  RunFigures,
  RunResult,
  ScoredPair,
  Thresholds,
} from '../types.ts'

const DEFAULT_THRESHOLDS: Thresholds = { link: 0.95, ask: 0.02, askedShare: 0.03 }
const NAMESAKE_LEVELS = 7
const NO_DECISIONS: Decisions = { same: [], different: [] }

export interface FullRun {
  readonly decisions?: Decisions
  readonly model?: MatchModel
  readonly thresholds?: Partial<Thresholds>
  readonly onProgress?: OnProgress
}

/** One DuckDB in memory and the rows it blocks. */
export class Session {
  readonly linkage: Linkage
  readonly #connection: DuckDBConnection
  readonly #coder: PatternCoder
  #model: MatchModel | undefined

  private constructor(linkage: Linkage, connection: DuckDBConnection) {
    this.linkage = linkage
    this.#connection = connection
    this.#coder = new PatternCoder(linkage)
  }

  static async open(linkage: Linkage, options: { threads?: number; memory?: string }): Promise<Session> {
    const database = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? 2),
      memory_limit: options.memory ?? '1500MB',
      temp_directory: '',
      enable_external_access: 'false',
    })
    return new Session(linkage, await database.connect())
  }

  async run(options: FullRun): Promise<RunResult> {
    const clock = new Clock()
    const rows = liveRows(this.linkage)
    const ranked: Ranked = { rows, firstNew: 0 }
    this.linkage.prepare(rows)
    clock.lap('reading')
    const blocks = new Blocks(this.#connection, this.linkage)
    await blocks.index(ranked)
    clock.lap('blocking')
    const drawn = new PatternCounts()
    const kept = new KeptPairs()
    const perRule = this.linkage.rules.map(() => ({ pairs: 0, newPairs: 0 }))
    await blocks.draw(
      ranked,
      (a, b, rules) => {
        countRules(perRule, rules)
        const [rowA, rowB] = [rows[a] ?? 0, rows[b] ?? 0]
        const code = this.#coder.code(rowA, rowB)
        drawn.add(code)
        if (this.linkage.isHopeless(this.#coder.levels)) return
        kept.push(a, b, code, sum(this.linkage.rarity(rowA, rowB, this.#coder.levels).bits), rules)
      },
      (done) => options.onProgress?.({ phase: 'comparing', done, total: rows.length }),
    )
    clock.lap('comparing')
    const thresholds = { ...DEFAULT_THRESHOLDS, ...options.thresholds }
    const model = options.model ?? this.#estimate(rows, drawn, thresholds)
    this.#model = model
    clock.lap('estimating')
    const scorer = new Scorer(model, this.#coder)
    const edges = edgesOf(kept, scorer, logOdds(thresholds.ask))
    const rankOf = new Map(Array.from(rows, (row, rank) => [this.linkage.idOf(row), rank]))
    const inRanks = (pairs: Decisions['same']) =>
      pairs.flatMap(([a, b]): [number, number][] => {
        const [first, second] = [rankOf.get(a), rankOf.get(b)]
        return first === undefined || second === undefined ? [] : [[first, second]]
      })
    const { same, different } = options.decisions ?? NO_DECISIONS
    const decided = decide({
      linkage: this.linkage,
      rows,
      edges,
      same: inRanks(same),
      different: inRanks(different),
      linkOdds: logOdds(thresholds.link),
      oddsOf: (a, b) => this.#oddsOf(rows, scorer, a, b),
    })
    const asks = chooseQuestions(
      decided.clusters,
      edges,
      new Set(decided.refused),
      Math.floor(rows.length * thresholds.askedShare),
      new Set(inRanks(different).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    )
    const id = (rank: number) => this.linkage.idOf(rows[rank] ?? 0)
    const clusters = new Map<string, string>()
    let count = 0
    for (let rank = 0; rank < rows.length; rank++) {
      const root = decided.clusters.find(rank)
      if (root === rank) count++
      clusters.set(id(rank), id(root))
    }
    const links = decided.links.map((edge) => this.#scored(rows, scorer, edge.a, edge.b))
    const questions = asks.map((ask) => ({
      ...this.#scored(rows, scorer, ask.a, ask.b),
      reason: ask.reason,
      joins: ask.joins,
    }))
    clock.lap('clustering')
    const crowds = await blocks.crowds()
    const figures: RunFigures = {
      records: rows.length,
      pairs: drawn.total,
      rules: this.linkage.rules.map(({ name }, i) => ({
        rule: name,
        pairs: perRule[i]?.pairs ?? 0,
        newPairs: perRule[i]?.newPairs ?? 0,
        skippedBlocks: crowds.get(name)?.skippedBlocks ?? 0,
        skippedRows: crowds.get(name)?.skippedRows ?? 0,
      })),
      lostInBlocking: 0,
      links: links.length,
      clusters: count,
      expectedPrecision: expectedPrecision(decided.links),
      askedShare: new Set(asks.flatMap(({ a, b }) => [a, b])).size / Math.max(1, rows.length),
      milliseconds: clock.laps,
    }
    return { clusters, links, questions, model, figures }
  }

  /** What the last model says of two rows. */
  explain(a: number, b: number): ScoredPair | null {
    if (!this.#model) return null
    return this.#scored(Int32Array.of(a, b), new Scorer(this.#model, this.#coder), 0, 1)
  }

  #estimate(rows: Int32Array, drawn: PatternCounts, thresholds: Thresholds): MatchModel {
    const random = drawRandomPairs(this.linkage, this.#coder, rows)
    const estimates = estimate({
      coder: this.#coder,
      drawn,
      random: random.counts,
      allPairs: Math.max(1, (rows.length * (rows.length - 1)) / 2),
      hasKin: this.linkage.hasKin,
      namesakeLevels: NAMESAKE_LEVELS,
    })
    const rarity = usualRarity(this.#coder, random, estimates)
    return toModel(this.linkage.kind, this.linkage.comparisons, estimates, thresholds, rows.length, rarity)
  }

  #oddsOf(rows: Int32Array, scorer: Scorer, a: number, b: number): number {
    const [rowA, rowB] = [rows[Math.min(a, b)] ?? 0, rows[Math.max(a, b)] ?? 0]
    const code = this.#coder.code(rowA, rowB)
    return scorer.odds(code, sum(this.linkage.rarity(rowA, rowB, this.#coder.levels).bits))
  }

  #scored(rows: Int32Array, scorer: Scorer, first: number, second: number): ScoredPair {
    const [a, b] = [rows[Math.min(first, second)] ?? 0, rows[Math.max(first, second)] ?? 0]
    const code = this.#coder.code(a, b)
    const { bits } = this.linkage.rarity(a, b, this.#coder.levels)
    const evidence: Evidence[] = scorer.model.comparisons.map((comparison, i) => {
      const level = comparison.levels[this.#coder.levels[i] ?? -1]
      return {
        comparison: comparison.comparison,
        level: level?.level ?? null,
        weight: level ? level.weight - level.rarity + (bits[i] ?? 0) : 0,
      }
    })
    return {
      a: this.linkage.idOf(a),
      b: this.linkage.idOf(b),
      score: probability(scorer.odds(code, sum(bits))),
      evidence,
    }
  }
}

const logOdds = (p: number) => Math.log2(p / (1 - p))

function sum(bits: Float64Array): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) total += bits[i] ?? 0
  return total
}

function liveRows(linkage: Linkage): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < linkage.size; row++) if (linkage.isLive(row)) rows.push(row)
  return Int32Array.from(rows.sort((a, b) => (linkage.idOf(a) < linkage.idOf(b) ? -1 : 1)))
}

function countRules(perRule: { pairs: number; newPairs: number }[], rules: number): void {
  let isFirst = true
  for (let i = 0; i < perRule.length; i++) {
    const own = perRule[i]
    if (!own || !(rules & (1 << i))) continue
    own.pairs++
    if (isFirst) own.newPairs++
    isFirst = false
  }
}

function edgesOf(kept: KeptPairs, scorer: Scorer, least: number): Edge[] {
  const edges: Edge[] = []
  for (let i = 0; i < kept.size; i++) {
    const odds = scorer.odds(kept.code[i] ?? 0, kept.bits[i] ?? 0)
    if (odds >= least) edges.push({ a: kept.a[i] ?? 0, b: kept.b[i] ?? 0, odds })
  }
  return edges.sort((x, y) => y.odds - x.odds || x.a - y.a || x.b - y.b)
}

class Clock {
  readonly laps: Record<string, number> = {}
  #last = performance.now()

  lap(name: string): void {
    this.laps[name] = Math.round(performance.now() - this.#last)
    this.#last = performance.now()
  }
}
