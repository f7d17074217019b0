import { OUTPUT_KINDS, OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import { AreaCode } from '#contract/shapes.ts'
import { AppError } from '#platform/errors.ts'
import { describe, type Row, readNumber, readTables, SpreadsheetError } from '#platform/spreadsheet/index.ts'
import type { NeedToSave } from './need.ts'

const COLUMNS = [
  'id',
  'prioritas',
  'kebutuhan',
  'wilayah',
  'wilayah_kode',
  'sasaran',
  'sasaran_terstruktur',
  'keluaran_diharapkan',
  'perkiraan_sasaran',
] as const
type Column = (typeof COLUMNS)[number]

const refuse = (message: string) => new AppError('file_unreadable', { message })

/**
 * Reads a list of needs (CSV or XLSX with the columns of `needs.csv`). A row that cannot be read refuses the file, with its number, column
 * and what to do: needs are few and each one counts. Throws `file_unreadable`.
 */
export async function readNeeds(source: Uint8Array | string, fileName: string): Promise<NeedToSave[]> {
  try {
    const tables = await readTables(source, fileName)
    try {
      const needs: NeedToSave[] = []
      let at: ReadonlyMap<Column, number> | undefined
      for await (const row of tables.sheets[0]?.rows() ?? []) {
        if (at) needs.push(readRow(row, at))
        else at = findColumns(row)
      }
      if (needs.length === 0) throw refuse('Berkas ini tidak berisi satu pun kebutuhan.')
      return needs
    } finally {
      await tables.close()
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { what, where, now } = describe(error.problem, 'id')
    throw refuse([what, where, now].filter(Boolean).join(' '))
  }
}

function findColumns({ cells }: Row): ReadonlyMap<Column, number> {
  const names = cells.map(({ text }) => text.trim().toLowerCase())
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0)
    throw refuse(`Kolom ${missing.join(', ')} tidak ada. Berkas kebutuhan berisi kolom: ${COLUMNS.join(', ')}.`)
  return new Map(COLUMNS.map((column) => [column, names.indexOf(column)]))
}

function readRow(row: Row, at: ReadonlyMap<Column, number>): NeedToSave {
  const text = (column: Column) => row.cells[at.get(column) ?? -1]?.text.trim() ?? ''
  const wrong = (column: Column, what: string) =>
    refuse(`Baris ${row.number}, kolom ${column}: ${what} Perbaiki di berkas, lalu impor lagi.`)
  const required = (column: Column) => {
    if (!text(column)) throw wrong(column, 'tidak boleh kosong.')
    return text(column)
  }
  const target = readTarget(text('sasaran_terstruktur'))
  if (target === 'unreadable') throw wrong('sasaran_terstruktur', 'bukan JSON dengan kunci yang dikenal.')
  const output = text('keluaran_diharapkan')
  if (output && !OutputKind.safeParse(output).success)
    throw wrong('keluaran_diharapkan', `${output} bukan salah satu dari ${OUTPUT_KINDS.join(', ')}.`)
  const areaCodes = text('wilayah_kode')
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean)
  const badCode = areaCodes.find((code) => !AreaCode.safeParse(code).success)
  if (badCode) throw wrong('wilayah_kode', `${badCode} bukan kode wilayah.`)
  const people = readNumber(text('perkiraan_sasaran'))
  if (!people.ok && people.problem.code !== 'value_missing') throw wrong('perkiraan_sasaran', 'bukan bilangan.')
  return {
    sourceId: required('id'),
    priority: text('prioritas'),
    title: required('kebutuhan'),
    areaText: text('wilayah'),
    areaCodes,
    targetText: text('sasaran'),
    target,
    expectedOutput: output ? OutputKind.parse(output) : null,
    expectedPeople: people.ok ? people.value : null,
    unit: target?.satuan ?? 'orang',
  }
}

function readTarget(text: string): TargetGroup | null | 'unreadable' {
  if (!text) return null
  try {
    return TargetGroup.strict().parse(JSON.parse(text))
  } catch {
    return 'unreadable'
  }
}
