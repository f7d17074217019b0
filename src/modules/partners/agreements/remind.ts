import { notify } from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { listBound, listEnding } from '../queries/agreements.ts'
import { namesOf } from '../queries/partners.ts'
import { REMINDERS } from '../seed-tables.ts'
import { dueReminder } from './agreement.ts'
import { endingUntil } from './read-agreements.ts'

const MONTHS = REMINDERS.map(({ months }) => months)

/** Tells the agencies that an agreement binds, and the coordinators, that it ends: once for each reminder; returns how many were told now. */
export async function remindOfAgreements(ctx: Context): Promise<number> {
  const today = todayOf(ctx)
  const ending = await listEnding(ctx, today, endingUntil(today))
  const bound = await listBound(
    ctx,
    ending.map(({ id }) => id),
  )
  const partners = await namesOf(
    ctx,
    ending.map(({ partnerId }) => partnerId),
  )
  let told = 0
  for (const { id, endsOn, subject, partnerId } of ending) {
    const months = endsOn === null ? undefined : dueReminder(endsOn, today, MONTHS)
    if (endsOn === null || months === undefined) continue
    told += await notify(ctx, {
      topic: 'partner.agreement_ends',
      data: { subject, partner: partners.get(partnerId)?.name ?? '', endsOn },
      link: `/mitra/${partnerId}?tab=agreements`,
      to: {
        agencyIds: bound.filter(({ agreementId }) => agreementId === id).map(({ agencyId }) => agencyId),
        coordinators: true,
      },
      onceKey: `partner.agreement ${id} ${endsOn} ${months}`,
    })
  }
  return told
}
