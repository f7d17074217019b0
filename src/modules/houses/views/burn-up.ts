import { daysAfter } from '#platform/clock.ts'

const DAY = 86_400_000

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The first Sunday from a day on: weeks of offices end on Sundays. */
function sundayFrom(day: string): string {
  return daysAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
}

export interface PaceRules {
  readonly paceWeeks: number
  readonly earlyDays: number
}

interface Asked {
  readonly year: number
  readonly target: number | null
  readonly today: string
  /** Houses of the year by the day on which they were handed over. */
  readonly handedOver: readonly { readonly day: string; readonly houses: number }[]
}

/**
 * A year's result against its target: cumulated at the end of each week and today, what a straight line wants by now, the pace of the latest weeks
 * and where it leads. Never forecasts less than was reached; says nothing in the first days of a year, which would be guessed.
 */
export function burnUp({ year, target, today, handedOver }: Asked, rules: PaceRules) {
  const from = `${year}-01-01`
  const until = `${year}-12-31`
  const last = today < until ? today : until
  const reachedBy = (day: string) => handedOver.reduce((sum, one) => (one.day <= day ? sum + one.houses : sum), 0)
  const reached = last < from ? 0 : reachedBy(last)
  const weeks: { day: string; reached: number }[] = []
  for (let day = sundayFrom(from); day < last; day = daysAfter(day, 7)) weeks.push({ day, reached: reachedBy(day) })
  if (last >= from) weeks.push({ day: last, reached })
  const gone = daysBetween(from, last) + 1
  const left = last < from ? daysBetween(from, until) + 1 : daysBetween(last, until)
  const span = Math.min(rules.paceWeeks * 7, gone)
  const isEarly = gone < rules.earlyDays
  const perDay = isEarly ? null : (reached - reachedBy(daysAfter(last, -span))) / span
  const missing = target === null ? 0 : target - reached
  return {
    from,
    until,
    weeks,
    reached,
    after: handedOver.reduce((sum, one) => (one.day > until ? sum + one.houses : sum), 0),
    planned: target === null ? null : Math.round((target * Math.max(0, gone)) / (daysBetween(from, until) + 1)),
    pace: perDay === null ? null : perDay * 7,
    paceWeeks: Math.round(span / 7),
    forecast: perDay === null ? null : reached + Math.floor(perDay * left + 1e-9),
    needed: missing > 0 && left > 0 ? (missing / left) * 7 : null,
  }
}
