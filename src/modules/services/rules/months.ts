/** The day so many months after another; where that month is shorter its last day: 31 January and 1 month is 28 February. `YYYY-MM-DD`. */
export function laterBy(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10)
}
