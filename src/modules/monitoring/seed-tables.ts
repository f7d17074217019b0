import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { ForecastRules } from './counting/forecast.ts'

const FILE = fileURLToPath(new URL('../../../seed/monitoring/forecast.csv', import.meta.url))
const rows: Record<string, string>[] = parse(readFileSync(FILE, 'utf8'), { columns: true, bom: true, trim: true })
const ruleOf = (name: keyof ForecastRules) => Number(rows.find((row) => row.name === name)?.value)

/** By what a pace becomes a forecast; the file says the source of each. */
export const FORECAST_RULES: ForecastRules = {
  minWeeks: ruleOf('minWeeks'),
  nearPercent: ruleOf('nearPercent'),
  roughUntilPercent: ruleOf('roughUntilPercent'),
}
