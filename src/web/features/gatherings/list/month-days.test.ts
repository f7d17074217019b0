import { expect, test } from 'vitest'
import { daysOfMonth, monthAfter, weekdayOf } from './month-days.ts'

test('a month has all its days, leap years too, and stands over the weekday on which it begins', () => {
  expect(daysOfMonth('2025-05').length).toBe(31)
  expect(daysOfMonth('2024-02').at(-1)).toBe('2024-02-29')
  expect(daysOfMonth('2025-12').at(-1)).toBe('2025-12-31')
  expect(weekdayOf('2025-05-16')).toBe(4)
  expect(weekdayOf('2025-05-18')).toBe(6)
})

test('months follow each other over the turn of the year', () => {
  expect([monthAfter('2025-12', 1), monthAfter('2025-01', -1)]).toEqual(['2026-01', '2024-12'])
})
