/** So many that what comparing needs of them stays near the processor. */
export const PAIRS_AT_ONCE = 1024

export type TakePairs = (pairs: PairBatch) => void

/** Pairs of rows that are compared together; `rules`: as bits, the rules that brought them. */
export class PairBatch {
  readonly a = new Int32Array(PAIRS_AT_ONCE)
  readonly b = new Int32Array(PAIRS_AT_ONCE)
  readonly rules = new Int32Array(PAIRS_AT_ONCE)
  size = 0

  get isFull(): boolean {
    return this.size === PAIRS_AT_ONCE
  }

  push(a: number, b: number, rules: number): void {
    this.a[this.size] = a
    this.b[this.size] = b
    this.rules[this.size] = rules
    this.size++
  }

  /** Hands the pairs over and is empty again. */
  handTo(take: TakePairs): void {
    if (this.size > 0) take(this)
    this.size = 0
  }
}
