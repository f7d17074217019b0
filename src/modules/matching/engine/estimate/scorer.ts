import type { MatchModel } from '../types.ts'
import { classOf, type Estimates } from './em.ts'
import type { PatternCoder } from './patterns.ts'
import type { RandomPairs } from './random-pairs.ts'

const LEAST_SHARING = 5

/**
 * By comparison and level, the bits that a shared value of usual rarity brings: log2 of the mean of 1 / frequency among strangers at that level,
 * so that over strangers the correction by frequency comes to one.
 */
export function usualRarity(coder: PatternCoder, random: RandomPairs, estimates: Estimates): number[][] {
  const sums = coder.comparisons.map(({ levels }) => levels.map(() => ({ inverse: 0, weight: 0 })))
  const { sharing } = random
  const levels = new Int8Array(coder.comparisons.length)
  for (let i = 0; i < sharing.size; i++) {
    const comparison = sharing.rules[i] ?? 0
    const code = sharing.code[i] ?? 0
    coder.decode(code, levels)
    const [same, kin] = classOf(estimates, levels)
    const own = sums[comparison]?.[levels[comparison] ?? -1]
    if (!own) continue
    own.inverse += (1 - same - kin) * 2 ** (sharing.bits[i] ?? 0)
    own.weight += 1 - same - kin
  }
  return sums.map((own, comparison) =>
    own.map(({ inverse, weight }, level) => {
      if (level >= (coder.comparisons[comparison]?.rareLevels ?? 0)) return 0
      // Too few strangers met at this level: what is shared then weighs its whole rarity, m / frequency.
      return weight < LEAST_SHARING ? -Math.log2(estimates.u[comparison]?.[level] ?? 1) : Math.log2(inverse / weight)
    }),
  )
}

/** Scores patterns by a model: log2 odds of "same person". */
export class Scorer {
  readonly model: MatchModel
  readonly #coder: PatternCoder
  readonly #known = new Map<number, { same: number; kin: number }>()
  readonly #levels: Int8Array<ArrayBuffer>

  constructor(model: MatchModel, coder: PatternCoder) {
    this.model = model
    this.#coder = coder
    this.#levels = new Int8Array(coder.comparisons.length)
  }

  /** log2 of P(same) / P(not same); `bits` is the rarity of what the pair shares. */
  odds(code: number, bits: number): number {
    const { same, kin } = this.#weights(code)
    const ofSame = same + bits
    const against = Math.log2(2 ** Math.min(1000, kin + bits) + 1)
    return ofSame - against
  }

  /** log2 of same : stranger and kin : stranger, priors in. */
  #weights(code: number): { same: number; kin: number } {
    const known = this.#known.get(code)
    if (known) return known
    const levels = this.#coder.decode(code, this.#levels)
    const { prior, comparisons } = this.model
    let same = Math.log2(prior.same)
    let kin = prior.kin > 0 ? Math.log2(prior.kin) : -1000
    for (let i = 0; i < levels.length; i++) {
      const level = comparisons[i]?.levels[levels[i] ?? -1]
      if (!level) continue
      same += level.weight - level.rarity
      kin += Math.log2(level.h / level.u) - level.rarity
    }
    const found = { same, kin }
    this.#known.set(code, found)
    return found
  }
}

/** log2 odds of a probability. */
export const toOdds = (share: number) => Math.log2(share / (1 - share))

/** Probability of log2 odds. */
export const probability = (odds: number) => 1 / (1 + 2 ** -odds)
