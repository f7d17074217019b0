import { expect, test } from 'vitest'
import { spanInYear } from './span-in-year.ts'

test.each([
  ['2026-01-01', '2026-12-31', 0, 100],
  ['2025-11-01', '2027-02-01', 0, 100],
  ['2026-07-02', '2026-07-02', (182 / 365) * 100, 100 / 365],
  [null, '2026-01-01', 0, 100 / 365],
  ['2028-02-29', '2028-02-29', (59 / 366) * 100, 100 / 366],
] as const)('%s to %s starts at %d %% and lasts %d %%', (from, to, start, length) => {
  const span = spanInYear(from, to, to === '2028-02-29' ? 2028 : 2026)
  expect(span?.start).toBeCloseTo(start, 6)
  expect(span?.length).toBeCloseTo(length, 6)
})

test.each([
  [null, null],
  ['2025-01-01', '2025-12-31'],
  ['2027-01-01', '2027-01-02'],
] as const)('nothing of %s to %s lies in 2026', (from, to) => {
  expect(spanInYear(from, to, 2026)).toBeUndefined()
})
