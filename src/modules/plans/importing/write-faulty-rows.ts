import { buffer } from 'node:stream/consumers'
import type { Language } from '#contract/errors.ts'
import type { Context } from '#platform/context.ts'
import { type OutCell, writeXlsx } from '#platform/spreadsheet/index.ts'
import { getImport } from './get-import.ts'
import type { ImportRow, PlanImport } from './plan-import.ts'
import { pageRows } from './row-queries.ts'
import { describeProblem, type RowProblem } from './rows/row-problem.ts'

const AT_ONCE = 500
/** More faulty rows than anybody corrects by hand: the file then lacks the rest, and its last line says so. */
const MOST = 20_000

const WORDS = {
  id: {
    sheet: 'Perlu diperbaiki',
    row: 'Baris',
    reason: 'Alasan',
    remedy: 'Yang perlu dilakukan',
    more: 'Masih ada baris lain; perbaiki ini dahulu.',
  },
  en: {
    sheet: 'To be corrected',
    row: 'Row',
    reason: 'Reason',
    remedy: 'What to do',
    more: 'There are more rows; correct these first.',
  },
} as const

const lines = (texts: readonly string[]) => [...new Set(texts)].join('\n')

/** The name of a problem's column before its words: `mulai (M): …`. */
function sentenceOf(problem: RowProblem, { columns }: PlanImport['layout'], language: Language): string {
  const { what } = describeProblem(problem, language)
  const column = columns.find((candidate) => candidate.column === problem.column)
  return column ? `${column.header || column.letters}: ${what}` : what
}

function outRow(row: ImportRow, layout: PlanImport['layout'], language: Language): OutCell[] {
  const reasons = lines(row.problems.map((problem) => sentenceOf(problem, layout, language)))
  const remedies = lines(row.problems.map((problem) => describeProblem(problem, language).now))
  return [...layout.columns.map(({ column }) => row.cells[column - 1] ?? ''), row.row, reasons, remedies]
}

/** The rejected and doubtful rows as a workbook: the columns of the file, then row number, reason and remedy. It can be corrected and uploaded. */
export async function writeFaultyRows(
  ctx: Context,
  id: string,
  language: Language,
): Promise<{ name: string; content: Uint8Array }> {
  const found = await getImport(ctx, id)
  const { layout, fileName } = found
  const rows: OutCell[][] = []
  for (const show of ['rejected', 'warned'] as const) {
    for (let page = 1; rows.length < MOST; page++) {
      const next = await pageRows(ctx, id, { show }, page, AT_ONCE)
      rows.push(...next.rows.map((row) => outRow(row, layout, language)))
      if (next.rows.length < AT_ONCE) break
    }
  }
  if (rows.length >= MOST) rows.push([WORDS[language].more])
  const words = WORDS[language]
  const columns = [
    ...layout.columns.map(({ header, letters }) => ({ header: header || letters, width: 18 })),
    { header: words.row, width: 8 },
    { header: words.reason, width: 60 },
    { header: words.remedy, width: 50 },
  ]
  const content = await buffer(writeXlsx([{ name: words.sheet, columns, rows }]))
  return { name: `${fileName.replace(/\.[^.]*$/, '')}-perlu-diperbaiki.xlsx`, content: new Uint8Array(content) }
}
