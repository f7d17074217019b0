import { z } from 'zod'
import { notify } from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { listBound, listEnding } from '../queries/agreements.ts'
import { wasAskedSince } from '../queries/jobs.ts'
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

/** The day's look at agreements that end. */
export const remindOfAgreementsJob: JobKind<Record<string, never>> = {
  kind: 'partners.remind',
  input: z.object({}).strict(),
  run: (job) => job.step(async (ctx) => ({ value: { told: await remindOfAgreements(ctx) } })),
}

const EARLIEST_HOUR = 6

/** Asks for the day's look once, when its morning has come in the region; whether there is work now. */
export async function askToRemindOfAgreements(ctx: Context): Promise<boolean> {
  const now = ctx.clock.now()
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: ctx.timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const [hours = 0, minutes = 0] = clock.format(now).split(':').map(Number)
  if (hours < EARLIEST_HOUR) return false
  const midnight = new Date(now.getTime() - (hours * 60 + minutes + 1) * 60_000)
  if (await wasAskedSince(ctx, remindOfAgreementsJob.kind, midnight)) return false
  await enqueue(ctx, remindOfAgreementsJob, {})
  return true
}
