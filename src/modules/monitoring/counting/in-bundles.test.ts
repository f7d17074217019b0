import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counted } from './counted.ts'
import { BUNDLE, bundleSplit, countsOf, inBundles } from './in-bundles.ts'
import { cumulate, sumAll, sumByAgency, sumByDistrict } from './sum-up.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const lots = fc.func(fc.double({ min: 0, max: 1, noNaN: true }))
const EVEN = () => 0.5

const row = fc
  .record({
    districtCode: fc.constantFrom('35.07.01', '35.07.02', '35.07.03', null),
    female: fc.nat(9),
    male: fc.nat(9),
    unknown: fc.nat(3),
    disabledShare: fc.nat(3),
    isDisabilityKnown: fc.boolean(),
  })
  .map(({ unknown, disabledShare, isDisabilityKnown, ...rest }) => {
    const amount = rest.female + rest.male + unknown
    const disabled = isDisabilityKnown ? Math.min(amount, disabledShare) : 0
    return { ...rest, amount, disabled, notDisabled: isDisabilityKnown ? amount - disabled : 0 }
  })
const counted: fc.Arbitrary<Counted[]> = fc
  .array(
    fc.record({
      month: fc.constantFrom(...MONTHS),
      agencyIds: fc.constantFrom(['a'], ['b'], ['a', 'b'], []),
      isReport: fc.boolean(),
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ isReport, agencyIds, ...rest }, at): Counted => {
      const total = rest.rows.reduce((sum, { amount }) => sum + amount, 0)
      const shares = new Map(agencyIds.map((id, place) => [id, place === 0 ? total : 0]))
      const isShared = isReport && agencyIds.length > 0
      return {
        ...rest,
        agencyIds,
        activityId: null,
        contributionId: isShared ? `r${at}` : null,
        shares: isShared ? shares : null,
      }
    }),
  )

/** Every count of people a page of a programme says, by name. */
function pageOf(all: readonly Counted[]): [string, number][] {
  const named = (name: string, numbers: object): [string, number][] =>
    Object.entries(numbers).map(([part, count]) => [`${name} ${part}`, Number(count)])
  return [
    ...named('all', sumAll(all)),
    ...named('month', cumulate(all, MONTHS)),
    ...[...sumByDistrict(all)].flatMap(([code, split]) => named(`district ${code}`, split)),
    ...[...sumByAgency(all)].flatMap(([id, { full }]) => named(`agency ${id}`, full)),
    ...all.flatMap(({ contributionId, shares, rows }) => [
      ...named(
        `report ${contributionId}`,
        rows.map(({ amount }) => amount),
      ),
      ...named(`shares ${contributionId}`, [...(shares?.values() ?? [])]),
    ]),
  ]
}

describe('a year of a programme in bundles of five people', () => {
  test('every figure of every page, and so every difference of any two, is of no fewer than five', () => {
    let before = 0
    fc.assert(
      fc.property(counted, lots, (all, lot) => {
        const isFew = ([, count]: [string, number]) => count % BUNDLE !== 0
        expect(pageOf(inBundles(all, lot)).filter(isFew)).toEqual([])
        before += pageOf(all).filter(isFew).length
      }),
      { seed: 1, numRuns: 60 },
    )
    expect(before).toBeGreaterThan(1000)
  })

  test('it is a year that might have been: nobody who knows the rule can tell it from the truth', () => {
    fc.assert(
      fc.property(counted, lots, lots, (all, lot, other) => {
        const once = inBundles(all, lot)
        const inOrder = (some: readonly Counted[]) => pageOf(some).sort()
        expect(inOrder(inBundles(once, other))).toEqual(inOrder(once))
      }),
      { seed: 2, numRuns: 60 },
    )
  })

  test('all of them are as many as before, to the nearest five; shares of a report add up to it; everything else is near', () => {
    fc.assert(
      fc.property(counted, lots, (all, lot) => {
        const [truth, bundled] = [sumAll(all), inBundles(all, lot)]
        expect(sumAll(bundled).amount).toBe(Math.round(truth.amount / BUNDLE) * BUNDLE)
        for (const { shares, rows } of bundled)
          if (shares)
            expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBe(
              rows.reduce((sum, { amount }) => sum + amount, 0),
            )
        const districts = sumByDistrict(bundled)
        for (const [code, { amount }] of sumByDistrict(all))
          expect(Math.abs(amount - (districts.get(code)?.amount ?? 0))).toBeLessThan(3 * BUNDLE)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('three women of one district and month are a bundle or none', () => {
    const few = { month: '2026-03', agencyIds: ['a'], activityId: null, shares: null, contributionId: null }
    const women = { districtCode: '35.07.01', amount: 3, female: 3, male: 0, disabled: 0, notDisabled: 3 }
    expect(inBundles([{ ...few, rows: [women] }], EVEN)).toMatchObject([
      { rows: [{ amount: 5, female: 5, male: 0, disabled: 0, notDisabled: 5 }] },
    ])
    // Not even that there is a row.
    expect(inBundles([{ ...few, rows: [{ ...women, amount: 2, female: 2, notDisabled: 2 }] }], EVEN)).toEqual([])
    expect(inBundles([], EVEN)).toEqual([])
  })
})

test('how many houses there are is known; whose they are comes in fives', () => {
  const split = { female: 7, male: 5, sexUnknown: 1, disabled: 2, notDisabled: 11, disabilityUnknown: 0 }
  expect(bundleSplit(split, EVEN)).toEqual({
    ...{ female: 10, male: 5, sexUnknown: 0 },
    ...{ disabled: 5, notDisabled: 10, disabilityUnknown: 0 },
  })
})

test.each([
  [{ measure: 'graduates_working', countsPeople: true }, 'people'],
  [{ measure: 'houses', countsPeople: false }, 'owners'],
  [{ measure: 'reported', countsPeople: false }, 'things'],
] as const)('%o counts %s', (programme, counts) => expect(countsOf(programme)).toBe(counts))
