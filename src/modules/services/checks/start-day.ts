import { monthsAfter } from '#contract/calendar/days.ts'

/**
 * The day for which a question about a service is judged: today for one that begins this month, else the first day of its month; null: before this
 * month or more than so many months ahead. Whole months, since who may try one day after another finds the day of somebody else's service.
 */
export function startDay(on: string, today: string, monthsAhead: number): string | null {
  const month = on.slice(0, 7)
  if (month === today.slice(0, 7)) return today
  const isWithin = month > today.slice(0, 7) && month <= monthsAfter(`${today.slice(0, 7)}-01`, monthsAhead).slice(0, 7)
  return isWithin ? `${month}-01` : null
}
