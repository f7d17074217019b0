import { expect, test } from 'vitest'
import { directionOf, nextSort } from './column.ts'

test('pressing a heading goes up, down, and back to the order of the server', () => {
  expect(nextSort(undefined, 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBeUndefined()
  expect(nextSort('-budget', 'name')).toBe('name')
})

test('only the column that sorts says so', () => {
  expect(directionOf('-name', 'name')).toBe('descending')
  expect(directionOf('name', 'name')).toBe('ascending')
  expect(directionOf('name', 'budget')).toBeUndefined()
})
