import type { ListColumn, ListField, ListTable } from '#contract/lists/layout.ts'
import type { MergedArea, Row } from '#platform/spreadsheet/index.ts'
import { readRelation } from '../values/code-lists.ts'
import { mend } from '../values/text.ts'

/** What people write once for a group of rows. */
const GROUPED = new Set<ListField>([
  'village',
  'district',
  'regency',
  'province',
  'hamlet',
  'village_district',
  'course',
  'event',
  'aid_kind',
  'giver',
  'fund_source',
  'period',
  'service_date',
])

/** Tells, for each column, whether an empty cell has the value of its merged area or of the row above. */
export function findFillDown(table: ListTable, samples: readonly Row[], merged: readonly MergedArea[]): ListColumn[] {
  const heads = table.columns.find(({ field }) => field === 'family_rel')?.column
  return table.columns.map((column) => {
    const isMerged = merged.some(
      ({ top, left, bottom, right }) =>
        bottom > top && top >= table.firstRow && left <= column.column && column.column <= right,
    )
    if (isMerged) return { ...column, fillDown: 'merged' as const }
    const isGrouped =
      column.field !== null &&
      ((GROUPED.has(column.field) && standsOnce(samples, column.column)) ||
        (OF_FAMILY.has(column.field) && standsAtHeads(samples, column.column, heads)))
    return { ...column, fillDown: isGrouped ? ('group' as const) : null }
  })
}

/** What is written once for a family, beside its head. */
const OF_FAMILY = new Set<ListField>(['no_kk', 'head_name', 'dtks_id', 'address', 'rt', 'rw', 'rt_rw'])

/** Filled in the rows of heads of family, and only there: the card is the whole family's. */
function standsAtHeads(rows: readonly Row[], column: number, relation: number | undefined): boolean {
  if (relation === undefined) return false
  const textAt = (row: Row, at: number) => mend(row.cells[at - 1]?.text ?? '')
  const [heads, others] = [true, false].map((isHead) =>
    rows.filter((row) => (readRelation(textAt(row, relation)) === 'head') === isHead),
  )
  const filled = (some: readonly Row[] = []) =>
    some.filter((row) => textAt(row, column) !== '').length / Math.max(1, some.length)
  return (heads?.length ?? 0) > 1 && (others?.length ?? 0) > 1 && filled(heads) > 0.9 && filled(others) < 0.1
}

/** A value in the first row, then gaps, and hardly ever the same value twice running. */
function standsOnce(rows: readonly Row[], column: number): boolean {
  const texts = rows.map(({ cells }) => mend(cells[column - 1]?.text ?? ''))
  const filled = texts.filter((text) => text !== '')
  if (texts[0] === '' || filled.length === 0 || texts.length - filled.length < texts.length * 0.3) return false
  const repeats = filled.filter((text, at) => at > 0 && text.toLowerCase() === filled[at - 1]?.toLowerCase()).length
  return repeats <= filled.length * 0.1
}
