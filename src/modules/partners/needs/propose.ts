import type { NeedProposal, OfferProposal } from '#contract/partners/needs.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { addUp } from '../pledges/amount.ts'
import { namesOf } from '../queries/partners.ts'
import { sumsFor } from '../queries/pledges.ts'
import { listOpenNeeds, listOpenOffers } from '../queries/term-pages.ts'
import { matchTerms, type Side } from './match.ts'
import type { Need, Offer } from './terms.ts'

type Open<T> = T & Pick<Side, 'open'>

/** Needs or offers with what is left of each. */
async function withOpen<T extends Need | Offer>(
  ctx: Context,
  kind: 'need' | 'offer',
  rows: readonly T[],
): Promise<Open<T>[]> {
  const promised = await sumsFor(
    ctx,
    kind,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, open: Math.max(0, addUp([row.quantity, -(promised.get(row.id) ?? 0)])) }))
}

export const needsWithOpen = (ctx: Context, rows: readonly Need[]) => withOpen(ctx, 'need', rows)
export const offersWithOpen = (ctx: Context, rows: readonly Offer[]) => withOpen(ctx, 'offer', rows)

const shown = ({ form, what, quantity, unit, areaCode, startsOn, endsOn }: Side, areaName: string) => ({
  form,
  what,
  quantity,
  unit,
  areaCode,
  startsOn,
  endsOn,
  areaName,
})

const best = <T extends { score: number }>(proposals: readonly T[], most: number): T[] =>
  [...proposals].sort((a, b) => b.score - a.score).slice(0, most)

/** For each need the offers that may meet it, the best first. */
export async function proposeOffers(
  ctx: Context,
  needs: readonly Open<Need>[],
  most: number,
): Promise<(needId: string) => OfferProposal[]> {
  if (needs.length === 0) return () => []
  const offers = await offersWithOpen(ctx, await listOpenOffers(ctx, todayOf(ctx)))
  const partners = await namesOf(
    ctx,
    offers.map(({ partnerId }) => partnerId),
  )
  const areaName = await nameAreas(
    ctx,
    offers.map(({ areaCode }) => areaCode),
  )
  const byNeed = new Map(
    needs.map((need) => {
      const proposals = offers.flatMap((offer): OfferProposal[] => {
        const match = matchTerms(need, offer)
        const partner = partners.get(offer.partnerId)
        if (!match || !partner) return []
        const terms = shown(offer, areaName(offer.areaCode).fullName)
        return [{ ...match, reasons: [...match.reasons], offerId: offer.id, partner, terms, open: offer.open }]
      })
      return [need.id, best(proposals, most)] as const
    }),
  )
  return (id) => byNeed.get(id) ?? []
}

/** For each offer the needs it may meet, the best first. */
export async function proposeNeeds(
  ctx: Context,
  offers: readonly Open<Offer>[],
  most: number,
): Promise<(offerId: string) => NeedProposal[]> {
  if (offers.length === 0) return () => []
  const needs = await needsWithOpen(ctx, await listOpenNeeds(ctx, todayOf(ctx)))
  const agencies = await nameAgencies(
    ctx,
    needs.map(({ agencyId }) => agencyId),
  )
  const areaName = await nameAreas(
    ctx,
    needs.map(({ areaCode }) => areaCode),
  )
  const byOffer = new Map(
    offers.map((offer) => {
      const proposals = needs.flatMap((need): NeedProposal[] => {
        const match = matchTerms(need, offer)
        const agency = agencies.get(need.agencyId)
        if (!match || !agency) return []
        const terms = shown(need, areaName(need.areaCode).fullName)
        return [{ ...match, reasons: [...match.reasons], needId: need.id, agency, terms, open: need.open }]
      })
      return [offer.id, best(proposals, most)] as const
    }),
  )
  return (id) => byOffer.get(id) ?? []
}
