import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { daysOf } from '../outcomes/outcome.ts'
import { type Attempt, insertAttempt } from '../queries/attempts.ts'
import { dropClaim } from '../queries/claims.ts'
import { assertLiving, getRecordable } from '../reading/get-graduate.ts'
import { readGraduate } from '../reading/read-graduates.ts'
import { pointOf } from '../settings.ts'

/**
 * Notes a try without an answer; the graduate goes back to the call list. Asked to be called back without a day, it is today. Throws `not_found`, `forbidden`,
 * `graduate_gone`, `outcome_too_early`, `due_in_past`.
 */
export async function noteAttempt(
  ctx: Context,
  attempt: { readonly id: string; readonly months: OutcomeMonths } & Pick<
    Attempt,
    'means' | 'result' | 'againOn' | 'note'
  >,
): Promise<GraduateRecord> {
  const graduate = await getRecordable(ctx, attempt.id)
  assertLiving(graduate)
  const today = todayOf(ctx)
  const { opensOn } = daysOf(graduate.finishedOn, pointOf(attempt.months))
  assert(today >= opensOn, 'outcome_too_early', { months: attempt.months, opensOn })
  const againOn = attempt.result === 'call_back' ? (attempt.againOn ?? today) : null
  assert(againOn === null || againOn >= today, 'due_in_past')
  await insertAttempt(ctx, { ...attempt, traineeId: graduate.id, againOn })
  await dropClaim(ctx, graduate.id)
  await record(
    ctx,
    'outcome.attempt',
    { kind: 'trainee', id: graduate.id },
    { months: attempt.months, result: attempt.result },
  )
  return readGraduate(ctx, graduate.id)
}
