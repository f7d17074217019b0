import { monthsAfter } from '#contract/calendar/days.ts'
import type { Agreement as Shape } from '#contract/partners/agreements.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findAgreement, listBound, pageAgreements } from '../queries/agreements.ts'
import { namesOf } from '../queries/partners.ts'
import { LONGEST_REMINDER, REMINDERS } from '../seed-tables.ts'
import { type Agreement, daysLeft, isOver, stateOf } from './agreement.ts'

/** The last end day that counts as ending on a day. */
export const endingUntil = (today: string): string => monthsAfter(today, LONGEST_REMINDER)

/** Agreements with the names around them and what the actor may do. */
export async function presentAgreements(ctx: Context, agreements: readonly Agreement[]): Promise<Shape[]> {
  const today = todayOf(ctx)
  const bound = await listBound(
    ctx,
    agreements.map(({ id }) => id),
  )
  const agencies = await nameAgencies(
    ctx,
    bound.map(({ agencyId }) => agencyId),
  )
  const partners = await namesOf(
    ctx,
    agreements.map(({ partnerId }) => partnerId),
  )
  const numbers = await numbersOf(ctx, agreements)
  return agreements.flatMap((agreement): Shape[] => {
    const partner = partners.get(agreement.partnerId)
    if (!partner) return []
    const ofIt = bound.filter(({ agreementId }) => agreementId === agreement.id)
    const named = ofIt.flatMap(({ agencyId }) => agencies.get(agencyId) ?? [])
    const state = stateOf(agreement, today, LONGEST_REMINDER)
    const mayKeep = can.keepAgreement(ctx.actor, { ...agreement, agencies: named })
    return [
      {
        ...agreement,
        partner,
        renews: numbers(agreement.renews),
        renewedBy: numbers(agreement.renewedBy),
        agencies: named.sort((a, b) => a.shortName.localeCompare(b.shortName)),
        state,
        daysLeft: state === 'terminated' ? null : daysLeft(agreement, today),
        can: {
          edit: mayKeep && !isOver(state),
          renew: mayKeep && agreement.renewedBy === null && agreement.terminatedOn === null,
          terminate: mayKeep && !isOver(state) && agreement.terminatedOn === null,
        },
      },
    ]
  })
}

async function numbersOf(ctx: Context, agreements: readonly Agreement[]) {
  const ids = agreements.flatMap(({ renews, renewedBy }) => [renews, renewedBy]).filter((id) => id !== null)
  const found = new Map<string, { id: string; ourNumber: string }>()
  for (const id of new Set(ids)) {
    const other = await findAgreement(ctx, id)
    if (other) found.set(id, { id, ourNumber: other.ourNumber })
  }
  return (id: string | null) => (id === null ? null : (found.get(id) ?? null))
}

type Filter = Parameters<typeof pageAgreements>[1]

/** One page of agreements, the earliest end first, with how many there are in each view. */
export async function listAgreements(ctx: Context, filter: Filter) {
  const today = todayOf(ctx)
  const { rows, total, counts } = await pageAgreements(ctx, filter, { today, endingUntil: endingUntil(today) })
  const { page, pageSize } = filter
  return {
    rows: await presentAgreements(ctx, rows),
    total,
    page,
    pageSize,
    counts,
    reminders: [...REMINDERS],
    can: { add: can.add(ctx.actor) },
  }
}

/** Throws `not_found`. */
export async function getAgreement(ctx: Context, id: string): Promise<Shape> {
  const agreement = await findAgreement(ctx, id)
  assert(agreement, 'not_found')
  const [shown] = await presentAgreements(ctx, [agreement])
  assert(shown, 'not_found')
  return shown
}
