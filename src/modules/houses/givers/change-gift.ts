import type { GiftInput } from '#contract/houses/stack.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { getPartner, type ReportedDelivery } from '#modules/partners/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { holdHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { can } from '../policy.ts'
import { insertGift, listGifts, updateGift } from '../queries/givers.ts'
import { recordStep } from '../record-step.ts'
import { pledgeFor, settlePledge } from './partner-pledge.ts'
import { SCHEMES } from './schemes.ts'
import { assertCombinable, assertFits, assertSaid, type Gift } from './stack.ts'

interface One {
  readonly id: string
  readonly giftId: string
  readonly version: number
}

/** A house whose stack may be changed, held so that two givers never race for the same gap. */
async function holdStack(ctx: Context, id: string): Promise<{ house: House; gifts: Gift[] }> {
  const house = await holdHouse(ctx, id)
  assert(can.give(ctx.actor, house), 'house_step_early', { state: house.state })
  return { house, gifts: await listGifts(ctx, id) }
}

async function holdGift(ctx: Context, { id, giftId, version }: One) {
  const { house, gifts } = await holdStack(ctx, id)
  const gift = gifts.find((one) => one.id === giftId)
  assert(gift, 'not_found')
  assert(gift.version === version, 'conflict')
  assert(gift.state !== 'cancelled', 'wrong_state', { state: gift.state })
  return { house, gifts, gift }
}

/** Writes a changed gift, a further one where it was split, and what follows for the partner. */
async function write(
  ctx: Context,
  { house, gifts, gift }: { house: House; gifts: readonly Gift[]; gift: Gift },
  reason: string,
  { rest, reportId }: { readonly rest?: Gift | undefined; readonly reportId?: string | undefined } = {},
): Promise<void> {
  const after = [...gifts.map((one) => (one.id === gift.id ? gift : one)), ...(rest ? [rest] : [])]
  const deliveryId = await settlePledge(ctx, house, { before: gifts, after, gift, reason, reportId })
  await updateGift(ctx, { ...gift, deliveryId })
  if (rest) await insertGift(ctx, house.id, rest)
}

async function nameOf(ctx: Context, { agencyId, partnerId, giverName }: GiftInput): Promise<string> {
  if (agencyId !== null) return (await getAgency(ctx, agencyId)).name
  if (partnerId !== null) return (await getPartner(ctx, partnerId)).name
  return giverName
}

/**
 * A promise to a house. Throws `not_found`, `forbidden`, `house_over`, `house_step_early` (before the plan of materials), `day_in_future`,
 * `gift_giver_unclear`, `gift_basis_missing`, `schemes_exclude`, `gift_exceeds_need`, `unknown_reference`, `partner_resting`.
 */
export async function promiseGift(ctx: Context, { id, ...input }: GiftInput & { readonly id: string }): Promise<void> {
  const { house, gifts } = await holdStack(ctx, id)
  assert(input.promisedOn <= todayOf(ctx), 'day_in_future')
  assertSaid(input)
  assertCombinable(input.scheme, gifts, SCHEMES)
  assertFits(house.money, input.amount)
  const gift: Gift = {
    ...input,
    id: newId(),
    giverName: await nameOf(ctx, input),
    ...{ state: 'promised', deliveredOn: null, evidence: '', cancelledOn: null, cancelReason: '' },
    ...{ pledgeId: null, deliveryId: null, restOf: null, version: 1 },
  }
  const pledgeId = await pledgeFor(ctx, house, gift)
  await mapConstraints({ house_givers__agency: ['unknown_reference', { what: 'agency' }] }, () =>
    insertGift(ctx, id, { ...gift, pledgeId }),
  )
  const { giverKind, giverName, amount, form } = gift
  await recordStep(ctx, id, 'promise', { gift: gift.id, giver: giverKind, form, amount }, { name: giverName })
}

interface Came {
  readonly deliveredOn: string
  readonly amount: number
  readonly evidence: string
  /** What becomes of the rest of an instalment. */
  readonly rest: 'promised' | 'open'
}

type Held = Awaited<ReturnType<typeof holdGift>>

async function deliver(ctx: Context, { house, gifts, gift }: Held, input: Came, reportId?: string): Promise<void> {
  const { deliveredOn, amount, evidence } = input
  assert(gift.state === 'promised', 'wrong_state', { state: gift.state })
  assert(deliveredOn <= todayOf(ctx), 'day_in_future')
  assert(deliveredOn >= gift.promisedOn, 'period_invalid')
  assertFits(house.money, amount - gift.amount)
  const left = gift.amount - amount
  const isSplit = left > 0 && input.rest === 'promised'
  const came: Gift = { ...gift, state: 'delivered', deliveredOn, amount, evidence }
  const rest: Gift = { ...gift, id: newId(), amount: left, restOf: gift.id, version: 1 }
  const more = { reportId, rest: isSplit ? rest : undefined }
  await write(ctx, { house, gifts, gift: came }, evidence || 'diterima', more)
  const kept = { gift: gift.id, amount, left: isSplit ? left : 0 }
  await recordStep(ctx, house.id, 'deliver', kept, { name: gift.giverName })
}

