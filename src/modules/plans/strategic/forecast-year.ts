import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Forecast } from '#contract/plans/forecast.ts'
import { type ForecastRules, forecastOf } from './forecast.ts'

const FILE = fileURLToPath(new URL('../../../../seed/plans/forecast.csv', import.meta.url))
const rows: Record<string, string>[] = parse(readFileSync(FILE, 'utf8'), { columns: true, bom: true, trim: true })
const ruleOf = (name: keyof ForecastRules) => Number(rows.find((row) => row.name === name)?.value)

const RULES: ForecastRules = {
  minWeeks: ruleOf('minWeeks'),
  nearPercent: ruleOf('nearPercent'),
  roughUntilPercent: ruleOf('roughUntilPercent'),
}

interface Asked {
  readonly year: number
  readonly reached: number
  readonly target: number | null
  /** The day until which results are known; null: nothing is, as before the year's first day. */
  readonly asOf: string | null
}

/** Where the pace of a calendar year leads, by the rules of `seed/plans/forecast.csv`: the one forecast, whichever room counts. */
export function forecastYear({ year, reached, target, asOf }: Asked): Forecast {
  const from = `${year}-01-01`
  return forecastOf({ reached, target, from, until: `${year}-12-31`, asOf: asOf ?? daysAfter(from, -1) }, RULES)
}
