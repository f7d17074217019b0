import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '#platform/clock.ts'
import { burnUp, daysBetween } from './burn-up.ts'

const RULES = { paceWeeks: 8, earlyDays: 28 }
const ask = (given: Partial<Parameters<typeof burnUp>[0]>) =>
  burnUp({ year: 2026, target: 1500, today: '2026-08-12', handedOver: [], ...given }, RULES)

describe('a year against its target', () => {
  it('goes by weeks that end on Sunday, and ends today', () => {
    const { weeks } = ask({ today: '2026-01-21' })
    expect(weeks.map(({ day }) => day)).toEqual(['2026-01-04', '2026-01-11', '2026-01-18', '2026-01-21'])
    expect(ask({ today: '2026-01-18' }).weeks.at(-1)).toEqual({ day: '2026-01-18', reached: 0 })
  })

  it('ends with the year when it is over, and tells what came after', () => {
    const handedOver = [
      { day: '2026-12-30', houses: 4 },
      { day: '2027-01-05', houses: 3 },
    ]
    const { weeks, reached, after, forecast, needed, planned } = ask({ today: '2027-03-01', handedOver })
    expect(weeks.at(-1)).toEqual({ day: '2026-12-31', reached: 4 })
    expect({ reached, after, forecast, needed, planned }).toEqual({
      reached: 4,
      after: 3,
      forecast: 4,
      needed: null,
      planned: 1500,
    })
  })

  it('counts what was handed over before the year began from its first week on', () => {
    const { weeks } = ask({ today: '2026-01-10', handedOver: [{ day: '2025-12-20', houses: 2 }] })
    expect(weeks[0]).toEqual({ day: '2026-01-04', reached: 2 })
  })

  it('forecasts from the pace of the latest weeks, not of the whole year', () => {
    const handedOver = [
      { day: '2026-01-15', houses: 700 },
      { day: '2026-08-01', houses: 56 },
    ]
    const { pace, paceWeeks, forecast } = ask({ handedOver })
    expect({ pace, paceWeeks }).toEqual({ pace: 7, paceWeeks: 8 })
    expect(forecast).toBe(756 + 141)
  })

  it('says what is needed a week from now on', () => {
    expect(ask({ today: '2026-12-24', target: 10 }).needed).toBe(10)
    expect(ask({ target: 10, handedOver: [{ day: '2026-08-01', houses: 11 }] }).needed).toBeNull()
    expect(ask({ target: null }).needed).toBeNull()
  })

  it('says nothing of a year that has hardly begun, or has not', () => {
    expect(ask({ today: '2026-01-27' }).forecast).toBeNull()
    expect(ask({ today: '2026-01-28' }).forecast).toBe(0)
    expect(ask({ today: '2025-11-01' })).toMatchObject({ weeks: [], reached: 0, planned: 0, forecast: null })
  })

  it('knows the 366 days of a leap year', () => {
    const { planned } = ask({ year: 2028, target: 366, today: '2028-02-29' })
    expect(planned).toBe(60)
    expect(ask({ year: 2028, target: 366, today: '2028-12-31' }).planned).toBe(366)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  })

  it('never falls, never forecasts less than was reached, whatever was handed over when', () => {
    const day = fc.integer({ min: -40, max: 420 }).map((at) => daysAfter('2028-01-01', at))
    const some = fc.array(fc.record({ day, houses: fc.integer({ min: 1, max: 90 }) }), { maxLength: 40 })
    fc.assert(
      fc.property(some, day, fc.option(fc.integer({ min: 1, max: 2000 })), (handedOver, today, target) => {
        const { weeks, reached, after, forecast } = ask({ year: 2028, target, today, handedOver })
        expect(weeks.every((week, at) => week.reached >= (weeks[at - 1]?.reached ?? 0))).toBe(true)
        expect(forecast ?? reached).toBeGreaterThanOrEqual(reached)
        if (today >= '2028-12-31') expect(reached + after).toBe(handedOver.reduce((sum, { houses }) => sum + houses, 0))
      }),
      { seed: 22, numRuns: 300 },
    )
  })
})
