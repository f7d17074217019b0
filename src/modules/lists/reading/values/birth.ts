import { isDefaultDay } from '#modules/people/index.ts'
import type { Cell } from '#platform/spreadsheet/index.ts'
import { readDate } from '#platform/spreadsheet/index.ts'
import type { ProblemCode } from '../problems/row-problem.ts'
import type { Birth } from './person-values.ts'
import { isNothing, mend } from './text.ts'

/** Nobody on a list is older. */
const OLDEST = 120

/** What is wrong with a birth date, besides the value that could be read all the same. */
export interface BirthReading {
  readonly birth: Birth | null
  readonly problem: ProblemCode | null
}

const NONE: BirthReading = { birth: null, problem: null }

/** ISO day of digits without marks: 30031979, or 19790330. */
function fromDigits(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text) ?? []
  if (day) return `${day}-${month}-${year}`
  const [, y, m, d] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? []
  return y && `${d}-${m}-${y}`
}

/** A year of four digits anywhere, else of two at the end: what is left of a day that does not exist. */
function yearIn(text: string, latest: number): number | null {
  const full = /(?:19|20)\d{2}/.exec(text)
  if (full) return Number(full[0])
  const short = /[-/. ](\d{2})$/.exec(text)
  if (!short) return null
  const year = Math.floor(latest / 100) * 100 + Number(short[1])
  return year <= latest ? year : year - 100
}

/**
 * Reads a birth date in all the forms lists have (date cells, serials, names of months, two-digit years, a time of midnight). `day` is the ISO day of
 * the list: nobody on it was born later.
 */
export function readBirth(text: string, kind: Cell['kind'], day: string): BirthReading {
  const written = mend(text).replace(/^['’`]+/, '')
  if (isNothing(written) || /^0+$/.test(written) || /^0?0[-/.]0?0[-/.]/.test(written)) return NONE
  const latest = Number(day.slice(0, 4))
  const plain = fromDigits(written) ?? written
  if (/^(?:19|20)\d{2}$/.test(plain)) {
    const year = Number(plain)
    return { birth: { written, date: null, year, isDefault: false }, problem: 'birth_year_only' }
  }
  const reading = readDate(kind === 'date' ? plain.slice(0, 10) : plain, { latestShortYear: latest })
  if (reading.ok) return within(written, reading.value, day)
  if (reading.problem.code === 'date_month_first') {
    const turned = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})/.exec(plain)
    const again = turned && readDate(`${turned[3]}-${turned[1]}-${turned[4]}`, { latestShortYear: latest })
    if (again?.ok) return { birth: within(written, again.value, day).birth, problem: 'birth_month_first' }
  }
  const year = yearIn(plain, latest)
  const birth: Birth = { written, date: null, year, isDefault: false }
  const isDay = reading.problem.code === 'date_impossible' || reading.problem.code === 'date_out_of_range'
  return { birth, problem: isDay ? 'birth_impossible' : 'birth_unrecognised' }
}

function within(written: string, date: string, day: string): BirthReading {
  const year = Number(date.slice(0, 4))
  if (date > day) return { birth: { written, date: null, year: null, isDefault: false }, problem: 'birth_after_list' }
  if (Number(day.slice(0, 4)) - year > OLDEST)
    return { birth: { written, date: null, year: null, isDefault: false }, problem: 'birth_too_long_ago' }
  const isDefault = isDefaultDay(date)
  return { birth: { written, date, year, isDefault }, problem: isDefault ? 'birth_default_day' : null }
}

/** Place and date that stand in one cell: *Malang, 01-07-1965*. */
export function splitBirthPlaceDate(text: string): { place: string; date: string } {
  const mended = mend(text)
  const at = mended.search(/['’]?\d/)
  if (at < 0) return { place: mended.replace(/[\s,;/.-]+$/, ''), date: '' }
  return { place: mended.slice(0, at).replace(/[\s,;:/.(-]+$/, ''), date: mended.slice(at).replace(/[\s),;]+$/, '') }
}

const FORGOTTEN =
  /(?:^|[\s,;/-]+)(?:sudah )?(?:(?:tidak|tdk|tak|kurang|belum) (?:ingat|tahu|tau|hafal|jelas)|lupa)\b.*$/i

/** What stands before *tidak ingat* or *lupa* in the place of a birth date, often nothing; undefined where it does not say so. */
export function cutForgotten(text: string): string | undefined {
  const found = FORGOTTEN.exec(mend(text))
  return found ? mend(text).slice(0, found.index) : undefined
}
