import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'
import { pack } from '#platform/importing/packed-file.ts'
import { readable } from '#platform/importing/readable.ts'
import { type Survey, surveyFile } from './file/survey-file.ts'
import type { ReceivedFile } from './upload-file.ts'

/** Says that there is a header and nothing under it, or nothing at all. */
function assertRows({ rowCount, header }: Survey, language: Language) {
  if (rowCount > 0) return
  const words = {
    id: `Berkas tidak memuat baris data di bawah judul kolom (baris ${header.row}). Isi datanya, lalu unggah lagi.`,
    en: `The file has no rows of data below its header (row ${header.row}). Fill them in, then upload again.`,
  }
  throw new AppError('file_unreadable', { message: words[language], reason: 'no_rows' })
}

/** Reads a file from end to end, outside any transaction, and packs it. Throws `file_unreadable` with words in the language. */
export async function receiveFile(content: Uint8Array, fileName: string, language: Language): Promise<ReceivedFile> {
  const survey = await readable(language, () => surveyFile(content, fileName))
  assertRows(survey, language)
  return { survey, packed: await pack(content), sha256: sha256(content) }
}

/** Reads a file again from the sheet and header row somebody points at. Throws `file_unreadable`. */
export async function surveyAgain(
  content: Uint8Array,
  fileName: string,
  told: { readonly sheet: number; readonly headerRow: number | null },
  language: Language,
): Promise<Survey> {
  const survey = await readable(language, () => surveyFile(content, fileName, told))
  assertRows(survey, language)
  return survey
}
