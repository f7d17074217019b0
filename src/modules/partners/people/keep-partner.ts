import type { PartnerFields } from '#contract/partners/partners.ts'
import { isWithin } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import { findLikeNamed, insertPartner, updatePartner } from '../queries/partners.ts'
import { getPartner } from './find-partner.ts'
import type { Partner } from './partner.ts'

function assertFields(ctx: Context, { thanksConsentOn, publicName, areaCode }: PartnerFields) {
  assert(thanksConsentOn === null || publicName !== '', 'partner_public_name')
  assert(thanksConsentOn === null || thanksConsentOn <= todayOf(ctx), 'day_in_future')
  assert(areaCode === null || isWithin(areaCode, ctx.region), 'partner_outside_region')
}

/**
 * Registers a partner of the region; returns its id. Throws `forbidden`, `partner_like_named` unless it is said to be another one,
 * `partner_public_name`, `day_in_future`, `partner_outside_region`.
 */
export async function addPartner(
  ctx: Context,
  { isAnother, ...fields }: PartnerFields & { readonly isAnother: boolean },
): Promise<string> {
  assert(can.add(ctx.actor), 'forbidden')
  assertFields(ctx, fields)
  const like = isAnother ? [] : await findLikeNamed(ctx, fields.name)
  assert(like.length === 0, 'partner_like_named', { names: like.map(({ name }) => name).join(', ') })
  const id = newId()
  await insertPartner(ctx, { ...fields, id, agencyId: ctx.actor.agencyId })
  await record(ctx, 'partner.add', { kind: 'partner', id }, { kind: fields.kind })
  return id
}

async function getEditable(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Partner> {
  const partner = await getPartner(ctx, id)
  assert(can.edit(ctx.actor, partner), 'forbidden')
  assert(partner.version === version, 'conflict')
  return partner
}

async function save(ctx: Context, partner: Partner, deed: string): Promise<string> {
  assert(await updatePartner(ctx, partner), 'conflict')
  await record(ctx, `partner.${deed}`, { kind: 'partner', id: partner.id })
  return partner.id
}

type Which = { readonly id: string; readonly version: number }

/** Throws `not_found`, `forbidden`, `conflict`, `partner_public_name`, `day_in_future`, `partner_outside_region`. */
export async function editPartner(ctx: Context, { id, version, ...fields }: PartnerFields & Which): Promise<string> {
  const partner = await getEditable(ctx, { id, version })
  assertFields(ctx, fields)
  return save(ctx, { ...partner, ...fields }, 'save')
}

/** No longer active: nothing new is noted of it, what was stays. Its link opens nothing. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function restPartner(ctx: Context, { reason, ...which }: Which & { reason: string }): Promise<string> {
  const partner = await getEditable(ctx, which)
  assert(partner.state === 'active', 'wrong_state', { state: partner.state })
  return save(ctx, { ...partner, state: 'resting', stateReason: reason, linkOn: false }, 'rest')
}

/** Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function revivePartner(ctx: Context, which: Which): Promise<string> {
  const partner = await getEditable(ctx, which)
  assert(partner.state === 'resting', 'wrong_state', { state: partner.state })
  return save(ctx, { ...partner, state: 'active', stateReason: '' }, 'revive')
}

/** Opens its own page by a new link; older ones open nothing any more. Throws `not_found`, `forbidden`, `conflict`, `partner_resting`. */
export async function renewPartnerLink(ctx: Context, which: Which): Promise<string> {
  const partner = await getEditable(ctx, which)
  assert(partner.state === 'active', 'partner_resting', { name: partner.name })
  return save(ctx, { ...partner, linkOn: true, linkTurn: partner.linkTurn + 1 }, 'link')
}

/** Throws `not_found`, `forbidden`, `conflict`. */
export async function withdrawPartnerLink(ctx: Context, which: Which): Promise<string> {
  const partner = await getEditable(ctx, which)
  return save(ctx, { ...partner, linkOn: false }, 'unlink')
}
