import type { ListLayout } from '#contract/lists/layout.ts'
import type { Tables } from '#platform/spreadsheet/index.ts'
import { type CaseworkSigns, findCasework } from '../casework/casework-signs.ts'
import type { SkipReason } from '../rows/list-row.ts'
import { hasSwappedHeaders } from './propose-columns.ts'
import type { SurveyProblem } from './survey-problem.ts'
import { type SheetTexts, type SurveyOptions, surveySheet } from './survey-sheet.ts'

/** What one look through a whole file found. */
export interface Survey {
  readonly layout: ListLayout
  /** Rows that will be read as people. */
  readonly dataRows: number
  /** Rows of the sheets that are read, left out by reason. */
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly problems: readonly SurveyProblem[]
  /** Signs that it lists people who met violence; looked for on hidden sheets too. */
  /** Titles, notes and signatures around the rows of the sheets that are read. */
  readonly around: readonly string[]
  readonly casework: CaseworkSigns | undefined
}

/**
 * Reads a file once from end to end and says how it is laid out: sheets, headers, columns with what they mean and how surely. Throws
 * `SpreadsheetError`; a file that can be surveyed can be read again without surprise.
 */
export async function survey(tables: Tables, options: SurveyOptions = {}, fileName = ''): Promise<Survey> {
  const sheets: ListLayout['sheets'] = []
  const texts: SheetTexts[] = []
  const skipped: Partial<Record<SkipReason, number>> = {}
  for (const sheet of tables.sheets) {
    const found = await surveySheet(sheet, options)
    sheets.push(found.sheet)
    texts.push(found.texts)
    if (!found.sheet.isRead) continue
    for (const [reason, count] of Object.entries(found.skipped) as [SkipReason, number][])
      skipped[reason] = (skipped[reason] ?? 0) + count
  }
  const dataRows = sheets.reduce(
    (sum, sheet) => sum + (sheet.isRead ? sheet.tables.reduce((rows, table) => rows + table.dataRows, 0) : 0),
    0,
  )
  const around = texts.flatMap((found, at) => (sheets[at]?.isRead ? found.around : []))
  const casework = findCasework({
    fileName,
    titles: texts.flatMap(({ around }) => around),
    sheetNames: sheets.map(({ name }) => name),
    headers: sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ columns }) => columns.flatMap(({ header }) => [header, ...header.split(' > ')])),
    ),
    values: texts.flatMap(({ values }) => values),
  })
  return { layout: { sheets }, dataRows, skipped, problems: problemsOf(sheets), around, casework }
}

function problemsOf(sheets: ListLayout['sheets']): SurveyProblem[] {
  const problems: SurveyProblem[] = []
  for (const { name, role, hidden, isRead, tables } of sheets) {
    if (hidden && role === 'data' && !isRead) problems.push({ code: 'hidden_sheet', sheet: name })
    if (!isRead) continue
    if (tables.some(({ headerRow, dataRows }) => headerRow === null && dataRows > 0))
      problems.push({ code: 'no_header', sheet: name })
    const isNameless = tables.some(
      ({ columns }) => !columns.some(({ field }) => field === 'name' || field === 'name_and_nik'),
    )
    if (isNameless) problems.push({ code: 'no_name_column', sheet: name })
    if (tables.some(({ columns }) => hasSwappedHeaders(columns)))
      problems.push({ code: 'swapped_headers', sheet: name })
  }
  if (sheets.some(({ isRead }) => isRead) || problems.length > 0) return problems
  const has = (role: string) => sheets.some((sheet) => sheet.role === role)
  return [{ code: has('totals') ? 'only_totals' : has('notes') ? 'no_table' : 'no_rows', sheet: null }]
}
