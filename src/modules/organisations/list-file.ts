import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { type Cell, describe, type Row, readTables, SpreadsheetError } from '#platform/spreadsheet/index.ts'

const HEADER_WITHIN = 30

/** What a list that an office keeps has to hold, and what to say where it does not. */
export interface ListLayout<C extends string> {
  /** The columns with the headings that offices use for each; small letters, no punctuation. */
  readonly headings: Readonly<Record<C, readonly string[]>>
  readonly needed: readonly C[]
  readonly mostRows: number
  columnsMissing(seen: readonly string[], language: Language): string
  tooManyRows(limit: number, language: Language): string
}

/** A row of the list that is not empty. */
export interface ListRow<C extends string> {
  readonly number: number
  cell(column: C): Cell | undefined
  /** Its words with single spaces; empty where the file has no such column. */
  text(column: C): string
}

/**
 * Reads a list from CSV or XLSX: the rows under the headings, of the first sheet that has the needed columns. Throws `file_unreadable`, in the
 * language.
 */
export async function readListFile<C extends string>(
  source: Uint8Array | string,
  fileName: string,
  language: Language,
  layout: ListLayout<C>,
): Promise<readonly ListRow<C>[]> {
  try {
    const tables = await readTables(source, fileName)
    try {
      let seen: readonly string[] = []
      for (const sheet of tables.sheets) {
        if (sheet.hidden) continue
        const found = await readSheet(sheet.rows(), language, layout)
        if ('rows' in found) return found.rows
        if (found.header.length > seen.length) seen = found.header
      }
      throw new AppError('file_unreadable', { message: layout.columnsMissing(seen, language) })
    } finally {
      await tables.close()
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { what, where, now } = describe(error.problem, language)
    throw new AppError('file_unreadable', { message: [what, where && `(${where})`, now].filter(Boolean).join(' ') })
  }
}

async function readSheet<C extends string>(
  lines: AsyncIterable<Row>,
  language: Language,
  layout: ListLayout<C>,
): Promise<{ readonly rows: readonly ListRow<C>[] } | { readonly header: readonly string[] }> {
  const rows: ListRow<C>[] = []
  let columns: ReadonlyMap<C, number> | undefined
  let widest: readonly string[] = []
  let looked = 0
  for await (const line of lines) {
    if (!columns) {
      if (++looked > HEADER_WITHIN) break
      const header = line.cells.map((cell) => cell.text.trim())
      columns = readHeader(header, layout)
      if (!columns && header.length > widest.length) widest = header
      continue
    }
    if (line.cells.every((cell) => cell.text.trim() === '')) continue
    if (rows.length >= layout.mostRows)
      throw new AppError('file_unreadable', { message: layout.tooManyRows(layout.mostRows, language) })
    rows.push(toListRow(line, columns))
  }
  return columns ? { rows } : { header: widest }
}

/** Where each column stands in a heading row; undefined when the row lacks one that is needed. */
function readHeader<C extends string>(header: readonly string[], { headings, needed }: ListLayout<C>) {
  const columns = new Map<C, number>()
  for (const column of Object.keys(headings) as C[]) {
    const at = header.findIndex((text) => isHeadingOf(headings[column], text))
    if (at >= 0) columns.set(column, at)
    else if (needed.includes(column)) return undefined
  }
  return columns
}

/** Whether a cell is one of the headings of a column. */
export const isHeadingOf = (headings: readonly string[], text: string): boolean =>
  headings.includes(
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  )

function toListRow<C extends string>({ number, cells }: Row, columns: ReadonlyMap<C, number>): ListRow<C> {
  const cell = (column: C) => cells[columns.get(column) ?? -1]
  return { number, cell, text: (column) => cell(column)?.text.replace(/\s+/g, ' ').trim() ?? '' }
}
