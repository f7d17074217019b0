import { expect, test } from 'vitest'
import { byWeight, waiting } from './matrix-order.ts'

const cell = (row: string, column: string, counts: object) => ({
  row,
  column,
  activities: 1,
  duplicate: 0,
  complementary: 0,
  sequenceGap: 0,
  decided: 0,
  gaps: 0,
  ...counts,
})
const head = (key: string) => ({ key, name: key })

test('what waits counts pairs of every kind, decided ones no more', () => {
  expect(waiting(cell('a', 'x', { duplicate: 1, complementary: 2, sequenceGap: 3, decided: 9 }))).toBe(6)
})

test('rows with the most waiting pairs come first, then those with gaps, then by name', () => {
  const cells = [
    cell('Dinsos', 'x', { duplicate: 1 }),
    cell('Dinsos', 'y', { complementary: 1 }),
    cell('DPMD', 'x', { duplicate: 1, gaps: 40 }),
    cell('Kebutuhan', 'y', { gaps: 50 }),
  ]
  const rows = byWeight(['Zeta', 'Bappeda', 'Kebutuhan', 'DPMD', 'Dinsos'].map(head), cells, 'row')
  expect(rows.map(({ key }) => key)).toEqual(['Dinsos', 'DPMD', 'Kebutuhan', 'Bappeda', 'Zeta'])
})
