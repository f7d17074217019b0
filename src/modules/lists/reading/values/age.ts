import { daysAfter, yearsAfter } from '#contract/calendar/days.ts'
import type { Age, Birth } from './person-values.ts'
import { mend } from './text.ts'

const OLDEST = 120

/** An age in years (*51 Th*, *7 bulan* is 0) with the days of birth it allows on the day of the list; undefined when it is none. */
export function readAge(text: string, day: string): Age | undefined {
  const [, number, unit = ''] = /^(\d{1,3})(?:[.,]\d+)?\s*([a-z]*)\.?/i.exec(mend(text)) ?? []
  if (number === undefined) return undefined
  const years = /^(b|bl|bln|bulan|hari|hr|minggu)$/i.test(unit) ? 0 : Number(number)
  if (years > OLDEST) return undefined
  return { years, bornFrom: daysAfter(yearsAfter(day, -years - 1), 1), bornUntil: yearsAfter(day, -years) }
}

/** About how old somebody is on the day of the list whose birth date tells the year alone, as if born in the middle of it. */
export function ageOfYear(birth: Birth | null, day: string): Age | null {
  if (!birth || birth.date !== null || birth.year === null) return null
  const years = Number(day.slice(0, 4)) - birth.year - (day.slice(5) < '07-01' ? 1 : 0)
  if (years > OLDEST) return null
  return { years: Math.max(0, years), bornFrom: `${birth.year}-01-01`, bornUntil: `${birth.year}-12-31` }
}
