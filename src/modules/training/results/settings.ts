import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { OutcomeMonths } from '#contract/training/shapes.ts'

const FOLDER = fileURLToPath(new URL('../../../../seed/training/', import.meta.url))

const readTable = (name: 'points' | 'results' | 'small-cells'): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}${name}.csv`, 'utf8'), { columns: true, bom: true, delimiter: ';', trim: true })

/** A point in time after the end of a course at which its graduates are asked; `seed/training/points.csv`. */
export interface Point {
  readonly months: OutcomeMonths
  /** One may ask so many days before the day itself. */
  readonly earlyDays: number
  /** So many days after it, asking is overdue. */
  readonly graceDays: number
  /** After so many calls without an answer somebody may be noted as out of reach. */
  readonly attempts: number
}

export const POINTS: readonly Point[] = readTable('points').map((row) => ({
  months: Number(row.months) as OutcomeMonths,
  earlyDays: Number(row.early_days),
  graceDays: Number(row.grace_days),
  attempts: Number(row.attempts),
}))

/** The rule of one point. */
export function pointOf(months: OutcomeMonths): Point {
  const point = POINTS.find((one) => one.months === months)
  if (!point) throw new Error(`seed/training/points.csv lacks ${months} months`)
  return point
}

const numbersOf = <K extends string>(table: 'results' | 'small-cells', names: readonly K[]) => {
  const rows = readTable(table)
  const entryOf = (name: K) => [name, Number(rows.find((row) => row.name === name)?.value)]
  return Object.fromEntries(names.map(entryOf)) as Readonly<Record<K, number>>
}

/** From how many people on a figure is shown; sources in `seed/training/small-cells.csv`. */
export const SMALL_CELLS = numbersOf('small-cells', ['people', 'incomes', 'income_quartiles'])

/** What is believed of an income, and how long links and claims hold; sources in `seed/training/results.csv`. */
export const RESULT_RULES = numbersOf('results', ['income_most', 'income_least', 'employer_link_days', 'claim_minutes'])
