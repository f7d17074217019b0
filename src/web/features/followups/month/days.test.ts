import { expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { firstOfMonth, weeksOf } from './days.ts'

test('a month is shown in whole weeks that begin on Monday', () => {
  const weeks = weeksOf('2026-02-10')
  expect(weeks.map((week) => [week[0], week.at(-1)])).toEqual([
    ['2026-01-26', '2026-02-01'],
    ['2026-02-02', '2026-02-08'],
    ['2026-02-09', '2026-02-15'],
    ['2026-02-16', '2026-02-22'],
    ['2026-02-23', '2026-03-01'],
  ])
})

test('days and months roll over the end of a year and of a leap month', () => {
  expect(daysAfter('2027-12-31', 1)).toBe('2028-01-01')
  expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29')
  expect([firstOfMonth('2026-01-31', 1), firstOfMonth('2026-01-31', -1)]).toEqual(['2026-02-01', '2025-12-01'])
})
