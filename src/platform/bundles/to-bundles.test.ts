import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bundling, bundleParts, type Pile, toBundles } from './to-bundles.ts'

const SIZE = 5
const EVEN: Bundling = { size: SIZE, lot: () => 0.5 }
const nearest = (amount: number) => Math.round(amount / SIZE) * SIZE
/** Any lots, the same for the same name. */
const bundling = fc.func(fc.double({ min: 0, max: 1, noNaN: true })).map((lot): Bundling => ({ size: SIZE, lot }))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const sumsTo = (piles: readonly Pile[], amounts: readonly number[], name: string) =>
  sum(piles.map(({ sums }, at) => (sums.includes(name) ? (amounts[at] ?? 0) : 0)))

/** Rows and columns of people, with the sums of each. */
const table = fc
  .array(fc.array(fc.nat(23), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows): Pile[] =>
    rows.flatMap((row, r) =>
      row.map((amount, c) => ({ name: `${r} ${c}`, amount, sums: [`row ${r}`], within: `column ${c}` })),
    ),
  )

describe('people in bundles of five', () => {
  test('a whole goes to the nearest multiple, its parts add up to it, each to the multiple just below or above', () => {
    expect(bundleParts({ yes: 18, no: 16, unknown: 8 }, EVEN, 'all')).toEqual({ yes: 20, no: 15, unknown: 5 })
    expect(bundleParts({ died: 1, moved: 1 }, EVEN, 'gone')).toEqual({ died: 0, moved: 0 })
    expect(bundleParts({ died: 4, moved: 0 }, EVEN, 'gone')).toEqual({ died: 5, moved: 0 })
    expect(bundleParts({ died: 1, moved: 3 }, EVEN, 'gone', 5)).toEqual({ died: 0, moved: 5 })
  })

  test('of any table: whole bundles next to the truth, and the sums of columns are those that were given', () => {
    fc.assert(
      fc.property(table, bundling, (piles, some) => {
        const columns = Map.groupBy(piles, ({ within }) => within ?? '')
        const totals = new Map([...columns].map(([name, of]) => [name, nearest(sum(of.map((p) => p.amount)))]))
        const amounts = toBundles(piles, some, totals)
        for (const [at, amount] of amounts.entries()) {
          expect(amount % SIZE).toBe(0)
          const truth = piles[at]?.amount ?? 0
          expect(amount - truth).toBeGreaterThan(-SIZE)
          expect(amount - truth).toBeLessThanOrEqual(SIZE)
        }
        for (const [name, total] of totals)
          expect(sum(amounts.filter((_, at) => piles[at]?.within === name))).toBe(total)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('what comes out comes out the same again, whatever the lots: nobody who knows the rule can tell it from the truth', () => {
    fc.assert(
      fc.property(table, bundling, bundling, (piles, some, other) => {
        const once = toBundles(piles, some, new Map())
        const again = piles.map((pile, at) => ({ ...pile, amount: once[at] ?? 0 }))
        expect(toBundles(again, other, new Map())).toEqual(once)
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  test('sums that nobody asked to be exact stay near: of hundreds of rows no one is a bundle off for each of its parts', () => {
    fc.assert(
      fc.property(table, (piles) => {
        const amounts = toBundles(piles, EVEN, new Map())
        const truth = piles.map(({ amount }) => amount)
        for (const name of new Set(piles.flatMap(({ sums }) => sums)))
          expect(Math.abs(sumsTo(piles, amounts, name) - sumsTo(piles, truth, name))).toBeLessThan(2 * SIZE)
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  test('a bundle may go even to nobody, so that it does not say that there is somebody', () => {
    const lots = Array.from({ length: 400 }, (_, at) => (at + 0.5) / 400)
    const died = lots.map((lot) => {
      const luck: Bundling = { size: SIZE, lot: (name) => (name === 'gone died' ? lot : 0.5) }
      return bundleParts({ died: 0, moved: 3 }, luck, 'gone', 5).died
    })
    expect(new Set(died)).toEqual(new Set([0, 5]))
    expect(died.filter((one) => one > 0).length).toBeLessThan(40)
  })
})
