import type { Language } from '#contract/errors.ts'
import type { ListLayout } from '#contract/lists/layout.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type FaultyRow, writeFaultyWorkbook } from '#platform/importing/faulty-workbook.ts'
import { columnLetters } from '#platform/spreadsheet/index.ts'
import type { FaultyListRow } from '../edition.ts'
import { pageRows } from '../queries/faulty-rows.ts'
import { describeProblem, type RowProblem } from '../reading/index.ts'
import { getEdition } from './get-edition.ts'

const AT_ONCE = 500
/** More faulty rows than anybody corrects by hand: the file then lacks the rest, and its last line says so. */
const MOST = 20_000

/** The columns of a sheet, those of all its tables. */
const columnsOf = (layout: ListLayout, sheet: number) =>
  layout.sheets.find(({ number }) => number === sheet)?.tables.flatMap(({ columns }) => columns) ?? []

/** The name of a problem's column before its words: `Tgl Lahir (F): …`. */
export function placeOf({ column }: RowProblem, layout: ListLayout, sheet: number) {
  if (column === null) return { column: null, letters: null }
  const found = columnsOf(layout, sheet).find((candidate) => candidate.column === column)
  return { column: found?.header || null, letters: columnLetters(column) }
}

function faultyRow(found: FaultyListRow, layout: ListLayout, language: Language): FaultyRow {
  const said = found.problems.map((problem) => {
    const { column, letters } = placeOf(problem, layout, found.sheet)
    const { what, now } = describeProblem(problem, language)
    return { what: letters === null ? what : `${column ?? letters}: ${what}`, now }
  })
  return {
    row: found.row,
    cells: found.cells,
    reasons: said.map(({ what }) => what),
    remedies: said.map(({ now }) => now),
  }
}

/**
 * The rejected and doubtful rows as a workbook, sheet by sheet as in the file: its columns, then row number, reason and remedy. The rows
 * are corrected in the original file: this one is refused when uploaded. Taking it is recorded. Errors: not_found.
 */
export async function writeFaultyRows(
  ctx: Context,
  id: string,
  language: Language,
): Promise<{ name: string; content: Uint8Array }> {
  const { layout, fileName } = await getEdition(ctx, id)
  const rows: FaultyListRow[] = []
  for (const show of ['rejected', 'warned'] as const) {
    for (let page = 1; rows.length < MOST; page++) {
      const next = await pageRows(ctx, id, { show, page, pageSize: AT_ONCE })
      rows.push(...next.rows)
      if (next.rows.length < AT_ONCE) break
    }
  }
  await record(ctx, 'lists.import.faulty', { kind: 'list_edition', id }, { rows: rows.length })
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet)
  const sheets = layout.sheets
    .filter(({ number }) => bySheet.has(number))
    .map(({ number, name }) => ({
      name,
      columns: [...new Map(columnsOf(layout, number).map((column) => [column.column, column])).values()],
      rows: (bySheet.get(number) ?? []).map((row) => faultyRow(row, layout, language)),
    }))
  const [only] = sheets
  return writeFaultyWorkbook(
    fileName,
    only ? sheets : [{ name: '', columns: [], rows: [] }],
    { isCut: rows.length >= MOST, isForOriginal: true },
    language,
  )
}
