import { expect, test } from 'vitest'
import { hourIn, todayIn } from './today.ts'

test('the day turns by the clock of the region, not of the device', () => {
  const evening = new Date('2026-02-10T16:30:00Z')
  expect(todayIn('Asia/Jakarta', evening)).toBe('2026-02-10')
  expect(todayIn('Asia/Makassar', evening)).toBe('2026-02-11')
  expect([hourIn('Asia/Jakarta', evening), hourIn('Asia/Makassar', evening)]).toEqual([23, 0])
})
