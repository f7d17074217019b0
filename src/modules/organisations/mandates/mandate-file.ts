import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { describe, type Row, readDate, readTables, SpreadsheetError } from '#platform/spreadsheet/index.ts'
import { AFFAIR_CODE } from './mandate.ts'
import {
  type Column,
  describeMissingColumns,
  describeProblem,
  type ImportProblem,
  readHeader,
} from './mandate-columns.ts'

const MAX_ROWS = 10_000
const HEADER_WITHIN = 30

/** One agency as a row of the file gives it; several rows may speak of one agency. */
export interface MandateRow {
  readonly row: number
  readonly shortName: string
  readonly name: string
  readonly affairs: readonly { readonly code: string; readonly name: string }[]
  readonly legalText: string
  readonly note: string
  /** `YYYY-MM-DD`, where the file has a column for it. */
  readonly validFrom: string | null
}

export interface MandateFile {
  readonly rows: readonly MandateRow[]
  readonly problems: readonly ImportProblem[]
}

/**
 * Reads a list of mandates from CSV or XLSX: the first sheet that has the columns. What a file as a whole has wrong is thrown
 * (`file_unreadable`, in the language); what single rows have wrong is told with row and column.
 */
export async function readMandateFile(
  source: Uint8Array | string,
  fileName: string,
  language: Language,
): Promise<MandateFile> {
  try {
    const tables = await readTables(source, fileName)
    try {
      let seen: readonly string[] = []
      for (const sheet of tables.sheets) {
        if (sheet.hidden) continue
        const found = await readSheet(sheet.rows(), language)
        if ('file' in found) return found.file
        if (found.header.length > seen.length) seen = found.header
      }
      throw new AppError('file_unreadable', { message: describeMissingColumns(seen, language) })
    } finally {
      await tables.close()
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { what, where, now } = describe(error.problem, language)
    throw new AppError('file_unreadable', { message: [what, where && `(${where})`, now].filter(Boolean).join(' ') })
  }
}

async function readSheet(
  lines: AsyncIterable<Row>,
  language: Language,
): Promise<{ readonly file: MandateFile } | { readonly header: readonly string[] }> {
  const rows: MandateRow[] = []
  const problems: ImportProblem[] = []
  let columns: ReadonlyMap<Column, number> | undefined
  let widest: readonly string[] = []
  let looked = 0
  for await (const line of lines) {
    if (!columns) {
      if (++looked > HEADER_WITHIN) break
      const header = line.cells.map((cell) => cell.text.trim())
      columns = readHeader(header)
      if (!columns && header.length > widest.length) widest = header
      continue
    }
    if (rows.length >= MAX_ROWS)
      throw new AppError('file_unreadable', {
        message: describeProblem({ code: 'too_many_rows', limit: MAX_ROWS }, language),
      })
    const read = readRow(line, columns)
    problems.push(...read.problems)
    if (read.row) rows.push(read.row)
  }
  return columns ? { file: { rows, problems } } : { header: widest }
}

function readRow(line: Row, columns: ReadonlyMap<Column, number>) {
  const row = line.number
  const problems: ImportProblem[] = []
  const cell = (column: Column) => line.cells[columns.get(column) ?? -1]
  const text = (column: Column) => cell(column)?.text.replace(/\s+/g, ' ').trim() ?? ''
  const miss = (column: Column) => problems.push({ row, column, severity: 'error', said: { code: 'value_missing' } })

  const shortName = text('instansi_singkat')
  const name = text('instansi')
  if (shortName === '') miss('instansi_singkat')
  if (name === '') miss('instansi')
  const codes = splitList(text('bidang_urusan'))
  const names = splitList(text('nama_bidang'))
  for (const code of codes) {
    if (AFFAIR_CODE.test(code)) continue
    problems.push({
      row,
      column: 'bidang_urusan',
      severity: 'error',
      said: { code: 'affair_code_invalid', value: code, hint: guessCode(code) },
    })
  }
  if (names.length > 0 && names.length !== codes.length)
    problems.push({
      row,
      column: 'nama_bidang',
      severity: 'warning',
      said: { code: 'names_do_not_match', codes: codes.length, names: names.length },
    })
  if (codes.length > 0 && text('dasar_hukum') === '') miss('dasar_hukum')

  const start = cell('mulai')
  const date = start && start.text.trim() !== '' ? readDate(start) : undefined
  if (date && !date.ok) problems.push({ row, column: 'mulai', severity: 'error', said: date.problem })

  if (problems.some((problem) => problem.severity === 'error')) return { problems, row: undefined }
  const affairs = codes.map((code, at) => ({ code, name: (names.length === codes.length && names[at]) || code }))
  const validFrom = date?.ok ? date.value : null
  return {
    problems,
    row: { row, shortName, name, affairs, legalText: text('dasar_hukum'), note: text('catatan'), validFrom },
  }
}

const splitList = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

/** Spreadsheets turn 2.10 into the number 2.1, and people write 1.6 for 1.06; both are named as what may be meant. */
function guessCode(code: string): string | null {
  const short = /^([1-9])[.,](\d)$/.exec(code)
  if (short) return short[2] === '0' ? null : `${short[1]}.0${short[2]} / ${short[1]}.${short[2]}0`
  const long = /^([1-9])[.,](\d{2})([.,].*)?$/.exec(code)
  return long ? `${long[1]}.${long[2]}` : null
}