/**
 * What was promised came, whole or an instalment; more than was promised only where it is still open. Throws as `promiseGift`, and `wrong_state` for
 * what came already, `conflict`, `period_invalid` before the promise.
 */
export async function deliverGift(ctx: Context, input: One & Came): Promise<void> {
  await deliver(ctx, await holdGift(ctx, input), input)
}

/**
 * What a partner reported to have given to a house did come: its gift is delivered and the report counts, one delivery on both sides. A part leaves the
 * rest promised. Throws as `deliverGift`, `wrong_state` where nothing of it is promised any more, and `partner_delivery_too_large`.
 */
export async function confirmReportedGift(
  ctx: Context,
  { id: reportId, pledge, day, quantity, evidence }: ReportedDelivery,
): Promise<void> {
  const { house, gifts } = await holdStack(ctx, pledge.purpose.id)
  const open = gifts.filter(({ pledgeId, state }) => pledgeId === pledge.id && state === 'promised')
  const [gift] = open.toSorted((a, b) => b.amount - a.amount)
  assert(gift, 'wrong_state', { state: pledge.state })
  const words = { remaining: new Intl.NumberFormat('id-ID').format(gift.amount), unit: pledge.unit }
  assert(quantity <= gift.amount, 'partner_delivery_too_large', words)
  const came = { deliveredOn: day, amount: quantity, evidence, rest: 'promised' } as const
  await deliver(ctx, { house, gifts, gift }, came, reportId)
}

/** Puts right what was written of a gift. Throws as `promiseGift`, and `conflict`, `wrong_state` for one given up. */
export async function correctGift(
  ctx: Context,
  input: One & Pick<Gift, 'amount' | 'what' | 'basis' | 'fundSource' | 'evidence'> & { readonly reason: string },
): Promise<void> {
  const { house, gifts, gift } = await holdGift(ctx, input)
  const { amount, what, basis, fundSource, evidence, reason } = input
  const corrected: Gift = { ...gift, amount, what, basis, fundSource, evidence }
  assertSaid(corrected)
  assertFits(house.money, amount - gift.amount)
  await write(ctx, { house, gifts, gift: corrected }, reason)
  const changed = { gift: gift.id, before: gift.amount, amount }
  await recordStep(ctx, house.id, 'correct_gift', changed, { name: gift.giverName, reason })
}

/** It did not come after all, and is promised as before. Throws as `correctGift`, and `wrong_state` for what is only promised. */
export async function retractDelivery(ctx: Context, input: One & { readonly reason: string }): Promise<void> {
  const { house, gifts, gift } = await holdGift(ctx, input)
  assert(gift.state === 'delivered', 'wrong_state', { state: gift.state })
  await write(ctx, { house, gifts, gift: { ...gift, state: 'promised', deliveredOn: null } }, input.reason)
  const words = { name: gift.giverName, reason: input.reason }
  await recordStep(ctx, house.id, 'retract', { gift: gift.id, amount: gift.amount }, words)
}

/** Given up, or paid back: it leaves the stack, stays visible, and its part is open again. Throws as `correctGift`. */
export async function cancelGift(ctx: Context, input: One & { readonly reason: string }): Promise<void> {
  const found = await holdGift(ctx, input)
  await giveUp(ctx, found, input.reason)
}

async function giveUp(
  ctx: Context,
  { house, gifts, gift }: { house: House; gifts: readonly Gift[]; gift: Gift },
  reason: string,
): Promise<void> {
  const cancelled: Gift = {
    ...gift,
    state: 'cancelled',
    deliveredOn: null,
    cancelledOn: todayOf(ctx),
    cancelReason: reason,
  }
  await write(ctx, { house, gifts, gift: cancelled }, reason)
  const { id, giverName: name, amount, state } = gift
  await recordStep(ctx, house.id, 'cancel_gift', { gift: id, amount, state }, { name, reason })
}

/** With a house that is cancelled its open promises are given up; what came stays visible. The house is held by the caller. */
export async function giveUpPromises(ctx: Context, house: House, reason: string): Promise<void> {
  for (const { id } of (await listGifts(ctx, house.id)).filter(({ state }) => state === 'promised')) {
    const gifts = await listGifts(ctx, house.id)
    const gift = gifts.find((one) => one.id === id)
    if (gift) await giveUp(ctx, { house, gifts, gift }, reason)
  }
}
