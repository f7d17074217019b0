import type { Comparison, Linkage } from '../linkage.ts'
import type { MatchModel, ModelComparison, Thresholds } from '../types.ts'
import type { PatternCoder, PatternCounts } from './patterns.ts'

/** EM that has not settled by then creeps; the weights no longer change in the second figure. */
const MOST_ITERATIONS = 60
/** Pairs of the same person for each row, where few are expected to begin with. */
const FEW_SAME = 0.25
/** Change of the share of equal pairs, from one round to the next. */
const SETTLED = 1e-4
/** Counts added to every level, so that none is impossible. */
const PSEUDO_MATCH = 0.5
const PSEUDO_RANDOM = 0.5

/** Probabilities by comparison and level, for one class of pairs. */
export type Shares = Float64Array[]

export interface Estimates {
  m: Shares
  h: Shares
  u: Shares
  /** Shares of all pairs of rows that are the same person, kin, strangers. */
  prior: { same: number; kin: number }
  iterations: number
}

export interface EmInput {
  readonly coder: PatternCoder
  /** Pairs that blocking brought. */
  readonly drawn: PatternCounts
  /** Pairs drawn at random from all. */
  readonly random: PatternCounts
  /** All pairs of rows there are. */
  readonly allPairs: number
  readonly hasKin: boolean
  /** Begins with few pairs of the same person, so that only the closest are taken for it at first; else with a tenth of those drawn. */
  readonly fewSame?: boolean
}

interface Pattern {
  readonly levels: Int8Array
  readonly drawn: number
  readonly random: number
}

/**
 * Estimates m (same person) and h (kin) on the pairs that blocking brought and u (strangers) on random pairs, by expectation and
 * maximisation over patterns. Probabilities are over all pairs of rows, drawn or not: a pair that no rule brings counts as different.
 * Random pairs are cleared of those that look the same, for in small lists the same person is met by chance more often than a namesake.
 */
export function estimate(input: EmInput): Estimates {
  const { coder, hasKin } = input
  const patterns = joinPatterns(input)
  const now: Estimates = {
    m: coder.comparisons.map(({ m }) => Float64Array.from(m)),
    h: coder.comparisons.map(({ h }) => Float64Array.from(h)),
    u: firstU(input, patterns),
    prior: {
      same: Math.min(
        0.01,
        input.drawn.total / input.allPairs / 10,
        input.fewSame ? FEW_SAME / Math.sqrt(2 * input.allPairs) : 1,
      ),
      kin: hasKin ? Math.min(0.01, input.drawn.total / input.allPairs / 10) : 0,
    },
    iterations: 0,
  }
  for (; now.iterations < MOST_ITERATIONS; now.iterations++) {
    const before = now.prior.same
    step(input, patterns, now)
    if (now.iterations > 8 && Math.abs(now.prior.same - before) < SETTLED * before) break
  }
  return now
}

function joinPatterns({ coder, drawn, random }: EmInput): Pattern[] {
  const codes = new Set([...drawn.counts.keys(), ...random.counts.keys()])
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => ({
      levels: coder.decode(code),
      drawn: drawn.counts.get(code) ?? 0,
      random: random.counts.get(code) ?? 0,
    }))
}

const emptyShares = (comparisons: readonly Comparison[], pseudo: number): Shares =>
  comparisons.map(({ levels }) => new Float64Array(levels.length).fill(pseudo))

function firstU(input: EmInput, patterns: readonly Pattern[]): Shares {
  const u = emptyShares(input.coder.comparisons, PSEUDO_RANDOM)
  for (const { levels, random } of patterns) if (random > 0) addRandom(input, u, levels, random)
  return normalised(u)
}

function addRandom(input: EmInput, u: Shares, levels: Int8Array, count: number): void {
  const name = levels[0] ?? -1
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? -1
    const { amongNamesakes } = input.coder.comparisons[i] ?? {}
    if (level < 0 || (amongNamesakes !== undefined && (name < 0 || name >= amongNamesakes))) continue
    const shares = u[i]
    if (shares) shares[level] = (shares[level] ?? 0) + count
  }
}

