import { daysBetween } from '#contract/calendar/days.ts'
import type { Forecast } from '#contract/plans/forecast.ts'

/** Parameters of the forecast; `seed/plans/forecast.csv` says the source of each. */
export interface ForecastRules {
  readonly minWeeks: number
  readonly nearPercent: number
  readonly roughUntilPercent: number
}

interface Asked {
  readonly reached: number
  readonly target: number | null
  /** First and last day of the period. */
  readonly from: string
  readonly until: string
  /** The day until which results are known. */
  readonly asOf: string
  /** The day of asking, on or after it: what is still needed counts from here, since nothing can be done in days that are gone. */
  readonly today: string
}

const DIGITS = 3

const daysUpTo = (from: string, until: string) => daysBetween(from, until) + 1

/** In three figures, since a pace knows no more: 1.307 becomes 1.310. */
export function inThreeFigures(value: number): number {
  if (value < 10 ** DIGITS) return Math.round(value)
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - DIGITS)
  return Math.round(value / step) * step
}

const stateOf = (expected: number, target: number, near: number): Forecast['state'] => {
  if (expected * 100 < target * (100 - near)) return 'short'
  return expected * 100 > target * (100 + near) ? 'ahead' : 'near'
}

const NOTHING = { expected: null, perWeek: null, neededPerWeek: null, isRough: false }

/**
 * Where the pace leads: what was reached in the days that have passed, carried on evenly until the last day. No season is assumed; before
 * `minWeeks` nothing is said.
 */
export function forecastOf({ reached, target, from, until, asOf, today }: Asked, rules: ForecastRules): Forecast {
  if (asOf < from) return { state: target === null ? 'none' : 'not_begun', ...NOTHING }
  const isMet = target !== null && reached >= target
  if (asOf >= until)
    return { ...NOTHING, state: target === null ? 'none' : isMet ? 'reached' : 'over', expected: reached }
  const [passed, all] = [daysUpTo(from, asOf), daysUpTo(from, until)]
  const left = all - daysUpTo(from, today > asOf ? today : asOf)
  const neededPerWeek = target === null || isMet || left <= 0 ? null : ((target - reached) * 7) / left
  if (passed < rules.minWeeks * 7)
    return { ...NOTHING, state: isMet ? 'reached' : target === null ? 'none' : 'too_early', neededPerWeek }
  const expected = Math.max(reached, inThreeFigures((reached * all) / passed))
  return {
    state: target === null ? 'none' : isMet ? 'reached' : stateOf(expected, target, rules.nearPercent),
    expected,
    perWeek: (reached * 7) / passed,
    neededPerWeek,
    isRough: passed * 100 < all * rules.roughUntilPercent,
  }
}
