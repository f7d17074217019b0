import type { After } from '#contract/gatherings/after/after.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getOrganised } from '../get-gathering.ts'
import { readAfter } from './read-after.ts'
import { insertReview } from './review-queries.ts'
import { figuresOf } from './what-changed.ts'

const KNOWN = (days: number) => ({ gathering_reviews__once: ['review_done', { days }] }) as const

/**
 * Notes a check after 30 or 90 days (as the rule has it) and freezes the figures of this day with it; from its day on, once.
 * Throws `not_found`, `forbidden`, `wrong_state`, `review_too_early`, `review_done`.
 */
export async function noteReview(
  ctx: Context,
  { id, days, remarks }: { id: string; days: number; remarks: string },
): Promise<After> {
  const gathering = await getOrganised(ctx, id)
  const seen = await readAfter(ctx, id)
  assert(seen.can.review, 'wrong_state', { state: gathering.state })
  const review = seen.reviews.find((one) => one.days === days)
  assert(review, 'not_found')
  assert(review.noted === null, 'review_done', { days })
  assert(review.isDue, 'review_too_early', { days, day: review.dueOn })
  const figures = figuresOf(seen)
  await mapConstraints(KNOWN(days), () => insertReview(ctx, id, { id: newId(), days, remarks, figures }))
  await record(
    ctx,
    'gathering.review',
    { kind: 'gathering', id },
    { days, done: figures.tally.done, all: figures.tally.all },
  )
  return readAfter(ctx, id)
}
