import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { listBySource, notify } from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { reviewDays } from '../day-counts.ts'
import { eraseOldNeeds } from '../lodging/write-needs.ts'
import { daysToAnswer } from '../speakers/speaker.ts'
import { listUnanswered } from '../speakers/speaker-queries.ts'
import { listUnreviewed } from './review-queries.ts'

/** Who is told of what is the organisers': their agency, and the coordinator who made it, if one did and may still read it. */
const organisersOf = ({
  agencyId,
  createdBy,
  visibility,
}: {
  agencyId: string
  createdBy: string
  visibility: string
}) => ({
  agencyIds: [agencyId],
  userIds: visibility === 'internal' ? [] : [createdBy],
})

const link = (id: string, rest: string) => `/rapat/${id}${rest}`

/** So many days before the answer is due, on the day, and once when it has passed. */
const SPEAKER_DAYS = [3, 0, -1]

async function remindOfSpeakers(ctx: Context, today: string): Promise<number> {
  let told = 0
  for (const speaker of await listUnanswered(ctx, daysAfter(today, -1), daysAfter(today, 3))) {
    const { id, name, answerBy, gatheringId, title } = speaker
    const days = answerBy === null ? undefined : daysToAnswer(answerBy, today)
    if (answerBy === null || days === undefined || !SPEAKER_DAYS.includes(days)) continue
    told += await notify(ctx, {
      topic: days < 0 ? 'gathering.speaker_late' : 'gathering.speaker_due',
      data: { name, title, answerOn: answerBy },
      link: link(gatheringId, '?tab=preparation&part=speakers'),
      to: organisersOf(speaker),
      onceKey: `gathering.speaker ${id} ${answerBy} ${days}`,
    })
  }
  return told
}

/** A check is told of on its day; whoever slept over it (a server that stood still) is told within this many days. */
const CATCH_UP = 14

/** A check asks what became of what was promised and decided; without any there is nothing to ask. */
const hasOutcomes = async (ctx: Context, gatheringId: string): Promise<boolean> =>
  (await listBySource({ ...ctx, actor: systemActor }, 'gathering', gatheringId)).rows.length > 0

async function remindOfReviews(ctx: Context, today: string): Promise<number> {
  let told = 0
  for (const { days } of reviewDays(today)) {
    const ended = { endedFrom: daysAfter(today, -days - CATCH_UP), endedUntil: daysAfter(today, -days) }
    for (const gathering of await listUnreviewed(ctx, { days, ...ended })) {
      if (!(await hasOutcomes(ctx, gathering.id))) continue
      told += await notify(ctx, {
        topic: 'gathering.review_due',
        data: { title: gathering.title, days },
        link: link(gathering.id, '/setelahnya'),
        to: organisersOf(gathering),
        onceKey: `gathering.review ${gathering.id} ${days} ${gathering.endsOn}`,
      })
    }
  }
  return told
}

/** The day's look at the gatherings: speakers who have not answered, checks that are due, notes on health whose time has passed. Tells once. */
export const lookAfterJob: JobKind<Record<string, never>> = {
  kind: 'gatherings.look_after',
  input: z.object({}).strict(),
  run: (job) =>
    job.step(async (ctx) => {
      const today = todayOf(ctx)
      const told = (await remindOfSpeakers(ctx, today)) + (await remindOfReviews(ctx, today))
      return { value: { told, erased: await eraseOldNeeds(ctx) } }
    }),
}
