const after = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The last day of the quarter that a day lies in. */
function quarterEnd(day: string): string {
  const [year = '', month = ''] = day.split('-')
  const last = Math.ceil(Number(month) / 3) * 3
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
}

/** Days on which something is often due, counted from today. */
export const dueChoices = (today: string) =>
  [
    { name: 'week', day: after(today, 7) },
    { name: 'month', day: after(today, 30) },
    { name: 'quarter', day: after(today, 90) },
    { name: 'quarterEnd', day: quarterEnd(today) },
  ] as const
