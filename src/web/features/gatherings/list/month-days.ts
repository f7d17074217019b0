const DAY = 86_400_000

/** Every day of a month (`2025-05`), as ISO days. */
export function daysOfMonth(month: string): string[] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`)
  return Array.from({ length: Math.round((next - first) / DAY) }, (_, at) =>
    new Date(first + at * DAY).toISOString().slice(0, 10),
  )
}

/** The month so many months later, or earlier when negative. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, one - 1 + by, 1)).toISOString().slice(0, 7)
}

/** Which day of the week, Monday 0 to Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
