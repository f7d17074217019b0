import type { ListField } from '#contract/lists/layout.ts'
import { headerKey } from './header-words.ts'

/** Corrected mappings by the signature of the header they were made for, then by the key of the column. */
export type Remembered = Readonly<Record<string, Readonly<Record<string, ListField | null>>>>

/** Keys of the columns of a header: its plain words; of two alike, and of columns without words, also which one it is. */
export function columnKeys(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const key = headerKey(header)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times > 1 || key === '' ? `${key}~${times}` : key
  })
}

/** What identifies a header whatever the order of its columns. Columns without words do not count. */
export const signatureOf = (headers: readonly string[]): string =>
  columnKeys(headers)
    .filter((key) => !key.startsWith('~'))
    .sort()
    .join('|')
