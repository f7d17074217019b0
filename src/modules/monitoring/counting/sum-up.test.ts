import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tally } from '#modules/plans/index.ts'
import { amountOf, type Counted, fromReport, fromTally } from './counted.ts'
import { shareOut } from './share-out.ts'
import { cumulate, sumAll, sumByAgency, sumByDistrict } from './sum-up.ts'

const DISTRICTS = ['35.07.01', '35.07.13', '35.07.20']
const KNOWN = new Set(DISTRICTS)
const AGENCIES = ['a', 'b', 'c', 'd']
const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)

const tallies: fc.Arbitrary<Tally> = fc.record({
  month: fc.constantFrom(...MONTHS),
  districtCode: fc.constantFrom(...DISTRICTS, '35.73.01', null),
  sex: fc.constantFrom('L', 'P', null),
  disability: fc.constantFrom(true, false, null),
  agencyIds: fc.subarray(AGENCIES),
  activityId: fc.constantFrom('one', 'two', null),
  amount: fc.integer({ min: 1, max: 500 }),
})

/** A row whose known women and men may leave a rest. */
const rows = fc
  .record({
    districtCode: fc.constantFrom(...DISTRICTS, null),
    female: fc.option(fc.nat(200)),
    male: fc.option(fc.nat(200)),
    rest: fc.nat(50),
    disabledShare: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ districtCode, female, male, rest, disabledShare }) => {
    const amount = (female ?? 0) + (male ?? 0) + rest
    const disabled = disabledShare === null ? null : Math.floor((amount * disabledShare) / 100)
    return { districtCode, amount, female, male, disabled }
  })

const reports = fc
  .record({
    id: fc.uuid(),
    quarter: fc.integer({ min: 1, max: 4 }),
    rows: fc.array(rows, { minLength: 1, maxLength: 4 }),
    agencyIds: fc.subarray(AGENCIES, { minLength: 1 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ id, quarter, rows: own, agencyIds, weights }) => {
    const sharers = agencyIds.map((agency, at) => ({ id: agency, weight: weights[at] ?? 1 }))
    const shares = [...shareOut(amountOf(own), sharers)].map(([agencyId, amount]) => ({ agencyId, amount }))
    return { id, activityId: null, year: 2026, quarter, rows: own, shares }
  })

const everything: fc.Arbitrary<Counted[]> = fc
  .tuple(fc.array(tallies, { maxLength: 40 }), fc.uniqueArray(reports, { maxLength: 12, selector: ({ id }) => id }))
  .map(([counted, reported]) => [
    ...counted.map((tally) => fromTally(tally, KNOWN)),
    ...reported.map((report) => fromReport(report, '2026-12-31')),
  ])

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)
const check = (claim: (counted: Counted[]) => void) => fc.assert(fc.property(everything, claim), { seed: 11 })

test('the region’s total is the sum of what counts once each, however many share it, and the sum of all shares', () => {
  check((counted) => {
    const total = sum(counted.map(({ rows: own }) => amountOf(own)))
    expect(sumAll(counted).amount).toBe(total)
    expect(sum([...sumByAgency(counted).values()].map(({ share }) => share[3]))).toBe(total)
    expect(cumulate(counted, MONTHS).at(-1) ?? 0).toBe(total)
  })
})

test('at the end of each quarter the shares add up to what is reached by then', () => {
  check((counted) => {
    const reached = cumulate(counted, ['2026-03', '2026-06', '2026-09', '2026-12'])
    const byAgency = [...sumByAgency(counted).values()]
    for (const quarter of [0, 1, 2, 3] as const)
      expect(sum(byAgency.map(({ share }) => share[quarter]))).toBe(reached[quarter])
  })
})

test('districts, sexes and disability each add up to the whole, what is not known included', () => {
  check((counted) => {
    const whole = sumAll(counted)
    const districts = [...sumByDistrict(counted).values()]
    for (const field of [
      'amount',
      'female',
      'male',
      'sexUnknown',
      'disabled',
      'notDisabled',
      'disabilityUnknown',
    ] as const)
      expect(sum(districts.map((split) => split[field]))).toBe(whole[field])
    for (const split of [whole, ...districts]) {
      expect(split.female + split.male + split.sexUnknown).toBe(split.amount)
      expect(split.disabled + split.notDisabled + split.disabilityUnknown).toBe(split.amount)
      for (const part of Object.values(split)) expect(part).toBeGreaterThanOrEqual(0)
    }
  })
})

test('an agency’s share never exceeds all it took part in, and neither falls from quarter to quarter', () => {
  check((counted) => {
    for (const { full, share } of sumByAgency(counted).values())
      for (const quarter of [0, 1, 2, 3] as const) {
        expect(share[quarter]).toBeLessThanOrEqual(full[quarter])
        if (quarter === 0) continue
        expect(share[quarter]).toBeGreaterThanOrEqual(share[quarter - 1] ?? 0)
        expect(full[quarter]).toBeGreaterThanOrEqual(full[quarter - 1] ?? 0)
      }
  })
})

test('what is withdrawn leaves nothing behind', () => {
  fc.assert(
    fc.property(everything, fc.nat(), (counted, pick) => {
      fc.pre(counted.length > 0)
      const gone = pick % counted.length
      const rest = counted.filter((_, at) => at !== gone)
      expect(sumAll(rest).amount).toBe(sumAll(counted).amount - amountOf(counted[gone]?.rows ?? []))
    }),
    { seed: 11 },
  )
})

test('a house of three givers counts once: each has it in full, and together they have one', () => {
  const house = { month: '2026-05', districtCode: '35.07.13', sex: null, disability: null, activityId: null, amount: 1 }
  const byAgency = sumByAgency([fromTally({ ...house, agencyIds: ['c', 'a', 'b'] }, KNOWN)])
  expect([...byAgency].map(([id, { full, share, sharedWith }]) => [id, full[1], share[1], sharedWith])).toEqual([
    ['a', 1, 1, ['b', 'c']],
    ['b', 1, 0, ['a', 'c']],
    ['c', 1, 0, ['a', 'b']],
  ])
})

test('what no agency of the region took part in is still reached, under nobody’s name', () => {
  const village = { month: '2026-05', districtCode: null, sex: null, disability: null, activityId: null, amount: 4 }
  expect(sumByAgency([fromTally({ ...village, agencyIds: [] }, KNOWN)]).get(null)?.share).toEqual([0, 4, 4, 4])
})

test('a report of the running quarter counts in the present month, not in one to come', () => {
  const report = { id: 'r', activityId: null, year: 2026, quarter: 4, rows: [], shares: [] }
  expect(fromReport(report, '2026-11-22').month).toBe('2026-11')
  expect(fromReport({ ...report, quarter: 3 }, '2026-11-22').month).toBe('2026-09')
})
