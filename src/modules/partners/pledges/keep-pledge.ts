import type { z } from 'zod'
import type { PledgeDetail, PledgeFields } from '#contract/partners/pledges.ts'
import type { Purpose } from '#contract/partners/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { titleOfGathering } from '../needs/keep-need.ts'
import { can } from '../policy.ts'
import { findDelivery } from '../queries/deliveries.ts'
import { findNeed } from '../queries/needs.ts'
import { findOffer } from '../queries/offers.ts'
import { findPledge } from '../queries/pledges.ts'
import {
  apply,
  cancelPledge,
  confirmDelivery,
  correctPledge,
  getLocked,
  recordDelivery,
  refuseDelivery,
  withdrawDelivery,
} from './move-pledge.ts'
import { isKeptElsewhere, type Pledge } from './pledge.ts'
import { getPledge } from './read-pledges.ts'
import { recordPledge } from './record-pledge.ts'

type Fields = z.infer<typeof PledgeFields>

/** What a pledge is for, whose it then is, and that the actor may note it. Throws `forbidden`, `unknown_reference`. */
async function purposeOf(
  ctx: Context,
  { purposeKind: kind, purposeId: id, partnerId }: Fields,
): Promise<{ purpose: Purpose; agencyId: string | null }> {
  const { agencyId } = ctx.actor
  if (kind === 'free') return { purpose: { kind, id: '', title: '', areaCode: null }, agencyId }
  if (kind === 'gathering')
    return { purpose: { kind, id, title: await titleOfGathering(ctx, id), areaCode: null }, agencyId }
  if (kind === 'offer') {
    const offer = await findOffer(ctx, id)
    assert(offer && offer.partnerId === partnerId, 'unknown_reference', { what: 'offer' })
    return { purpose: { kind, id, title: offer.what.slice(0, 300), areaCode: offer.areaCode }, agencyId }
  }
  const need = await findNeed(ctx, id)
  assert(need, 'unknown_reference', { what: 'need' })
  assert(can.keepNeed(ctx.actor, need), 'forbidden')
  return { purpose: { kind, id, title: need.what.slice(0, 300), areaCode: need.areaCode }, agencyId: need.agencyId }
}

/** Notes a pledge for the own agency, or for the need of it. Throws `forbidden` and as `recordPledge`. */
export async function takePledge(ctx: Context, fields: Fields): Promise<PledgeDetail> {
  assert(can.add(ctx.actor), 'forbidden')
  const { purpose, agencyId } = await purposeOf(ctx, fields)
  const offer = fields.offerId === null ? undefined : await findOffer(ctx, fields.offerId)
  const isOwn = fields.offerId === null || offer?.partnerId === fields.partnerId
  assert(isOwn, 'unknown_reference', { what: 'offer' })
  const offerId = fields.offerId
  const { partnerId, form, what, quantity, unit, value, dueOn } = fields
  const said = what || purpose.title
  const id = await recordPledge(ctx, {
    partnerId,
    purpose,
    offerId,
    form,
    what: said,
    quantity,
    unit,
    value,
    dueOn,
    agencyId,
  })
  return getPledge(ctx, id)
}

async function getKept(ctx: Context, id: string): Promise<Pledge> {
  const pledge = await findPledge(ctx, id)
  assert(pledge, 'not_found')
  assert(can.keepPledge(ctx.actor, pledge), 'forbidden')
  return pledge
}

/** A pledge that is kept here. Throws `not_found`, `forbidden`, `partner_pledge_kept_elsewhere`. */
async function getMovable(ctx: Context, id: string): Promise<Pledge> {
  const pledge = await getKept(ctx, id)
  assert(!isKeptElsewhere(pledge), 'partner_pledge_kept_elsewhere', { title: pledge.purpose.title })
  return pledge
}

interface Which {
  readonly id: string
  readonly version: number
}

async function assertMovable(ctx: Context, { id, version }: Which): Promise<void> {
  assert((await getMovable(ctx, id)).version === version, 'conflict')
}

async function getOfDelivery(ctx: Context, deliveryId: string): Promise<Pledge> {
  const delivery = await findDelivery(ctx, deliveryId)
  assert(delivery, 'not_found')
  return getMovable(ctx, delivery.pledgeId)
}

type Correction = Which & { quantity: number; what: string; dueOn: string | null; reason: string }

