import type { PatternCoder } from '../estimate/patterns.ts'
import { probability, type Scorer } from '../estimate/scorer.ts'
import type { Linkage } from '../linkage.ts'
import type { Evidence, ScoredPair } from '../types.ts'

/** Compares and scores single pairs of rows, drawn by blocking or not. */
export class PairScorer {
  readonly scorer: Scorer
  readonly #linkage: Linkage
  readonly #coder: PatternCoder

  constructor(linkage: Linkage, coder: PatternCoder, scorer: Scorer) {
    this.#linkage = linkage
    this.#coder = coder
    this.scorer = scorer
  }

  /** log2 odds of "same person". */
  odds(a: number, b: number): number {
    const code = this.#coder.code(a, b)
    return this.scorer.odds(code, this.#bits(a, b))
  }

  /** The pair with what each comparison says; `odds` where more is known than the two rows tell (their lists, their rivals). */
  explain(a: number, b: number, odds?: number): ScoredPair {
    const code = this.#coder.code(a, b)
    const { bits } = this.#linkage.rarity(a, b, this.#coder.levels)
    const own = this.scorer.odds(
      code,
      bits.reduce((sum, bit) => sum + bit, 0),
    )
    const evidence: Evidence[] = this.scorer.model.comparisons.map((comparison, i) => {
      const level = comparison.levels[this.#coder.levels[i] ?? -1]
      const weight = level ? level.weight - level.rarity + (bits[i] ?? 0) : 0
      return { comparison: comparison.comparison, level: level?.level ?? null, weight }
    })
    return { a: this.#linkage.idOf(a), b: this.#linkage.idOf(b), score: probability(odds ?? own), evidence }
  }

  #bits(a: number, b: number): number {
    return this.#linkage.rarity(a, b, this.#coder.levels).bits.reduce((sum, bit) => sum + bit, 0)
  }
}
