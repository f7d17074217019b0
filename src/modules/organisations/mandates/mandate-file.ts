import type { Language } from '#contract/errors.ts'
import { readDate } from '#platform/spreadsheet/index.ts'
import { type ListLayout, type ListRow, readListFile } from '../list-file.ts'
import { AFFAIR_CODE } from './mandate.ts'
import {
  COLUMNS,
  type Column,
  describeMissingColumns,
  describeProblem,
  HEADINGS,
  type ImportProblem,
  OPTIONAL,
} from './mandate-columns.ts'

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

const LAYOUT: ListLayout<Column> = {
  headings: HEADINGS,
  needed: COLUMNS.filter((column) => !OPTIONAL.includes(column)),
  mostRows: 10_000,
  columnsMissing: describeMissingColumns,
  tooManyRows: (limit, language) => describeProblem({ code: 'too_many_rows', limit }, language),
}

/** Reads a list of mandates; see `readListFile`. What single rows have wrong is told with row and column. Throws `file_unreadable`. */
export async function readMandateFile(
  source: Uint8Array | string,
  fileName: string,
  language: Language,
): Promise<MandateFile> {
  const read = (await readListFile(source, fileName, language, LAYOUT)).map(readRow)
  return { rows: read.flatMap(({ row }) => row ?? []), problems: read.flatMap(({ problems }) => problems) }
}

function readRow({ number: row, cell, text }: ListRow<Column>) {
  const problems: ImportProblem[] = []
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
