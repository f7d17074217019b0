import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addUp, inWords } from './amount.ts'
import { type Delivery, dueStage, isLate, type Pledge, progressOf } from './pledge.ts'

const facts = {
  form: 'goods',
  quantity: 10,
  worth: null,
  worthBasis: '',
  isValuedByHand: false,
  thankedOn: null,
  cancelledReason: '',
} as const

const came = (quantity: number, given: Partial<Delivery> = {}): Delivery => ({
  id: 'd',
  pledgeId: 'p',
  day: '2026-02-01',
  quantity,
  evidence: '',
  worth: null,
  worthBasis: '',
  state: 'confirmed',
  stateReason: '',
  byLink: false,
  toldAt: new Date('2026-02-01T00:00:00Z'),
  ...given,
})

const state = (given: Partial<Parameters<typeof progressOf>[0]>, deliveries: readonly Delivery[]) =>
  progressOf({ ...facts, ...given }, deliveries)

test('a pledge goes from pledged over partly to delivered as its parts come; what was only reported, refused or withdrawn counts for nothing', () => {
  expect(state({}, [])).toMatchObject({ state: 'pledged', delivered: 0, deliveredOn: null })
  expect(state({}, [came(4)])).toMatchObject({ state: 'partly', delivered: 4 })
  const whole = [came(4, { day: '2026-03-01' }), came(6)]
  expect(state({}, whole)).toMatchObject({ state: 'delivered', delivered: 10, deliveredOn: '2026-03-01' })
  for (const not of ['reported', 'refused', 'withdrawn'] as const)
    expect(state({}, [came(4), came(6, { state: not })])).toMatchObject({ state: 'partly', delivered: 4 })
})

test('money is worth its amount once all came; goods what somebody says, or the sum of parts that each have a worth', () => {
  expect(state({ form: 'money', quantity: 500 }, [came(500)])).toMatchObject({ state: 'valued', worth: 500 })
  expect(state({ form: 'money', quantity: 500 }, [came(400)])).toMatchObject({ state: 'partly', worth: null })
  const said = { isValuedByHand: true, worth: 900, worthBasis: 'nota toko' }
  expect(state(said, [came(10)])).toMatchObject({ state: 'valued', worth: 900, worthBasis: 'nota toko' })
  expect(state(said, [came(9)])).toMatchObject({ state: 'partly', worth: null })
  const priced = [came(4, { worth: 40, worthBasis: 'nota' }), came(6, { worth: 60, worthBasis: 'nota' })]
  expect(state({}, priced)).toMatchObject({ state: 'valued', worth: 100, worthBasis: 'nota' })
  expect(state({}, [came(4, { worth: 40 }), came(6)])).toMatchObject({ state: 'delivered', worth: null })
})

test('thanked for and cancelled stand over all that came', () => {
  expect(state({ thankedOn: '2026-04-01' }, [came(10)]).state).toBe('thanked')
  expect(state({ cancelledReason: 'batal' }, []).state).toBe('cancelled')
})

test('late is what is still open after its day, not what came', () => {
  expect(isLate({ dueOn: '2026-02-09', state: 'partly' }, '2026-02-10')).toBe(true)
  expect(isLate({ dueOn: '2026-02-10', state: 'pledged' }, '2026-02-10')).toBe(false)
  expect(isLate({ dueOn: '2026-02-09', state: 'valued' }, '2026-02-10')).toBe(false)
})

test('whatever the order of deliveries and however many cents they have, the sum is exact and the state the same', () => {
  const cents = fc.integer({ min: 1, max: 999_999 })
  const states = fc.constantFrom('confirmed', 'reported', 'refused', 'withdrawn' as const)
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, states), { maxLength: 12 }), cents, (parts, pledged) => {
      const deliveries = parts.map(([quantity, how]) => came(quantity / 100, { state: how as Delivery['state'] }))
      const told = state({ quantity: pledged / 100 }, deliveries)
      const confirmed = parts.filter(([, how]) => how === 'confirmed').reduce((sum, [quantity]) => sum + quantity, 0)
      expect(Math.round(told.delivered * 100)).toBe(confirmed)
      expect(state({ quantity: pledged / 100 }, deliveries.toReversed())).toEqual(told)
      const expected: Pledge['state'] = confirmed >= pledged ? 'delivered' : confirmed > 0 ? 'partly' : 'pledged'
      expect(told.state).toBe(expected)
    }),
    { seed: 20, numRuns: 300 },
  )
})

test('sums of decimals stay decimals, and amounts are said in words', () => {
  expect(addUp([0.1, 0.2])).toBe(0.3)
  expect(inWords(40)).toBe('empat puluh')
  expect(inWords(12.5)).toBe('dua belas koma lima')
  expect(inWords(2.05)).toBe('dua koma nol lima')
})

test('a pledge is reminded of by the reminder whose day came last, and not before the first', () => {
  const stageOn = (today: string) => dueStage('2026-03-10', today, [-7, 0, 7])
  expect(['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10', '2026-03-16', '2026-05-01'].map(stageOn)).toEqual([
    ...[undefined, -7, -7, 0, 0, 7],
  ])
})
