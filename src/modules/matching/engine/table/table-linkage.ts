import type { BlockingRule, Comparison, Linkage, Rarity } from '../linkage.ts'
import { CODE_LEVELS, compareCodes, compareDates, compareText, DATE_LEVELS, TEXT_LEVELS } from './compare-text.ts'
import { tableRules } from './table-rules.ts'
import type { TableColumn, TableStore } from './table-store.ts'

const EXCHANGED = 'exchanged'
/** No value is rarer than if so many more rows bore it. */
const UNSEEN = 0.1
/** Numbers of values stay below it, so that two of them make one whole number. */
const WORDS_OF_CODES = 4_194_304
const SAME_OR_NOT = ['same', 'other'] as const

/** Rows of any table, compared column by column by the kinds of its columns. */
export class TableLinkage implements Linkage {
  readonly kind = 'table'
  readonly hasKin = false
  readonly rarelyRepeats = false
  readonly joinsOnAverage = true
  readonly telling = 0
  readonly comparisons: readonly Comparison[]
  readonly rules: readonly BlockingRule[]
  readonly #store: TableStore
  readonly #columns: readonly TableColumn[]
  readonly #rarity: Rarity
  readonly #rowOf: Map<string, number>

  constructor(store: TableStore) {
    this.#store = store
    const hasParts = store.columns.some(({ kind }) => kind === 'surname')
    // A whole name beside its parts would count the same evidence twice.
    this.#columns = store.columns.filter(({ kind }) => !(hasParts && kind === 'name'))
    this.comparisons = this.#columns.map((column) => this.#comparison(column))
    this.rules = tableRules(store, this.#columns)
    this.#rarity = { bits: new Float64Array(this.comparisons.length) }
    this.#rowOf = new Map(store.ids.map((id, row) => [id, row]))
  }

  get size(): number {
    return this.#store.size
  }

  idOf(row: number): string {
    return this.#store.ids[row] ?? ''
  }

  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id)
  }

  sourceOf(): number {
    return 0
  }

  sourceNumber(): number | undefined {
    return undefined
  }

  isLive(): boolean {
    return true
  }

  prepare(): void {
    // Values were counted when the table was read.
  }

  readAhead(): void {
    // A column is read at both rows' places; there is no way from one value to the next.
  }

  rarity(a: number, _b: number, levels: Int8Array): Rarity {
    const { bits } = this.#rarity
    for (const [i, column] of this.#columns.entries()) {
      const level = levels[i] ?? -1
      bits[i] = level >= 0 && level < (this.comparisons[i]?.rareLevels ?? 0) ? rarityOf(column, a, this.size) : 0
    }
    return this.#rarity
  }

  isHopeless(): boolean {
    return false
  }

  excludes(): boolean {
    return false
  }

  #comparison(column: TableColumn): Comparison {
    const { kind, name, codes } = column
    const other = this.#partner(column)
    const levels = other ? [...levelsOf(kind), EXCHANGED] : levelsOf(kind)
    const compareValues = comparerOf(column)
    return {
      name,
      levels,
      rareLevels: kind === 'sex' ? 0 : 1,
      ...startOf(levels.length),
      compare: (a, b) => {
        const first = codes[a] ?? 0
        const second = codes[b] ?? 0
        if (first === 0 || second === 0) return -1
        if (first === second) return 0
        if (other && isExchanged(column, other, a, b)) return levels.length - 1
        return compareValues(first, second)
      },
    }
  }

  /** Given name and surname are written the wrong way round now and then. */
  #partner({ kind }: TableColumn): TableColumn | undefined {
    const wanted = kind === 'given_name' ? 'surname' : kind === 'surname' ? 'given_name' : undefined
    return this.#columns.find((column) => column.kind === wanted)
  }
}

/** Each comparison looks one way only, or one equality would count twice. */
const isExchanged = (column: TableColumn, other: TableColumn, a: number, b: number) => {
  const own = valueAt(column, a)
  return own !== null && own === valueAt(other, b)
}

const valueAt = ({ values, codes }: TableColumn, row: number) => values[codes[row] ?? 0] || null

function levelsOf(kind: TableColumn['kind']): readonly string[] {
  if (kind === 'date') return DATE_LEVELS
  if (kind === 'sex' || kind === 'category') return SAME_OR_NOT
  return ['identifier', 'postcode', 'phone', 'number'].includes(kind) ? CODE_LEVELS : TEXT_LEVELS
}

/** Compares two distinct values by their numbers; what was dear to find is remembered. */
function comparerOf({ kind, values, dates }: TableColumn): (first: number, second: number) => number {
  if (kind === 'sex' || kind === 'category') return () => 1
  if (kind === 'date') return (first, second) => compareDates(dates[first] ?? 0, dates[second] ?? 0)
  const isCode = levelsOf(kind) === CODE_LEVELS
  const known = new Map<number, number>()
  return (first, second) => {
    const key = first < second ? first * WORDS_OF_CODES + second : second * WORDS_OF_CODES + first
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const [a, b] = [values[first] ?? '', values[second] ?? '']
    const found = isCode ? compareCodes(a, b) : compareText(a, b)
    known.set(key, found)
    return found
  }
}

/** Before anything is known: rows of one person mostly agree, those of people who live together in a third of the columns. */
function startOf(levels: number): { m: number[]; h: number[] } {
  const spread = (same: number) =>
    Array.from({ length: levels }, (_, i) => (i === 0 ? same : (1 - same) / (levels - 1)))
  const h = Array.from({ length: levels }, (_, i) => (i === 0 ? 0.35 : i === levels - 1 ? 0.5 : 0.15 / (levels - 2)))
  return { m: spread(0.8), h: levels === 2 ? [0.4, 0.6] : h }
}

/** What is seen beside the pair itself: a value met twice may be met because both rows are the same person. */
function rarityOf({ codes, counts }: TableColumn, a: number, rows: number): number {
  const others = Math.max(0, (counts[codes[a] ?? 0] ?? 0) - 2)
  return -Math.log2((others + UNSEEN) / rows)
}
