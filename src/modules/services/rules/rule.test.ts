import { expect, test } from 'vitest'
import { isComplete } from './rule.ts'

const RULE = { subjects: ['kind:house-repair'], others: [], months: null, most: null }

test('one kind alone can neither exclude nor be combined with itself', () => {
  for (const kind of ['not_together', 'may_combine'] as const) {
    expect(isComplete({ ...RULE, kind })).toBe(false)
    expect(isComplete({ ...RULE, kind, others: ['kind:social-aid'] })).toBe(true)
    expect(isComplete({ ...RULE, kind, subjects: ['kind:house-repair', 'kind:social-aid'] })).toBe(true)
    expect(isComplete({ ...RULE, kind, subjects: ['group:aid'] })).toBe(true)
  }
})

test('a cool-down needs its length, a limit its number', () => {
  expect(isComplete({ ...RULE, kind: 'cool_down' })).toBe(false)
  expect(isComplete({ ...RULE, kind: 'cool_down', months: 60 })).toBe(true)
  expect(isComplete({ ...RULE, kind: 'at_most' })).toBe(false)
  expect(isComplete({ ...RULE, kind: 'at_most', most: 2 })).toBe(true)
})
