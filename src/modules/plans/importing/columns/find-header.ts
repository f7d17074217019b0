import type { Cell, Row } from '#platform/spreadsheet/index.ts'
import { fieldsNamedBy } from './field.ts'

/** Where a header stands: its first row, how many rows it has, and its texts by column (from 1). */
export interface Header {
  readonly row: number
  readonly rows: 1 | 2
  readonly texts: readonly string[]
  /** How many different fields its texts name. */
  readonly recognised: number
}

const SURE = 0.7

const textOf = (cell: Cell | undefined) => cell?.text.replace(/\s+/g, ' ').trim() ?? ''

function recognisedIn(texts: readonly string[]): number {
  const fields = new Set<string>()
  for (const text of texts) {
    const [best] = [...fieldsNamedBy(text)].sort((a, b) => b[1] - a[1])
    if (best && best[1] >= SURE) fields.add(best[0])
  }
  return fields.size
}

const headerOf = (row: Row): Header => {
  const texts = row.cells.map(textOf)
  return { row: row.number, rows: 1, texts, recognised: recognisedIn(texts) }
}

/** Two rows that read as one header: *Waktu Pelaksanaan* above *Mulai* and *Selesai*. */
function joined(upper: Row, lower: Row): Header {
  const width = Math.max(upper.cells.length, lower.cells.length)
  let group = ''
  const texts = Array.from({ length: width }, (_, at) => {
    const above = textOf(upper.cells[at])
    const below = textOf(lower.cells[at])
    if (above !== '') group = above
    if (below === '') return above
    const whole = above === '' && group === '' ? below : `${group} ${below}`
    return fieldsNamedBy(below).size > 0 ? below : whole
  })
  return { row: upper.number, rows: 2, texts, recognised: recognisedIn(texts) }
}

/** A row of running column numbers (1, 2, 3 …) that offices put under a header. */
export const isColumnNumbers = (cells: readonly Cell[]): boolean => {
  const filled = cells.map(textOf).filter(Boolean)
  return filled.length >= 3 && filled.every((text, at) => text.replace(/[()]/g, '') === String(at + 1))
}

/** Two rows are taken for one header only where that names more; a title above a header adds nothing. */
const isBetter = (option: Header, best: Header | undefined) =>
  option.recognised > (best?.recognised ?? 1) || (option.recognised === best?.recognised && option.rows < best.rows)

/**
 * Finds the header among the first rows: the one whose texts name the most fields; of equals the one of a single row, then the earlier. Undefined when no row names two.
 */
export function findHeader(rows: readonly Row[]): Header | undefined {
  let best: Header | undefined
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1]
    const options = [headerOf(row)]
    if (next && next.number === row.number + 1) options.push(joined(row, next))
    for (const option of options) if (isBetter(option, best)) best = option
  }
  return best
}

/** The header a person points at. */
export function headerAt(rows: readonly Row[], number: number): Header | undefined {
  const row = rows.find((candidate) => candidate.number === number)
  return row && headerOf(row)
}
