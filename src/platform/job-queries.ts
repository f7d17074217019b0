import { record } from './audit.ts'
import type { Context } from './context.ts'

const COLUMNS = [
  'id',
  'kind',
  'state',
  'done',
  'total',
  'result',
  'error',
  'requested_by as requestedBy',
  'cancel_requested as cancelRequested',
  'created_at as createdAt',
  'finished_at as finishedAt',
] as const

export async function findJob({ tx, region }: Context, id: string) {
  return tx.selectFrom('jobs').select(COLUMNS).where('region_id', '=', region).where('id', '=', id).executeTakeFirst()
}

/** The caller's newest jobs, at most 50. */
export async function listJobs({ tx, region, actor }: Context) {
  return tx
    .selectFrom('jobs')
    .select(COLUMNS)
    .where('region_id', '=', region)
    .where('requested_by', '=', actor.userId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

/** Asks running work to stop after its current step; work that has not begun ends at once. */
export async function requestCancel(ctx: Context, id: string): Promise<void> {
  await ctx.tx
    .updateTable('jobs')
    .set({ cancel_requested: true })
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .execute()
  await ctx.tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: ctx.clock.now() })
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
  await record(ctx, 'job.cancel', { kind: 'job', id })
}

/** Lets the jobs of a kind that wait for their moment begin at once. */
export async function hurryJobs({ tx, region }: Context, kind: string): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({ not_before: null })
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('state', '=', 'queued')
    .where('not_before', 'is not', null)
    .execute()
}
