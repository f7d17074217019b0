import type { GiftForm, GiftState, GiverKind } from '#contract/houses/shapes.ts'
import { numberInWords } from '#modules/letters/index.ts'
import { AppError, assert } from '#platform/errors.ts'
import { gapOf, type Money } from '../house.ts'

/** Something given to a house: promised, delivered, or given up. */
export interface Gift {
  readonly id: string
  readonly giverKind: GiverKind
  readonly agencyId: string | null
  readonly partnerId: string | null
  readonly giverName: string
  readonly form: GiftForm
  readonly what: string
  /** Whole rupiah. */
  readonly amount: number
  readonly basis: string
  readonly fundSource: string
  readonly scheme: string
  readonly state: GiftState
  readonly promisedOn: string
  readonly deliveredOn: string | null
  readonly evidence: string
  readonly cancelledOn: string | null
  readonly cancelReason: string
  readonly pledgeId: string | null
  readonly deliveryId: string | null
  readonly restOf: string | null
  readonly version: number
}

const sumOf = (gifts: readonly Pick<Gift, 'state' | 'amount'>[], state: GiftState) =>
  gifts.reduce((sum, gift) => (gift.state === state ? sum + gift.amount : sum), 0)

/** What a stack adds up to. `queries/houses.ts` sums the same in SQL; stack.test.ts proves that they agree. */
export const moneyOf = (cost: number, gifts: readonly Pick<Gift, 'state' | 'amount'>[]): Money => ({
  cost,
  promised: sumOf(gifts, 'promised'),
  delivered: sumOf(gifts, 'delivered'),
})

const written = (amount: number) => new Intl.NumberFormat('id-ID').format(amount)

/** Refuses what would make the stack exceed the cost; says what is still open, in digits and words. Throws `gift_exceeds_need`. */
export function assertFits(money: Money, more: number): void {
  const open = gapOf(money)
  const words = { amount: written(more), remaining: written(open), remainingWords: numberInWords(open) }
  assert(more <= open, 'gift_exceeds_need', words)
}

/** Refuses a plan that costs less than what stands in the stack. Throws `cost_below_stack`. */
export function assertCovers(cost: number, money: Money): void {
  const standing = money.promised + money.delivered
  assert(cost >= standing, 'cost_below_stack', {
    cost: written(cost),
    standing: written(standing),
    excess: written(standing - cost),
  })
}

const NEEDS_BASIS: ReadonlySet<GiftForm> = new Set(['goods', 'labour'])
const BY_AGENCY: ReadonlySet<GiverKind> = new Set(['state', 'province', 'regency', 'village', 'alms'])
const BY_PARTNER: ReadonlySet<GiverKind> = new Set(['alms', 'business', 'community'])

/** Refuses a giver who is nobody, or two at once, and a value without a basis. Throws `gift_giver_unclear`, `gift_basis_missing`. */
export function assertSaid(
  gift: Pick<Gift, 'giverKind' | 'agencyId' | 'partnerId' | 'giverName' | 'form' | 'basis'>,
): void {
  const { giverKind, agencyId, partnerId, giverName, form, basis } = gift
  const isOne = agencyId === null || partnerId === null
  const isOfKind = (agencyId === null || BY_AGENCY.has(giverKind)) && (partnerId === null || BY_PARTNER.has(giverKind))
  const isNamed = agencyId !== null || partnerId !== null || giverName !== '' || giverKind === 'own'
  assert(isOne && isOfKind && isNamed, 'gift_giver_unclear')
  assert(!NEEDS_BASIS.has(form) || basis !== '', 'gift_basis_missing')
}

/** A programme money comes from, and those that may not stand beside it. */
export interface Exclusion {
  readonly code: string
  readonly excludes: readonly string[]
}

/** Refuses a scheme beside one that excludes it, whichever of the two says so. Throws `schemes_exclude`, `unknown_reference`. */
export function assertCombinable(
  scheme: string,
  gifts: readonly Pick<Gift, 'state' | 'scheme'>[],
  schemes: readonly (Exclusion & { readonly label: { readonly id: string } })[],
): void {
  if (scheme === '') return
  const of = new Map(schemes.map((one) => [one.code, one]))
  const asked = of.get(scheme)
  assert(asked, 'unknown_reference', { what: 'scheme' })
  for (const { state, scheme: other } of gifts) {
    const standing = state === 'cancelled' ? undefined : of.get(other)
    if (standing && (asked.excludes.includes(other) || standing.excludes.includes(scheme)))
      throw new AppError('schemes_exclude', { scheme: asked.label.id, other: standing.label.id })
  }
}
