import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Need } from '#contract/gatherings/logistics/lodging.ts'
import { answersNeeds, type NeedyGuest, proposeBeds, type Room } from './room.ts'

const room = (id: string, given: Partial<Room> = {}): Room => ({
  id,
  name: id,
  beds: 2,
  sex: 'L',
  isAccessible: false,
  floor: 2,
  ...given,
})
const guest = (participantId: string, given: Partial<NeedyGuest> = {}): NeedyGuest => ({
  participantId,
  name: participantId,
  agencyId: null,
  agency: '',
  sex: 'L',
  needs: [],
  ...given,
})

const NEEDS: readonly Need[] = ['wheelchair', 'ground_floor', 'pregnant', 'elderly', 'breastfeeding']
const rooms = fc
  .array(
    fc.record({
      beds: fc.integer({ min: 1, max: 4 }),
      sex: fc.constantFrom('L' as const, 'P' as const, 'family' as const),
      isAccessible: fc.boolean(),
      floor: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, at) => room(`k${at}`, one)))
const guests = fc
  .array(
    fc.record({
      sex: fc.constantFrom('L' as const, 'P' as const, null),
      agencyId: fc.constantFrom('a', 'b', 'c', null),
      needs: fc.subarray([...NEEDS], { maxLength: 2 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, at) => guest(`p${at}`, one)))

const SEED = { seed: 20260516, numRuns: 400 }

describe('whatever rooms and guests there are', () => {
  test('nobody is lost or doubled, no room is overfilled, men and women are apart, needs are answered', () => {
    fc.assert(
      fc.property(rooms, guests, (all, people) => {
        const { placed, unplaced } = proposeBeds(all, people)
        const told = [...placed, ...unplaced].map(({ participantId }) => participantId)
        expect(told.toSorted()).toEqual(people.map(({ participantId }) => participantId).toSorted())
        for (const one of all) {
          const here = placed.filter(({ roomId }) => roomId === one.id)
          expect(here.length).toBeLessThanOrEqual(one.beds)
          for (const { participantId } of here) {
            const who = people.find((person) => person.participantId === participantId)
            expect(who?.sex).toBe(one.sex)
            expect(answersNeeds(one, who?.needs ?? [])).toBe(true)
          }
        }
      }),
      SEED,
    )
  })
  test('nobody without a need is left over while a bed of the sex is free', () => {
    fc.assert(
      fc.property(rooms, guests, (all, people) => {
        const { placed, unplaced } = proposeBeds(all, people)
        for (const { participantId, reason } of unplaced) {
          const who = people.find((person) => person.participantId === participantId)
          if (reason === 'sex_unknown') expect(who?.sex).toBeNull()
          else
            for (const one of all.filter(({ sex }) => sex === who?.sex))
              expect(
                placed.filter(({ roomId }) => roomId === one.id).length === one.beds ||
                  !answersNeeds(one, who?.needs ?? []),
              ).toBe(true)
        }
      }),
      SEED,
    )
  })
  test('what was set by hand stays and takes its bed', () => {
    fc.assert(
      fc.property(rooms, guests, (all, people) => {
        const [first] = people
        const own = all.find(({ sex }) => sex === first?.sex)
        if (!first || !own) return
        const { placed } = proposeBeds(all, people, [{ participantId: first.participantId, roomId: own.id }])
        expect(placed.some(({ participantId }) => participantId === first.participantId)).toBe(false)
        expect(placed.filter(({ roomId }) => roomId === own.id).length).toBeLessThanOrEqual(own.beds - 1)
      }),
      SEED,
    )
  })
})

test('whoever needs it gets the ground floor before the others do', () => {
  const { placed } = proposeBeds(
    [room('bawah', { beds: 1, floor: 1 })],
    [guest('a'), guest('b', { needs: ['elderly'] })],
  )
  expect(placed).toEqual([{ participantId: 'b', roomId: 'bawah' }])
})

test('a bed that answers a need is kept free for it where another will do', () => {
  const all = [room('bawah', { floor: 1, isAccessible: true }), room('atas')]
  const { placed } = proposeBeds(all, [guest('a'), guest('b')])
  expect(new Set(placed.map(({ roomId }) => roomId))).toEqual(new Set(['atas']))
})

test('colleagues of one agency sleep together where there is room', () => {
  const people = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'].map((id) => guest(id, { agencyId: id.charAt(0) }))
  const { placed } = proposeBeds([room('1', { beds: 3 }), room('2', { beds: 3 })], people)
  const of = (agency: string) =>
    new Set(placed.filter(({ participantId }) => participantId.startsWith(agency)).map(({ roomId }) => roomId))
  expect([of('a').size, of('b').size]).toEqual([1, 1])
})

test.each([
  [[], [], 'no_room'],
  [[room('1', { beds: 1, floor: 2 })], ['elderly'], 'no_ground_floor'],
  [[room('1', { beds: 1, floor: 1 })], ['wheelchair'], 'no_accessible_room'],
  [[room('1', { sex: 'family' })], [], 'no_room'],
] as const)('with %j, needing %j: %s', (all, needs, reason) => {
  const { unplaced } = proposeBeds([...all], [guest('a', { needs: [...needs] })])
  expect(unplaced).toEqual([{ participantId: 'a', reason }])
})
