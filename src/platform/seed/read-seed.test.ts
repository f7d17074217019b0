import { expect, test } from 'vitest'
import { readNumbers, readSeed } from './read-seed.ts'

test('tables are read by their headers, whether commas or semicolons part their fields', () => {
  expect(readSeed('partners/reminders').every(({ months, source }) => Number(months) > 0 && source)).toBe(true)
  expect(readSeed('training/rules').map(({ name }) => name)).toContain('certificateYears')
  expect(readSeed('houses/rules').every(({ value, source }) => Number(value) > 0 && source)).toBe(true)
})

test('a number that a table lacks is said when the table is read, not when somebody needs it', () => {
  expect(readNumbers('people/rules', ['revealsPerHour'])).toEqual({ revealsPerHour: 60 })
  expect(() => readNumbers('people/rules', ['revealsPerDay'])).toThrow(
    'seed/people/rules.csv has no number for revealsPerDay',
  )
})
