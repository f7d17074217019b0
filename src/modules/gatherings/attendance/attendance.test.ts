import { expect, test } from 'vitest'
import { attendanceOf, counts, type Fact, withParallels } from './attendance.ts'

const SESSION = { id: 's1', startsAt: new Date('2026-05-15T01:00:00Z'), endsAt: new Date('2026-05-15T02:30:00Z') }
const RULES = { lateMinutes: 15, nearMinutes: 120 }

let made = 0
function fact(time: string, given: Partial<Fact> = {}): Fact {
  made++
  const at = new Date(`2026-05-15T${time}:00Z`)
  return {
    id: `f${String(made).padStart(4, '0')}`,
    sessionId: 's1',
    participantId: 'p1',
    kind: 'in',
    statement: 'present',
    reason: '',
    representedBy: '',
    means: 'personal_qr',
    deviceId: 'd1',
    toldBy: 'device:d1',
    deviceAt: at,
    at,
    clockBasis: 'measured',
    receivedAt: at,
    about: [],
    ...given,
  }
}
const of = (...facts: Fact[]) => attendanceOf(facts, SESSION, RULES)

test('nobody spoke of him: absent', () => expect(of()).toMatchObject({ status: 'absent', conflicts: [] }))

test.each([
  ['00:40', 'present'],
  ['01:15', 'present'],
  ['01:16', 'late'],
  ['02:20', 'late'],
])('who comes at %s is %s', (time, status) => expect(of(fact(time)).status).toBe(status))

test('the first arrival counts, whichever device told it and whatever came first', () => {
  const [early, late] = [fact('00:55'), fact('01:40', { deviceId: 'd2', toldBy: 'device:d2' })]
  expect(of(late, early)).toMatchObject({ status: 'present', arrivedAt: early.at, conflicts: [] })
  expect(of(late, early)).toEqual(of(early, late, early))
})

test('leaving is the last one after the arrival', () => {
  const out = fact('02:10', { kind: 'out' })
  expect(of(fact('00:10', { kind: 'out' }), fact('00:55'), out)).toMatchObject({ leftAt: out.at, status: 'present' })
})

test('excused needs nobody to be there; both at once is a conflict, and the presence counts until decided', () => {
  const excuse = fact('00:30', { statement: 'excused', reason: 'sakit' })
  expect(of(excuse)).toMatchObject({ status: 'excused', reason: 'sakit', conflicts: [] })
  expect(of(excuse, fact('00:50'))).toMatchObject({ status: 'present', conflicts: ['present_and_excused'] })
})

test('an excuse told days before holds, a presence far outside the session does not until decided', () => {
  const days = new Date('2026-05-10T03:00:00Z')
  expect(of(fact('00:00', { at: days, statement: 'excused', reason: 'dinas luar' })).status).toBe('excused')
  expect(of(fact('06:00'))).toMatchObject({ status: 'absent', conflicts: ['far_outside'] })
  expect(of(fact('06:00'), fact('01:00'))).toMatchObject({ status: 'present', conflicts: [] })
})

test('what the organiser writes down counts as said, on time and without a decision, whenever it was written', () => {
  const written = (time: string) => fact(time, { means: 'hand', deviceId: null, toldBy: 'u1' })
  for (const time of ['01:40', '09:00'])
    expect(of(written(time))).toMatchObject({ status: 'present', arrivedAt: null, conflicts: [] })
  expect(of(written('09:00'), fact('01:40')).status).toBe('late')
  expect(of(written('09:00'), fact('06:00'))).toMatchObject({ status: 'present', conflicts: [] })
  const excuse = fact('00:30', { statement: 'excused', reason: 'sakit' })
  expect(of(written('09:00'), excuse).conflicts).toEqual(['present_and_excused'])
})

test('by hand at a device far outside the session is told at a door and asks for a decision', () =>
  expect(of(fact('09:00', { means: 'hand' }))).toMatchObject({ status: 'absent', conflicts: ['far_outside'] }))

test('represented: by one name no conflict, by two names or while present one', () => {
  const byOne = fact('00:50', { statement: 'represented', representedBy: 'Sekretaris' })
  const byOther = fact('00:52', { statement: 'represented', representedBy: 'Kabid' })
  expect(of(byOne, { ...byOne })).toMatchObject({ status: 'represented', representedBy: 'Sekretaris', conflicts: [] })
  expect(of(byOne, byOther).conflicts).toEqual(['statements_differ'])
  expect(of(byOne, fact('01:00')).conflicts).toEqual(['present_and_represented'])
})

test('an undo takes back its own fact, also when it comes first, and never what somebody else told', () => {
  const wrong = fact('00:50')
  const undo = fact('00:51', { kind: 'undo', about: [wrong.id] })
  expect(of(undo, wrong).status).toBe('absent')
  expect(of(wrong, { ...undo, toldBy: 'device:d2' }).status).toBe('present')
})

test('a ruling settles what was looked at; a later fact that says otherwise asks again, one that agrees does not', () => {
  const excuse = fact('00:30', { statement: 'excused', reason: 'sakit' })
  const scan = fact('00:50')
  const ruling = fact('03:00', {
    kind: 'ruling',
    statement: 'excused',
    reason: 'kartunya dipinjam',
    about: [excuse.id, scan.id],
    toldBy: 'u1',
  })
  expect(of(excuse, scan, ruling)).toMatchObject({ status: 'excused', conflicts: [], isDecided: true })
  const again = fact('01:05', { deviceId: 'd2', toldBy: 'device:d2' })
  expect(of(excuse, scan, ruling, again)).toMatchObject({ status: 'excused', conflicts: ['present_and_excused'] })
  const agreeing = fact('00:31', { statement: 'excused', reason: 'sakit' })
  expect(of(excuse, scan, ruling, agreeing).conflicts).toEqual([])
})

test('the ruling that came last counts', () => {
  const first = fact('03:00', { kind: 'ruling', statement: 'absent', reason: 'salah sesi' })
  const second = fact('04:00', { kind: 'ruling', statement: 'late', reason: 'ada foto' })
  expect(of(second, first).status).toBe('late')
})

test('who was taken off the roster and came is shown', () =>
  expect(attendanceOf([fact('01:00')], SESSION, RULES, true).conflicts).toEqual(['removed']))

test('in two sessions at one time is a conflict in both until decided', () => {
  const other = { ...SESSION, id: 's2' }
  const there = of(fact('01:00'))
  const both = withParallels(
    [SESSION, other],
    new Map([
      ['s1', there],
      ['s2', there],
    ]),
  )
  expect([...both.values()].map(({ conflicts }) => conflicts)).toEqual([['two_places'], ['two_places']])
  const ruled = of(fact('01:00'), fact('03:00', { kind: 'ruling', statement: 'absent', reason: 'di ruang lain' }))
  const after = withParallels(
    [SESSION, other],
    new Map([
      ['s1', there],
      ['s2', { ...ruled, conflicts: [] }],
    ]),
  )
  expect(after.get('s1')?.conflicts).toEqual([])
})

test('represented counts for the certificate only where the rules say so', () => {
  expect(counts('represented', { representedCounts: false })).toBe(false)
  expect(counts('represented', { representedCounts: true })).toBe(true)
  expect(counts('late', { representedCounts: false })).toBe(true)
  expect(counts('excused', { representedCounts: true })).toBe(false)
})
