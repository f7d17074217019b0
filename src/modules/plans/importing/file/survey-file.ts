import type { ImportField, ImportLayout } from '#contract/plans-import.ts'
import { type Cell, type Row, readDate, readTables, type Sheet, type Tables } from '#platform/spreadsheet/index.ts'
import { findHeader, type Header, headerAt } from '../columns/find-header.ts'
import { headerKey, missingFields, proposeColumns, type RawColumn } from '../columns/propose-columns.ts'
import { eachDataRow } from './data-rows.ts'

/** What one look through a whole file found, before anybody has said what its columns mean. */
export interface Survey {
  readonly fileName: string
  readonly sheets: ImportLayout['sheets']
  readonly sheet: number
  readonly header: Header
  readonly columns: readonly RawColumn[]
  readonly rowCount: number
  /** How often each year stands in each column that holds dates. */
  readonly years: ReadonlyMap<number, ReadonlyMap<number, number>>
}

const LOOK_ROWS = 30
const SAMPLE_ROWS = 50
const SHEETS = 20

/**
 * Reads a file once from end to end: finds the sheet and row of the header unless told, counts the rows, samples the columns. Throws
 * `SpreadsheetError`; a file that can be surveyed can be read again without surprise.
 */
export async function surveyFile(
  source: Uint8Array | string,
  fileName: string,
  told: { readonly sheet?: number | undefined; readonly headerRow?: number | null | undefined } = {},
): Promise<Survey> {
  const tables = await readTables(source, fileName)
  try {
    const { sheet, header } = await locate(tables, told)
    const scan = new ColumnScan(header.texts.length)
    for await (const row of eachDataRow(sheet, { headerRow: header.row, headerRows: header.rows })) scan.take(row)
    return {
      fileName,
      sheets: visible(tables).map(({ number, name }) => ({ number, name })),
      sheet: sheet.number,
      header,
      columns: scan.samples.flatMap((values, at) => {
        const text = header.texts[at] ?? ''
        return text === '' && values.length === 0 ? [] : [{ column: at + 1, header: text, values }]
      }),
      rowCount: scan.rows,
      years: scan.years,
    }
  } finally {
    await tables.close()
  }
}

function visible({ sheets }: Tables): readonly Sheet[] {
  const shown = sheets.filter(({ hidden }) => !hidden)
  return (shown.length > 0 ? shown : sheets).slice(0, SHEETS)
}

async function firstRows(sheet: Sheet, upTo: number): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of sheet.rows()) {
    rows.push(row)
    if (rows.length >= upTo) break
  }
  return rows
}

async function locate(tables: Tables, told: { sheet?: number | undefined; headerRow?: number | null | undefined }) {
  const sheets = visible(tables)
  const asked = sheets.filter(({ number }) => told.sheet === undefined || number === told.sheet)
  let best: { sheet: Sheet; header: Header } | undefined
  for (const sheet of asked.length > 0 ? asked : sheets) {
    const rows = await firstRows(sheet, LOOK_ROWS)
    const header = told.headerRow ? headerAt(rows, told.headerRow) : findHeader(rows)
    // Where nothing is recognised the first row stands in, for the person to correct.
    const fallback = header ?? headerAt(rows, rows[0]?.number ?? 0)
    if (fallback && fallback.recognised > (best?.header.recognised ?? -1)) best = { sheet, header: fallback }
  }
  const [first] = sheets
  if (best) return best
  if (!first) throw new Error('a spreadsheet without sheets')
  return { sheet: first, header: { row: 1, rows: 1, texts: [], recognised: 0 } satisfies Header }
}

class ColumnScan {
  rows = 0
  readonly samples: Cell[][]
  readonly years = new Map<number, Map<number, number>>()

  constructor(width: number) {
    this.samples = Array.from({ length: width }, () => [])
  }

  take({ cells }: Row): void {
    this.rows++
    for (const [at, cell] of cells.entries()) {
      if (cell.kind === 'empty') continue
      if (this.rows <= SAMPLE_ROWS) {
        this.samples[at] ??= []
        this.samples[at].push(cell)
      }
      if (cell.kind === 'date' || (cell.text.length <= 30 && /\d{4}/.test(cell.text) && /\D/.test(cell.text)))
        this.#countYear(at + 1, cell)
    }
  }

  #countYear(column: number, cell: Cell) {
    const reading = readDate(cell)
    if (!reading.ok) return
    const year = Number(reading.value.slice(0, 4))
    const years = this.years.get(column) ?? new Map<number, number>()
    years.set(year, (years.get(year) ?? 0) + 1)
    this.years.set(column, years)
  }
}

/** From each header, folded, to a field, or to null: not ours. */
export type KeptMapping = Readonly<Record<string, ImportField | null>>

/** The key of the survey's header, under which a confirmed mapping is kept. */
export const surveyKey = (survey: Survey): string => headerKey(survey.columns.map(({ header }) => header))

/** What the columns of a surveyed file probably mean. */
export function proposeLayout(survey: Survey, kept: KeptMapping, hasOwnAgency: boolean): ImportLayout {
  const columns = proposeColumns(survey.columns, kept)
  return {
    sheets: survey.sheets,
    sheet: survey.sheet,
    headerRow: survey.header.row,
    headerRows: survey.header.rows,
    columns,
    missing: missingFields(columns, hasOwnAgency),
  }
}

/** The year most of the plans begin in; undefined when the file tells none. */
export function yearOf(survey: Survey, layout: ImportLayout): number | undefined {
  const column = layout.columns.find(({ field }) => field === 'startsOn' || field === 'endsOn')?.column
  const years = column === undefined ? undefined : survey.years.get(column)
  return [...(years ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
}
