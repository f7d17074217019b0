import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { lastDueDay } from './followup.ts'
import { type FollowupFilter, pageFollowups } from './queries.ts'

/** One page of what the actor may read; `due` is counted by the region's calendar. */
export async function listFollowups(
  ctx: Context,
  filter: Omit<FollowupFilter, 'dueUntil'> & { readonly due?: 'overdue' | 'week' | 'month' | undefined },
) {
  const today = dayIn(ctx.timezone, ctx.clock.now())
  return pageFollowups(ctx, { ...filter, dueUntil: filter.due && lastDueDay(filter.due, today) }, today)
}
