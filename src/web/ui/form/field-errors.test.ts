import { expect, test } from 'vitest'
import { fieldErrors } from './field-errors.ts'

test('what the server says of a field is found by its path, the first word counts', () => {
  const issues = [
    { path: ['period', 'until'], message: 'lebih awal daripada mulai' },
    { path: 'name', message: 'kosong' },
    { path: ['name'], message: 'terlalu pendek' },
  ]
  expect(fieldErrors({ issues })).toEqual({ 'period.until': 'lebih awal daripada mulai', name: 'kosong' })
})

test('an answer without issues, or with strange ones, gives none', () => {
  expect(fieldErrors({})).toEqual({})
  expect(fieldErrors({ issues: [null, 3, { path: ['x'] }] })).toEqual({})
})
