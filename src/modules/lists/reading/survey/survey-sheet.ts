import type { ListColumn, ListField, ListSheet, ListTable, TableCorrection } from '#contract/lists/layout.ts'
import type { Cell, Row, Sheet } from '#platform/spreadsheet/index.ts'
import type { PlaceBook } from '../places/place-book.ts'
import type { SkipReason } from '../rows/list-row.ts'
import { RowSorter } from '../rows/row-kind.ts'
import { isNothing, mend } from '../values/text.ts'
import { findFillDown } from './fill-down.ts'
import { findHeader, type Header, headerAt, headless, LOOK_ROWS } from './find-header.ts'
import { isListedHeader } from './header-rules.ts'
import { proposeColumns, type RawColumn } from './propose-columns.ts'
import { RowFeed } from './row-feed.ts'
import { columnKeys, type Remembered, signatureOf } from './signature.ts'
import { contextOf } from './table-context.ts'

export interface SurveyOptions {
  /** Names of the region, to tell columns and sheets that hold places. */
  readonly places?: PlaceBook
  /** Mappings a person corrected in earlier lists. */
  readonly kept?: Remembered
  /** Where a person says that headers stand. */
  readonly corrections?: readonly TableCorrection[]
}

/** A sheet as laid out, with the rows left out by reason. */
export interface SurveyedSheet {
  readonly sheet: ListSheet
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly texts: SheetTexts
}

/** What a sheet says, for telling what kind of list it is. */
export interface SheetTexts {
  /** Titles, sections, notes and signatures, a row a text. */
  readonly around: readonly string[]
  /** Cells of its first rows. */
  readonly values: readonly string[]
}

/** So many rows around a table are kept; a sheet of notes may be a book. */
const AROUND_ROWS = 60
const SAYING: ReadonlySet<string> = new Set(['title', 'section', 'note', 'signature', 'subtotal'])

/** Rows from which columns are judged. */
const SAMPLE_ROWS = 250
const PERSON: readonly ListField[] = ['name', 'name_and_nik', 'nik', 'no_kk']

const namesPeople = ({ columns }: Pick<ListTable, 'columns'>) =>
  columns.some(({ field }) => field !== null && PERSON.includes(field))

/** Reads one sheet from end to end: finds its tables, judges their columns by the first rows of each, counts the rows. Throws `SpreadsheetError`. */
export async function surveySheet(sheet: Sheet, options: SurveyOptions): Promise<SurveyedSheet> {
  const feed = new RowFeed(sheet)
  const drafts: Draft[] = []
  const skipped: Partial<Record<SkipReason, number>> = {}
  const correction = options.corrections?.find((told) => told.sheet === sheet.number)
  const around: string[] = []
  const keep = ({ cells }: Row) => {
    if (around.length < AROUND_ROWS) around.push(mend(cells.map(({ text }) => text).join(' ')))
  }
  let hasRows = false
  const first = await draftTable(feed, sheet, options, correction)
  if (first) drafts.push(first)
  for (let row = await feed.next(); row; row = await feed.next()) {
    hasRows = true
    let draft = drafts.at(-1)
    if (!draft) {
      keep(row)
      continue
    }
    if (!correction && beginsTable(row, draft)) {
      const next = await draftTable(feed, sheet, options, undefined, row)
      if (next && namesPeople(next.table)) {
        drafts.push(next)
        draft = next
      }
    }
    const sorted = draft.sorter.sort(row)
    if (sorted.kind === 'data') draft.take(row)
    else {
      skipped[sorted.reason] = (skipped[sorted.reason] ?? 0) + 1
      if (SAYING.has(sorted.reason)) keep(row)
    }
  }
  const merged = drafts.length > 0 ? await sheet.mergedAreas() : []
  const people = drafts.filter(({ table }) => namesPeople(table))
  // Where nobody is named the tables stay for a person to say what their columns mean.
  const kept = people.length > 0 ? people : drafts
  const tables = kept.map(
    (draft): ListTable => ({
      ...draft.table,
      columns: findFillDown(draft.table, draft.samples, merged),
      dataRows: namesPeople(draft.table) ? draft.dataRows : 0,
    }),
  )
  const dataRows = tables.reduce((sum, table) => sum + table.dataRows, 0)
  const role = dataRows > 0 ? 'data' : roleWithoutPeople(drafts.length, people.length, hasRows)
  const isRead = !sheet.hidden && (role === 'data' || correction !== undefined)
  const values = drafts.flatMap(({ samples }) => samples.flatMap(({ cells }) => cells.map(({ text }) => text)))
  return {
    sheet: { number: sheet.number, name: sheet.name, hidden: sheet.hidden, role, isRead, tables },
    skipped,
    texts: { around, values: [...new Set(values)].filter((text) => /\p{L}{3}/u.test(text)) },
  }
}