function step(input: EmInput, patterns: readonly Pattern[], now: Estimates): void {
  const { comparisons } = input.coder
  const m = emptyShares(comparisons, PSEUDO_MATCH)
  const h = emptyShares(comparisons, PSEUDO_MATCH)
  const u = emptyShares(comparisons, PSEUDO_RANDOM)
  let same = 0
  let kin = 0
  for (const { levels, drawn, random } of patterns) {
    const [ofSame, ofKin] = classOf(now, levels)
    if (drawn > 0) {
      same += drawn * ofSame
      kin += drawn * ofKin
      addTo(m, levels, drawn * ofSame)
      addTo(h, levels, drawn * ofKin)
    }
    if (random > 0) addRandom(input, u, levels, random * Math.max(0, 1 - ofSame - ofKin))
  }
  now.m = normalised(m)
  if (input.hasKin) now.h = normalised(h)
  now.u = normalised(u)
  now.prior = { same: same / input.allPairs, kin: input.hasKin ? kin / input.allPairs : 0 }
}

/** Probabilities that a pair with these levels is the same person, or kin. */
export function classOf({ m, h, u, prior }: Estimates, levels: Int8Array): readonly [same: number, kin: number] {
  let ofSame = prior.same
  let ofKin = prior.kin
  let ofOther = 1 - prior.same - prior.kin
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? -1
    if (level < 0) continue
    ofSame *= m[i]?.[level] ?? 1
    ofKin *= h[i]?.[level] ?? 1
    ofOther *= u[i]?.[level] ?? 1
  }
  const all = ofSame + ofKin + ofOther
  return all > 0 ? [ofSame / all, ofKin / all] : [0, 0]
}

function addTo(shares: Shares, levels: Int8Array, count: number): void {
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? -1
    const own = shares[i]
    if (level >= 0 && own) own[level] = (own[level] ?? 0) + count
  }
}

function normalised(shares: Shares): Shares {
  for (const own of shares) {
    const sum = own.reduce((total, share) => total + share, 0)
    for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) / sum
  }
  return shares
}

/** Estimates as the plain model that is stored and shown. */
export function toModel(
  { kind, comparisons }: Pick<Linkage, 'kind' | 'comparisons'>,
  { m, h, u, prior, iterations }: Estimates,
  thresholds: Thresholds,
  records: number,
  rarity: readonly (readonly number[])[],
): MatchModel {
  const of = (shares: Shares, i: number, level: number) => shares[i]?.[level] ?? 0
  const modelled: ModelComparison[] = comparisons.map(({ name, levels }, i) => ({
    comparison: name,
    levels: levels.map((level, at) => ({
      level,
      m: of(m, i, at),
      u: of(u, i, at),
      h: of(h, i, at),
      weight: Math.log2(of(m, i, at) / of(u, i, at)),
      rarity: rarity[i]?.[at] ?? 0,
    })),
  }))
  return {
    version: 1,
    kind,
    comparisons: modelled,
    prior: { same: prior.same, kin: prior.kin },
    thresholds,
    records,
    iterations,
  }
}

/** Of what strangers differ in so often, one person's rows must differ clearly less often, or what was found are not persons. */
const USUALLY_OTHER = 0.5
const HARDLY_LESS = 0.7

/** Whether EM found something else than persons, such as households: rows that differ in some comparison about as often as strangers do. */
export const isNotPersons = (comparisons: readonly Comparison[], { m, u }: Estimates) =>
  comparisons.some(({ levels }, i) => {
    const other = levels.indexOf('other')
    const [ofSame, ofOther] = [m[i]?.[other] ?? 0, u[i]?.[other] ?? 0]
    return ofOther > USUALLY_OTHER && ofSame > HARDLY_LESS * ofOther
  })
