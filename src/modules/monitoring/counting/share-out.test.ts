import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareEqually, shareOut } from './share-out.ts'

const sharers = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), weight: fc.integer({ min: 1, max: 1000 }) }))),
  )
const amounts = fc.integer({ min: 0, max: 100_000_000 })

test('shares are whole, add up to exactly the amount, and none is a whole one away from its exact part', () => {
  fc.assert(
    fc.property(amounts, sharers, (amount, all) => {
      const shares = shareOut(amount, all)
      const total = all.reduce((sum, { weight }) => sum + weight, 0)
      expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(amount)
      for (const { id, weight } of all) {
        const share = shares.get(id) ?? -1
        expect(Number.isInteger(share)).toBe(true)
        expect(Math.abs(share - (amount * weight) / total)).toBeLessThan(1)
      }
    }),
    { seed: 5 },
  )
})

test('in whatever order the sharers come, each has the same share', () => {
  fc.assert(
    fc.property(amounts, sharers, (amount, all) => {
      expect(shareOut(amount, all.toReversed())).toEqual(new Map(shareOut(amount, all)))
    }),
    { seed: 5 },
  )
})

test('equal parts never fall when the amount grows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }),
      (amount, ids) => {
        const [less, more] = [shareEqually(amount, ids), shareEqually(amount + 1, ids)]
        for (const id of ids) expect(more.get(id)).toBeGreaterThanOrEqual(less.get(id) ?? 0)
      },
    ),
    { seed: 5 },
  )
})

test('the odd ones go to the largest remainders; of equal ones to the first by id', () => {
  const shares = shareOut(7, [
    { id: 'c', weight: 1 },
    { id: 'a', weight: 2 },
    { id: 'b', weight: 1 },
  ])
  expect(Object.fromEntries(shares)).toEqual({ a: 3, b: 2, c: 2 })
  expect(Object.fromEntries(shareEqually(7, ['c', 'a', 'b']))).toEqual({ a: 3, b: 2, c: 2 })
  expect(shareEqually(7, []).size).toBe(0)
})
