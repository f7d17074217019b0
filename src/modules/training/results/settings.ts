import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { readNumbers, readSeed } from '#platform/seed/read-seed.ts'

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

export const POINTS: readonly Point[] = readSeed('training/points').map((row) => ({
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

/** From how many people on a figure is shown, and to what it is rounded; sources in `seed/training/small-cells.csv`. */
export const SMALL_CELLS = readNumbers('training/small-cells', [
  'people',
  'shares',
  'incomes',
  'income_quartiles',
  'income_step',
])

/** What is believed of an income, and how long links and claims hold; sources in `seed/training/results.csv`. */
export const RESULT_RULES = readNumbers('training/results', [
  'income_most',
  'income_least',
  'employer_link_days',
  'claim_minutes',
])
