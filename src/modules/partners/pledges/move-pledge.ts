import type { Purpose } from '#contract/partners/shapes.ts'
import { record } from '#platform/audit.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import {
  findDelivery,
  insertDelivery,
  insertStep,
  listDeliveries,
  moveDelivery,
  type NewStep,
} from '../queries/deliveries.ts'
import { listFor, lockPledge, type PledgeChange, updatePledge } from '../queries/pledges.ts'
import { assertAmount, written } from './amount.ts'
import { isOpen, outstanding, type Pledge, progressOf, type Worth } from './pledge.ts'
import { assertStillOpen } from './record-pledge.ts'

/** Throws `not_found`. */
export async function getLocked(ctx: Context, id: string): Promise<Pledge> {
  const pledge = await lockPledge(ctx, id)
  assert(pledge, 'not_found')
  return pledge
}

/** Writes a change and what follows from it and from the deliveries, with its step in the history. Throws `conflict`. */
export async function apply(
  ctx: Context,
  pledge: Pledge,
  change: PledgeChange,
  step: Omit<NewStep, 'pledgeId'>,
): Promise<void> {
  const progress = progressOf({ ...pledge, ...change }, await listDeliveries(ctx, [pledge.id]))
  assert(await updatePledge(ctx, pledge, { ...change, ...progress }), 'conflict')
  await insertStep(ctx, { ...step, pledgeId: pledge.id })
  await record(ctx, `partner.pledge_${step.kind}`, { kind: 'partner', id: pledge.partnerId }, { pledge: pledge.id })
}

export interface NewDelivery {
  readonly pledgeId: string
  /** Made by the caller where the same delivery may be sent twice; a second time fails as `duplicate`. */
  readonly id?: string
  /** ISO day, not after today nor before the pledge. */
  readonly day: string
  readonly quantity: number
  readonly evidence?: string
  /** Rupiah of this part and by what, where it is known when it comes. */
  readonly worth?: Worth | null
}

function assertDeliverable(ctx: Context, pledge: Pledge, { day, quantity }: Pick<NewDelivery, 'day' | 'quantity'>) {
  assert(isOpen(pledge), 'wrong_state', { state: pledge.state })
  const pledgedOn = dayIn(ctx.timezone, pledge.createdAt)
  assert(day <= todayOf(ctx), 'day_in_future')
  assert(day >= pledgedOn, 'partner_delivery_too_early', { day, pledgedOn })
  assertAmount(pledge.form, quantity)
  const remaining = outstanding(pledge)
  const words = { remaining: written(remaining), unit: pledge.unit }
  assert(quantity <= remaining, 'partner_delivery_too_large', words)
}

const KNOWN = { partner_deliveries__pk: ['duplicate', { what: 'delivery' }] } as const

/**
 * Notes what came; returns the delivery's id. Does not ask who may. Throws `not_found`, `wrong_state`, `day_in_future`, `partner_delivery_too_early`,
 * `partner_delivery_too_large`, `partner_whole_rupiah`, `duplicate`.
 */
export async function recordDelivery(ctx: Context, delivery: NewDelivery): Promise<string> {
  const pledge = await getLocked(ctx, delivery.pledgeId)
  assertDeliverable(ctx, pledge, delivery)
  const id = await write(ctx, delivery, 'confirmed')
  await apply(ctx, pledge, {}, { kind: 'delivered', quantity: delivery.quantity, note: delivery.evidence ?? '' })
  return id
}

/** What a partner says it delivered, by its link: counts once the agency confirms it. Throws as `recordDelivery`. */
export async function reportDelivery(ctx: Context, delivery: NewDelivery): Promise<string> {
  const pledge = await getLocked(ctx, delivery.pledgeId)
  assertDeliverable(ctx, pledge, delivery)
  const id = await write(ctx, delivery, 'reported')
  await apply(ctx, pledge, {}, { kind: 'reported', quantity: delivery.quantity, note: delivery.evidence ?? '' })
  return id
}

async function write(ctx: Context, delivery: NewDelivery, state: 'confirmed' | 'reported'): Promise<string> {
  const { id = newId(), pledgeId, day, quantity, evidence = '', worth } = delivery
  await mapConstraints(KNOWN, () =>
    insertDelivery(ctx, {
      id,
      pledgeId,
      day,
      quantity,
      evidence,
      worth: worth?.rupiah ?? null,
      worthBasis: worth?.basis ?? '',
      state,
      byLink: state === 'reported',
    }),
  )
  return id
}

