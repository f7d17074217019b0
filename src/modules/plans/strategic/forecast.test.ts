import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastOf, inThreeFigures } from './forecast.ts'

const RULES = { minWeeks: 8, nearPercent: 5, roughUntilPercent: 50 }
const YEAR = { from: '2026-01-01', until: '2026-12-31' }
const forecast = (reached: number, asOf: string, target: number | null = 1500, today = asOf) =>
  forecastOf({ ...YEAR, reached, target, asOf, today }, RULES)

test('655 houses by the middle of the year lead to 1.320 of 1.500: short', () => {
  expect(forecast(655, '2026-06-30')).toMatchObject({ state: 'short', expected: 1320, isRough: true })
  expect(forecast(655, '2026-07-31').isRough).toBe(false)
})

test('the pace is per week, and so is what is needed from now on', () => {
  const { perWeek, neededPerWeek } = forecast(700, '2026-07-19')
  expect(perWeek).toBeCloseTo(700 / (200 / 7))
  expect(neededPerWeek).toBeCloseTo((800 * 7) / 165)
})

test('reports that lie behind give the pace; what is needed counts from the day of asking', () => {
  const { perWeek, neededPerWeek } = forecast(486, '2026-09-30', 800, '2026-11-22')
  expect(perWeek).toBeCloseTo(486 / (273 / 7))
  expect(neededPerWeek).toBeCloseTo((314 * 7) / 39)
  expect(forecast(486, '2026-09-30', 800, '2026-12-31').neededPerWeek).toBeNull()
})

test('within five percent of the target counts as on it; beyond that as ahead', () => {
  expect(forecast(720, '2026-06-30').state).toBe('near')
  expect(forecast(780, '2026-06-30').state).toBe('near')
  expect(forecast(800, '2026-06-30').state).toBe('ahead')
})

test('before eight weeks nothing is forecast, and before the year nothing is said', () => {
  expect(forecast(40, '2026-02-24')).toMatchObject({ state: 'too_early', expected: null, perWeek: null })
  expect(forecast(40, '2026-02-25').expected).not.toBeNull()
  expect(forecast(0, '2025-12-31')).toMatchObject({ state: 'not_begun', expected: null, neededPerWeek: null })
})

test('a target that is reached is reached, however early; a year that is over stays as it is', () => {
  expect(forecast(1500, '2026-02-01')).toMatchObject({ state: 'reached', neededPerWeek: null })
  expect(forecast(1400, '2026-12-31')).toMatchObject({ state: 'over', expected: 1400, neededPerWeek: null })
  expect(forecast(1400, '2026-08-01', null)).toMatchObject({ state: 'none', neededPerWeek: null })
})

test('whatever the figures, a forecast is a whole number and never below what is reached', () => {
  const days = fc
    .integer({ min: 0, max: 400 })
    .map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.nat(100_000), fc.option(fc.nat(100_000)), days, (reached, target, asOf) => {
      const { expected } = forecast(reached, asOf, target)
      if (expected === null) return
      expect(Number.isInteger(expected)).toBe(true)
      expect(expected).toBeGreaterThanOrEqual(reached)
    }),
    { seed: 3 },
  )
})

test('a pace knows three figures', () => {
  expect([999, 1307, 1304.9, 45_678, 0].map(inThreeFigures)).toEqual([999, 1310, 1300, 45_700, 0])
})
