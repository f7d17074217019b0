import { daysAfter } from '#contract/calendar/days.ts'
import { notify } from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { namesOf } from '../queries/partners.ts'
import { listDue } from '../queries/pledges.ts'
import { PLEDGE_REMINDERS } from '../seed-tables.ts'
import { written } from './amount.ts'
import { dueStage, outstanding } from './pledge.ts'

const [FIRST = 0, LAST = 0] = [PLEDGE_REMINDERS[0], PLEDGE_REMINDERS.at(-1)]
/** So many days after the last reminder it is still made good; later nobody looks at the pledge every morning any more. */
const MADE_GOOD_DAYS = 30

/**
 * Tells who receives a pledge that it is due soon, today, or late, and has not come whole: once for each reminder (`seed/partners/pledge-reminders.csv`).
 * Returns how many were told now.
 */
export async function remindOfPledges(ctx: Context): Promise<number> {
  const today = todayOf(ctx)
  const due = await listDue(ctx, {
    from: daysAfter(today, -(LAST + MADE_GOOD_DAYS)),
    until: daysAfter(today, -FIRST),
  })
  const partners = await namesOf(
    ctx,
    due.map(({ partnerId }) => partnerId),
  )
  let told = 0
  for (const pledge of due) {
    const { id, partnerId, agencyId, dueOn, what, unit, purpose } = pledge
    const stage = dueOn === null ? undefined : dueStage(dueOn, today, PLEDGE_REMINDERS)
    if (dueOn === null || stage === undefined) continue
    told += await notify(ctx, {
      topic: today > dueOn ? 'partner.pledge_late' : 'partner.pledge_due',
      data: {
        ...{ partner: partners.get(partnerId)?.name ?? '', what: what || purpose.title },
        ...{ dueOn, quantity: written(outstanding(pledge)), unit },
      },
      link: `/mitra/janji?id=${id}`,
      to: { agencyIds: agencyId === null ? [] : [agencyId], orCoordinators: true },
      onceKey: `partner.pledge ${id} ${dueOn} ${stage}`,
    })
  }
  return told
}
