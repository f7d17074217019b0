/** A calendar day; any part may be one that no calendar has. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** From closest to farthest; the index is the level's number. */
export const BIRTH_LEVELS = [
  'same',
  'swapped',
  'yearSlip',
  'oneNumberOther',
  'worthlessDaySameYear',
  'worthlessDayNearYear',
  'sameYear',
  'ageFits',
  'ageNear',
  'nearYear',
  'other',
] as const
export type BirthLevel = (typeof BIRTH_LEVELS)[number]

/** Days written when the real one is unknown (DOMAIN §12); the data may show others. */
const DEFAULT_DAYS: ReadonlySet<number> = new Set([101, 1231, 701, 630])
const NEAR_YEARS = 2
const AGE_NEAR_YEARS = 3

/** Reads YYYY-MM-DD; null where it is no such text. */
export function readDay(text: string | null | undefined): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null
}

/** Whether a day and month are written for want of better, or stand on no calendar. */
export function isWorthless({ month, day }: Day, frequent: ReadonlySet<number>): boolean {
  const key = month * 100 + day
  return DEFAULT_DAYS.has(key) || frequent.has(key) || month < 1 || month > 12 || day < 1 || day > daysIn(month)
}

const daysIn = (month: number) =>
  month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/**
 * Days and months written so often that they cannot be birthdays: each more than `times` its share, from counts by month * 100 + day.
 */
export function frequentDays(counts: ReadonlyMap<number, number>, times = 5): Set<number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const limit = Math.max(20, (times * total) / 365.25)
  return new Set([...counts].filter(([, count]) => count > limit).map(([day]) => day))
}

/**
 * How two birth dates stand to each other. `twoDigitYears`: one comes from a NIK, which does not know its century.
 * `worthless`: a side's day and month say nothing, so only years are compared.
 */
export function compareBirth(a: Day, b: Day, worthless: boolean, twoDigitYears: boolean): BirthLevel {
  const apart = yearsApart(a.year, b.year, twoDigitYears)
  const sameDay = a.day === b.day
  const sameMonth = a.month === b.month
  if (sameDay && sameMonth && apart === 0) return 'same'
  if (worthless) {
    if (apart === 0) return 'worthlessDaySameYear'
    return apart <= NEAR_YEARS ? 'worthlessDayNearYear' : 'other'
  }
  if (apart === 0 && a.day === b.month && a.month === b.day) return 'swapped'
  if (sameDay && sameMonth && isYearSlip(a.year, b.year, apart)) return 'yearSlip'
  if (apart === 0 && (sameDay || sameMonth)) return 'oneNumberOther'
  if (apart === 0) return 'sameYear'
  return apart <= NEAR_YEARS ? 'nearYear' : 'other'
}

/** Compares the year of birth that an age leaves open (born in `year` or the year before) with another. */
export function compareAge(year: number, other: number, twoDigitYears: boolean): BirthLevel {
  const apart = Math.min(yearsApart(year, other, twoDigitYears), yearsApart(year - 1, other, twoDigitYears))
  if (apart === 0) return 'ageFits'
  return apart <= AGE_NEAR_YEARS ? 'ageNear' : 'other'
}

function yearsApart(a: number, b: number, twoDigits: boolean): number {
  if (!twoDigits) return Math.abs(a - b)
  const apart = Math.abs((a % 100) - (b % 100))
  return Math.min(apart, 100 - apart)
}

/** One year or ten aside, or the last two digits exchanged. */
const isYearSlip = (a: number, b: number, apart: number) =>
  apart === 1 || apart === 10 || (Math.floor((a % 100) / 10) === b % 10 && a % 10 === Math.floor((b % 100) / 10))
