import { daysAfter, daysBetween, monthsAfter } from '#contract/calendar/days.ts'
/** Every day of a month (`2025-05`), as ISO days. */
export function daysOfMonth(month: string): string[] {
  const first = `${month}-01`
  return Array.from({ length: daysBetween(first, monthsAfter(first, 1)) }, (_, at) => daysAfter(first, at))
}

/** The month so many months later, or earlier when negative. */
export const monthAfter = (month: string, by: number): string => monthsAfter(`${month}-01`, by).slice(0, 7)

/** Which day of the week, Monday 0 to Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
