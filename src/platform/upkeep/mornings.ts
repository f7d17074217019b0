import { sql } from 'kysely'
import { hourOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { enqueue, type JobKind } from '../jobs.ts'
import type { Round } from './rounds.ts'

/** Daily work begins at this hour of the region's own clock: the day has come, and what it tells is there when offices open. Own choice, 2026. */
const EARLIEST_HOUR = 6

/** Takes a day for a kind of daily work; false when it, or a later one, was taken before. The row decides, so of two servers one gets it. */
async function takeDay({ tx, region }: Context, kind: string, day: string): Promise<boolean> {
  const row = await tx
    .insertInto('mornings')
    .values({ region_id: region, kind, day })
    .onConflict((oc) =>
      oc.columns(['region_id', 'kind']).doUpdateSet({ day }).where('mornings.day', '<', sql<string>`excluded.day`),
    )
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}

type Daily = Pick<JobKind<Record<string, never>>, 'kind' | 'input'>

/**
 * A round that asks for daily work once, when its morning has come in the region, and for what follows it; whoever slept for some days asks once on
 * waking. The work itself must bear being done twice.
 */
export const eachMorning =
  (work: Daily, ...following: readonly Daily[]): Round =>
  async (ctx) => {
    if (hourOf(ctx) < EARLIEST_HOUR || !(await takeDay(ctx, work.kind, todayOf(ctx)))) return false
    for (const kind of [work, ...following]) await enqueue(ctx, kind, {})
    return true
  }
