import { type Ask, chooseQuestions } from '../deciding/ask.ts'
import { decide, type Edge, expectedPrecision } from '../deciding/decide.ts'
import { weighRivals } from '../deciding/rivals.ts'
import type { KeptPairs } from '../estimate/pairs.ts'
import { probability, type Scorer, toOdds } from '../estimate/scorer.ts'
import { type Judged, weighSourcePairs } from '../estimate/source-pairs.ts'
import type { Linkage } from '../linkage.ts'
import type { Decisions, MatchModel, RuleFigures, RunOptions, RunResult } from '../types.ts'
import type { Clock } from './clock.ts'
import type { PairScorer } from './pair-scorer.ts'
import type { Roll } from './roll.ts'

/** Pairs below these log2 odds (one in five hundred) play no part any more: what their lists share lifts hardly one of them into the questions. */
const LEAST_ODDS = -9

/** Which rows were one person after the last run. */
export interface Standing {
  readonly roll: Roll
  /** Ranks of groups of two and more. */
  readonly groups: readonly (readonly number[])[]
  /** What the caller calls a group, by its smallest rank; otherwise it bears that row's id. */
  readonly names: ReadonlyMap<number, string>
}

export interface SettleInput {
  readonly linkage: Linkage
  readonly roll: Roll
  readonly kept: KeptPairs
  readonly pairs: number
  readonly rules: readonly RuleFigures[]
  readonly scorer: PairScorer
  readonly model: MatchModel
  readonly options: RunOptions
  readonly known: Standing | undefined
  readonly clock: Clock
}

/** From compared pairs to persons, links and questions. */
export function settle(input: SettleInput): { result: RunResult; standing: Standing } {
  const { linkage, roll, scorer, model, known, clock } = input
  const { thresholds } = model
  const judged = judge(input.kept, scorer.scorer)
  weighSourcePairs(linkage, roll.rows, judged, roll.firstNew)
  if (linkage.rarelyRepeats) weighRivals(linkage, roll.rows, judged)
  const least = toOdds(thresholds.ask)
  const edges = judged.filter(({ odds }) => odds >= least).sort(strongestFirst)
  const decisions = inRanks(input)
  const decided = decide({
    size: roll.rows.length,
    edges,
    groups: known?.groups ?? [],
    ...decisions,
    linkOdds: toOdds(thresholds.link),
    priorOdds: toOdds(model.prior.same),
    onAverage: linkage.joinsOnAverage,
    excludes: (a, b) => linkage.excludes(roll.rowAt(a), roll.rowAt(b)),
    oddsOf: (a, b) => scorer.odds(roll.rowAt(Math.min(a, b)), roll.rowAt(Math.max(a, b))),
  })
  const mostRows = Math.floor((roll.rows.length - roll.firstNew) * thresholds.askedShare)
  const asks = chooseQuestions(decided.clusters, edges, new Set(decided.refused), mostRows, decisions.different)
  const explain = (edge: Edge) => scorer.explain(roll.rowAt(edge.a), roll.rowAt(edge.b), edge.odds)
  const groups = decided.clusters.groups()
  const names = new Map([...(known?.names ?? [])].filter(([rank]) => decided.clusters.find(rank) === rank))
  const rootOf = (rank: number) => decided.clusters.find(rank)
  const answer = input.options.byRow
    ? { clusters: new Map<string, string>(), leaders: leadersOf(input, rootOf), links: [] }
    : { clusters: nameClusters(input, rootOf, names), links: decided.links.map(explain) }
  const questions = asks.map((ask) => ({ ...explain(ask), reason: ask.reason, gain: ask.gain }))
  clock.lap('clustering')
  const result: RunResult = {
    ...answer,
    questions,
    model,
    figures: {
      records: roll.rows.length,
      pairs: input.pairs,
      rules: input.rules,
      lostInBlocking: lostInBlocking(linkage, input.kept, scorer.scorer),
      links: decided.links.length,
      clusters: roll.rows.length - groups.reduce((sum, group) => sum + group.length - 1, 0),
      expectedPrecision: expectedPrecision(decided.links),
      askedShare: askedRows(asks) / Math.max(1, roll.rows.length - roll.firstNew),
      milliseconds: clock.laps,
    },
  }
  return { result, standing: { roll, groups, names } }
}

/**
 * Capture and recapture: what the rules by NIK miss of the pairs that other rules bring, times what the others miss of theirs.
 * 0 where all rules are of one family.
 */
