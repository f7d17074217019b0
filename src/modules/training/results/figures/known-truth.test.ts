import { describe, expect, test } from 'vitest'
import { COHORT } from '../../../../../tests/build/rooms/known-graduates.ts'
import { figuresAt, keptFigures } from './figures.ts'
import { keyOf } from './graduate.ts'

const THRESHOLDS = { people: 5, shares: 20, incomes: 10, income_quartiles: 20, income_step: 100_000 }
const figures = figuresAt(COHORT, 12, THRESHOLDS)
const kept = keptFigures(COHORT, THRESHOLDS)
const group = (key: string) => figures.groups.find((one) => keyOf(one.group) === key)
const keptGroup = (key: string) => kept.groups.find((one) => keyOf(one.group) === key)
/** As worked out by hand, to four places. */
const share = (rate: number, lowest: number, highest: number) => ({ rate, lowest, highest })

describe('44 graduates of whom everything is known', () => {
  test('42 are asked: 34 answered, of 8 nothing is known; 18 work, 16 do not', () => {
    expect(figures.whole?.counts).toEqual({ base: 42, answered: 34, unknown: 8, yes: 18, no: 16 })
    expect(figures.whole?.silences).toEqual({ unreachable: 1, refused: 1, trying: 0, disputed: 1, not_asked: 5 })
    expect(figures.whole?.asked).toBe(37)
  })
  test('53 % of those who answered work, 81 % answered; between 43 % and 62 % whatever the others do', () => {
    expect(figures.whole?.rates).toEqual({ response: 0.8095, share: share(0.5294, 0.4286, 0.619) })
  })
  test('two are out of the base: one died, one moved', () => {
    expect([figures.whole?.died, figures.whole?.moved, figures.whole?.gone, figures.whole?.due]).toEqual([1, 1, 2, 44])
  })
  test('what they do: the correction counts, what was heard wrong does not', () => {
    expect(figures.whole?.statuses).toEqual({
      formal: 9,
      informal: 0,
      own_business: 9,
      internship: 5,
      school: 0,
      not_yet: 11,
    })
  })
  test('three by payroll, three confirmed, twelve only say so', () => {
    expect(figures.whole?.evidence).toEqual({ self_reported: 12, employer_confirmed: 3, payroll: 3 })
  })
  test('half of those in work earn 3 million or less; seventeen answers are too few for quartiles', () => {
    expect(figures.whole?.income).toEqual({ median: 3_000_000, middleHalf: null })
  })
  test('women and men, each with the share that answered', () => {
    expect(group('sex:L')?.counts).toEqual({ base: 15, answered: 13, yes: 8, no: 5, unknown: 2 })
    expect(group('sex:L')?.rates).toEqual({ response: 0.8667, share: share(0.6154, 0.5333, 0.6667) })
    expect(group('sex:P')?.counts).toEqual({ base: 27, answered: 21, yes: 10, no: 11, unknown: 6 })
    expect(group('sex:P')?.rates).toEqual({ response: 0.7778, share: share(0.4762, 0.3704, 0.5926) })
  })
  test('deciles 1–4 and 5–10; of those without a decile nobody answered, so there is nothing to compare', () => {
    expect(group('decile:1-4')?.rates).toEqual({ response: 0.8846, share: share(0.7826, 0.6923, 0.8077) })
    expect(group('decile:5-10')?.counts).toEqual({ base: 11, answered: 11, yes: 0, no: 11, unknown: 0 })
    expect(group('decile:unknown')?.rates).toEqual({ response: 0, share: null })
  })
  test('one of six with a disability works, whichever way they are counted', () => {
    for (const key of ['disability:with', 'disability_kind:physical'])
      expect(group(key)?.counts).toEqual({ base: 6, answered: 6, yes: 1, no: 5, unknown: 0 })
  })
  test('one district only is the whole: it is no table', () => expect(group('district:35.07.13')).toBeUndefined())
})

describe('jobs kept from 6 to 12 months', () => {
  test('18 kept theirs, 21 did not, of 3 it is not known', () => {
    expect(kept.whole?.counts).toEqual({ base: 42, answered: 39, yes: 18, no: 21, unknown: 3 })
  })
  test('a kept job cost 5 million rupiah, at least 4.3 if all the unknown kept theirs', () => {
    expect(kept.whole?.cost).toEqual({ cost: 90_000_000, each: 5_000_000, lowest: 4_285_714 })
    expect(keptGroup('batch:A')?.cost).toEqual({ cost: 60_000_000, each: 7_500_000, lowest: 6_000_000 })
    expect(keptGroup('field:garment')?.cost).toEqual({ cost: 30_000_000, each: 3_000_000, lowest: 2_727_273 })
  })
  test('without the cost of a batch there is no figure of what holds it, and it says so', () => {
    const some = keptFigures({ ...COHORT, costs: new Map([['A', 60_000_000]]) }, THRESHOLDS)
    expect([some.whole?.cost, some.batchesWithoutCost]).toEqual([null, 1])
    expect(some.groups.find((one) => keyOf(one.group) === 'batch:A')?.cost?.each).toBe(7_500_000)
  })
})

test('who is not old enough to be asked is told apart, and fewer than five show nothing at all', () => {
  const few = figuresAt({ ...COHORT, graduates: COHORT.graduates.slice(0, 4) }, 12, THRESHOLDS)
  expect([few.whole, few.groups]).toEqual([null, []])
  expect(figuresAt(COHORT, 3, THRESHOLDS).whole?.rates).toEqual({ response: 0, share: null })
})

describe('the same 44 for who may not read them', () => {
  const others = { ...COHORT, isOwn: () => false }
  const point = figuresAt(others, 12, THRESHOLDS)
  const of = (key: string) => point.groups.find((one) => keyOf(one.group) === key)

  test('everybody comes in fives, and the sums hold', () => {
    expect(point.whole?.counts).toEqual({ base: 45, answered: 35, unknown: 10, yes: 20, no: 15 })
    expect(point.whole?.rates.share).toEqual(share(0.5714, 0.4444, 0.6667))
    expect([point.whole?.gone, point.whole?.died, point.whole?.moved]).toEqual([null, null, null])
  })
  test('that one of six with a disability works is not told', () => {
    expect(of('disability:with')?.counts.yes).toBeNull()
    expect(of('disability:with')?.rates.share).toBeNull()
  })
  test('an agency counts its own as they are and the others in fives', () => {
    const own = figuresAt({ ...COHORT, isOwn: (id) => id === 'manpower' }, 12, THRESHOLDS)
    const [welding, garment] = ['batch:A', 'batch:B'].map((key) => own.groups.find((one) => keyOf(one.group) === key))
    expect([welding?.isExact, welding?.counts]).toEqual([true, { base: 15, answered: 13, yes: 8, no: 5, unknown: 2 }])
    expect(garment?.isExact).toBe(false)
    for (const count of Object.values(garment?.counts ?? {})) expect((count ?? 0) % 5).toBe(0)
    expect(own.whole?.counts.base).toBe(15 + (garment?.counts.base ?? 0))
  })
})
