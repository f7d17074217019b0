import type { Offer as Shape } from '#contract/partners/needs.ts'
import type { Terms } from '#contract/partners/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getActivePartner, getPartner } from '../people/find-partner.ts'
import { can } from '../policy.ts'
import { closeOffer as close, insertOffer, lockOffer } from '../queries/offers.ts'
import { checkTerms } from './keep-need.ts'
import { getOffer } from './read-terms.ts'

/** What a partner offers, noted by an agency. Throws `not_found`, `forbidden`, `partner_resting`, as `checkTerms`. */
export async function addOffer(ctx: Context, { id: partnerId, ...terms }: Terms & { id: string }): Promise<Shape> {
  await getPartner(ctx, partnerId)
  assert(can.add(ctx.actor), 'forbidden')
  await getActivePartner(ctx, partnerId)
  const id = newId()
  await insertOffer(ctx, { ...checkTerms(ctx, terms), id, partnerId, byLink: false })
  await record(ctx, 'partner.offer_add', { kind: 'partner', id: partnerId }, { offer: id })
  return getOffer(ctx, id)
}

/** Not offered any more; what was promised of it stays. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function closeOffer(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Shape> {
  const offer = await lockOffer(ctx, id)
  assert(offer, 'not_found')
  assert(can.closeOffer(ctx.actor, offer), 'forbidden')
  assert(offer.version === version, 'conflict')
  assert(!offer.isClosed, 'wrong_state', { state: 'closed' })
  assert(await close(ctx, offer, reason), 'conflict')
  await record(ctx, 'partner.offer_close', { kind: 'partner', id: offer.partnerId }, { offer: id })
  return getOffer(ctx, id)
}
