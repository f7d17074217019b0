import type { Context } from '#platform/context.ts'
import { listLastDecisions } from '../queries/decisions.ts'
import { copyGonePair, findMeeting, isInRun, setPairState } from '../queries/pair-states.ts'
import { lockCurrentRun, makeCurrent, refreshStatistics } from '../queries/runs.ts'
import type { Run } from '../run.ts'
import { refreshRun } from './refresh-run.ts'
import { requestComputation } from './request-computation.ts'
import { settleDecided } from './settle-pairs.ts'

/** So many changes during a computation are caught up in its last transaction; more ask for another computation. */
const CATCH_UP = 200

/**
 * Makes a written run the one that readers see, in one transaction: pairs keep what was decided on them, and changes since the plans were read
 * are caught up. Returns the run that was current before.
 */
export async function publishRun(
  ctx: Context,
  run: Omit<Run, 'compared' | 'allPairs' | 'computedAt'>,
  counts: { readonly compared: number; readonly allPairs: number },
): Promise<Run | undefined> {
  const previous = await lockCurrentRun(ctx, run.year)
  for (const [key, decision] of await listLastDecisions(ctx, null)) {
    const meeting = await findMeeting(ctx, run.id, key)
    if (!meeting && !(previous && (await isInRun(ctx, previous.id, key)))) continue
    const state = await settleDecided(ctx, decision, meeting)
    if (meeting) await setPairState(ctx, run.id, key, state)
    else if (previous) await copyGonePair(ctx, previous.id, run.id, key)
  }
  await refreshStatistics(ctx)
  await makeCurrent(ctx, run, counts)
  const published = { ...run, ...counts, computedAt: ctx.clock.now() }
  if (!(await refreshRun(ctx, published, { ids: null, most: CATCH_UP }))) await requestComputation(ctx, run.year)
  return previous
}
