import { type Kind, kindOfValues } from './kinds.ts'
import { dayOrderOf, normalise, readDate } from './normalise.ts'

/** One column: every distinct value once, rows hold its number. */
export interface TableColumn {
  readonly name: string
  readonly kind: Kind
  /** Distinct normalised values; number 0 is the empty one. */
  readonly values: readonly string[]
  /** By distinct value: yyyymmdd for dates, else 0. */
  readonly dates: readonly number[]
  /** By row. */
  readonly codes: Int32Array
  /** By distinct value. */
  readonly counts: Int32Array
}

/** Rows of any table; a row is its index. */
export interface TableStore {
  readonly size: number
  readonly ids: readonly string[]
  readonly columns: readonly TableColumn[]
}

/** Reads the columns that are compared. `cells`: by column, then by row. */
export function tableStore(
  ids: readonly string[],
  kinds: ReadonlyMap<string, Kind | null>,
  cells: ReadonlyMap<string, readonly string[]>,
): TableStore {
  const columns = [...kinds].map(([name, kind]) => {
    const written = cells.get(name) ?? []
    return readColumn(name, kind ?? kindOfValues(written), written)
  })
  return { size: ids.length, ids, columns }
}

function readColumn(name: string, kind: Kind, written: readonly string[]): TableColumn {
  const order = kind === 'date' ? dayOrderOf(written) : 'dayFirst'
  const numbers = new Map<string, number>([['', 0]])
  const values = ['']
  const dates = [0]
  const counts = [0]
  const codes = new Int32Array(written.length)
  for (let row = 0; row < written.length; row++) {
    const cell = written[row] ?? ''
    const date = kind === 'date' && cell ? readDate(cell, order) : 0
    const value = kind === 'date' ? (date ? String(date) : '') : normalise(kind, cell)
    let code = numbers.get(value)
    if (code === undefined) {
      code = values.length
      numbers.set(value, code)
      values.push(value)
      dates.push(date)
      counts.push(0)
    }
    codes[row] = code
    counts[code] = (counts[code] ?? 0) + 1
  }
  return { name, kind, values, dates, codes, counts: Int32Array.from(counts) }
}