function roleWithoutPeople(tables: number, ofPeople: number, hasRows: boolean): ListSheet['role'] {
  if (tables > ofPeople) return 'totals'
  return hasRows && tables === 0 ? 'notes' : 'empty'
}

/** A table being read. */
class Draft {
  readonly table: ListTable
  readonly sorter: RowSorter
  readonly samples: Row[] = []
  dataRows = 0

  constructor(table: ListTable) {
    this.table = table
    this.sorter = new RowSorter(table)
  }

  take(row: Row): void {
    this.dataRows++
    if (this.samples.length < SAMPLE_ROWS) this.samples.push(row)
  }
}

/** Finds the next table among the rows ahead (`from`: a row already taken, where its header begins) and judges its columns. */
async function draftTable(
  feed: RowFeed,
  sheet: Sheet,
  options: SurveyOptions,
  told: TableCorrection | undefined,
  from?: Row,
): Promise<Draft | undefined> {
  const ahead = [...(from ? [from] : []), ...(await feed.peek(Math.max(SAMPLE_ROWS + LOOK_ROWS, told?.headerRow ?? 0)))]
  const header = told
    ? toldHeader(ahead, told)
    : ((from ? headerAt(ahead, from.number, undefined) : findHeader(ahead)) ?? headless(ahead))
  if (!header) return undefined
  const titles = ahead.filter((row) => row.number < (header.row ?? header.firstRow))
  const rows = ahead.filter((row) => row.number >= header.firstRow)
  // Judged twice: first by all rows, then by those that the first judgement takes for data.
  const rough = tableOf(header, rows, titles, sheet, options, 'rows')
  const sorter = new RowSorter(rough)
  const kinds = rows.map((row) => sorter.sort(row))
  const data = rows.filter((_, at) => kinds[at]?.kind === 'data')
  const families = kinds.filter((kind) => kind.kind === 'skipped' && kind.reason === 'family').length
  const layout = told?.layout ?? (families > 0 ? 'family-blocks' : 'rows')
  return new Draft(tableOf(header, data.length > 0 ? data : rows, titles, sheet, options, layout))
}

function toldHeader(rows: readonly Row[], told: TableCorrection): Header | undefined {
  if (told.headerRow !== null) return headerAt(rows, told.headerRow, told.headerRows)
  const first = rows.find(({ cells }) => cells.filter(({ kind }) => kind !== 'empty').length >= 2)
  return (
    headless(rows) ??
    (first && { row: null, rows: 0, numberingRow: null, firstRow: first.number, levels: [], fields: new Set() })
  )
}

function tableOf(
  header: Header,
  rows: readonly Row[],
  titles: readonly Row[],
  sheet: Sheet,
  { kept = {}, places }: SurveyOptions,
  layout: ListTable['layout'],
): ListTable {
  const raw = rawColumns(header, rows)
  const headers = raw.map(({ levels }) => levels.join(' > '))
  const signature = signatureOf(headers)
  const keys = columnKeys(headers)
  const answers = kept[signature] ?? {}
  const known = new Map(
    raw.flatMap(({ column }, at) => {
      const field = answers[keys[at] ?? '']
      return field === undefined ? [] : [[column, field] as const]
    }),
  )
  const columns: ListColumn[] = proposeColumns(raw, known, places)
  const taken = new Set(columns.flatMap(({ field }) => field ?? []))
  return {
    headerRow: header.row,
    headerRows: header.rows,
    numberingRow: header.numberingRow,
    firstRow: header.firstRow,
    layout,
    columns,
    context: contextOf(titles, sheet.name, taken, places),
    dataRows: 0,
    signature,
  }
}

/** Columns that have a header or a value. */
function rawColumns(header: Header, rows: readonly Row[]): RawColumn[] {
  const width = Math.max(header.levels.length, ...rows.map(({ cells }) => cells.length), 0)
  return Array.from({ length: width }, (_, at): RawColumn => {
    const cells = rows.flatMap((row): Cell[] => {
      const cell = row.cells[at]
      return cell && !isNothing(mend(cell.text)) ? [cell] : []
    })
    return { column: at + 1, levels: header.levels[at] ?? [], cells }
  }).filter(({ levels, cells }) => levels.length > 0 || cells.length > 0)
}

/** Whether another table with a header of its own begins here. */
function beginsTable(row: Row, { table }: Draft): boolean {
  if (row.number < table.firstRow || row.cells.length < 3) return false
  const texts: string[] = []
  for (const { kind, text } of row.cells) {
    if (kind === 'empty') continue
    if (kind !== 'text' || /\d{3}/.test(text) || text.length > 60) return false
    texts.push(text)
  }
  if (texts.length < 3 || texts.filter(isListedHeader).length < 2) return false
  const known = new Set(table.columns.flatMap(({ header }) => header.split(' > ')).map(mend))
  return texts.filter((text) => known.has(mend(text))).length < texts.length
}
