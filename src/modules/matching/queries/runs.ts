import type { RunKind, RunReason, RunState } from '#contract/matching/runs.ts'
import type { Context } from '#platform/context.ts'
import type { MatchModel, RunFigures } from '../engine/index.ts'
import type { Learnt, Run } from '../run.ts'

const COLUMNS = [
  'id',
  'kind',
  'reason',
  'state',
  'batches',
  'records',
  'persons',
  'changed',
  'asked',
  'started_at as startedAt',
  'finished_at as finishedAt',
] as const

const selectRuns = ({ tx, region }: Context) => tx.selectFrom('matching_runs').where('region_id', '=', region)

const selectRows = (ctx: Context) => selectRuns(ctx).select(COLUMNS)
type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

const toRun = (row: Row): Run => ({
  ...row,
  kind: row.kind as RunKind,
  reason: row.reason as RunReason,
  state: row.state as RunState,
  batches: row.batches as Run['batches'],
})

interface Which {
  readonly kind?: RunKind
  /** Only of those that had ended by then. */
  readonly endedBy?: Date
}

/** The last run that ended well, with what it learnt; of one kind, or of any. */
export async function findLastRun(ctx: Context, { kind, endedBy }: Which = {}): Promise<(Run & Learnt) | undefined> {
  const row = await selectRows(ctx)
    .select(['model', 'figures'])
    .where('state', '=', 'done')
    .$if(endedBy !== undefined, (query) => query.where('finished_at', '<=', endedBy ?? new Date(0)))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...toRun(row), model: row.model as MatchModel, figures: row.figures as RunFigures }
}

/** Whether any run since this one was stopped, so that links of it may be half there. */
export async function wasStoppedSince(ctx: Context, { id }: Pick<Run, 'id'>): Promise<boolean> {
  const row = await selectRuns(ctx)
    .select('id')
    .where('state', '=', 'stopped')
    .where('id', '>', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** One page of the region's runs, the latest first. */
export async function pageRuns(ctx: Context, { page, pageSize }: { page: number; pageSize: number }) {
  const rows = await selectRows(ctx)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await selectRuns(ctx)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toRun), total: Number(total) }
}

interface NewRun {
  readonly id: string
  readonly jobId: string
  readonly kind: RunKind
  readonly reason: RunReason
  readonly batches: Run['batches']
  readonly newBatches: readonly string[]
  readonly startedAt: Date
}

export async function insertRun({ tx, region, actor }: Context, run: NewRun): Promise<void> {
  await tx
    .insertInto('matching_runs')
    .values({
      region_id: region,
      id: run.id,
      job_id: run.jobId,
      kind: run.kind,
      reason: run.reason,
      batches: JSON.stringify(run.batches),
      new_batches: [...run.newBatches],
      requested_by: actor.userId,
      started_at: run.startedAt,
    })
    .execute()
}

/** Takes away what a killed attempt of the job had begun. */
export async function deleteBegun({ tx, region }: Context, jobId: string): Promise<void> {
  await tx
    .deleteFrom('matching_runs')
    .where('region_id', '=', region)
    .where('job_id', '=', jobId)
    .where('state', '=', 'running')
    .execute()
}

type Counts = Pick<Run, 'records' | 'persons' | 'changed' | 'asked'>

export async function finishRun(
  { tx, region, clock }: Context,
  id: string,
  { model, figures, ...counts }: Learnt & Counts,
): Promise<void> {
  await tx
    .updateTable('matching_runs')
    .set({
      ...counts,
      state: 'done',
      model: JSON.stringify(model),
      figures: JSON.stringify(figures),
      finished_at: clock.now(),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Says of the run of a job that it did not come to its end. */
export async function stopRun({ tx, region, clock }: Context, jobId: string): Promise<void> {
  await tx
    .updateTable('matching_runs')
    .set({ state: 'stopped', finished_at: clock.now() })
    .where('region_id', '=', region)
    .where('job_id', '=', jobId)
    .where('state', '=', 'running')
    .execute()
}

/** Runs that wait or work: whose. */
export async function listJobsOf({ tx, region }: Context, kind: string) {
  return tx
    .selectFrom('jobs')
    .select(['id', 'state', 'requested_by as requestedBy', 'input'])
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .execute()
}
