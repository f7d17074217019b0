import type { Cell } from './cells.ts'
import { serialToIso } from './xlsx/serial-dates.ts'

/** What is wrong with a single value; stable codes, no text of the file. `other` is the second possible meaning. */
export type ValueProblem =
  | { readonly code: 'value_missing' }
  | { readonly code: 'date_unrecognised' }
  | { readonly code: 'date_impossible' }
  | { readonly code: 'date_month_first' }
  | { readonly code: 'date_out_of_range'; readonly from: number; readonly to: number }
  | { readonly code: 'number_unrecognised' }
  | { readonly code: 'number_ambiguous'; readonly one: number; readonly other: number }
  | { readonly code: 'number_scientific' }
  | { readonly code: 'number_digits_lost' }
  | { readonly code: 'number_not_whole' }

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ValueProblem }

const fail = (problem: ValueProblem): { ok: false; problem: ValueProblem } => ({ ok: false, problem })
const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** Indonesian and English month names and the shortenings seen in government spreadsheets. */
const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^[fp]eb(ruari|ruary)?$/,
  /^mar(et|ch|t)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun(i|e)?$/,
  /^jul(i|y)?$/,
  /^(agu|agt|ags|agust|agustus|aug|august)$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^no[pv](ember)?$/,
  /^de[sc](ember)?$/,
]
const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\s*,?\s+/
const TIME = /(?:t|\s+|,\s*)(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:wib|wita|wit|z))?$/
const YEARS = { from: 1900, to: 2100 }

/**
 * Reads a day as `YYYY-MM-DD`. Numbers mean day, month, year, as in Indonesia; a month above 12 is an error, never a
 * silent swap. Two-digit years mean the last such year up to `latestShortYear`. A time of day is left out.
 */
export function readDate(input: string | Cell, { latestShortYear = 2049 } = {}): Reading<string> {
  if (typeof input !== 'string' && input.kind === 'date' && input.value.length >= 10) {
    const [year, month, day] = input.value.slice(0, 10).split('-').map(Number)
    return validDay(year ?? 0, month ?? 0, day ?? 0)
  }
  const text = (typeof input === 'string' ? input : input.text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (text === '') return fail({ code: 'value_missing' })
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const iso = serialToIso(Number(text), false)
    return iso === undefined ? fail({ code: 'date_unrecognised' }) : done(iso.slice(0, 10))
  }
  const parts = dateParts(text.replace(WEEKDAY, '').replace(TIME, '').trim())
  if (!parts) return fail({ code: 'date_unrecognised' })
  const [day, month, written] = parts
  const year = written.length > 2 ? Number(written) : shortYear(Number(written), latestShortYear)
  return validDay(year, month, day)
}

/** Day, month and the year as written. */
function dateParts(text: string): [number, number, string] | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return [Number(iso[4]), Number(iso[3]), iso[1] ?? '']
  const numeric = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text)
  if (numeric) return [Number(numeric[1]), Number(numeric[3]), numeric[4] ?? '']
  const named = /^(\d{1,2})[-/. ]*([a-z]+)[-/., ]*(\d{4}|\d{2})$/.exec(text)
  const english = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text)
  const [day, name, year] = named ? [named[1], named[2], named[3]] : [english?.[2], english?.[1], english?.[3]]
  const month = MONTHS.findIndex((pattern) => pattern.test(name ?? '')) + 1
  return month > 0 ? [Number(day), month, year ?? ''] : undefined
}

function shortYear(year: number, latest: number): number {
  const sameCentury = Math.floor(latest / 100) * 100 + year
  return sameCentury <= latest ? sameCentury : sameCentury - 100
}

function validDay(year: number, month: number, day: number): Reading<string> {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return fail({ code: 'date_month_first' })
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  if (month < 1 || month > 12 || day < 1 || date.getUTCDate() !== day) return fail({ code: 'date_impossible' })
  if (year < YEARS.from || year > YEARS.to) return fail({ code: 'date_out_of_range', ...YEARS })
  return done(date.toISOString().slice(0, 10))
}

/** Words for magnitudes; `M` alone is left out, since it is read as million and as milyar. */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:ribu|rb)$/, 3],
  [/\s*(?:juta|jt)$/, 6],
  [/\s*mil[iy]ar$/, 9],
  [/\s*tril[iy]un$/, 12],
]

/**
 * Reads a number as Indonesians write it (`1.234.567,89`, `Rp1.500.000,-`, `1,5 juta`) and, where it cannot be mistaken,
 * as English does (`1,234,567.89`). `1,500` alone is both 1,5 and 1500: an error that names both.
 */
export function readNumber(input: string | Cell): Reading<number> {
  if (typeof input !== 'string' && input.kind === 'number')
    return input.digitsLost ? fail({ code: 'number_digits_lost' }) : done(input.value)
  const written = (typeof input === 'string' ? input : input.text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (written === '' || written === '-') return fail({ code: 'value_missing' })
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/.test(written)) return fail({ code: 'number_scientific' })
  const negative = /^\(.*\)$/.test(written) || /^(?:rp\.?\s*)?[-−]/.test(written)
  let text = written.replace(/^\((.*)\)$/, '$1').replace(/^[-−+]\s*/, '')
  text = text
    .replace(/^(?:rp\.?|idr)\s*/, '')
    .replace(/^[-−]\s*/, '')
    .replace(/,(?:-|--|=)$/, '')
    .trim()
  const magnitude = MAGNITUDES.find(([pattern]) => pattern.test(text))
  if (magnitude) text = text.replace(magnitude[0], '')
  const power = magnitude?.[1] ?? 0
  const readings = decimalForms(text).map((digits) => Number(`${negative ? '-' : ''}${digits}e${power}`))
  const [one, other] = readings
  if (one === undefined) return fail({ code: 'number_unrecognised' })
  if (other !== undefined) return fail({ code: 'number_ambiguous', one, other })
  return Number.isSafeInteger(one) || !Number.isInteger(one) ? done(one) : fail({ code: 'number_digits_lost' })
}

/** The one or two plain decimal forms a written number can mean; none when it is no number. */
function decimalForms(text: string): string[] {
  if (/^\d+$/.test(text)) return [text]
  if (/^\d{1,3}( \d{3})+$/.test(text)) return [text.replaceAll(' ', '')]
  if (/^\d{1,3}(\.\d{3}){2,}$|^[1-9]\d{0,2}\.\d{3}$/.test(text)) return [text.replaceAll('.', '')]
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return [text.replaceAll(',', '')]
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return [text.replaceAll('.', '').replace(',', '.')]
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return [text.replaceAll(',', '')]
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return [text.replace(',', '.'), text.replace(',', '')]
  return /^\d+[.,]\d+$/.test(text) ? [text.replace(',', '.')] : []
}

/** Reads an amount of money in whole rupiah; a part of a rupiah is an error. */
export function readRupiah(input: string | Cell): Reading<bigint> {
  const reading = readNumber(input)
  if (!reading.ok) return reading
  return Number.isInteger(reading.value) ? done(BigInt(reading.value)) : fail({ code: 'number_not_whole' })
}
