import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { describe, type Row, readDate, readTables, SpreadsheetError } from '#platform/spreadsheet/index.ts'
import type { Capacity } from '../positions/position.ts'
import { type Column, readHeader } from './officials-columns.ts'
import { type OfficialsProblem, say } from './officials-problems.ts'

const MAX_ROWS = 5000
const HEADER_WITHIN = 30

/** One post, and who holds it, as a row of the file gives them. */
export interface OfficialRow {
  readonly row: number
  readonly agency: string
  readonly title: string
  readonly rank: string
  /** Undefined: the file does not say. */
  readonly isHead: boolean | undefined
  /** Empty: the post only. */
  readonly personName: string
  readonly nip: string | null
  readonly sex: 'L' | 'P' | null
  readonly capacity: Capacity
  readonly since: string | null
  readonly until: string | null
  readonly legalText: string
}

export interface OfficialsFile {
  readonly rows: readonly OfficialRow[]
  readonly problems: readonly OfficialsProblem[]
  readonly count: number
}

/**
 * Reads posts and holders from CSV or XLSX: the first sheet that has the columns. What the file as a whole has wrong is thrown (`file_unreadable`, in
 * the language); what single rows have wrong is told with row and column.
 */
export async function readOfficialsFile(
  source: Uint8Array | string,
  fileName: string,
  language: Language,
): Promise<OfficialsFile> {
  try {
    const tables = await readTables(source, fileName)
    try {
      let seen: readonly string[] = []
      for (const sheet of tables.sheets) {
        if (sheet.hidden) continue
        const found = await readSheet(sheet.rows(), language)
        if ('rows' in found) return found
        if (found.header.length > seen.length) seen = found.header
      }
      throw new AppError('file_unreadable', { message: say('columns_missing', language, { seen: seen.join(', ') }) })
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
): Promise<OfficialsFile | { readonly header: readonly string[] }> {
  const rows: OfficialRow[] = []
  const problems: OfficialsProblem[] = []
  let columns: ReadonlyMap<Column, number> | undefined
  let widest: readonly string[] = []
  let looked = 0
  let count = 0
  for await (const line of lines) {
    if (!columns) {
      if (++looked > HEADER_WITHIN) break
      const header = line.cells.map((cell) => cell.text.trim())
      columns = readHeader(header)
      if (!columns && header.length > widest.length) widest = header
      continue
    }
    if (line.cells.every((cell) => cell.text.trim() === '')) continue
    if (++count > MAX_ROWS)
      throw new AppError('file_unreadable', { message: say('too_many', language, { limit: MAX_ROWS }) })
    const read = readRow(line, columns, language)
    problems.push(...read.problems)
    if (read.row) rows.push(read.row)
  }
  return columns ? { rows, problems, count } : { header: widest }
}

const CAPACITIES: Readonly<Record<string, Capacity>> = {
  '': 'definitif',
  definitif: 'definitif',
  tetap: 'definitif',
  plt: 'plt',
  'pelaksana tugas': 'plt',
  plh: 'plh',
  'pelaksana harian': 'plh',
  pj: 'pj',
  penjabat: 'pj',
}
const SEXES: Readonly<Record<string, 'L' | 'P' | null>> = {
  '': null,
  l: 'L',
  'laki laki': 'L',
  pria: 'L',
  p: 'P',
  perempuan: 'P',
  wanita: 'P',
}
const ANSWERS: Readonly<Record<string, boolean | undefined>> = {
  '': undefined,
  ya: true,
  y: true,
  true: true,
  '1': true,
  tidak: false,
  t: false,
  false: false,
  '0': false,
}

function readRow(line: Row, columns: ReadonlyMap<Column, number>, language: Language) {
  const row = line.number
  const problems: OfficialsProblem[] = []
  const cell = (column: Column) => line.cells[columns.get(column) ?? -1]
  const text = (column: Column) => cell(column)?.text.replace(/\s+/g, ' ').trim() ?? ''
  const miss = (column: Column, message: string) => void problems.push({ row, column, severity: 'error', message })
  /** A word of a small list; another is a problem. */
  function oneOf<T>(column: Column, words: Readonly<Record<string, T>>): T | undefined {
    const plain = text(column)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    if (plain in words) return words[plain]
    miss(
      column,
      say('word_unknown', language, { value: text(column), known: Object.keys(words).filter(Boolean).join(', ') }),
    )
    return undefined
  }
  const day = (column: Column): string | null => {
    const found = cell(column)
    if (!found || found.text.trim() === '') return null
    const date = readDate(found)
    if (date.ok) return date.value
    miss(column, say('day_unknown', language, { value: found.text.trim() }))
    return null
  }
  for (const column of ['instansi', 'jabatan'] as const)
    if (text(column) === '') miss(column, say('empty', language, {}))
  const nip = text('nip').replace(/[\s.'-]/g, '')
  if (nip && !/^\d{18}$/.test(nip)) miss('nip', say('nip_digits', language, {}))
  const read: OfficialRow = {
    row,
    agency: text('instansi'),
    title: text('jabatan'),
    rank: text('eselon'),
    isHead: oneOf('kepala', ANSWERS),
    personName: text('nama'),
    nip: nip || null,
    sex: oneOf('jenis_kelamin', SEXES) ?? null,
    capacity: oneOf('status', CAPACITIES) ?? 'definitif',
    since: day('sejak'),
    until: day('sampai'),
    legalText: text('dasar'),
  }
  return { problems, row: problems.length === 0 ? read : undefined }
}
