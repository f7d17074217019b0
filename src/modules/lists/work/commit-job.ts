import { z } from 'zod'
import { requestRun } from '#modules/matching/index.ts'
import { agencyFinder, createAgency, guessKind, listAgencies } from '#modules/organisations/index.ts'
import { completeBatch, createBatch, saveRecords, supersedeBatch } from '#modules/people/index.ts'
import { ensureKind, recordServices, requestFigures } from '#modules/services/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { enqueue, type JobKind, type JobRun } from '#platform/jobs.ts'
import { type ListEdition, NO_COUNTS } from '../edition.ts'
import { findSuccessor } from '../queries/edition-relations.ts'
import { findEdition } from '../queries/editions.ts'
import { ensureSeries } from '../queries/series.ts'
import { updateEdition } from '../queries/write-edition.ts'
import { activityFinder, eachBatch, ListJob, openList, type ReadRow } from './open-list.ts'
import { findSeries, recogniseLatecomers } from './recognise-edition.ts'
import { toRecord } from './to-record.ts'
import { toService } from './to-service.ts'
import { undoJob } from './undo-job.ts'

/** How far the commit is: how many rows of the file are done. */
const Checkpoint = z.object({ rows: z.number().int(), saved: z.number().int() })
type Checkpoint = z.infer<typeof Checkpoint>

/**
 * Saves the good rows, some hundred a transaction, as records of people and what they received; then lets recognition and figures run. A killed run
 * goes on after its last whole step when the process starts again; a cancelled or failed one is undone. Nobody sees a row before the last step.
 */
export const commitJob: JobKind<ListJob> = {
  kind: 'lists.commit',
  isSerial: true,
  input: ListJob,
  async run(job) {
    const { editionId } = job.input
    const earlier = job.checkpoint === null ? null : Checkpoint.parse(job.checkpoint)
    let at: Checkpoint = earlier ?? { rows: 0, saved: 0 }
    if (!earlier)
      await recogniseLatecomers(job, await job.step(async (ctx) => ({ value: await nameAgency(ctx, editionId) })))
    const { list, activityOf } = await job.step(async (ctx) => {
      if (!earlier) await beginBatch(ctx, editionId)
      const value = { list: await openList(ctx, editionId) }
      const activityOf = await activityFinder(ctx, value.list.found)
      const progress = { done: at.rows, total: value.list.found.rowCount }
      return { value: { ...value, activityOf }, progress, checkpoint: at }
    })
    let met = 0
    for await (const { rows } of eachBatch(list)) {
      const rest = rows.slice(Math.max(0, at.rows - met))
      met += rows.length
      if (rest.length > 0) at = await saveBatch(job, list.found, rest, at, activityOf)
    }
    await job.step(async (ctx) => ({ value: await finish(ctx, editionId, at) }))
    return { rows: at.rows, saved: at.saved }
  },
  async abandon(ctx, { input, checkpoint }) {
    if (checkpoint === null) return updateEdition(ctx, input.editionId, { state: 'failed' })
    const jobId = await enqueue(ctx, undoJob, { editionId: input.editionId, isFailure: true })
    await updateEdition(ctx, input.editionId, { state: 'undoing', jobId })
  },
}

/** The edition with its agency, which is registered where it is new. */
async function nameAgency(ctx: Context, id: string): Promise<ListEdition> {
  const found = await findEdition(ctx, id)
  assert(found, 'not_found')
  const agencyId = found.agencyId ?? (await registerAgency(ctx, found.newAgency))
  await updateEdition(ctx, id, { agencyId })
  return { ...found, agencyId }
}

/** Registers what the list is about, and opens its batch. */
async function beginBatch(ctx: Context, id: string): Promise<void> {
  const found = await findEdition(ctx, id)
  assert(found?.asOf && found.agencyId, 'not_found')
  const { agencyId, serviceKind, title, fileName, period, asOf } = found
  await ensureKind(ctx, { code: serviceKind, name: serviceKind.replaceAll('-', ' ') })
  // Between check and commit another edition may have made the list.
  const known = found.seriesId ?? (await findSeries(ctx, { ...found, agencyId }))
  const seriesId = known ?? (await ensureSeries(ctx, { agencyId, serviceKind, title }))
  await createBatch(ctx, { id, seriesId, agencyId, title, fileName, period, asOf })
  await updateEdition(ctx, id, { state: 'committing', seriesId })
}

const LONGEST_SHORT_NAME = 60

async function registerAgency(ctx: Context, name: string): Promise<string> {
  const known = agencyFinder(await listAgencies(ctx))(name).agency
  if (known) return known.id
  const { id } = await createAgency(ctx, { shortName: name.slice(0, LONGEST_SHORT_NAME), name, kind: guessKind(name) })
  return id
}

async function saveBatch(
  job: JobRun<ListJob>,
  list: ListEdition,
  rows: readonly ReadRow[],
  at: Checkpoint,
  activityOf: (code: string) => string | undefined,
): Promise<Checkpoint> {
  const taken = rows.filter(({ understood }) => !understood.isRejected)
  const records = taken.map(({ row, understood }) => toRecord(row, understood))
  const services = taken.flatMap(({ understood }, index) => {
    const kept = records[index]
    return kept ? [toService(kept.id, understood.service, list, activityOf)] : []
  })
  return job.step(async (ctx) => {
    await saveRecords(ctx, list.id, records)
    await recordServices(ctx, list.id, services)
    const value: Checkpoint = { rows: at.rows + rows.length, saved: at.saved + records.length }
    return { value, progress: { done: value.rows }, checkpoint: value }
  })
}

async function finish(ctx: Context, id: string, { rows, saved }: Checkpoint): Promise<void> {
  const found = await findEdition(ctx, id)
  assert(found, 'not_found')
  await completeBatch(ctx, id)
  // Somebody may have taken the earlier edition back, or replaced it, since this one was checked.
  const old = found.supersedes === null ? undefined : await findEdition(ctx, found.supersedes)
  const isThere = old?.state === 'committed' && !(await findSuccessor(ctx, old.id))
  if (isThere) await supersedeBatch(ctx, old.id, id)
  await updateEdition(ctx, id, {
    state: 'committed',
    counts: found.counts ?? { ...NO_COUNTS, rows, ready: saved, rejected: rows - saved },
    supersedes: isThere ? old.id : null,
    committedAt: ctx.clock.now(),
    content: null,
  })
  await requestRun(ctx, { reason: 'list_committed' })
  await requestFigures(ctx)
  const supersedes = isThere ? old.id : null
  await record(ctx, 'lists.import', { kind: 'list_edition', id }, { rows, saved, supersedes })
}
