/** One quantity of a linear programme: what a unit costs, at most how much there may be of it, and its factor in each equation it stands in. */
export interface Quantity {
  readonly cost: number
  /** Infinity: without an upper bound. */
  readonly most: number
  readonly factors: ReadonlyMap<number, number>
}

const TINY = 1e-9

/**
 * The cheapest quantities from 0 to `most` that fulfil all equations, `sides` being their right-hand sides; undefined when none do. Costs are 0 or more.
 * The simplex method with upper bounds, and with Bland's rule, so that it ends; its answers are corners, which in tables of two dimensions are whole numbers.
 */
export function cheapest(quantities: readonly Quantity[], sides: readonly number[]): number[] | undefined {
  const tableau = new Tableau(quantities, sides)
  tableau.descend('missing')
  if (tableau.missing() > 1e-6) return undefined
  tableau.forbidMissing()
  tableau.descend('cost')
  return tableau.answer()
}

/** Equations solved for their basic quantities. Those from `count` on are what an equation still misses; they enter the basis at the start and never again. */
class Tableau {
  readonly #count: number
  readonly #rows: number[][]
  readonly #right: number[]
  readonly #basis: number[]
  readonly #most: number[]
  readonly #cost: number[]
  /** Counted down from its upper bound instead of up from 0. */
  readonly #isFlipped: boolean[]
  #missingMost = Number.POSITIVE_INFINITY

  constructor(quantities: readonly Quantity[], sides: readonly number[]) {
    this.#count = quantities.length
    const signs = sides.map((side) => (side < 0 ? -1 : 1))
    this.#rows = sides.map((_, row) => quantities.map(({ factors }) => (factors.get(row) ?? 0) * (signs[row] ?? 1)))
    this.#right = sides.map(Math.abs)
    this.#basis = sides.map((_, row) => this.#count + row)
    this.#most = quantities.map(({ most }) => most)
    this.#cost = quantities.map(({ cost }) => cost)
    this.#isFlipped = quantities.map(() => false)
  }

  missing(): number {
    return this.#right.reduce((sum, side, row) => ((this.#basis[row] ?? 0) >= this.#count ? sum + side : sum), 0)
  }

  forbidMissing(): void {
    this.#missingMost = 0
  }

  answer(): number[] {
    const found = this.#most.map((most, at) => (this.#isFlipped[at] ? most : 0))
    for (const [row, at] of this.#basis.entries()) {
      const value = this.#right[row] ?? 0
      if (at < this.#count) found[at] = this.#isFlipped[at] ? (this.#most[at] ?? 0) - value : value
    }
    return found
  }

  descend(goal: 'missing' | 'cost'): void {
    const prices = this.#prices(goal)
    for (;;) {
      const entering = prices.findIndex((price) => price < -TINY)
      if (entering < 0) return
      this.#enter(entering, prices)
    }
  }

  #mostOf = (at: number) => (at < this.#count ? (this.#most[at] ?? 0) : this.#missingMost)

  /** What one more unit of each quantity outside the basis does to the goal. */
  #prices(goal: 'missing' | 'cost'): number[] {
    const own = (at: number) =>
      goal === 'missing' ? (at < this.#count ? 0 : 1) : at < this.#count ? this.#signed(at) : 0
    return Array.from({ length: this.#count }, (_, at) =>
      this.#rows.reduce((price, row, line) => price - own(this.#basis[line] ?? 0) * (row[at] ?? 0), own(at)),
    )
  }

  #signed = (at: number) => (this.#isFlipped[at] ? -1 : 1) * (this.#cost[at] ?? 0)

  #enter(entering: number, prices: number[]): void {
    let [step, leaving, toTop] = [this.#most[entering] ?? 0, -1, false]
    for (const [line, row] of this.#rows.entries()) {
      const [factor, at, value] = [row[entering] ?? 0, this.#basis[line] ?? 0, this.#right[line] ?? 0]
      if (Math.abs(factor) < TINY) continue
      const room = factor > 0 ? value / factor : (this.#mostOf(at) - value) / -factor
      const isFirst = room < step + TINY && leaving >= 0 && at < (this.#basis[leaving] ?? 0)
      if (room < step - TINY || isFirst) [step, leaving, toTop] = [Math.min(room, step), line, factor < 0]
    }
    if (leaving < 0) {
      this.#flip(entering, prices)
      return
    }
    if (toTop) this.#flipBasic(leaving)
    this.#pivot(leaving, entering, prices)
  }

  /** Counts a quantity outside the basis from its other end. */
  #flip(at: number, prices: number[]): void {
    for (const [line, row] of this.#rows.entries()) {
      this.#right[line] = (this.#right[line] ?? 0) - (row[at] ?? 0) * (this.#most[at] ?? 0)
      row[at] = -(row[at] ?? 0)
    }
    prices[at] = -(prices[at] ?? 0)
    this.#isFlipped[at] = !this.#isFlipped[at]
  }

  #flipBasic(line: number): void {
    const at = this.#basis[line] ?? 0
    this.#right[line] = this.#mostOf(at) - (this.#right[line] ?? 0)
    this.#rows[line] = (this.#rows[line] ?? []).map((factor, other) => (other === at ? factor : -factor))
    if (at < this.#count) this.#isFlipped[at] = !this.#isFlipped[at]
  }

  #pivot(leaving: number, entering: number, prices: number[]): void {
    const chosen = this.#rows[leaving] ?? []
    const pivot = chosen[entering] ?? 1
    for (const at of chosen.keys()) chosen[at] = (chosen[at] ?? 0) / pivot
    this.#right[leaving] = (this.#right[leaving] ?? 0) / pivot
    for (const [line, row] of this.#rows.entries()) {
      const factor = row[entering] ?? 0
      if (line === leaving || Math.abs(factor) < TINY) continue
      for (const [at, value] of chosen.entries()) if (value !== 0) row[at] = (row[at] ?? 0) - factor * value
      this.#right[line] = (this.#right[line] ?? 0) - factor * (this.#right[leaving] ?? 0)
    }
    const price = prices[entering] ?? 0
    for (const [at, value] of chosen.entries()) if (value !== 0) prices[at] = (prices[at] ?? 0) - price * value
    this.#basis[leaving] = entering
  }
}
