import { expect, test } from 'vitest'
import { settle } from './pair-state.ts'

const now = { hashA: '1', hashB: '1' }
const changed = { hashA: '1', hashB: '2' }
const standing = { ...now, endReason: null }

test.each([
  ['is new', now, undefined, { state: 'open', endsDecision: false }],
  ['does not meet, and nobody ever decided', undefined, undefined, null],
  ['is decided on these contents', now, standing, { state: 'decided', endsDecision: false }],
  ['is decided on other contents', changed, standing, { state: 'reopened', endsDecision: true }],
  [
    'was reopened and not decided since',
    changed,
    { ...now, endReason: 'plan_changed' as const },
    { state: 'reopened', endsDecision: false },
  ],
  [
    'had its decision withdrawn',
    now,
    { ...now, endReason: 'withdrawn' as const },
    { state: 'open', endsDecision: false },
  ],
  ['is decided and meets no more', undefined, standing, { state: 'gone', endsDecision: false }],
  [
    'was decided once and meets no more',
    undefined,
    { ...now, endReason: 'withdrawn' as const },
    { state: 'gone', endsDecision: false },
  ],
])('a pair that %s', (_, meeting, last, expected) => {
  expect(settle(meeting, last)).toEqual(expected)
})
