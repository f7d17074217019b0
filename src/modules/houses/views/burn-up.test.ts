import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { burnUp } from './burn-up.ts'

const ask = (given: Partial<Parameters<typeof burnUp>[0]>) =>
  burnUp({ year: 2026, today: '2026-08-12', handedOver: [], ...given })

test('a year goes by weeks that end on Sunday, and ends today', () => {
  const { weeks } = ask({ today: '2026-01-21', handedOver: [{ day: '2026-01-12', houses: 3 }] })
  expect(weeks).toEqual([
    { day: '2026-01-04', reached: 0 },
    { day: '2026-01-11', reached: 0 },
    { day: '2026-01-18', reached: 3 },
    { day: '2026-01-21', reached: 3 },
  ])
  expect(ask({ today: '2026-01-18' }).weeks.at(-1)).toEqual({ day: '2026-01-18', reached: 0 })
})

test('a year that is over ends with its last day; one that has not begun has no weeks', () => {
  expect(ask({ today: '2027-03-01', handedOver: [{ day: '2026-12-30', houses: 4 }] })).toMatchObject({
    last: '2026-12-31',
    reached: 4,
  })
  expect(ask({ today: '2025-11-01' })).toMatchObject({ weeks: [], reached: 0 })
})

test('the line never falls and ends with all that was handed over until today', () => {
  const day = fc.integer({ min: 0, max: 365 }).map((at) => daysAfter('2028-01-01', at))
  const some = fc.array(fc.record({ day, houses: fc.integer({ min: 1, max: 90 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(some, day, (handedOver, today) => {
      const { weeks, reached } = ask({ year: 2028, today, handedOver })
      expect(weeks.every((week, at) => week.reached >= (weeks[at - 1]?.reached ?? 0))).toBe(true)
      const until = handedOver.filter((one) => one.day <= today)
      expect(reached).toBe(until.reduce((sum, { houses }) => sum + houses, 0))
      expect(weeks.at(-1)).toEqual({ day: today, reached })
    }),
    { seed: 22, numRuns: 300 },
  )
})
