import { expect, test } from 'vitest'
import { inWords, withGaps } from './quarters.ts'

test('a quarter that is missing between two others keeps its place', () => {
  const at = (year: number, quarter: number) => ({ year, quarter, mean: 50 })
  expect(withGaps([at(2026, 4), at(2027, 2)]).map(({ year, quarter, row }) => [year, quarter, row?.mean])).toEqual([
    [2026, 4, 50],
    [2027, 1, undefined],
    [2027, 2, 50],
  ])
  expect(withGaps([])).toEqual([])
})

test('a quarter is written in Roman numerals', () => {
  expect(inWords({ year: 2026, quarter: 4 })).toEqual({ year: '2026', quarter: 4, roman: 'IV' })
})
