import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { type EscalationRule, keyOf, type Remindable, speakers, type Turn, turnsOf } from './rule.ts'
import { shippedRules } from './rule-book.ts'

const DAY = '2026-03-01'
const at = (day: number) => daysAfter(DAY, day)
const followup = (given: Partial<Remindable> = {}): Remindable => ({
  kind: 'promise',
  state: 'open',
  dueOn: at(10),
  round: 1,
  clockFrom: at(0),
  waiting: null,
  ...given,
})
const waitingSince = (day: number): Remindable['waiting'] => ({
  agency: { id: 'x', shortName: 'X', name: 'X' },
  since: at(day),
  reason: '',
})
const idsOf = (turns: readonly Turn[]) => turns.map(({ rule }) => rule.id)
const NONE: ReadonlySet<string> = new Set()
const due = (given: Remindable, day: number, rules = shippedRules(), had = NONE) =>
  idsOf(turnsOf(given, rules, at(day), had))

describe('the rules that Selaras brings along', () => {
  test('remind 7 and 1 days before, on the day, and rise after 3 and 14 days', () => {
    const first = (day: number) => due(followup(), day).filter((id) => !due(followup(), day - 1).includes(id))
    expect([2, 3, 4, 9, 10, 11, 13, 24].map(first)).toEqual([
      [],
      ['due-7'],
      [],
      ['due-1'],
      ['due-today'],
      [],
      ['late-3'],
      ['late-14'],
    ])
  })

  test('let an obstacle that waits a week rise to the head it waits for, and nothing else that waits', () => {
    const waiting = waitingSince(1)
    expect(due(followup({ kind: 'obstacle', waiting, dueOn: at(90) }), 8)).toEqual(['awaited-7'])
    expect(due(followup({ kind: 'obstacle', waiting, dueOn: at(90) }), 7)).toEqual([])
    expect(due(followup({ kind: 'promise', waiting, dueOn: at(90) }), 8)).toEqual([])
  })
})

test('a day that had passed when it was made reminds nobody', () => {
  expect(due(followup({ dueOn: at(3) }), 1)).toEqual([])
  expect(due(followup({ dueOn: at(3) }), 2)).toEqual(['due-1'])
})

test('after days of sleep the latest of each recipient speaks, and the earlier have had their turn', () => {
  const turns = turnsOf(followup(), shippedRules(), at(20), NONE)
  expect(idsOf(turns)).toEqual(['due-7', 'due-1', 'due-today', 'late-3'])
  expect(idsOf([...speakers(turns)]).toSorted()).toEqual(['due-today', 'late-3'])
})

test('a rule speaks for the days on which it was in force, whenever it is asked', () => {
  const [shipped] = shippedRules().filter(({ id }) => id === 'late-3')
  const until = (validUntil: string | null, validFrom = '2020-01-01'): EscalationRule[] =>
    shipped ? [{ ...shipped, validFrom, validUntil }] : []
  expect(due(followup(), 20, until(at(12)))).toEqual([])
  expect(due(followup(), 20, until(at(13)))).toEqual(['late-3'])
  expect(due(followup(), 20, until(null, at(14)))).toEqual([])
})

/** What may happen to a followup on a day, after which the server may look at it, once or twice or not at all. */
const history = fc.array(
  fc.record({
    deed: fc.constantFrom('none', 'none', 'none', 'close', 'reopen', 'extend', 'wait', 'stop'),
    days: fc.integer({ min: 0, max: 20 }),
    looks: fc.constantFrom(0, 1, 1, 2),
  }),
  { minLength: 30, maxLength: 60 },
)

function happen(now: Remindable, deed: string, day: number, days: number): Remindable {
  if (deed === 'close' && now.state === 'open') return { ...now, state: 'done', waiting: null }
  if (deed === 'reopen' && now.state !== 'open')
    return { ...now, state: 'open', round: now.round + 1, clockFrom: at(day) }
  if (now.state !== 'open') return now
  if (deed === 'extend') return { ...now, dueOn: at(day + days), round: now.round + 1, clockFrom: at(day) }
  if (deed === 'wait' && !now.waiting) return { ...now, waiting: waitingSince(day) }
  return deed === 'stop' ? { ...now, waiting: null } : now
}

test('whatever happens and however often the server looks: each rule once a round, never when it is over, none missed', () => {
  fc.assert(
    fc.property(history, (days) => {
      let now = followup({ kind: 'obstacle' })
      const had = new Set<string>()
      days.forEach(({ deed, days: more, looks }, day) => {
        now = happen(now, deed, day, more)
        for (let look = 0; look < looks; look++) {
          const turns = turnsOf(now, shippedRules(), at(day), had)
          expect(now.state === 'open' || turns.length === 0).toBe(true)
          for (const turn of turns) {
            expect(had.has(keyOf(turn))).toBe(false)
            had.add(keyOf(turn))
          }
        }
        if (now.state !== 'open' || looks === 0) return
        // Said in other words: every day of a rule since this round began has had its turn by now.
        for (const rule of shippedRules().filter(({ trigger }) => trigger === 'due')) {
          const fire = daysAfter(now.dueOn, rule.days)
          const key = keyOf({ rule, round: now.round, basisOn: now.dueOn })
          expect(had.has(key)).toBe(fire > now.clockFrom && fire <= at(day))
        }
      })
    }),
    { seed: 13, numRuns: 300 },
  )
})
