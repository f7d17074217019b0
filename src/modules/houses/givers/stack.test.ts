import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GiftInput, GiftInput as GiftShape } from '#contract/houses/stack.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { AppError } from '#platform/errors.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildPlanned } from '../../../../tests/build/rooms/houses.ts'
import { getHouse } from '../get-house.ts'
import { gapOf } from '../house.ts'
import { listGifts } from '../queries/givers.ts'
import { cancelGift, correctGift, deliverGift, promiseGift, retractDelivery } from './change-gift.ts'
import { savePlan } from './save-plan.ts'
import { SCHEMES } from './schemes.ts'
import { assertCombinable, assertCovers, assertFits, type Gift, moneyOf } from './stack.ts'

const amount = fc.integer({ min: 1, max: 30_000_000 })
const place = fc.nat({ max: 9 })
const act = fc.oneof(
  fc.record({ do: fc.constant('promise' as const), amount }),
  fc.record({ do: fc.constant('deliver' as const), at: place, amount, rest: fc.constantFrom('promised', 'open') }),
  fc.record({ do: fc.constant('correct' as const), at: place, amount }),
  fc.record({ do: fc.constant('retract' as const), at: place }),
  fc.record({ do: fc.constant('cancel' as const), at: place }),
  fc.record({ do: fc.constant('cost' as const), amount }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

type Line = Pick<Gift, 'state' | 'amount'>
interface Stack {
  readonly cost: number
  readonly gifts: readonly Line[]
}

/** What the commands do to a stack, without a database: the rules of stack.ts decide. */
function take({ cost, gifts }: Stack, step: Act): Stack {
  const money = moneyOf(cost, gifts)
  if (step.do === 'cost') {
    assertCovers(step.amount, money)
    return { cost: step.amount, gifts }
  }
  if (step.do === 'promise') {
    assertFits(money, step.amount)
    return { cost, gifts: [...gifts, { state: 'promised', amount: step.amount }] }
  }
  const gift = gifts[step.at % Math.max(1, gifts.length)]
  if (!gift || gift.state === 'cancelled') return { cost, gifts }
  const put = (...lines: Line[]) => ({ cost, gifts: gifts.flatMap((one) => (one === gift ? lines : [one])) })
  switch (step.do) {
    case 'deliver': {
      if (gift.state !== 'promised') return { cost, gifts }
      assertFits(money, step.amount - gift.amount)
      const left = gift.amount - step.amount
      const came: Line = { state: 'delivered', amount: step.amount }
      return left > 0 && step.rest === 'promised' ? put(came, { state: 'promised', amount: left }) : put(came)
    }
    case 'correct':
      assertFits(money, step.amount - gift.amount)
      return put({ ...gift, amount: step.amount })
    case 'retract':
      return put({ ...gift, state: 'promised' })
    case 'cancel':
      return put({ ...gift, state: 'cancelled' })
  }
}

test('any history keeps cost = promised + delivered + gap, with no gap below zero and nothing lost or made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000_000 }), fc.array(act, { maxLength: 40 }), (cost, steps) => {
      let stack: Stack = { cost, gifts: [] }
      for (const step of steps) {
        try {
          stack = take(stack, step)
        } catch (error) {
          expect(['gift_exceeds_need', 'cost_below_stack']).toContain((error as AppError).code)
        }
        const money = moneyOf(stack.cost, stack.gifts)
        const standing = stack.gifts.reduce((sum, one) => (one.state === 'cancelled' ? sum : sum + one.amount), 0)
        expect(money.promised + money.delivered).toBe(standing)
        expect(standing + gapOf(money)).toBe(stack.cost)
        expect(gapOf(money)).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('a gift to the last rupiah fits, one rupiah more does not and says what is open in words', () => {
  const money = moneyOf(20_000_000, [{ state: 'delivered', amount: 17_500_000 }])
  expect(() => assertFits(money, 2_500_000)).not.toThrow()
  expect(() => assertFits(money, 2_500_001)).toThrow(
    expect.objectContaining({
      data: expect.objectContaining({ remaining: '2.500.000', remainingWords: 'dua juta lima ratus ribu' }),
    }),
  )
})

test('schemes that exclude each other do so from either side, until one is given up', () => {
  const bsps = { scheme: 'bsps', state: 'promised' } as const
  const kemensos = { scheme: 'rs_rtlh', state: 'delivered' } as const
  expect(() => assertCombinable('rs_rtlh', [bsps], SCHEMES)).toThrow(
    expect.objectContaining({ code: 'schemes_exclude' }),
  )
  expect(() => assertCombinable('bsps', [kemensos], SCHEMES)).toThrow(
    expect.objectContaining({ code: 'schemes_exclude' }),
  )
  expect(() => assertCombinable('rs_rtlh', [{ ...bsps, state: 'cancelled' }], SCHEMES)).not.toThrow()
  expect(() => assertCombinable('village_fund', [bsps], SCHEMES)).not.toThrow()
  expect(() => assertCombinable('entah', [], SCHEMES)).toThrow(expect.objectContaining({ code: 'unknown_reference' }))
})

describe('kept', () => {
  let database: Database
  const clock = testClock('2026-02-10T02:00:00Z')
  const at = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)
  beforeAll(async () => {
    database = await openTestDatabase()
    await buildRegion(database)
  })
  afterAll(() => database.close())

  const own = (given: number): GiftInput =>
    GiftShape.parse({ giverKind: 'own', form: 'money', amount: given, promisedOn: '2026-02-10' })
  const coded = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => (error instanceof AppError ? error.code : Promise.reject(error)),
    )

  async function doOne(ctx: Context, id: string, step: Act): Promise<void> {
    if (step.do === 'promise') return promiseGift(ctx, { id, ...own(step.amount) })
    if (step.do === 'cost') {
      const { version } = await getHouse(ctx, id)
      const items = [{ kind: 'material', name: 'Bahan', quantity: 1, unit: 'paket', unitPrice: step.amount }] as const
      await savePlan(ctx, { id, version, items, reason: '' })
      return
    }
    const gifts = await listGifts(ctx, id)
    const gift = gifts[step.at % Math.max(1, gifts.length)]
    if (!gift) return
    const one = { id, giftId: gift.id, version: gift.version, reason: 'salah catat' }
    if (step.do === 'deliver')
      return deliverGift(ctx, {
        ...one,
        ...step,
        rest: step.rest === 'open' ? 'open' : 'promised',
        deliveredOn: '2026-02-10',
        evidence: '',
      })
    if (step.do === 'correct')
      return correctGift(ctx, { ...one, ...gift, id, giftId: gift.id, amount: step.amount, reason: 'uji' })
    return step.do === 'retract' ? retractDelivery(ctx, one) : cancelGift(ctx, one)
  }

  test('in the database the same holds after every step, and SQL adds up as the pure rule does', async () => {
    const { id } = await at((ctx) => buildPlanned(ctx, { cost: 40_000_000 }))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (steps) => {
        for (const step of steps) {
          const told = await coded(at((ctx) => doOne(ctx, id, step)))
          expect(['done', 'gift_exceeds_need', 'cost_below_stack', 'wrong_state']).toContain(told)
          const { money } = await at((ctx) => getHouse(ctx, id))
          expect(money).toEqual(moneyOf(money.cost, await at((ctx) => listGifts(ctx, id))))
          expect(gapOf(money)).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 8, numRuns: 6 },
    )
  })

  test('of two givers who race for the last rupiah one gets it, the other hears what is left', async () => {
    const { id } = await at((ctx) => buildPlanned(ctx, { cost: 1_000_000 }))
    const told = await Promise.all([1, 2, 3].map(() => coded(at((ctx) => promiseGift(ctx, { id, ...own(600_000) })))))
    expect(told.toSorted()).toEqual(['done', 'gift_exceeds_need', 'gift_exceeds_need'])
    expect((await at((ctx) => getHouse(ctx, id))).money).toEqual({ cost: 1_000_000, promised: 600_000, delivered: 0 })
  })

  test('a plan beyond the most of one house is refused in words, and what stood before stays', async () => {
    const { id, version } = await at((ctx) => buildPlanned(ctx, { cost: 1_000_000 }))
    const line = {
      kind: 'material',
      name: 'Semen',
      quantity: 1_000_000,
      unit: 'sak',
      unitPrice: 1_000_000_000,
    } as const
    const save = (ctx: Context) => savePlan(ctx, { id, version, items: Array(200).fill(line), reason: '' })
    await expect(at(save)).rejects.toMatchObject({ code: 'plan_too_large', data: { limit: '1.000.000.000.000' } })
    expect((await at((ctx) => getHouse(ctx, id))).money.cost).toBe(1_000_000)
  })

  test('an instalment leaves the rest promised under the same giver', async () => {
    const { id } = await at((ctx) => buildPlanned(ctx, { cost: 20_000_000 }))
    await at((ctx) => promiseGift(ctx, { id, ...own(20_000_000) }))
    const [gift] = await at((ctx) => listGifts(ctx, id))
    const first = { id, giftId: gift?.id ?? '', version: 1, deliveredOn: '2026-02-10', evidence: 'SP2D 1' }
    await at((ctx) => deliverGift(ctx, { ...first, amount: 10_000_000, rest: 'promised' }))
    const gifts = await at((ctx) => listGifts(ctx, id))
    expect(gifts.map(({ state, amount: given, restOf }) => [state, given, restOf === gift?.id])).toEqual([
      ['delivered', 10_000_000, false],
      ['promised', 10_000_000, true],
    ])
    // Sent twice, the second finds the gift changed.
    expect(await coded(at((ctx) => deliverGift(ctx, { ...first, amount: 10_000_000, rest: 'promised' })))).toBe(
      'conflict',
    )
  })
})
