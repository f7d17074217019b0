import type { Language } from '#contract/errors.ts'
import { readDate } from '#platform/spreadsheet/index.ts'
import { type ListLayout, type ListRow, readListFile } from '../list-file.ts'
import type { Capacity } from '../positions/position.ts'
import { type Column, HEADINGS, NEEDED } from './officials-columns.ts'
import { type OfficialsProblem, say } from './officials-problems.ts'

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

const LAYOUT: ListLayout<Column> = {
  headings: HEADINGS,
  needed: NEEDED,
  mostRows: 5000,
  columnsMissing: (seen, language) => say('columns_missing', language, { seen: seen.join(', ') }),
  tooManyRows: (limit, language) => say('too_many', language, { limit }),
}

/** Reads posts and holders; see `readListFile`. What single rows have wrong is told with row and column. Throws `file_unreadable`. */
export async function readOfficialsFile(
  source: Uint8Array | string,
  fileName: string,
  language: Language,
): Promise<OfficialsFile> {
  const lines = await readListFile(source, fileName, language, LAYOUT)
  const read = lines.map((line) => readRow(line, language))
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    problems: read.flatMap(({ problems }) => problems),
    count: lines.length,
  }
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

function readRow({ number: row, cell, text }: ListRow<Column>, language: Language) {
  const problems: OfficialsProblem[] = []
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
