import type { ListField } from '#contract/lists/layout.ts'
import type { Cell, Row } from '#platform/spreadsheet/index.ts'
import { isNumbering } from '../rows/row-kind.ts'
import { mend } from '../values/text.ts'
import { fieldsSaidBy, fieldsSaidByLevels } from './header-rules.ts'

/** Where a header stands and what it says of each column, level by level, from column A on. */
export interface Header {
  /** Null: the table has none. */
  readonly row: number | null
  readonly rows: number
  readonly numberingRow: number | null
  readonly firstRow: number
  readonly levels: readonly (readonly string[])[]
  /** The fields its texts name. */
  readonly fields: ReadonlySet<ListField>
}

/** A field said with less is not counted for finding the header. */
const SURE = 0.6
const DEEPEST = 3
/** Rows in which a header is looked for. */
export const LOOK_ROWS = 40

const textOf = (cell: Cell | undefined) => (cell ? mend(cell.text) : '')
const filledOf = (row: Row) => row.cells.map(textOf).filter((text) => text !== '')

/** A header is made of words: no dates, no numbers to speak of. */
export function canBeHeader(row: Row): boolean {
  let words = 0
  for (const cell of row.cells) {
    if (cell.kind === 'date') return false
    if (cell.kind === 'empty') continue
    if (/\d{5}/.test(cell.text) || cell.text.length > 120) return false
    if (/\p{L}/u.test(cell.text)) words++
  }
  return words > 0
}

function bestField(levels: readonly string[]): ListField | undefined {
  let best: readonly [ListField, number] | undefined
  for (const entry of fieldsSaidByLevels(levels)) if (!best || entry[1] > best[1]) best = entry
  return best && best[1] >= SURE ? best[0] : undefined
}

const fieldsOf = (levels: readonly (readonly string[])[]): Set<ListField> =>
  new Set(levels.flatMap((texts) => (texts.length === 0 ? [] : (bestField(texts) ?? []))))

/** Joins a lower row to a header: a text above empty cells to its right is the group of what stands below them. */
function join(upper: readonly (readonly string[])[], lower: Row): string[][] {
  const width = Math.max(upper.length, lower.cells.length)
  let group: readonly string[] = []
  return Array.from({ length: width }, (_, at) => {
    const above = upper[at] ?? []
    const below = textOf(lower.cells[at])
    if (above.length > 0) group = above
    if (below === '') return [...above]
    return above.length > 0 ? [...above, below] : [...group, below]
  })
}

/** Whether a row is the lower level of a header: it leaves the numbers' column empty and fills gaps of the row above, or makes more of it. */
function continues(upper: readonly (readonly string[])[], lower: Row, fields: ReadonlySet<ListField>): boolean {
  const texts = lower.cells.map(textOf)
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0 || !canBeHeader(lower) || isNumbering(filled) || filled.some((text) => /\d{3}/.test(text)))
    return false
  const first = upper.findIndex((above) => above.length > 0)
  if ((texts[first] ?? '') !== '') return false
  const gaps = texts.filter((text, at) => text !== '' && (upper[at] ?? []).length === 0 && at > first).length
  const joined = fieldsOf(join(upper, lower))
  const isKnown = filled.filter((text) => fieldsSaidBy(text).size > 0).length >= filled.length / 2
  return (
    joined.size > fields.size || (gaps > 0 && joined.size >= fields.size && (isKnown || gaps > 1 || filled.length > 1))
  )
}

/** The header that begins in the row at `at`, as deep as it goes (or as `told`). */
function headerFrom(rows: readonly Row[], at: number, told?: number): Header | undefined {
  const top = rows[at]
  if (!top) return undefined
  let levels: readonly (readonly string[])[] = top.cells.map((cell) => (textOf(cell) === '' ? [] : [textOf(cell)]))
  let fields = fieldsOf(levels)
  let depth = 1
  for (
    let next = rows[at + depth];
    next && next.number === top.number + depth && depth < (told ?? DEEPEST);
    next = rows[at + depth]
  ) {
    if (told === undefined && !continues(levels, next, fields)) break
    levels = join(levels, next)
    fields = fieldsOf(levels)
    depth++
  }
  const below = rows[at + depth]
  const isNumbered = below !== undefined && isNumbering(filledOf(below))
  const last = top.number + depth
  return {
    row: top.number,
    rows: depth,
    numberingRow: isNumbered ? below.number : null,
    firstRow: isNumbered ? below.number + 1 : last,
    levels,
    fields,
  }
}

const isPerson = (fields: ReadonlySet<ListField>) =>
  fields.has('name') ||
  fields.has('nik') ||
  fields.has('name_and_nik') ||
  fields.has('no_kk') ||
  fields.has('head_name')

/** Naming a person counts: a table of totals above the list has a header too. */
const worth = ({ fields }: Header) => fields.size + (isPerson(fields) ? 1.5 : 0)

/** Finds the header among rows: where the most fields are named; of equals the first. Undefined when no row names two, or one and nothing else. */
export function findHeader(rows: readonly Row[]): Header | undefined {
  let best: Header | undefined
  for (const [at, row] of rows.slice(0, LOOK_ROWS).entries()) {
    if (!canBeHeader(row)) continue
    const header = headerFrom(rows, at)
    if (!header || worth(header) <= (best ? worth(best) : 0)) continue
    const filled = filledOf(row).length
    // A title may hold a word of a header; a list may have one column.
    const isSingle =
      header.fields.size === 1 &&
      filled <= 2 &&
      isPerson(header.fields) &&
      filledOf(row).some((text) => text.length <= 25)
    if (header.fields.size >= 2 || isSingle) best = header
  }
  return best
}

/** The header a person points at. */
export function headerAt(rows: readonly Row[], number: number, depth: number | undefined): Header | undefined {
  const at = rows.findIndex((row) => row.number === number)
  return at < 0 ? undefined : headerFrom(rows, at, depth)
}

/** A table without a header: it begins with the first row that holds data, told by numbers or dates in it. */
export function headless(rows: readonly Row[], from = 1): Header | undefined {
  const first = rows.find(
    (row) =>
      row.number >= from &&
      row.cells.filter(({ kind }) => kind !== 'empty').length >= 2 &&
      row.cells.some(({ kind, text }) => kind === 'date' || /\d{10}/.test(text.replace(/[\s.]/g, ''))),
  )
  if (!first) return undefined
  return { row: null, rows: 0, numberingRow: null, firstRow: first.number, levels: [], fields: new Set() }
}
