import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceFor, findClash, isSure, nameKey, type SessionTime, type Speaker } from './speaker.ts'

const session = (id: string, from: string, until: string): SessionTime => ({
  id,
  title: `Sesi ${id}`,
  startsAt: new Date(`2026-05-16T${from}:00Z`),
  endsAt: new Date(`2026-05-16T${until}:00Z`),
  place: '',
})
const SESSIONS = [session('a', '01:00', '03:00'), session('b', '02:00', '04:00'), session('c', '03:00', '05:00')]
const speaks = (name: string, at: number, state: Speaker['state'] = 'invited', deputy = '') => ({
  name,
  state,
  deputy: deputy ? { name: deputy, title: '' } : null,
  session: SESSIONS[at] ?? session('x', '01:00', '02:00'),
})

describe('one speaker is not in two sessions at once', () => {
  test('two that meet are named, the earlier first', () => {
    const clash = findClash([speaks('Budi Santoso', 1), speaks('Budi Santoso', 0)], SESSIONS)
    expect([clash?.first.id, clash?.second.id]).toEqual(['a', 'b'])
  })
  test('one may end when the other begins', () => {
    expect(findClash([speaks('Budi', 0), speaks('Budi', 2)], SESSIONS)).toBeUndefined()
  })
  test('titles and degrees hide nobody', () => {
    const clash = findClash([speaks('Dr. Ir. BUDI Santoso, M.Si', 0), speaks('Budi Santoso', 1)], SESSIONS)
    expect(clash).toBeDefined()
  })
  test('who declined is free, and the deputy is not', () => {
    expect(findClash([speaks('Budi', 0, 'declined'), speaks('Budi', 1)], SESSIONS)).toBeUndefined()
    expect(findClash([speaks('Budi', 0, 'deputy', 'Ani Rahayu'), speaks('Ani Rahayu', 1)], SESSIONS)?.name).toBe(
      'Ani Rahayu',
    )
  })
  test('what was moved counts as it is to stand', () => {
    const moved = [session('a', '06:00', '07:00'), ...SESSIONS.slice(1)]
    expect(findClash([speaks('Budi', 0), speaks('Budi', 1)], moved)).toBeUndefined()
  })
  test('nothing is found exactly when no two of a name meet', () => {
    const turn = fc.record({
      name: fc.constantFrom('Ani', 'Budi', 'Cahya'),
      from: fc.nat(20),
      long: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const times = turns.map(({ from, long }, at) => ({
          ...session(String(at), '00:00', '00:00'),
          startsAt: new Date(from * 60_000),
          endsAt: new Date((from + long) * 60_000),
        }))
        const speakers = turns.map(({ name }, at) => ({
          ...speaks(name, 0),
          session: times[at] ?? session('x', '0', '0'),
        }))
        const meet = turns.some((one, at) =>
          turns.some(
            (two, other) =>
              other > at && one.name === two.name && one.from < two.from + two.long && two.from < one.from + one.long,
          ),
        )
        expect(findClash(speakers, times) !== undefined).toBe(meet)
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

test.each([
  ['Dr. Ir. H. BUDI Santoso, M.Si', 'budi santoso'],
  ['Hj. Siti Aminah S.', 'siti aminah s'],
  ['  Prof. Dr. Ani   Rahayu ', 'ani rahayu'],
  ["Nur'aini", "nur'aini"],
])('%s is the same person as %s', (name, key) => expect(nameKey(name)).toBe(key))

const HELD = { cancelledReason: '' }

test.each([
  ['invited', '2026-02-20', 'wait', 10],
  ['invited', '2026-02-13', 'remind', 3],
  ['invited', '2026-02-10', 'remind', 0],
  ['invited', '2026-02-09', 'name_deputy', -1],
  ['invited', null, 'remind', null],
  ['declined', '2026-02-20', 'replace', null],
  ['confirmed', '2026-02-01', 'none', null],
  ['deputy', null, 'none', null],
] as const)('%s until %s: %s', (state, answerBy, advice, daysLeft) => {
  const asked = { state, answerBy, answeredAt: null, session: HELD }
  expect(adviceFor(asked, '2026-02-10', null)).toEqual({ advice, daysLeft })
  expect(adviceFor({ ...asked, session: { cancelledReason: 'Ruang dipakai' } }, '2026-02-10', null)).toEqual({
    advice: 'none',
    daysLeft: null,
  })
})

test('a yes to other days than those that stand now is asked for again, and is not sure', () => {
  const yes = { state: 'confirmed' as const, answerBy: null, answeredAt: new Date('2026-02-01'), session: HELD }
  const moved = { at: new Date('2026-02-05') }
  expect(adviceFor(yes, '2026-02-10', moved).advice).toBe('ask_again')
  expect([
    isSure(yes, moved),
    isSure(yes, null),
    isSure({ ...yes, answeredAt: new Date('2026-02-06') }, moved),
  ]).toEqual([false, true, true])
})
