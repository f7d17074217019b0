import { z } from 'zod'
import { ImportCounts } from '#contract/plans-import.ts'
import { createAgency, guessKind } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { unpack } from '#platform/importing/packed-file.ts'
import { enqueue, type JobKind, type JobRun } from '#platform/jobs.ts'
import type { Row } from '#platform/spreadsheet/index.ts'
import { saveActivities } from '../../save-activities.ts'
import { eachBatch } from '../file/data-rows.ts'
import { NO_COUNTS, type PlanImport } from '../plan-import.ts'
import { updateImport } from '../queries.ts'
import { replaceRows } from '../row-queries.ts'
import type { NamedAgency } from '../rows/agency-book.ts'
import { readAgency } from '../rows/read-agency.ts'
import { RowCells } from '../rows/row-cells.ts'
import { ImportJob, STEP_ROWS } from './check-job.ts'
import { countRows, worthKeeping } from './counting.ts'
import { openWorld, takeUp } from './open-file.ts'
import { type FileWorld, type PlannedRow, planBatch } from './plan-batch.ts'
import { isTimeForFigures, refreshFigures } from './refresh-figures.ts'
import { undoJob } from './undo-job.ts'

/** How far the commit is: the last row of the file that is done, and what was done so far. */
const Checkpoint = z.object({ row: z.number().int(), counts: ImportCounts, newAgencies: z.array(z.string()) })
type Checkpoint = z.infer<typeof Checkpoint>

/**
 * Writes the good rows, some hundred a transaction. A killed run goes on after its last whole step when the process starts again; a cancelled or
 * failed one is undone (docs/decisions/0006). The dry run's answers are not trusted: every row is judged again against the plans as they are.
 */
export const commitJob: JobKind<ImportJob> = {
  kind: 'plans.commit',
  isSerial: true,
  input: ImportJob,
  async run(job) {
    const { importId } = job.input
    let at: Checkpoint =
      job.checkpoint === null ? { row: 0, counts: NO_COUNTS, newAgencies: [] } : Checkpoint.parse(job.checkpoint)
    const { found, packed, world } = await job.step(async (ctx) => {
      const taken = await takeUp(ctx, importId)
      await updateImport(ctx, importId, { state: 'committing' })
      const value = { ...taken, world: await openWorld(ctx, taken.found) }
      return { value, progress: { done: at.counts.rows, total: taken.found.rowCount } }
    })
    for await (const rows of eachBatch(await unpack(packed), found.fileName, found.layout, STEP_ROWS)) {
      const done = rows.filter(({ number }) => number <= at.row)
      remember(world, done)
      if (done.length < rows.length) at = await writeBatch(job, found, world, rows.slice(done.length), at)
    }
    await job.step(async (ctx) => {
      await updateImport(ctx, importId, {
        state: 'committed',
        counts: at.counts,
        newAgencies: at.newAgencies,
        committedAt: ctx.clock.now(),
        content: null,
      })
      await refreshFigures(ctx)
      await record(ctx, 'plans.import', { kind: 'plan_import', id: importId }, { ...at.counts, year: found.year })
      return { value: undefined }
    })
    return { ...at.counts }
  },
  async abandon(ctx, { input, checkpoint }) {
    if (checkpoint === null) return updateImport(ctx, input.importId, { state: 'failed' })
    const jobId = await enqueue(ctx, undoJob, { importId: input.importId, isFailure: true })
    await updateImport(ctx, input.importId, { state: 'undoing', jobId })
  },
}

/** Rows that an earlier run has written are met again, so that a later row that repeats one of them is still found. */
function remember(world: FileWorld, rows: readonly Row[]) {
  for (const row of rows) {
    const cells = new RowCells(row, world.columns)
    world.repeated.meet(cells, readAgency(cells, world.agencies, world.scope))
  }
}

async function writeBatch(
  job: JobRun<ImportJob>,
  found: PlanImport,
  world: FileWorld,
  rows: readonly Row[],
  at: Checkpoint,
) {
  return job.step(async (ctx) => {
    const planned = await planBatch(ctx, world, rows)
    const ids = await registerAgencies(ctx, world, planned)
    const saved = await save(ctx, found, planned, ids)
    const span = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0] as const
    await replaceRows(ctx, found.id, span, saved.filter(worthKeeping))
    const counts = countRows(at.counts, planned)
    if (isTimeForFigures(Math.ceil(counts.rows / STEP_ROWS))) await refreshFigures(ctx)
    const names = [...ids.keys()].map(({ name, shortName }) => `${name} (${shortName})`)
    const value: Checkpoint = { row: span[1], counts, newAgencies: [...at.newAgencies, ...names] }
    return { value, progress: { done: counts.rows }, checkpoint: value }
  })
}

async function registerAgencies(ctx: Context, world: FileWorld, planned: readonly PlannedRow[]) {
  const ids = new Map<NamedAgency, string>()
  for (const { newAgency } of planned) {
    if (!newAgency || ids.has(newAgency)) continue
    const { shortName, name } = newAgency
    const agency = await createAgency(ctx, { shortName, name, kind: guessKind(name) })
    ids.set(newAgency, agency.id)
    world.agencies.settle(newAgency, agency.id)
  }
  return ids
}

/** Saves what the rows ask for; gives the rows back with the activities they made. */
async function save(
  ctx: Context,
  found: PlanImport,
  planned: readonly PlannedRow[],
  ids: ReadonlyMap<NamedAgency, string>,
): Promise<PlannedRow[]> {
  const states = planned.flatMap(({ state, newAgency }) =>
    state ? [newAgency ? { ...state, agencyId: ids.get(newAgency) ?? state.agencyId } : state] : [],
  )
  const { created } = await saveActivities(ctx, found.year, states, { kind: 'import', importId: found.id })
  const made = created[Symbol.iterator]()
  return planned.map((row) => (row.action === 'create' ? { ...row, activityId: made.next().value ?? null } : row))
}
