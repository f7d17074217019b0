import { describe, expect, it } from 'vitest'
import { monthsWithin, plannedOn, shareOfTime, ticksUpTo } from './burn-up-scale.ts'

describe('the scale of a burn-up', () => {
  it('places days by their number, also across 29 February', () => {
    expect(shareOfTime('2026-01-01', '2026-01-01', '2026-12-31')).toBe(0)
    expect(shareOfTime('2026-12-31', '2026-01-01', '2026-12-31')).toBe(1)
    expect(shareOfTime('2028-03-01', '2028-02-28', '2028-03-01')).toBe(1)
    expect(shareOfTime('2028-02-29', '2028-02-28', '2028-03-01')).toBe(0.5)
  })

  it('keeps days outside the period at its edges', () => {
    expect(shareOfTime('2025-07-01', '2026-01-01', '2026-12-31')).toBe(0)
    expect(shareOfTime('2027-07-01', '2026-01-01', '2026-12-31')).toBe(1)
  })

  it.each([
    [1500, [0, 500, 1000, 1500]],
    [60, [0, 20, 40, 60]],
    [7, [0, 2, 4, 6, 8]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('marks round figures up to %i', (most, ticks) => expect(ticksUpTo(most)).toEqual(ticks))

  it.each([1, 9, 11, 99, 1310, 1501, 999_999])('reaches %i in at most five whole steps', (most) => {
    const ticks = ticksUpTo(most)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.every(Number.isInteger)).toBe(true)
  })

  it('knows the months of a period, not the one begun before', () => {
    expect(monthsWithin('2026-01-15', '2026-04-02')).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
    expect(monthsWithin('2026-01-01', '2026-12-31')).toHaveLength(12)
  })

  it('reads a plan between its points, and after its last', () => {
    const plan = [
      { day: '2026-01-01', planned: 0 },
      { day: '2026-01-11', planned: 100 },
      { day: '2026-01-21', planned: 100 },
    ]
    expect(plannedOn(plan, '2026-01-06')).toBe(50)
    expect(plannedOn(plan, '2026-01-15')).toBe(100)
    expect(plannedOn(plan, '2026-12-31')).toBe(100)
    expect(plannedOn(plan, '2025-12-31')).toBe(0)
    expect(plannedOn([], '2026-01-06')).toBe(0)
  })
})
