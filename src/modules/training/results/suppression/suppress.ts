import { cheapest, type Quantity } from './simplex.ts'

/** One number of a table, or of several that hang together. A count of people: whole, 0 or more. */
export interface Cell {
  readonly key: string
  readonly value: number
  /** Says something of people that nobody should read off a small number. Default: false. */
  readonly isSecret?: boolean
  /** Known to the reader anyway, so it cannot be hidden and protects nothing. Default: false. */
  readonly isKnown?: boolean
  /** Not shown whatever its value, as a cell of a group that is not shown. Default: false. */
  readonly isClosed?: boolean
  /** What the reader loses when it is hidden, 0 or more; of two ways to protect, the cheaper is taken. */
  readonly loss: number
}

/** One number is the sum of others. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** Another course of things that agrees with all that is shown: by how much each number would differ; what is not in it stays. */
export type Otherwise = ReadonlyMap<string, number>

export interface Suppression {
  readonly hidden: ReadonlySet<string>
  /** The witnesses: for each hidden number at least one in which it is another. */
  readonly otherwise: readonly Otherwise[]
}

interface Options {
  /** A secret number from 1 to below this is small. */
  readonly threshold: number
  /** Courses of things that a table above keeps open (its `otherwise`, of the numbers both share): this table must agree with each of them too. */
  readonly mustAgree?: readonly Otherwise[]
}

/**
 * Chooses what to hide, so that no hidden number can be worked out from what is shown. Primary: every small secret number, a secret zero within a small
 * sum, and what is closed. For each of these, witnesses are sought: whole numbers, 0 or more, that fulfil every sum, change nothing that is shown, and in which
 * the number is 0, or as large as may be shown. Whatever else a witness needs changed is hidden too, at the least loss: the complementary suppression.
 * Undefined when no choice protects; then none of it may be shown. Threshold: `seed/training/small-cells.csv`.
 */
export function suppress(cells: readonly Cell[], sums: readonly Sum[], options: Options): Suppression | undefined {
  const first = primaries(cells, sums, options.threshold)
  const search = new Search(cells, sums, new Set(first.map(({ key }) => key)))
  for (const wanted of options.mustAgree ?? []) if (!search.open(wanted)) return undefined
  for (const { key, least, most } of first) {
    const isLower = least === undefined || search.reach(key, -least)
    const isHigher = most === undefined || upTo(most).some((step) => search.reach(key, step))
    if (!search.isOpen(key) || !(isLower || isHigher)) return undefined
  }
  return search.result()
}

interface Primary {
  readonly key: string
  /** How far down, how far up it must be able to go. */
  readonly least?: number
  readonly most?: number
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => most - at)

function primaries(cells: readonly Cell[], sums: readonly Sum[], threshold: number): Primary[] {
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const isSmall = (value: number) => value > 0 && value < threshold
  const inSmallSum = new Set(sums.flatMap(({ total, parts }) => (isSmall(values.get(total) ?? 0) ? parts : [])))
  return cells
    .filter(({ isKnown }) => !isKnown)
    .flatMap(({ key, value, isSecret, isClosed }): Primary[] => {
      if (isSecret && isSmall(value)) return [{ key, least: value, most: threshold - value }]
      if (value === 0) return (isSecret && inSmallSum.has(key)) || isClosed ? [{ key, most: 1 }] : []
      return isClosed ? [{ key, least: 1, most: 1 }] : []
    })
    .sort((a, b) => (values.get(a.key) ?? 0) - (values.get(b.key) ?? 0))
}

/** Numbers that are hidden anyway cost next to nothing, so that witnesses use them first. */
const HIDDEN_LOSS = 0.001

class Search {
  readonly #free: readonly Cell[]
  readonly #values: ReadonlyMap<string, number>
  /** In which sums a number stands, as its total (−1) or one of its parts (+1). */
  readonly #places = new Map<string, Map<number, number>>()
  readonly #count: number
  readonly #hidden: Set<string>
  readonly #found: Otherwise[] = []

  constructor(cells: readonly Cell[], sums: readonly Sum[], hidden: Set<string>) {
    this.#hidden = hidden
    this.#free = cells.filter(({ isKnown }) => !isKnown)
    this.#values = new Map(cells.map(({ key, value }) => [key, value]))
    this.#count = sums.length
    for (const [at, { total, parts }] of sums.entries()) {
      for (const key of parts) this.#place(key).set(at, 1)
      this.#place(total).set(at, -1)
    }
  }

  #place(key: string): Map<number, number> {
    const place = this.#places.get(key) ?? new Map<number, number>()
    this.#places.set(key, place)
    return place
  }

  /** Whether the number may be another, for all the reader knows. */
  isOpen = (key: string): boolean => this.#found.some((other) => other.has(key))

  result = (): Suppression => ({ hidden: this.#hidden, otherwise: this.#found })

  /** Makes room for the number to differ by so much, unless there is; false when there is no way. */
  reach(key: string, step: number): boolean {
    const is = (moved: number) => (step < 0 ? moved <= step : moved >= step)
    return this.#found.some((other) => is(other.get(key) ?? 0)) || this.open(new Map([[key, step]]))
  }

  /** Makes room for a course of things in which these numbers differ by just so much. */
  open(wanted: Otherwise): boolean {
    const sides = Array.from({ length: this.#count }, () => 0)
    for (const [key, step] of wanted) {
      if ((this.#values.get(key) ?? 0) + step < 0) return false
      for (const [at, factor] of this.#places.get(key) ?? []) sides[at] = (sides[at] ?? 0) - factor * step
    }
    const moving = this.#free.filter(({ key }) => !wanted.has(key))
    const answer = cheapest(
      moving.flatMap((cell) => this.#bothWays(cell)),
      sides,
    )
    if (!answer) return false
    const other = new Map(wanted)
    for (const [at, { key }] of moving.entries()) {
      const step = (answer[2 * at] ?? 0) - (answer[2 * at + 1] ?? 0)
      if (Math.abs(step - Math.round(step)) > 1e-6) return false
      if (Math.round(step) !== 0) other.set(key, Math.round(step))
    }
    this.#keep(other)
    return true
  }

  #bothWays({ key, value, loss }: Cell): [Quantity, Quantity] {
    const cost = this.#hidden.has(key) ? HIDDEN_LOSS : loss + HIDDEN_LOSS
    const factors = this.#places.get(key) ?? new Map<number, number>()
    const down = new Map([...factors].map(([at, factor]) => [at, -factor]))
    return [
      { cost, most: Number.POSITIVE_INFINITY, factors },
      { cost, most: value, factors: down },
    ]
  }

  #keep(other: Otherwise): void {
    this.#found.push(other)
    for (const { key } of this.#free) if (other.has(key)) this.#hidden.add(key)
  }
}
