import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byLastVisit, type Candidate, daysOf, planRound, type Window } from './plan-round.ts'

const unit = (name: string, lastVisitOn: string | null, areaCode: string | null = null): Candidate => ({
  id: name,
  name,
  areaCode,
  lastVisitOn,
  isPlanned: false,
})

const FEBRUARY: Window = {
  startsOn: '2026-02-10',
  endsOn: '2026-02-11',
  weekdays: [1, 2, 3, 4, 5],
  perDay: 2,
  districts: [],
}

test('the least recently visited come first, never visited before all', () => {
  const { visits, left } = planRound(
    [unit('Setda', '2025-11-04'), unit('DPPKB', '2024-03-05'), unit('Dinkes', '2025-09-09'), unit('DKP', null)],
    { ...FEBRUARY, endsOn: '2026-02-10' },
  )
  expect(visits).toEqual([
    { id: 'DKP', day: '2026-02-10' },
    { id: 'DPPKB', day: '2026-02-10' },
  ])
  expect(left).toEqual([
    { id: 'Dinkes', why: 'no_room' },
    { id: 'Setda', why: 'no_room' },
  ])
})

test('a weekend has no visit unless it is chosen', () => {
  const weekend = { startsOn: '2026-02-14', endsOn: '2026-02-16' }
  expect(daysOf({ ...weekend, weekdays: [1, 2, 3, 4, 5] })).toEqual(['2026-02-16'])
  expect(daysOf({ ...weekend, weekdays: [6, 7] })).toEqual(['2026-02-14', '2026-02-15'])
})

test('a district takes in its villages, and not the district whose code begins alike', () => {
  const units = [unit('a', null, '35.07.13.2001'), unit('b', null, '35.07.1'), unit('c', null, '35.07.29')]
  const { visits, left } = planRound(units, { ...FEBRUARY, districts: ['35.07.13'] })
  expect(visits.map(({ id }) => id)).toEqual(['a'])
  expect(left.map(({ why }) => why)).toEqual(['outside', 'outside'])
})

const day = fc.integer({ min: 0, max: 400 }).map((days) => {
  const date = new Date('2025-01-01T00:00:00Z')
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
})
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('DWP A', 'DWP B', 'DWP C', 'DWP D'),
    areaCode: fc.constantFrom(null, '35.07.13', '35.07.29', '35.07.29.2001'),
    lastVisitOn: fc.option(day),
    isPlanned: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)
const window = fc.record({
  startsOn: day,
  endsOn: day,
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  perDay: fc.integer({ min: 1, max: 4 }),
  districts: fc.subarray(['35.07.13', '35.07.29']),
})

test('whatever the units and the window: order, room, days and districts are kept, nobody twice and nobody lost', () => {
  fc.assert(
    fc.property(candidates, window, (units, asked) => {
      const { visits, left } = planRound(units, asked)
      const of = new Map(units.map((one) => [one.id, one]))
      const get = (id: string) => of.get(id) as Candidate
      expect([...visits, ...left].map(({ id }) => id).sort()).toEqual(units.map(({ id }) => id).sort())
      const days = new Set(daysOf(asked))
      for (const visit of visits) {
        expect(days.has(visit.day)).toBe(true)
        expect(get(visit.id).isPlanned).toBe(false)
        if (asked.districts.length === 1 && get(visit.id).areaCode)
          expect(get(visit.id).areaCode).toContain(asked.districts[0])
      }
      for (const [, onDay] of Map.groupBy(visits, ({ day: when }) => when))
        expect(onDay.length).toBeLessThanOrEqual(asked.perDay)
      // In the order of need, and nobody who found no room needed it more than somebody who did.
      const inOrder = [...visits, ...left.filter(({ why }) => why === 'no_room')].map(({ id }) => get(id))
      expect(inOrder).toEqual(inOrder.toSorted(byLastVisit))
      expect(visits.map((visit) => visit.day)).toEqual(visits.map((visit) => visit.day).toSorted())
      // No day is left with room while somebody waits.
      if (left.some(({ why }) => why === 'no_room')) expect(visits.length).toBe(days.size * asked.perDay)
      expect(planRound(units.toReversed(), asked)).toEqual({ visits, left })
    }),
    { seed: 19, numRuns: 200 },
  )
})

test('the last day of the calendar ends the window', () => {
  expect(daysOf({ startsOn: '9999-12-30', endsOn: '9999-12-31', weekdays: [1, 2, 3, 4, 5, 6, 7] })).toHaveLength(2)
})
