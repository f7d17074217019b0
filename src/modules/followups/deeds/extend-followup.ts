import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup } from '../followup.ts'
import { tellConcerned } from '../notices/tell.ts'
import { getFollowup } from './get-followup.ts'
import { getMovable, take } from './move-followup.ts'

/**
 * Another due day, with the reason; the history keeps the old one, and reminders begin anew. Throws as `closeFollowup`, and `due_in_past`,
 * `same_due_day`.
 */
export async function extendFollowup(
  ctx: Context,
  input: { id: string; version: number; dueOn: string; reason: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'extend')
  const today = todayOf(ctx)
  assert(input.dueOn >= today, 'due_in_past')
  assert(input.dueOn !== followup.dueOn, 'same_due_day', { day: followup.dueOn })
  await take(ctx, followup, {
    deed: 'extend',
    change: {
      dueOn: input.dueOn,
      firstDueOn: followup.firstDueOn ?? followup.dueOn,
      round: followup.round + 1,
      clockFrom: today,
    },
    event: 'extended',
    text: input.reason,
    data: { from: followup.dueOn, to: input.dueOn },
  })
  const extended = await getFollowup(ctx, input.id)
  await tellConcerned(ctx, extended, 'followup.extended', { fromOn: followup.dueOn })
  return extended
}
