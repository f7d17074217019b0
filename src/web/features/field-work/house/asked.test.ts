import { expect, test } from 'vitest'
import { withAsked, withoutKept } from './asked.ts'

test('a picture that comes while others are being kept is still asked about', () => {
  const first = withAsked(undefined, 'a', ['imprecise'])
  const more = withAsked(withAsked(first, 'b', ['imprecise']), 'c', ['clock'])
  expect(withoutKept(more, new Set(first.taken))).toEqual({ taken: ['b', 'c'], doubts: ['imprecise', 'clock'] })
})

test('once all are kept nothing is asked', () => {
  expect(withoutKept(withAsked(undefined, 'a', ['imprecise']), new Set(['a']))).toBeUndefined()
  expect(withoutKept(undefined, new Set())).toBeUndefined()
})
