import type { NeedState, Need as Shape, Offer as ShapeOfOffer } from '#contract/partners/needs.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { addUp } from '../pledges/amount.ts'
import { can } from '../policy.ts'
import { findNeed } from '../queries/needs.ts'
import { findOffer } from '../queries/offers.ts'
import { namesOf } from '../queries/partners.ts'
import { pageNeeds, pageOffers, type TermsFilter } from '../queries/term-pages.ts'
import { needsWithOpen, offersWithOpen, proposeNeeds, proposeOffers } from './propose.ts'
import type { Need, Offer } from './terms.ts'

type Paged = TermsFilter & { readonly page: number; readonly pageSize: number }

const IN_A_LIST = 3
const ALONE = 50

/** A need or an offer is filled before it is over: what was promised for it stays. */
const stateOf = (
  { open, isClosed, endsOn }: { open: number; isClosed: boolean; endsOn: string },
  today: string,
): NeedState => (open <= 0 ? 'filled' : isClosed ? 'closed' : endsOn < today ? 'past' : 'open')

async function presentNeeds(ctx: Context, rows: readonly Need[], most: number): Promise<Shape[]> {
  const today = todayOf(ctx)
  const needs = await needsWithOpen(ctx, rows)
  const isOpen = (need: (typeof needs)[number]) => stateOf(need, today) === 'open'
  const proposals = await proposeOffers(ctx, needs.filter(isOpen), most)
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  const areaName = await nameAreas(
    ctx,
    rows.map(({ areaCode }) => areaCode),
  )
  return needs.flatMap((need): Shape[] => {
    const agency = agencies.get(need.agencyId)
    if (!agency) return []
    const mayKeep = can.keepNeed(ctx.actor, need)
    return [
      {
        ...need,
        agency,
        areaName: areaName(need.areaCode).fullName,
        state: stateOf(need, today),
        pledged: addUp([need.quantity, -need.open]),
        proposals: proposals(need.id),
        can: { edit: mayKeep && !need.isClosed, pledge: mayKeep && isOpen(need) },
      },
    ]
  })
}

/** One page of needs, the earliest end first, each with the best offers that may meet it. */
export async function listNeeds(ctx: Context, filter: Paged) {
  const { rows, total, counts } = await pageNeeds(ctx, filter, todayOf(ctx))
  const { page, pageSize } = filter
  const shown = await presentNeeds(ctx, rows, IN_A_LIST)
  return { rows: shown, total, page, pageSize, counts, can: { add: can.add(ctx.actor) } }
}

/** One need with every offer that may meet it. Throws `not_found`. */
export async function getNeed(ctx: Context, id: string): Promise<Shape> {
  const need = await findNeed(ctx, id)
  assert(need, 'not_found')
  const [shown] = await presentNeeds(ctx, [need], ALONE)
  assert(shown, 'not_found')
  return shown
}

async function presentOffers(ctx: Context, rows: readonly Offer[], most: number): Promise<ShapeOfOffer[]> {
  const today = todayOf(ctx)
  const offers = await offersWithOpen(ctx, rows)
  const isOpen = (offer: (typeof offers)[number]) => stateOf(offer, today) === 'open'
  const proposals = await proposeNeeds(ctx, offers.filter(isOpen), most)
  const partners = await namesOf(
    ctx,
    rows.map(({ partnerId }) => partnerId),
  )
  const areaName = await nameAreas(
    ctx,
    rows.map(({ areaCode }) => areaCode),
  )
  return offers.flatMap((offer): ShapeOfOffer[] => {
    const partner = partners.get(offer.partnerId)
    if (!partner) return []
    const mayAdd = can.add(ctx.actor)
    return [
      {
        ...offer,
        partner,
        areaName: areaName(offer.areaCode).fullName,
        state: stateOf(offer, today),
        pledged: addUp([offer.quantity, -offer.open]),
        proposals: proposals(offer.id),
        can: { close: can.closeOffer(ctx.actor, offer) && !offer.isClosed, pledge: mayAdd && isOpen(offer) },
      },
    ]
  })
}

/** One page of offers, the earliest end first, each with the best needs it may meet. */
export async function listOffers(ctx: Context, filter: Paged) {
  const { rows, total } = await pageOffers(ctx, filter, todayOf(ctx))
  const { page, pageSize } = filter
  return { rows: await presentOffers(ctx, rows, IN_A_LIST), total, page, pageSize, can: { add: can.add(ctx.actor) } }
}

/** Throws `not_found`. */
export async function getOffer(ctx: Context, id: string): Promise<ShapeOfOffer> {
  const offer = await findOffer(ctx, id)
  assert(offer, 'not_found')
  const [shown] = await presentOffers(ctx, [offer], ALONE)
  assert(shown, 'not_found')
  return shown
}
