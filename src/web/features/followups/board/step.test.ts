import { expect, test } from 'vitest'
import { stepTo } from './step.ts'

const BOARD = [['a1', 'a2', 'a3'], [], ['c1'], ['d1', 'd2']]

test('arrows lead up and down within a column and stop at its ends', () => {
  expect([stepTo(BOARD, 'a1', 'down'), stepTo(BOARD, 'a2', 'up'), stepTo(BOARD, 'a1', 'up')]).toEqual([
    'a2',
    'a1',
    undefined,
  ])
})

test('arrows lead over empty columns, to the same height or the last card there', () => {
  expect(stepTo(BOARD, 'a3', 'right')).toBe('c1')
  expect(stepTo(BOARD, 'c1', 'left')).toBe('a1')
  expect(stepTo(BOARD, 'd2', 'left')).toBe('c1')
  expect(stepTo(BOARD, 'd1', 'right')).toBeUndefined()
  expect(stepTo(BOARD, 'elsewhere', 'down')).toBeUndefined()
})
