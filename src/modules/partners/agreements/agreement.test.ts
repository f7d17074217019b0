import { expect, test } from 'vitest'
import { monthsAfter } from '#contract/calendar/days.ts'
import { dueReminder, stateOf } from './agreement.ts'

const agreement = { startsOn: '2026-01-01', endsOn: '2026-12-31', terminatedOn: null, renewedBy: null }

test('an agreement is to come, in force, ending, ended; terminated or renewed where somebody said so', () => {
  expect(stateOf(agreement, '2025-12-31', 6)).toBe('coming')
  expect(stateOf(agreement, '2026-06-29', 6)).toBe('current')
  expect(stateOf(agreement, '2026-06-30', 6)).toBe('current')
  expect(stateOf(agreement, '2026-07-01', 6)).toBe('ending')
  expect(stateOf(agreement, '2026-12-31', 6)).toBe('ending')
  expect(stateOf(agreement, '2027-01-01', 6)).toBe('ended')
  expect(stateOf({ ...agreement, endsOn: null }, '2030-01-01', 6)).toBe('current')
  expect(stateOf({ ...agreement, terminatedOn: '2026-05-01' }, '2026-05-01', 6)).toBe('terminated')
  expect(stateOf({ ...agreement, renewedBy: 'x' }, '2026-12-01', 6)).toBe('current')
  expect(stateOf({ ...agreement, renewedBy: 'x' }, '2027-01-01', 6)).toBe('renewed')
})

test('six, three and one month before the end there is one reminder each; what was slept over comes as the latest alone', () => {
  const due = (today: string) => dueReminder('2026-12-31', today, [6, 3, 1])
  expect(due('2026-06-01')).toBeUndefined()
  expect(due('2026-07-01')).toBe(6)
  expect(due('2026-09-29')).toBe(6)
  expect(due('2026-10-01')).toBe(3)
  expect(due('2026-12-01')).toBe(1)
  expect(due('2027-01-01')).toBeUndefined()
})

test('months end where they end', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
})
