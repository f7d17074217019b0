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
    let code = 0
    for (let i = 0; i < this.comparisons.length; i++) {
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
  total = 0

  add(code: number): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
    this.total++
  }

  /** Patterns in the order of their number, so that sums come out the same. */
  sorted(): [code: number, count: number][] {
    return [...this.counts].sort((first, second) => first[0] - second[0])
  }
}
