import { expect, test } from 'vitest'
import { shareOfYear } from './share-of-year.ts'

test('a period lies where its days lie in the year, both ends counted', () => {
  expect(shareOfYear(2026, '2026-01-01', '2026-12-31')).toEqual({ from: 0, width: 100 })
  const summer = shareOfYear(2026, '2026-07-02', '2026-12-31')
  expect(summer?.from).toBeCloseTo((100 * 182) / 365)
  expect(summer?.width).toBeCloseTo((100 * 183) / 365)
})

test('one day can still be seen, even the last of the year', () => {
  expect(shareOfYear(2026, '2026-12-31', '2026-12-31')).toEqual({ from: 98.5, width: 1.5 })
})

test('what begins before the year or ends after it is cut at its ends', () => {
  expect(shareOfYear(2026, '2025-11-01', '2027-02-01')).toEqual({ from: 0, width: 100 })
})

test('no days, or none in this year, have no place in it', () => {
  expect(shareOfYear(2026, null, '2026-02-01')).toBeUndefined()
  expect(shareOfYear(2026, '2025-02-01', '2025-03-01')).toBeUndefined()
})
