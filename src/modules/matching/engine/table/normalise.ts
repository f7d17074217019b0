import type { Kind } from './kinds.ts'

const MARKS = /\p{M}/gu

/** Small letters without accents and signs; one blank between words. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A value as it is compared; empty where it says nothing. */
export function normalise(kind: Kind, written: string): string {
  if (!written) return ''
  switch (kind) {
    case 'identifier':
    case 'postcode':
      return bare(written)
    case 'number':
      return bare(written).replace(/^0+(?=.)/, '')
    case 'phone':
      return written.replace(/\D/g, '').replace(/^(?:00|0|62)+/, '')
    case 'email':
      return written.trim().toLowerCase()
    default:
      return plain(written)
  }
}

export type DayOrder = 'dayFirst' | 'monthFirst'

/** Whether a column writes 03/12 or 12/03: the order in which fewer dates are impossible; the day first where both will do. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const value of values) {
    const parts = /^\s*(\d{1,2})\D+(\d{1,2})\D+\d{2,4}/.exec(value)
    if (!parts) continue
    if (Number(parts[1]) > 12) dayFirst++
    if (Number(parts[2]) > 12) monthFirst++
  }
  return monthFirst > dayFirst ? 'monthFirst' : 'dayFirst'
}

/** Reads 1979-03-12, 19790312, 12/3/1979 or 1979 as yyyymmdd; 0 where it is none. */
export function readDate(written: string, order: DayOrder): number {
  const text = written.trim()
  const yearFirst = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst) return pack(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})/.exec(text)
  if (yearLast)
    return order === 'dayFirst'
      ? pack(yearLast[3], yearLast[2], yearLast[1])
      : pack(yearLast[3], yearLast[1], yearLast[2])
  const year = /^(\d{4})$/.exec(text)
  return year ? pack(year[1], '0', '0') : 0
}

const pack = (year: string | undefined, month: string | undefined, day: string | undefined) =>
  Number(year) * 10_000 + Number(month) * 100 + Number(day)