async function getWithPledge(ctx: Context, deliveryId: string) {
  const found = await findDelivery(ctx, deliveryId)
  assert(found, 'not_found')
  const pledge = await getLocked(ctx, found.pledgeId)
  // Read again behind the lock: another may have moved it meanwhile.
  const delivery = await findDelivery(ctx, deliveryId)
  assert(delivery, 'not_found')
  return { pledge, delivery }
}

/**
 * What the partner reported did come; `told`: the day and the worth as whoever received it says. Throws `not_found`, `wrong_state` and as
 * `recordDelivery`.
 */
export async function confirmDelivery(
  ctx: Context,
  id: string,
  told: { readonly day?: string; readonly worth?: Worth | null } = {},
): Promise<void> {
  const { pledge, delivery } = await getWithPledge(ctx, id)
  assert(delivery.state === 'reported', 'wrong_state', { state: delivery.state })
  assertDeliverable(ctx, pledge, { ...delivery, ...told })
  await moveDelivery(ctx, id, { state: 'confirmed', ...told })
  await apply(ctx, pledge, {}, { kind: 'delivered', quantity: delivery.quantity, note: delivery.evidence })
}

/** The id of what a partner reported of a pledge in exactly that quantity and nobody has looked at, the earliest; undefined: nothing. */
export async function findReport(ctx: Context, pledgeId: string, quantity: number): Promise<string | undefined> {
  const told = await listDeliveries(ctx, [pledgeId])
  return told.find((one) => one.state === 'reported' && one.quantity === quantity)?.id
}

/** What the partner reported did not come, or not so. Throws `not_found`, `wrong_state`. */
export async function refuseDelivery(ctx: Context, id: string, reason: string): Promise<void> {
  const { pledge, delivery } = await getWithPledge(ctx, id)
  assert(delivery.state === 'reported', 'wrong_state', { state: delivery.state })
  await moveDelivery(ctx, id, { state: 'refused', reason })
  await apply(ctx, pledge, {}, { kind: 'refused', quantity: delivery.quantity, note: reason })
}

/** A delivery noted wrongly counts no more; what the whole was valued at falls with it. Throws `not_found`, `wrong_state`. */
export async function withdrawDelivery(ctx: Context, id: string, reason: string): Promise<void> {
  const { pledge, delivery } = await getWithPledge(ctx, id)
  assert(delivery.state === 'confirmed', 'wrong_state', { state: delivery.state })
  assert(pledge.state !== 'thanked', 'wrong_state', { state: pledge.state })
  await moveDelivery(ctx, id, { state: 'withdrawn', reason })
  const unvalued = { isValuedByHand: false, worth: null, worthBasis: '' }
  await apply(ctx, pledge, unvalued, { kind: 'withdrawn', quantity: delivery.quantity, note: reason })
}

/** Corrects a pledge; what stood before stays in its history. Throws `not_found`, `wrong_state`, `partner_pledge_below_delivered`, as `recordPledge`. */
export async function correctPledge(
  ctx: Context,
  {
    pledgeId,
    reason,
    ...given
  }: { pledgeId: string; quantity: number; what: string; dueOn: string | null; reason: string },
): Promise<void> {
  const pledge = await getLocked(ctx, pledgeId)
  assert(pledge.state !== 'cancelled' && pledge.state !== 'thanked', 'wrong_state', { state: pledge.state })
  assertAmount(pledge.form, given.quantity)
  const delivered = { delivered: written(pledge.delivered), unit: pledge.unit }
  assert(given.quantity >= pledge.delivered, 'partner_pledge_below_delivered', delivered)
  if (given.quantity > pledge.quantity)
    await assertStillOpen(ctx, { ...pledge, quantity: given.quantity }, pledge.quantity)
  await apply(ctx, pledge, given, { kind: 'corrected', quantity: given.quantity, note: reason })
}

/** Nothing of it came, and nothing will. Throws `not_found`, `wrong_state`, `partner_pledge_delivered`. */
export async function cancelPledge(
  ctx: Context,
  { pledgeId, reason }: { pledgeId: string; reason: string },
): Promise<void> {
  const pledge = await getLocked(ctx, pledgeId)
  assert(pledge.state !== 'cancelled', 'wrong_state', { state: pledge.state })
  const delivered = { delivered: written(pledge.delivered), unit: pledge.unit }
  assert(pledge.delivered === 0, 'partner_pledge_delivered', delivered)
  await apply(ctx, pledge, { cancelledReason: reason }, { kind: 'cancelled', note: reason })
}

/** Every pledge for something, the oldest first, with what came of it. */
export async function listPledgesFor(ctx: Context, { kind, id }: Pick<Purpose, 'kind' | 'id'>): Promise<Pledge[]> {
  return listFor(ctx, kind, id)
}
