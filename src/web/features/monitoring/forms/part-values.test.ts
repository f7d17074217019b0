import { expect, test } from 'vitest'
import { partOf, partValues } from './part-values.ts'

test('a year without figures has no targets, and an empty quarter stays where the one before was', () => {
  const values = {
    ...partValues(undefined, [2026, 2027]),
    targets: [
      ['', 10, '', 30],
      ['', '', '', ''],
    ],
  }
  expect(partOf(values, [2026, 2027]).targets).toEqual([{ year: 2026, quarters: [0, 10, 10, 30] }])
})
