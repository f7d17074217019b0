import { AppError, assert } from '#platform/errors.ts'
import { describe, readTables, type Sheet, SpreadsheetError } from '#platform/spreadsheet/index.ts'
import { type NomenclatureRow, OFFICIAL_LISTS, type OfficialList, recogniseList } from './official-lists.ts'

export interface ReadList {
  readonly list: OfficialList
  readonly rows: readonly NomenclatureRow[]
  /** Lines with content, the header left out. */
  readonly lines: number
  /** Numbers of the lines whose code could not be read, as a spreadsheet counts. */
  readonly unreadable: readonly number[]
}

const refuse = (message: string) => new AppError('file_unreadable', { message })

/**
 * Reads a published nomenclature (TSV, CSV or XLSX), told by its header. Throws `file_unreadable` with a message in words for any other file,
 * and when more than one line in a hundred has no readable code.
 */
export async function readNomenclatureList(source: Uint8Array | string, fileName: string): Promise<ReadList> {
  try {
    const tables = await readTables(source, fileName)
    try {
      const sheet = tables.sheets[0]
      assert(sheet, 'file_unreadable', { message: 'Berkas ini tidak berisi lembar.' })
      return await readSheet(sheet)
    } finally {
      await tables.close()
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { what, where, now } = describe(error.problem, 'id')
    throw refuse([what, where, now].filter(Boolean).join(' '))
  }
}

async function readSheet(sheet: Sheet): Promise<ReadList> {
  let header: string[] | undefined
  let list: OfficialList | undefined
  let lines = 0
  const unreadable: number[] = []
  const rows = new Map<string, NomenclatureRow>()
  for await (const { number, cells } of sheet.rows()) {
    const texts = cells.map(({ text }) => text.trim())
    if (!header || !list) {
      header = texts.map((name) => name.toLowerCase())
      list = recogniseList(header)
      if (!list) throw refuse(unknownHeader(header))
      continue
    }
    lines++
    const read = list.read(Object.fromEntries(header.map((name, at) => [name, texts[at] ?? ''])))
    if (read.length === 0) unreadable.push(number)
    for (const row of read) rows.set(`${row.govLevel} ${row.code}`, row)
  }
  if (!list || rows.size === 0) throw refuse('Berkas ini tidak berisi satu pun kode nomenklatur.')
  if (unreadable.length > lines / 100)
    throw refuse(
      `${unreadable.length} dari ${lines} baris tidak berisi kode yang dapat dibaca, mulai baris ${unreadable[0]}.`,
    )
  return { list, rows: [...rows.values()], lines, unreadable }
}

function unknownHeader(header: readonly string[]): string {
  const seen = header.filter(Boolean).slice(0, 6).join(', ') || 'kosong'
  const known = OFFICIAL_LISTS.map(({ title, columns }) => `${title} (${columns.slice(0, 4).join(', ')}, …)`).join('; ')
  return `Baris judul berkas ini (${seen}) bukan baris judul daftar nomenklatur. Yang dikenal: ${known}.`
}
