import { daysAfter, monthsAfter } from '#contract/calendar/days.ts'
/** The first day of the month so many months later. */
export const firstOfMonth = (day: string, months: number): string => monthsAfter(`${day.slice(0, 7)}-01`, months)

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month.slice(0, 7)}-01`
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const next = firstOfMonth(first, 1)
  const weeks: string[][] = []
  for (let monday = daysAfter(first, -weekday); monday < next; monday = daysAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => daysAfter(monday, at)))
  return weeks
}
