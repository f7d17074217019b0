import type { SourceKind } from '#contract/followups/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Followup, lastDueDay } from '../followup.ts'
import { type FollowupFilter, pageFollowups } from '../queries/followups.ts'

/** One page of what the actor may read; `due` is counted by the region's calendar. */
export async function listFollowups(
  ctx: Context,
  filter: FollowupFilter & { readonly due?: 'overdue' | 'week' | 'month' | undefined },
) {
  const today = todayOf(ctx)
  const ends = [filter.dueUntil, filter.due && lastDueDay(filter.due, today)].filter((end) => end !== undefined).sort()
  return pageFollowups(ctx, { ...filter, dueUntil: ends[0] }, today)
}

const EVERY = { scope: 'all', page: 1, pageSize: 500 } as const
const ANY_STATE = ['open', 'done', 'dropped'] as const

/** Everything that came from one source and that the actor may read, by due day, with its counts; of a gathering also from its sessions. At most 500. */
export const listBySource = (ctx: Context, kind: SourceKind, id: string) =>
  pageFollowups(ctx, { ...EVERY, state: ANY_STATE, sourceKind: kind, sourceId: id, sort: 'dueOn' }, todayOf(ctx))

/**
 * Obstacles that are still open, the oldest first: what the next meeting begins with. `agencyIds`: only of these owners, or waiting for one of them. Only
 * what the actor may read. At most 500.
 */
export async function listOpenObstacles(
  ctx: Context,
  { agencyIds }: { readonly agencyIds?: readonly string[] } = {},
): Promise<Followup[]> {
  const filter = { ...EVERY, state: ['open'], kind: ['obstacle'], sort: 'createdAt' } as const
  const { rows } = await pageFollowups(ctx, filter, todayOf(ctx))
  if (!agencyIds) return rows
  return rows.filter(
    ({ owner, waiting }) => agencyIds.includes(owner.id) || (waiting && agencyIds.includes(waiting.agency.id)),
  )
}
