import { expect, test } from 'vitest'
import { placeOf, spanOf, widthOf } from './scale.ts'

test('whole years hold all days, and each day lies within them', () => {
  const span = spanOf(['2023-05-01', '2025-10-10'])
  expect(span.years).toEqual([2023, 2024, 2025])
  expect(placeOf(span, '2023-01-01')).toBe(0)
  expect(placeOf(span, '2025-12-31')).toBeLessThan(100)
  expect(placeOf(span, '2024-07-01')).toBeCloseTo(50, 0)
})

test('a year is as wide as its share, and a day is not nothing', () => {
  const span = spanOf(['2023-01-01', '2026-01-01'])
  expect(widthOf(span, '2023-01-01', '2023-12-31')).toBeCloseTo(25, 0)
  expect(widthOf(span, '2023-01-01', '2023-01-01')).toBeGreaterThan(0)
})

test('a long life has fewer labels', () => {
  expect(spanOf(['1990-01-01', '2026-01-01']).years.length).toBeLessThanOrEqual(10)
})
