import type { PledgeDetail, PledgeView, Pledge as Shape } from '#contract/partners/pledges.ts'
import { findReadableLetters } from '#modules/letters/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { listDeliveries, listSteps } from '../queries/deliveries.ts'
import { namesOf } from '../queries/partners.ts'
import { type PledgeFilter, pagePledges } from '../queries/pledge-pages.ts'
import { findPledge } from '../queries/pledges.ts'
import { isKeptElsewhere, isLate, isOpen, type Pledge, takesReports } from './pledge.ts'
import { shownDeliveries, shownPledge, shownSteps } from './shown-words.ts'

/** Pledges as the actor may read them, with the names around them and what he may do. */
export async function presentPledges(ctx: Context, kept: readonly Pledge[]): Promise<Shape[]> {
  const today = todayOf(ctx)
  const pledges = kept.map((pledge) => shownPledge(ctx.actor, pledge))
  const areaName = await nameAreas(
    ctx,
    pledges.map(({ purpose }) => purpose.areaCode),
  )
  const partners = await namesOf(
    ctx,
    pledges.map(({ partnerId }) => partnerId),
  )
  const agencies = await nameAgencies(
    ctx,
    pledges.map(({ agencyId }) => agencyId),
  )
  const deliveries = await listDeliveries(
    ctx,
    pledges.map(({ id }) => id),
  )
  const letters = await findReadableLetters(
    ctx,
    pledges.flatMap(({ letterId }) => letterId ?? []),
  )
  return pledges.flatMap((pledge): Shape[] => {
    const partner = partners.get(pledge.partnerId)
    if (!partner) return []
    const letter = letters.get(pledge.letterId ?? '')
    const mayKeep = can.keepPledge(ctx.actor, pledge)
    const mayMove = mayKeep && !isKeptElsewhere(pledge)
    const isDelivered = pledge.state === 'delivered' || pledge.state === 'valued'
    const shown = {
      ...pledge,
      purpose: {
        ...pledge.purpose,
        areaName: pledge.purpose.areaCode === null ? '' : areaName(pledge.purpose.areaCode).fullName,
      },
      partner,
      agency: (pledge.agencyId && agencies.get(pledge.agencyId)) || null,
      isLate: isLate(pledge, today),
      reported: deliveries.filter(({ pledgeId, state }) => pledgeId === pledge.id && state === 'reported').length,
      // None, too, for whoever may not read the letter it was thanked with.
      letter: letter ? { id: letter.id, number: letter.number, datedOn: letter.datedOn } : null,
      pledgedOn: dayIn(ctx.timezone, pledge.createdAt),
      can: {
        deliver: mayMove && isOpen(pledge),
        look: mayKeep && takesReports(pledge),
        correct: mayMove && (isOpen(pledge) || isDelivered),
        value: mayKeep && isDelivered,
        thank: mayKeep && pledge.state === 'valued',
        cancel: mayMove && isOpen(pledge) && pledge.delivered === 0,
      },
    }
    return [shown]
  })
}

/** One page of pledges, the earliest due first, with how many there are in each view under the same filter. */
export async function listPledges(
  ctx: Context,
  filter: PledgeFilter & { view: PledgeView; page: number; pageSize: number },
) {
  const { rows, total, counts } = await pagePledges(ctx, filter, todayOf(ctx))
  const { page, pageSize } = filter
  return { rows: await presentPledges(ctx, rows), total, page, pageSize, counts, can: { add: can.add(ctx.actor) } }
}

/** One pledge with what came and its history. Throws `not_found`. */
export async function getPledge(ctx: Context, id: string): Promise<PledgeDetail> {
  const pledge = await findPledge(ctx, id)
  assert(pledge, 'not_found')
  const [shown] = await presentPledges(ctx, [pledge])
  assert(shown, 'not_found')
  const deliveries = await listDeliveries(ctx, [id])
  const steps = await listSteps(ctx, id)
  return {
    ...shown,
    deliveries: shownDeliveries(ctx.actor, pledge, deliveries),
    steps: shownSteps(ctx.actor, pledge, steps).map((step) => ({ ...step, at: step.at.toISOString() })),
  }
}
