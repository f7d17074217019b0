import type { Language } from '#contract/errors.ts'
import { AppError } from '#platform/errors.ts'
import { describe, SpreadsheetError } from '#platform/spreadsheet/index.ts'

/** Turns a refusal of the reader of spreadsheets into `file_unreadable` with its words, place included. */
export async function readable<T>(language: Language, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { what, where, now } = describe(error.problem, language)
    const place = where === '' ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `
    throw new AppError('file_unreadable', { message: `${place}${what} ${now}`, reason: error.code })
  }
}
