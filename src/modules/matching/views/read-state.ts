import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findLastRun, listJobsOf, pageRuns } from '../queries/runs.ts'
import { MATCHING, requestRun } from '../running/request-run.ts'

/** The last run that ended well; figures and model of the last full one, from which the weights are; and whether another waits or works. */
export async function readState(ctx: Context) {
  const [last, full] = [await findLastRun(ctx), await findLastRun(ctx, 'full')]
  const jobs = await listJobsOf(ctx, MATCHING.kind)
  return {
    last: last ?? null,
    figures: full?.figures ?? null,
    model: full?.model ?? null,
    isRunning: jobs.length > 0,
    runningJobId: jobs.find(({ requestedBy }) => requestedBy === ctx.actor.userId)?.id ?? null,
    can: { run: can.run(ctx.actor) },
  }
}

/** One page of the region's runs, the latest first. They hold counts and codes only, so everybody of the region may read them. */
export const listRuns = (ctx: Context, paging: { page: number; pageSize: number }) => pageRuns(ctx, paging)

/** Has everybody recognised again, or only what is new; returns the job's id. Throws `forbidden`. */
export async function runAgain(ctx: Context, { full }: { full: boolean }): Promise<string> {
  assert(can.run(ctx.actor), 'forbidden')
  return requestRun(ctx, { reason: 'asked', full })
}
