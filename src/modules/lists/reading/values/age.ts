import type { Age, Birth } from './person-values.ts'
import { mend } from './text.ts'

const OLDEST = 120

/** An age in years (*51 Th*, *7 bulan* is 0) with the days of birth it allows on the day of the list; undefined when it is none. */
export function readAge(text: string, day: string): Age | undefined {
  const [, number, unit = ''] = /^(\d{1,3})(?:[.,]\d+)?\s*([a-z]*)\.?/i.exec(mend(text)) ?? []
  if (number === undefined) return undefined
  const years = /^(b|bl|bln|bulan|hari|hr|minggu)$/i.test(unit) ? 0 : Number(number)
  if (years > OLDEST) return undefined
  return { years, bornFrom: nextDay(yearsBefore(day, years + 1)), bornUntil: yearsBefore(day, years) }
}

/** About how old somebody is on the day of the list whose birth date tells the year alone, as if born in the middle of it. */
export function ageOfYear(birth: Birth | null, day: string): Age | null {
  if (!birth || birth.date !== null || birth.year === null) return null
  const years = Number(day.slice(0, 4)) - birth.year - (day.slice(5) < '07-01' ? 1 : 0)
  if (years > OLDEST) return null
  return { years: Math.max(0, years), bornFrom: `${birth.year}-01-01`, bornUntil: `${birth.year}-12-31` }
}

/** The same day some years earlier; 29 February becomes 28 where there is none. */
function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const found = new Date(Date.UTC(year - years, month - 1, date))
  if (found.getUTCMonth() !== month - 1) found.setUTCDate(0)
  return found.toISOString().slice(0, 10)
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
