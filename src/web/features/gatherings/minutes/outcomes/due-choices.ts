import { daysAfter } from '#contract/calendar/days.ts'

/** The last day of the quarter that a day lies in. */
function quarterEnd(day: string): string {
  const [year = '', month = ''] = day.split('-')
  const last = Math.ceil(Number(month) / 3) * 3
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
}

/** Days on which something is often due, counted from today. */
export const dueChoices = (today: string) =>
  [
    { name: 'week', day: daysAfter(today, 7) },
    { name: 'month', day: daysAfter(today, 30) },
    { name: 'quarter', day: daysAfter(today, 90) },
    { name: 'quarterEnd', day: quarterEnd(today) },
  ] as const
