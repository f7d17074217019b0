/** Whole years from a day of birth to another day, both `YYYY-MM-DD`. */
export function yearsOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The day so many years after another; 29 February becomes 28 February where the year has none. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years)
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1
  return day.slice(5) === '02-29' && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`
}
