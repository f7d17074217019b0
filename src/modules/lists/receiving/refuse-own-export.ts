import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { isFaultyWorkbook } from '#platform/importing/faulty-workbook.ts'
import type { Tables } from '#platform/spreadsheet/index.ts'

const WORDS: Readonly<Record<Language, string>> = {
  id: 'Ini unduhan baris bermasalah, bukan seluruh daftar. Perbaiki barisnya di berkas aslinya, lalu unggah seluruh daftar: Selaras mengenalinya sebagai perbaikan.',
  en: 'This is the download of faulty rows, not the whole list. Correct them in the original file and upload the whole list: it is recognised as a correction.',
}

/** A header stands in the first row of what was downloaded; somebody may have written above it. */
const LOOKED_AT = 10

/** Refuses the workbook of faulty rows: taken as a list, its few rows would stand beside those of the list they are from. Throws `file_unreadable`. */
export async function assertWholeList({ sheets }: Tables, fileName: string, language: Language): Promise<void> {
  const refuse = () => new AppError('file_unreadable', { message: WORDS[language], reason: 'faulty_rows' })
  if (isFaultyWorkbook(fileName, [])) throw refuse()
  for (const sheet of sheets)
    for await (const row of sheet.rows()) {
      if (row.number > LOOKED_AT) break
      if (
        isFaultyWorkbook(
          '',
          row.cells.map(({ text }) => text.trim()),
        )
      )
        throw refuse()
    }
}
