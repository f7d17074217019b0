import { expect, test } from 'vitest'
import { dueChoices } from './due-choices.ts'

test.each([
  ['2026-02-10', '2026-02-17', '2026-03-12', '2026-05-11', '2026-03-31'],
  ['2026-12-31', '2027-01-07', '2027-01-30', '2027-03-31', '2026-12-31'],
  ['2026-04-01', '2026-04-08', '2026-05-01', '2026-06-30', '2026-06-30'],
])('from %s: a week, a month, a quarter, the end of the quarter', (today, ...days) => {
  expect(dueChoices(today).map(({ day }) => day)).toEqual(days)
})
