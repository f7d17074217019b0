import { expect, test } from 'vitest'
import { instantOf, timeOf } from './day-time.ts'

test.each([
  ['2026-02-10', '08:30', 'Asia/Jakarta', '2026-02-10T01:30:00.000Z'],
  ['2026-02-10', '05:00', 'Asia/Jayapura', '2026-02-09T20:00:00.000Z'],
  ['2026-02-10', '23:59', 'Asia/Makassar', '2026-02-10T15:59:00.000Z'],
])('%s %s in %s is %s, and back', (day, time, timezone, instant) => {
  expect(instantOf(day, time, timezone)).toBe(instant)
  expect(timeOf(instant, timezone)).toBe(time)
})

test('no time is no instant', () => {
  expect(instantOf('2026-02-10', '', 'Asia/Jakarta')).toBeNull()
  expect(timeOf(null, 'Asia/Jakarta')).toBe('')
})
