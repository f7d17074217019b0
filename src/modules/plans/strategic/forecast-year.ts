import { daysAfter } from '#contract/calendar/days.ts'
import type { Forecast } from '#contract/plans/forecast.ts'
import { readNumbers } from '#platform/seed/read-seed.ts'
import { type ForecastRules, forecastOf } from './forecast.ts'

const RULES: ForecastRules = readNumbers('plans/forecast', ['minWeeks', 'nearPercent', 'roughUntilPercent'])

interface Asked {
  readonly year: number
  readonly reached: number
  readonly target: number | null
  /** The day until which results are known; null: nothing is, as before the year's first day. */
  readonly asOf: string | null
  /** The day of asking. */
  readonly today: string
}

/** Where the pace of a calendar year leads, by the rules of `seed/plans/forecast.csv`: the one forecast, whichever room counts. */
export function forecastYear({ year, reached, target, asOf, today }: Asked): Forecast {
  const from = `${year}-01-01`
  return forecastOf({ reached, target, from, until: `${year}-12-31`, asOf: asOf ?? daysAfter(from, -1), today }, RULES)
}
