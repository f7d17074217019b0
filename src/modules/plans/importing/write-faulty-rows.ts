import type { Language } from '#contract/errors.ts'
import type { Context } from '#platform/context.ts'
import { type FaultyRow, writeFaultyWorkbook } from '#platform/importing/faulty-workbook.ts'
import { getImport } from './get-import.ts'
import type { PlanImport } from './plan-import.ts'
import { pageRows } from './row-queries.ts'
import { describeProblem, type RowProblem } from './rows/row-problem.ts'

const AT_ONCE = 500
/** More faulty rows than anybody corrects by hand: the file then lacks the rest, and its last line says so. */
const MOST = 20_000

/** The name of a problem's column before its words: `mulai (M): …`. */
function sentenceOf(problem: RowProblem, { columns }: PlanImport['layout'], language: Language): string {
  const { what } = describeProblem(problem, language)
  const column = columns.find((candidate) => candidate.column === problem.column)
  return column ? `${column.header || column.letters}: ${what}` : what
}

/** The rejected and doubtful rows as a workbook: the columns of the file, then row number, reason and remedy. It can be corrected and uploaded. */
export async function writeFaultyRows(
  ctx: Context,
  id: string,
  language: Language,
): Promise<{ name: string; content: Uint8Array }> {
  const { layout, fileName } = await getImport(ctx, id)
  const rows: FaultyRow[] = []
  for (const show of ['rejected', 'warned'] as const) {
    for (let page = 1; rows.length < MOST; page++) {
      const next = await pageRows(ctx, id, { show }, page, AT_ONCE)
      for (const { row, cells, problems } of next.rows) {
        const reasons = problems.map((problem) => sentenceOf(problem, layout, language))
        rows.push({ row, cells, reasons, remedies: problems.map((problem) => describeProblem(problem, language).now) })
      }
      if (next.rows.length < AT_ONCE) break
    }
  }
  return writeFaultyWorkbook(
    fileName,
    [{ name: '', columns: layout.columns, rows }],
    { isCut: rows.length >= MOST, isForOriginal: false },
    language,
  )
}
