import { sql } from 'kysely'
import { LIVE_STATUSES } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import type { Run } from '../run.ts'

const selectRuns = ({ tx, region }: Context) =>
  tx
    .selectFrom('overlap_runs')
    .where('region_id', '=', region)
    .where('is_current', '=', true)
    .select(['id', 'year', 'revision', 'inputs', 'inputs_hash', 'compared', 'all_pairs', 'computed_at'])

type Row = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number]

const toRun = (row: Row): Run => ({
  id: row.id,
  year: row.year,
  revision: row.revision,
  inputs: row.inputs as Run['inputs'],
  inputsHash: row.inputs_hash,
  compared: row.compared,
  allPairs: row.all_pairs,
  computedAt: row.computed_at,
})

/** The run that readers see; undefined before the first computation of that year. */
export async function findCurrentRun(ctx: Context, year: number): Promise<Run | undefined> {
  const row = await selectRuns(ctx).where('year', '=', year).executeTakeFirst()
  return row && toRun(row)
}

/** The same, locked: whoever changes a run waits for whoever does it already. */
export async function lockCurrentRun(ctx: Context, year: number): Promise<Run | undefined> {
  const row = await selectRuns(ctx).where('year', '=', year).forUpdate().executeTakeFirst()
  return row && toRun(row)
}

/** The year computed last, of all years. */
export async function findLatestRun(ctx: Context): Promise<Run | undefined> {
  const row = await selectRuns(ctx).orderBy('computed_at', 'desc').limit(1).executeTakeFirst()
  return row && toRun(row)
}

export async function insertRun(
  { tx, region, clock }: Context,
  run: Pick<Run, 'id' | 'year' | 'revision' | 'inputs' | 'inputsHash'> & { jobId: string },
): Promise<void> {
  await tx
    .insertInto('overlap_runs')
    .values({
      region_id: region,
      id: run.id,
      year: run.year,
      revision: run.revision,
      job_id: run.jobId,
      inputs: JSON.stringify(run.inputs),
      inputs_hash: run.inputsHash,
      computed_at: clock.now(),
    })
    .execute()
}

/** From now on this run is what readers see. */
export async function makeCurrent(
  { tx, region, clock }: Context,
  run: Pick<Run, 'id' | 'year'>,
  { compared, allPairs }: Pick<Run, 'compared' | 'allPairs'>,
): Promise<void> {
  const runs = tx.updateTable('overlap_runs').where('region_id', '=', region).where('year', '=', run.year)
  await runs.set({ is_current: false }).where('is_current', '=', true).execute()
  await runs
    .set({ is_current: true, compared, all_pairs: allPairs, computed_at: clock.now() })
    .where('id', '=', run.id)
    .execute()
}

/** Lets the database know how large a new run is, so that it plans the lists for it. */
export async function refreshStatistics({ tx }: Context): Promise<void> {
  await sql`select refresh_overlap_statistics()`.execute(tx)
}

/** Removes what an earlier attempt of a job left, or (without a job) every run of the year that nobody reads and nobody writes. */
export async function deleteUnfinished({ tx, region }: Context, jobId: string): Promise<void> {
  await tx
    .deleteFrom('overlap_runs')
    .where('region_id', '=', region)
    .where('job_id', '=', jobId)
    .where('is_current', '=', false)
    .execute()
}

export async function deleteRun({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .deleteFrom('overlap_runs')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('is_current', '=', false)
    .execute()
}

export async function setRevision({ tx, region }: Context, runId: string, revision: string): Promise<void> {
  await tx
    .updateTable('overlap_runs')
    .set({ revision })
    .where('region_id', '=', region)
    .where('id', '=', runId)
    .execute()
}

/** The live activities of a year beside those a run was computed from, of some ids or of all. */
const liveBesideAssessed = (
  region: string,
  { id, year }: Pick<Run, 'id' | 'year'>,
  ids: readonly string[] | null,
) => sql`
  (select id, content_hash from activities
    where region_id = ${region} and year = ${year} and status in (${sql.join([...LIVE_STATUSES])})
      ${ids ? sql`and id = any(${sql.val([...ids])}::uuid[])` : sql``}) a
  full join (select activity_id, content_hash from assessed_activities
    where region_id = ${region} and run_id = ${id}
      ${ids ? sql`and activity_id = any(${sql.val([...ids])}::uuid[])` : sql``}) f on f.activity_id = a.id`

/**
 * The activities that are other than the run knows them, among some or all: new, changed in what matters, or (`isLive` false) withdrawn, gone.
 * This, not the message that something changed, says what is to be computed again.
 */
export async function listDifferences(
  { tx, region }: Context,
  run: Pick<Run, 'id' | 'year'>,
  ids: readonly string[] | null,
): Promise<{ id: string; isLive: boolean }[]> {
  const { rows } = await sql<{ id: string; isLive: boolean }>`
    select coalesce(a.id, f.activity_id) as id, a.id is not null as "isLive" from ${liveBesideAssessed(region, run, ids)}
    where a.content_hash is distinct from f.content_hash order by 1`.execute(tx)
  return rows
}

/** Ids and content hashes of all live activities of a year. */
export async function listLive(
  { tx, region }: Context,
  year: number,
): Promise<(readonly [id: string, hash: string])[]> {
  const rows = await tx
    .selectFrom('activities')
    .select(['id', 'content_hash'])
    .where('region_id', '=', region)
    .where('year', '=', year)
    .where('status', 'in', [...LIVE_STATUSES])
    .execute()
  return rows.map((row) => [row.id, row.content_hash])
}

/** Whether any activity is other than the run knows it. */
export async function hasDifferences({ tx, region }: Context, run: Pick<Run, 'id' | 'year'>): Promise<boolean> {
  const { rows } = await sql<{ differs: boolean }>`
    select exists (select from ${liveBesideAssessed(region, run, null)}
      where a.content_hash is distinct from f.content_hash) as differs`.execute(tx)
  return rows[0]?.differs ?? false
}

/** A computation of this room that waits or runs: whose, and of which year. */
export async function findComputation({ tx, region }: Context, kind: string) {
  const rows = await tx
    .selectFrom('jobs')
    .select(['id', 'state', 'requested_by as requestedBy', 'input'])
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ ...row, year: (row.input as { year: number }).year }))
}

/** How far the work is that makes the first figures of a region: plans are read, then compared. Null `total`: not known yet. */
export interface Preparation {
  readonly step: 'reading' | 'comparing'
  readonly done: number
  readonly total: number | null
}

/**
 * The work on plans that is under way or waits, whoever asked for it; a sample is filled by a job of the first start. With plans and no work it
 * begins any moment, unless the last computation failed or was cancelled: then undefined, as without plans.
 */
export async function findPreparation(
  { tx, region }: Context,
  computation: string,
  hasPlans: boolean,
): Promise<Preparation | undefined> {
  const { rows } = await sql<{ kind: string; isOver: boolean; done: number; total: number | null }>`
    select kind, state not in ('queued', 'running') as "isOver", done, total from jobs
    where region_id = ${region} and (
      state in ('queued', 'running') and (kind = ${computation} or kind like 'plans.%' or kind like 'setup.%')
      or state in ('failed', 'cancelled') and kind = ${computation})
    order by state = 'running' desc, state = 'queued' desc, created_at limit 1`.execute(tx)
  const [job] = rows
  if (!job) return hasPlans ? { step: 'comparing', done: 0, total: null } : undefined
  if (job.isOver) return undefined
  return { step: job.kind === computation ? 'comparing' : 'reading', done: job.done, total: job.total }
}
