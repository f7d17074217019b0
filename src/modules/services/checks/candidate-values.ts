import { type Cell, readDate } from '#platform/spreadsheet/index.ts'

export const textOf = (cell: Cell | undefined) => cell?.text.replace(/\s+/g, ' ').trim() ?? ''

const isNothing = (text: string) => /^[-–—.0]*$/.test(text)

/** A value of a candidate; `ok` false: something is written, and it is of no use. */
export interface Read<T> {
  readonly value: T
  readonly ok: boolean
}

/** NIK or family card. A number that a spreadsheet rounded is none: better none than a wrong one. Serials begin at 0001. */
export function readDigits(cell: Cell | undefined): Read<string> {
  const text = textOf(cell)
  const digits = cell?.digitsLost || /E\+/i.test(text) ? '' : text.replace(/\D/g, '')
  const ok = digits.length === 16 && !digits.endsWith('0000')
  return { value: ok ? digits : '', ok: ok || isNothing(text) }
}

/** ISO day; a place of birth before a comma is passed over. */
export function readBirth(cell: Cell | undefined): Read<string | null> {
  if (!cell || isNothing(textOf(cell))) return { value: null, ok: true }
  const whole = readDate(cell)
  const date = whole.ok ? whole : readDate(textOf(cell).replace(/^[\p{L} .']+[,/]?\s*(?=\d)/u, ''))
  return date.ok ? { value: date.value, ok: true } : { value: null, ok: false }
}

export function readSex(cell: Cell | undefined): Read<'L' | 'P' | null> {
  const text = textOf(cell)
  if (/^(p|pr|perempuan|wanita|2)$/i.test(text)) return { value: 'P', ok: true }
  return /^(l|lk|laki ?-? ?laki|pria|1)$/i.test(text) ? { value: 'L', ok: true } : { value: null, ok: isNothing(text) }
}
