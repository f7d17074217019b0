import { expect, test } from 'vitest'
import type { Conflict } from '#contract/gatherings/attendance/board.ts'
import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import { recordedIn } from './recorded-in.ts'

const said = (statement: AttendanceStatus, given = {}) =>
  ({ kind: 'in', statement, isUndone: false, ...given }) as Conflict['facts'][number]

test('somebody recorded as present is not proposed as absent, whatever counts until the decision', () => {
  expect(recordedIn({ status: 'absent', facts: [said('present')] })).toBe('present')
  expect(recordedIn({ status: 'late', facts: [said('present')] })).toBe('late')
})

test('of two statements none is proposed; one that was taken back does not speak', () => {
  const [present, excused] = [said('present'), said('excused')]
  expect(recordedIn({ status: 'present', facts: [present, excused] })).toBeUndefined()
  expect(recordedIn({ status: 'present', facts: [present, { ...excused, isUndone: true }] })).toBe('present')
})