/** Throws as `getMovable`, `conflict`, and as `correctPledge`. */
export async function correctOwnPledge(ctx: Context, { id, version, ...given }: Correction): Promise<PledgeDetail> {
  await assertMovable(ctx, { id, version })
  await correctPledge(ctx, { pledgeId: id, ...given })
  return getPledge(ctx, id)
}

/** Throws as `getMovable`, `conflict`, and as `recordDelivery`. */
export async function noteDelivery(
  ctx: Context,
  { id, version, day, quantity, evidence }: Which & { day: string; quantity: number; evidence: string },
): Promise<PledgeDetail> {
  await assertMovable(ctx, { id, version })
  await recordDelivery(ctx, { pledgeId: id, day, quantity, evidence })
  return getPledge(ctx, id)
}

/** Throws as `getMovable` and as `confirmDelivery`. */
export async function confirmReported(ctx: Context, id: string): Promise<PledgeDetail> {
  const pledge = await getOfDelivery(ctx, id)
  await confirmDelivery(ctx, id)
  return getPledge(ctx, pledge.id)
}

/** A report of a partner that the actor may look at, with what it is for. */
export interface ReportedDelivery {
  readonly id: string
  readonly pledge: Pledge
  readonly day: string
  readonly quantity: number
  readonly evidence: string
}

/** What a partner reported, for the room that keeps its givers itself. Throws `not_found`, `forbidden`. */
export async function getReported(ctx: Context, deliveryId: string): Promise<ReportedDelivery> {
  const delivery = await findDelivery(ctx, deliveryId)
  assert(delivery, 'not_found')
  const { id, day, quantity, evidence } = delivery
  return { id, day, quantity, evidence, pledge: await getKept(ctx, delivery.pledgeId) }
}

/** Whatever it was for: a report that is refused changes no stack. Throws as `getReported` and as `refuseDelivery`. */
export async function refuseReported(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<PledgeDetail> {
  const { pledge } = await getReported(ctx, id)
  await refuseDelivery(ctx, id, reason)
  return getPledge(ctx, pledge.id)
}

/** Throws as `getMovable` and as `withdrawDelivery`. */
export async function withdrawOwnDelivery(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<PledgeDetail> {
  const pledge = await getOfDelivery(ctx, id)
  await withdrawDelivery(ctx, id, reason)
  return getPledge(ctx, pledge.id)
}

/** Throws as `getMovable`, `conflict`, and as `cancelPledge`. */
export async function cancelOwnPledge(
  ctx: Context,
  { id, version, reason }: Which & { reason: string },
): Promise<PledgeDetail> {
  await assertMovable(ctx, { id, version })
  await cancelPledge(ctx, { pledgeId: id, reason })
  return getPledge(ctx, id)
}

/** The pledge, kept from others, if the actor keeps it and it is as far as that. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function getLockedIn(
  ctx: Context,
  { id, version }: Which,
  states: readonly Pledge['state'][],
): Promise<Pledge> {
  await getKept(ctx, id)
  const pledge = await getLocked(ctx, id)
  assert(pledge.version === version, 'conflict')
  assert(states.includes(pledge.state), 'wrong_state', { state: pledge.state })
  return pledge
}

/** Says what the delivered is worth, and by what; may be said anew until it is thanked for. Throws as `getLockedIn`. */
export async function valuePledge(
  ctx: Context,
  { worth, basis, ...which }: Which & { worth: number; basis: string },
): Promise<PledgeDetail> {
  const pledge = await getLockedIn(ctx, which, ['delivered', 'valued'])
  const change = { isValuedByHand: true, worth, worthBasis: basis }
  await apply(ctx, pledge, change, { kind: 'valued', worth, note: basis })
  return getPledge(ctx, pledge.id)
}

/** It was thanked for by other means than a letter. Throws as `getLockedIn`, `day_in_future`. */
export async function thankOtherwise(
  ctx: Context,
  { day, how, ...which }: Which & { day: string; how: string },
): Promise<PledgeDetail> {
  const pledge = await getLockedIn(ctx, which, ['valued'])
  assert(day <= todayOf(ctx), 'day_in_future')
  await apply(ctx, pledge, { thankedOn: day, thankedHow: how }, { kind: 'thanked', note: how })
  return getPledge(ctx, pledge.id)
}
