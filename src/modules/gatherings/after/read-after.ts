import { daysAfter } from '#contract/calendar/days.ts'
import type { After, Review } from '#contract/gatherings/after/after.ts'
import { findNames } from '#modules/accounts/index.ts'
import { listBySource } from '#modules/followups/index.ts'
import { readPair } from '#modules/overlaps/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { reviewDays } from '../day-counts.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { listSessionTimes } from '../speakers/speaker-queries.ts'
import { listReviews } from './review-queries.ts'
import { tally, tallyByAgency, tallyBySession, tallyBySubject, tiedPairs } from './what-changed.ts'

/** A pair of plans as it stands; decided only counts what was decided since the first day. */
async function overlapOf(
  ctx: Context,
  { id, title }: { id: string; title: string },
  startsOn: string,
): Promise<After['overlaps'][number]> {
  const [a = '', b = ''] = id.split('/')
  try {
    const { state, decisions } = await readPair(ctx, { a, b })
    const standing = decisions.find(({ endedAt }) => endedAt === null)
    const isSince = standing !== undefined && dayIn(ctx.timezone, standing.decidedAt) >= startsOn
    return { id, title, state, decidedAt: isSince ? standing.decidedAt.toISOString() : null }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return { id, title, state: 'gone', decidedAt: null }
    throw error
  }
}

async function reviewsOf(ctx: Context, gathering: Gathering, today: string): Promise<Review[]> {
  const noted = await listReviews(ctx, gathering.id)
  const names = await findNames(
    ctx,
    noted.map(({ byUser }) => byUser),
  )
  const scheduled = reviewDays(gathering.endsOn).map(({ days }) => days)
  return [...new Set([...scheduled, ...noted.map(({ days }) => days)])]
    .sort((a, b) => a - b)
    .map((days) => {
      const one = noted.find((review) => review.days === days)
      const dueOn = daysAfter(gathering.endsOn, days)
      return {
        days,
        dueOn,
        isDue: dueOn <= today,
        noted: one
          ? {
              id: one.id,
              by: names.get(one.byUser) ?? '',
              at: one.at.toISOString(),
              remarks: one.remarks,
              figures: one.figures,
            }
          : null,
      }
    })
}

/** What became of what was promised at a gathering, as far as the actor may read it. Throws `not_found`. */
export async function readAfter(ctx: Context, gatheringId: string): Promise<After> {
  const gathering = await getGathering(ctx, gatheringId)
  const today = todayOf(ctx)
  const { rows } = await listBySource(ctx, 'gathering', gatheringId)
  const overlaps: After['overlaps'] = []
  for (const pair of tiedPairs(rows)) overlaps.push(await overlapOf(ctx, pair, gathering.startsOn))
  return {
    tally: tally(rows, today),
    byAgency: tallyByAgency(rows, today),
    bySession: tallyBySession(rows, await listSessionTimes(ctx, gatheringId), today),
    subjects: tallyBySubject(rows, today),
    overlaps,
    reviews: await reviewsOf(ctx, gathering, today),
    source: reviewDays(gathering.endsOn)[0]?.source ?? '',
    can: {
      review: can.organise(ctx.actor, gathering) && gathering.state !== 'cancelled' && gathering.state !== 'draft',
    },
  }
}