function lostInBlocking({ rules }: Linkage, kept: KeptPairs, scorer: Scorer): number {
  const family = rules[0]?.family
  const ofFirst = rules.reduce((bits, rule, i) => (rule.family === family ? bits | (1 << i) : bits), 0)
  const caught = { first: 0, others: 0, both: 0 }
  for (let i = 0; i < kept.size; i++) {
    const share = probability(scorer.odds(kept.code[i] ?? 0, kept.bits[i] ?? 0))
    const bits = kept.rules[i] ?? 0
    if (bits & ofFirst) caught.first += share
    if (bits & ~ofFirst) caught.others += share
    if (bits & ofFirst && bits & ~ofFirst) caught.both += share
  }
  if (caught.first === 0 || caught.others === 0) return 0
  return (1 - caught.both / caught.first) * (1 - caught.both / caught.others)
}

/** Groups as the caller knows them. */
export function standingOf(linkage: Linkage, roll: Roll, clusters: ReadonlyMap<string, string>): Standing {
  const byName = new Map<string, number[]>()
  for (const [id, name] of clusters) {
    const row = linkage.rowOf(id)
    const rank = row === undefined ? -1 : roll.rankOf(row)
    if (rank < 0 || rank >= roll.firstNew) continue
    const own = byName.get(name)
    if (own) own.push(rank)
    else byName.set(name, [rank])
  }
  const names = new Map<number, string>()
  const groups: number[][] = []
  for (const [name, ranks] of byName) {
    ranks.sort((a, b) => a - b)
    const first = ranks[0] ?? 0
    if (linkage.idOf(roll.rowAt(first)) !== name) names.set(first, name)
    if (ranks.length > 1) groups.push(ranks)
  }
  return { roll, groups, names }
}

/** Odds of the pairs that may come to matter, in the order of ranks. */
function judge(kept: KeptPairs, scorer: Scorer): Judged[] {
  const judged: Judged[] = []
  for (let i = 0; i < kept.size; i++) {
    const odds = scorer.odds(kept.code[i] ?? 0, kept.bits[i] ?? 0)
    if (odds >= LEAST_ODDS) judged.push({ a: kept.a[i] ?? 0, b: kept.b[i] ?? 0, odds })
  }
  return judged.sort((x, y) => x.a - y.a || x.b - y.b)
}

const strongestFirst = (x: Judged, y: Judged) => y.odds - x.odds || x.a - y.a || x.b - y.b

const askedRows = (asks: readonly Ask[]) => new Set(asks.flatMap(({ a, b }) => [a, b])).size

/** Decisions about resident rows, smaller rank first, in the order of ranks. */
function inRanks({ linkage, roll, options }: SettleInput): Record<keyof Decisions, [number, number][]> {
  const rankOf = (id: string) => roll.rankOf(linkage.rowOf(id) ?? -1)
  const turn = (pairs: Decisions['same']) =>
    pairs
      .map(([first, second]): [number, number] => {
        const [a, b] = [rankOf(first), rankOf(second)]
        return a < b ? [a, b] : [b, a]
      })
      .filter(([a]) => a >= 0)
      .sort((x, y) => x[0] - y[0] || x[1] - y[1])
  return { same: turn(options.decisions?.same ?? []), different: turn(options.decisions?.different ?? []) }
}

/** By row, the row with the smallest rank in its cluster. */
function leadersOf({ linkage, roll }: SettleInput, rootOf: (rank: number) => number): Int32Array {
  const leaders = new Int32Array(linkage.size).fill(-1)
  for (let rank = 0; rank < roll.rows.length; rank++) leaders[roll.rowAt(rank)] = roll.rowAt(rootOf(rank))
  return leaders
}

/** All rows in a full run; in an incremental one the new rows and those whose group has another name now. */
function nameClusters(
  { linkage, roll, known }: SettleInput,
  rootOf: (rank: number) => number,
  names: ReadonlyMap<number, string>,
): Map<string, string> {
  const idOf = (rank: number) => linkage.idOf(roll.rowAt(rank))
  const nameOf = (rank: number) => names.get(rootOf(rank)) ?? idOf(rootOf(rank))
  const clusters = new Map<string, string>()
  for (let rank = roll.firstNew; rank < roll.rows.length; rank++) clusters.set(idOf(rank), nameOf(rank))
  if (roll.firstNew === 0) return clusters
  for (const group of known?.groups ?? []) {
    const first = group[0] ?? 0
    if (rootOf(first) !== first) for (const rank of group) clusters.set(idOf(rank), nameOf(rank))
  }
  return clusters
}
