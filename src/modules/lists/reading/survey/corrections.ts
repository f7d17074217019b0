import type { ListField, ListLayout, ListTable } from '#contract/lists/layout.ts'
import { columnKeys, type Remembered } from './signature.ts'

/** A person's answer: what a column means. */
export interface ColumnAnswer {
  readonly sheet: number
  /** Index of the table in its sheet. */
  readonly table: number
  readonly column: number
  readonly field: ListField | null
}

/** What a person decided about a layout; header rows and family blocks need another look at the file (`corrections` of `survey`). */
export interface LayoutAnswers {
  readonly columns?: readonly ColumnAnswer[]
  /** Sheets to be read, by number; others are not. */
  readonly sheets?: readonly number[]
}

/**
 * A layout with a person's answers in it. A field given to a column is taken from the column that had it; the same answer goes to all tables of the
 * file with the same header.
 */
export function answerLayout(layout: ListLayout, answers: LayoutAnswers): ListLayout {
  let sheets = layout.sheets
  for (const answer of answers.columns ?? []) {
    const told = sheets.find(({ number }) => number === answer.sheet)?.tables[answer.table]
    if (!told) continue
    sheets = sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) =>
        table === told || hasSameHeader(table, told) ? answered(table, answer) : table,
      ),
    }))
  }
  const read = answers.sheets
  if (read)
    sheets = sheets.map((sheet) => ({ ...sheet, isRead: read.includes(sheet.number) && sheet.tables.length > 0 }))
  return { sheets }
}

const hasSameHeader = (one: ListTable, other: ListTable) =>
  one.signature !== '' &&
  one.columns.length === other.columns.length &&
  one.columns.every(
    ({ column, header }, at) => column === other.columns[at]?.column && header === other.columns[at]?.header,
  )

const answered = (table: ListTable, { column, field }: ColumnAnswer): ListTable => ({
  ...table,
  columns: table.columns.map((found) => {
    if (found.column === column) return { ...found, field, confidence: 1, basis: 'person' as const }
    return field !== null && found.field === field
      ? { ...found, field: null, confidence: 0, basis: 'none' as const }
      : found
  }),
})

/** What to remember of a confirmed layout for the next list with the same headers; tables without a header are not remembered. */
export function rememberMapping(layout: ListLayout): Remembered {
  const tables = layout.sheets.filter(({ isRead }) => isRead).flatMap((sheet) => sheet.tables)
  return Object.fromEntries(
    tables
      .filter(({ signature }) => signature !== '')
      .map((table) => {
        const keys = columnKeys(table.columns.map(({ header }) => header))
        return [table.signature, Object.fromEntries(table.columns.map(({ field }, at) => [keys[at] ?? '', field]))]
      }),
  )
}
