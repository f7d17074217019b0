import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { hasOtherBatch } from '../queries/records.ts'
import { findLastRun, listJobsOf, pageRuns } from '../queries/runs.ts'
import { MATCHING, requestRun } from '../running/request-run.ts'

const MINUTE = 60_000

/**
 * The last run that ended well; figures and model of the last full one, from which the weights are; and whether another waits or works. An agency
 * is told only whether its own lists are through: totals, and how long a run took, would tell it what others have.
 */
export async function readState(ctx: Context) {
  const rights = { run: can.run(ctx.actor), readFigures: can.readFigures(ctx.actor) }
  if (!rights.readFigures) return { ...NOTHING, isRunning: await hasListsToCome(ctx), can: rights }
  const [last, full] = [await findLastRun(ctx), await findLastRun(ctx, { kind: 'full' })]
  const jobs = await listJobsOf(ctx, MATCHING.kind)
  return {
    last: last ?? null,
    figures: full?.figures ?? null,
    model: full?.model ?? null,
    isRunning: jobs.length > 0,
    runningJobId: jobs.find(({ requestedBy }) => requestedBy === ctx.actor.userId)?.id ?? null,
    can: rights,
  }
}

const NOTHING = { last: null, figures: null, model: null, runningJobId: null } as const

/** Whether a list of the actor's agency was not yet recognised when this minute began: whole minutes, so that asking often measures no run. */
async function hasListsToCome(ctx: Context): Promise<boolean> {
  if (ctx.actor.agencyId === null) return false
  const minute = new Date(Math.floor(ctx.clock.now().getTime() / MINUTE) * MINUTE)
  const last = await findLastRun(ctx, { endedBy: minute })
  return hasOtherBatch(ctx, ctx.actor.agencyId, Object.keys(last?.batches ?? {}))
}

/** One page of the region's runs, the latest first. Throws `forbidden`. */
export async function listRuns(ctx: Context, paging: { page: number; pageSize: number }) {
  assert(can.readFigures(ctx.actor), 'forbidden')
  return pageRuns(ctx, paging)
}

/** Has everybody recognised again, or only what is new; returns the job's id. Throws `forbidden`. */
export async function runAgain(ctx: Context, { full }: { full: boolean }): Promise<string> {
  assert(can.run(ctx.actor), 'forbidden')
  return requestRun(ctx, { reason: 'asked', full })
}
