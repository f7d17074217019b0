import type { Comparison, Linkage } from '../linkage.ts'

/** Compares pairs and writes the answers as one number, a digit for each comparison (0: not compared). */
export class PatternCoder {
  readonly comparisons: readonly Comparison[]
  readonly size: number
  readonly levels: Int8Array
  readonly #radix: readonly number[]

  constructor(linkage: Linkage) {
    this.comparisons = linkage.comparisons
    this.#radix = linkage.comparisons.map(({ levels }) => levels.length + 1)
    this.size = this.#radix.reduce((product, digits) => product * digits, 1)
    this.levels = new Int8Array(linkage.comparisons.length)
  }

  /** Compares two rows; `levels` holds the answers until the next call. */
  code(a: number, b: number): number {
    return this.#continue(a, b, 0, this.comparisons.length, 0)
  }

  /** The same, or -1 where the telling comparisons leave no hope and `everyPair` does not ask for the rest. */
  codeUnlessHopeless(a: number, b: number, linkage: Linkage, everyPair: boolean): number {
    const begun = this.#continue(a, b, 0, linkage.telling, 0)
    if (!everyPair && linkage.isHopeless(this.levels)) return -1
    return this.#continue(a, b, linkage.telling, this.comparisons.length, begun)
  }

  #continue(a: number, b: number, from: number, to: number, begun: number): number {
    let code = begun
    for (let i = from; i < to; i++) {
      const level = this.comparisons[i]?.compare(a, b) ?? -1
      this.levels[i] = level
      code = code * (this.#radix[i] ?? 1) + level + 1
    }
    return code
  }

  /** The levels of a code, -1 where not compared. */
  decode(code: number, into = new Int8Array(this.#radix.length)): Int8Array {
    let left = code
    for (let i = this.#radix.length - 1; i >= 0; i--) {
      const digits = this.#radix[i] ?? 1
      into[i] = (left % digits) - 1
      left = Math.floor(left / digits)
    }
    return into
  }
}

/** How often each pattern was met. */
export class PatternCounts {
  readonly counts = new Map<number, number>()
  /** Pairs met, counted by whoever draws them. */
  total = 0

  /** `weight`: the pair stands for so many. */
  add(code: number, weight = 1): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + weight)
  }
}
