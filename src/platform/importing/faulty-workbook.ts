import { buffer } from 'node:stream/consumers'
import type { Language } from '#contract/errors.ts'
import { type OutCell, writeXlsx } from '#platform/spreadsheet/index.ts'

const WORDS = {
  id: {
    sheet: 'Perlu diperbaiki',
    row: 'Baris',
    reason: 'Alasan',
    remedy: 'Yang perlu dilakukan',
    inOriginal: 'di berkas aslinya, lalu unggah seluruh daftar',
    more: 'Masih ada baris lain; perbaiki ini dahulu.',
    suffix: 'perlu-diperbaiki',
  },
  en: {
    sheet: 'To be corrected',
    row: 'Row',
    reason: 'Reason',
    remedy: 'What to do',
    inOriginal: 'in the original file; then upload the whole list',
    more: 'There are more rows; correct these first.',
    suffix: 'to-be-corrected',
  },
} as const

/** A row that somebody has to look at, as it stood in the file, with what is wrong and what to do. */
export interface FaultyRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
  readonly remedies: readonly string[]
}

export interface FaultySheet {
  /** Name of the sheet; empty: the words for *to be corrected*. */
  readonly name: string
  readonly columns: readonly { readonly column: number; readonly header: string; readonly letters: string }[]
  readonly rows: readonly FaultyRow[]
}

const lines = (texts: readonly string[]) => [...new Set(texts)].join('\n')

const NAMED = new RegExp(
  `-(?:${Object.values(WORDS)
    .map(({ suffix }) => suffix)
    .join('|')})\\b[^/]*$`,
  'i',
)

/** Whether a file is such a workbook of faulty rows, or was one: by its name, or by its header. */
export const isFaultyWorkbook = (fileName: string, header: readonly string[]): boolean =>
  NAMED.test(fileName) ||
  Object.values(WORDS).some(
    ({ row, reason, remedy }) =>
      header.includes(row) && header.includes(reason) && header.some((cell) => cell.startsWith(remedy)),
  )

interface Told {
  /** There are more rows than it holds, which its last line says. */
  readonly isCut: boolean
  /** The rows are corrected in the file they came from, which its header says; else in the workbook itself, which is then uploaded. */
  readonly isForOriginal: boolean
}

/** Faulty rows as a workbook: the columns of the file, then row number, reason and remedy. */
export async function writeFaultyWorkbook(
  fileName: string,
  sheets: readonly FaultySheet[],
  { isCut, isForOriginal }: Told,
  language: Language,
): Promise<{ name: string; content: Uint8Array }> {
  const words = WORDS[language]
  const out = sheets.map(({ name, columns, rows }, at) => ({
    name: name || words.sheet,
    columns: [
      ...columns.map(({ header, letters }) => ({ header: header || letters, width: 18 })),
      { header: words.row, width: 8 },
      { header: words.reason, width: 60 },
      { header: isForOriginal ? `${words.remedy} (${words.inOriginal})` : words.remedy, width: 50 },
    ],
    rows: [
      ...rows.map((row): OutCell[] => [
        ...columns.map(({ column }) => row.cells[column - 1] ?? ''),
        row.row,
        lines(row.reasons),
        lines(row.remedies),
      ]),
      ...(isCut && at === sheets.length - 1 ? [[words.more]] : []),
    ],
  }))
  const content = await buffer(writeXlsx(out))
  return { name: `${fileName.replace(/\.[^.]*$/, '')}-${words.suffix}.xlsx`, content: new Uint8Array(content) }
}
