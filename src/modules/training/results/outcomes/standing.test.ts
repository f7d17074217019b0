import { describe, expect, test } from 'vitest'
import { monthsAfter } from '#contract/calendar/days.ts'
import type { OutcomeStatus } from '#contract/training/shapes.ts'
import { daysOf, type Outcome } from './outcome.ts'
import { currentOf, keptJob, type Standing, standingAt } from './standing.ts'

const POINT = { months: 3, earlyDays: 7, graceDays: 21, attempts: 3 } as const
const outcome = (status: OutcomeStatus, given: Partial<Outcome> = {}): Outcome => ({
  id: 'a',
  traineeId: 't',
  months: 3,
  status,
  employerName: '',
  partnerId: null,
  work: '',
  workingSince: null,
  monthlyIncome: null,
  hasBusinessNumber: null,
  evidence: 'self_reported',
  evidenceNote: '',
  means: 'call',
  saidOn: '2026-05-27',
  replaces: null,
  correctionReason: '',
  recordedBy: 'clerk',
  at: new Date(0),
  ...given,
})
const known = {
  finishedOn: '2026-02-27',
  life: 'living' as const,
  outcome: undefined,
  lastAttempt: undefined,
  isDenied: false,
}
const at = (given: Partial<Parameters<typeof standingAt>[0]>, today = '2026-05-27') =>
  standingAt({ ...known, ...given }, POINT, today)

test.each([
  ['2026-02-27', 3, '2026-05-27'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-10-31', 6, '2027-04-30'],
])('%s and %d months is %s: the last day where the month is shorter', (day, months, then) =>
  expect(monthsAfter(day, months)).toBe(then),
)

test('a point opens some days before and is overdue some days after', () => {
  expect(daysOf('2026-02-27', POINT)).toEqual({ opensOn: '2026-05-20', dueOn: '2026-05-27', lastOn: '2026-06-17' })
})

describe('where a graduate stands', () => {
  test.each([
    ['before the point opens', {}, '2026-05-19', { kind: 'early' }],
    ['nobody tried yet', {}, '2026-05-20', { kind: 'silent', why: 'not_asked' }],
    ['tried in vain', { lastAttempt: 'no_answer' as const }, '2026-05-27', { kind: 'silent', why: 'trying' }],
    ['does not want to say', { lastAttempt: 'refused' as const }, '2026-05-27', { kind: 'silent', why: 'refused' }],
    ['given up', { outcome: outcome('unreachable') }, '2026-05-27', { kind: 'silent', why: 'unreachable' }],
    ['died before answering', { life: 'died' as const }, '2026-05-27', { kind: 'gone', life: 'died' }],
    [
      'out of reach, and moved',
      { life: 'moved' as const, outcome: outcome('unreachable') },
      '2026-05-27',
      { kind: 'gone', life: 'moved' },
    ],
    ['died before the point', { life: 'died' as const }, '2026-05-01', { kind: 'early' }],
    [
      'says to work, the employer denies it',
      { outcome: outcome('formal'), isDenied: true },
      '2026-05-27',
      { kind: 'silent', why: 'disputed' },
    ],
  ])('%s', (_, given, today, expected) => expect(at(given, today)).toEqual(expected))
  test('an answer stays, whatever happened later', () => {
    expect(at({ life: 'died', outcome: outcome('formal') }).kind).toBe('answered')
  })
  test('an employer cannot deny that somebody does not work', () => {
    expect(at({ outcome: outcome('not_yet'), isDenied: true }).kind).toBe('answered')
  })
})

test('the last of a chain counts, in whatever order the rows come', () => {
  const rows = [
    outcome('formal', { id: 'a' }),
    outcome('not_yet', { id: 'b', replaces: 'a' }),
    outcome('informal', { id: 'c', replaces: 'b' }),
  ]
  expect(currentOf(rows)?.id).toBe('c')
  expect(currentOf(rows.toReversed())?.id).toBe('c')
  expect(currentOf([])).toBeUndefined()
})

describe('a kept job', () => {
  const says = (status: OutcomeStatus): Standing => ({ kind: 'answered', outcome: outcome(status) })
  const silent: Standing = { kind: 'silent', why: 'not_asked' }
  test.each([
    [says('formal'), says('own_business'), 'yes'],
    [says('formal'), says('internship'), 'no'],
    [says('not_yet'), silent, 'no'],
    [silent, says('not_yet'), 'no'],
    [says('formal'), silent, 'unknown'],
    [silent, says('formal'), 'unknown'],
    [says('formal'), { kind: 'gone', life: 'died' } as const, 'gone'],
    [says('formal'), { kind: 'early' } as const, 'early'],
  ] as const)('%#: %o', (six, twelve, kept) => expect(keptJob(six, twelve)).toBe(kept))
})
