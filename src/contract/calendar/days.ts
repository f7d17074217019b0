const DAY = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

// Days are `YYYY-MM-DD` everywhere, of no zone: what day it is somewhere is the clock's question.

/** The day a number of days after another, before it when the number is negative. */
export const daysAfter = (day: string, days: number): string => dayAt(at(day) + days * DAY)

export const dayBefore = (day: string): string => daysAfter(day, -1)

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, until: string): number => Math.round((at(until) - at(from)) / DAY)

/** The day so many months after another, before it when the number is negative; where that month is shorter its last day: 31 January and 1 month is 28 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** The day so many years after another, before it when negative; 29 February becomes the 28th where there is none. */
export const yearsAfter = (day: string, years: number): string => monthsAfter(day, 12 * years)

/** Full years from one day to another, as ages are counted: from 1979-03-30 to 2025-06-30 46. */
export function yearsBetween(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4))
  return until.slice(5) < from.slice(5) ? years - 1 : years
}
