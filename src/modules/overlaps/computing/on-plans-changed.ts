import type { Context } from '#platform/context.ts'
import type { Topics } from '#platform/outbox.ts'
import { forgetFigures } from '../queries/kept-figures.ts'
import { lockCurrentRun } from '../queries/runs.ts'
import { refreshMoney } from '../queries/write-run.ts'
import { refreshRun } from './refresh-run.ts'
import { requestComputation } from './request-computation.ts'

/** So many changed activities are compared at once, within the request that changed them; more are left to the job. */
const AT_ONCE = 50

/**
 * Listens to `plans.changed`: a changed activity has its new pairs when the answer leaves; an import gets a computation of its own, and so do
 * changed needs, which come as a change of no activity.
 */
export async function onPlansChanged(ctx: Context, { year, ids }: Topics['plans.changed']): Promise<void> {
  const run = await lockCurrentRun(ctx, year)
  if (run) await forgetFigures(ctx, run.id)
  const isSmall = run && ids?.length !== 0 && (await refreshRun(ctx, run, { ids, most: AT_ONCE }))
  if (isSmall) await refreshMoney(ctx, run.id, ids)
  else await requestComputation(ctx, year)
}
