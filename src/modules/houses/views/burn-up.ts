import { daysAfter } from '#contract/calendar/days.ts'

/** The first Sunday from a day on: weeks of offices end on Sundays. */
function sundayFrom(day: string): string {
  return daysAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
}

interface Asked {
  readonly year: number
  readonly today: string
  /** Houses handed over in the year, by day. */
  readonly handedOver: readonly { readonly day: string; readonly houses: number }[]
}

/** What was handed over in a year, cumulated at the end of each week and on its last day so far; no weeks before the year has begun. */
export function burnUp({ year, today, handedOver }: Asked) {
  const from = `${year}-01-01`
  const until = `${year}-12-31`
  const last = today < until ? today : until
  const reachedBy = (day: string) => handedOver.reduce((sum, one) => (one.day <= day ? sum + one.houses : sum), 0)
  const weeks: { day: string; reached: number }[] = []
  for (let day = sundayFrom(from); day < last; day = daysAfter(day, 7)) weeks.push({ day, reached: reachedBy(day) })
  if (last >= from) weeks.push({ day: last, reached: reachedBy(last) })
  return { from, until, last, weeks, reached: weeks.at(-1)?.reached ?? 0 }
}
