/** From the first day of the year of the earliest day to the last of the year of the latest. */
export interface Span {
  readonly from: number
  readonly until: number
  readonly years: readonly number[]
}

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The years that hold all these days; never more labels than fit, so every second or fifth year of a long life. */
export function spanOf(days: readonly string[]): Span {
  const years = days.map((day) => Number(day.slice(0, 4)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const step = last - first > 20 ? 5 : last - first > 8 ? 2 : 1
  return {
    from: Date.UTC(first, 0, 1),
    until: Date.UTC(last + 1, 0, 1),
    years: Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((year) => (year - first) % step === 0),
  }
}

/** How far along a day lies, 0 to 100. */
export const placeOf = ({ from, until }: Span, day: string): number => (100 * (at(day) - from)) / (until - from)

/** How wide the days from the first to the last are, both included; 0 to 100. */
export const widthOf = ({ from, until }: Span, first: string, last: string): number =>
  (100 * (at(last) - at(first) + DAY)) / (until - from)
