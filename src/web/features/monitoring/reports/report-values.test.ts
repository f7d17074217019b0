import { expect, test } from 'vitest'
import { EMPTY_ROW, reportOf, reportValues, totalOf } from './report-values.ts'

const sharers = [{ id: 'a' }, { id: 'b' }]

test('women and men typed without an amount are the amount; what is empty is not known, and 0 is 0', () => {
  const values = {
    ...reportValues(null, sharers),
    rows: [
      { ...EMPTY_ROW, female: 4, male: 3, disabled: 0 },
      { ...EMPTY_ROW, districtCode: '35.07.13', amount: 5 },
    ],
  }
  expect(totalOf(values.rows)).toBe(12)
  expect(reportOf(values, sharers).rows).toEqual([
    { districtCode: null, amount: 7, female: 4, male: 3, disabled: 0 },
    { districtCode: '35.07.13', amount: 5, female: null, male: null, disabled: null },
  ])
})

test('shares that nobody filled are left to the weights; an empty one beside a filled one is nothing', () => {
  const values = reportValues(null, sharers)
  expect(reportOf(values, sharers).shares).toBeNull()
  expect(reportOf({ ...values, shares: [7, ''] }, sharers).shares).toEqual([
    { agencyId: 'a', amount: 7 },
    { agencyId: 'b', amount: 0 },
  ])
})
