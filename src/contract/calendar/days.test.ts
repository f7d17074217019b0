import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayBefore, daysAfter, daysBetween, monthsAfter, yearsAfter, yearsBetween } from './days.ts'

const day = fc.integer({ min: -20_000, max: 40_000 }).map((shift) => daysAfter('2026-01-01', shift))

test('a day later by some days lies so many days away, and back again', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const until = daysAfter(from, days)
      expect([daysBetween(from, until), daysAfter(until, -days)]).toEqual([days, from])
    }),
    { seed: 7 },
  )
  expect([dayBefore('2024-03-01'), dayBefore('2026-01-01')]).toEqual(['2024-02-29', '2025-12-31'])
})

test('a month later is the same day of it, or its last', () => {
  const later = [
    ['2024-01-31', 1],
    ['2023-01-31', 1],
    ['2024-02-29', 60],
    ['2024-12-15', 1],
    ['2026-03-31', -1],
    ['2026-01-15', -13],
  ] as const
  expect(later.map(([from, months]) => monthsAfter(from, months))).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2029-02-28',
    '2025-01-15',
    '2026-02-28',
    '2024-12-15',
  ])
})

test('a year is full on its anniversary, not the day before', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), (born, years) => {
      const anniversary = yearsAfter(born, years)
      // Who was born on 29 February completes the year on 1 March where there is no 29th, as the register counts.
      fc.pre(anniversary.slice(5) === born.slice(5))
      expect(yearsBetween(born, anniversary)).toBe(years)
      expect(yearsBetween(born, dayBefore(anniversary))).toBe(years - 1)
    }),
    { seed: 7 },
  )
  expect([yearsAfter('2024-02-29', 3), yearsAfter('2024-02-29', 4), yearsBetween('1979-03-30', '2025-06-30')]).toEqual([
    '2027-02-28',
    '2028-02-29',
    46,
  ])
})
