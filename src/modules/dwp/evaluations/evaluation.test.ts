import { expect, test } from 'vitest'
import { formOf, isAfter, meanOf, quarterBefore, quarterOfDay } from './evaluation.ts'

test('a day lies in its quarter, and the quarter before January is last year’s fourth', () => {
  expect(quarterOfDay('2026-03-31')).toEqual({ year: 2026, quarter: 1 })
  expect(quarterOfDay('2026-04-01')).toEqual({ year: 2026, quarter: 2 })
  expect(quarterBefore({ year: 2026, quarter: 1 })).toEqual({ year: 2025, quarter: 4 })
  expect(isAfter({ year: 2026, quarter: 1 }, { year: 2025, quarter: 4 })).toBe(true)
  expect(isAfter({ year: 2026, quarter: 2 }, { year: 2026, quarter: 2 })).toBe(false)
})

test('the mean is of what was scored; nothing scored is not zero', () => {
  expect(meanOf([{ score: 4 }, { score: 2 }, { score: null }])).toBe(75)
  expect(meanOf([{ score: 0 }])).toBe(0)
  expect(meanOf([{ score: null }])).toBeNull()
})

test('a form keeps what was given and asks for what is new', () => {
  const items = [
    { key: 'cash', text: 'Kas', help: '' },
    { key: 'new', text: 'Baru', help: '' },
  ]
  const given = [
    { key: 'cash', score: 3, note: 'rapi' },
    { key: 'old', score: 1, note: '' },
  ]
  expect(formOf(items, given)).toEqual([
    { key: 'cash', text: 'Kas', help: '', score: 3, note: 'rapi' },
    { key: 'new', text: 'Baru', help: '', score: null, note: '' },
  ])
})
