import { listVerdicts, type Verdict } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import { newId } from '#platform/ids.ts'
import type { JobKind, JobRun } from '#platform/jobs.ts'
import { publish } from '#platform/outbox.ts'
import type { Decisions, RunResult } from '../engine/index.ts'
import { countRecords, pageLinks } from '../queries/records.ts'
import { deleteBegun, findLastRun, finishRun, insertRun, stopRun, wasStoppedSince } from '../queries/runs.ts'
import { closeBeyond, closeSettled, closeUnasked, countWaiting } from '../queries/write-questions.ts'
import { applyHouseholds, applyLinks, applyQuestions } from './apply-result.ts'
import { chooseExtent, type Extent } from './choose-extent.ts'
import { loadRecords } from './load-records.ts'
import { progressOf } from './progress.ts'
import { recognise } from './recognise.ts'
import { MATCHING, type RunInput, requestRun } from './request-run.ts'
import { residentMatchers } from './resident-matcher.ts'

type Job = JobRun<RunInput>

/** Links read in one transaction. */
const LINKS_A_PAGE = 20_000

/**
 * Recognises who is the same person in the records of all lists. The records are read page by page into the engine, which compares in its own
 * thread while the server answers; its answer is applied in steps that each leave every person whole. A killed job begins again: what it had
 * applied stands, and applying it again changes nothing. A cancelled one leaves what it had applied; the next run goes over everything.
 */
export const matchRecords: JobKind<RunInput> = {
  ...MATCHING,
  run: async (job) => {
    const begun = await begin(job)
    if (!begun) return { records: 0, changed: 0, asked: 0 }
    try {
      return await work(job, begun)
    } catch (error) {
      // Whatever the engine holds or still does is worth nothing after a failure or a wish to stop.
      await residentMatchers.close(job.region)
      throw error
    }
  },
  abandon: (ctx, job) => stopRun(ctx, job.id),
}

type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>

const begin = (job: Job) =>
  job.step(async (ctx) => {
    await deleteBegun(ctx, job.id)
    const [last, full] = [await findLastRun(ctx), await findLastRun(ctx, { kind: 'full' })]
    const records = await countRecords(ctx, last?.batches ?? {})
    const extent: Extent | null = chooseExtent({
      lastBatches: last ? Object.keys(last.batches) : null,
      fullBatches: full ? Object.keys(full.batches) : null,
      records,
      wantsFull: job.input.full,
      isAsked: job.input.reason === 'asked',
      wasStopped: last !== undefined && (await wasStoppedSince(ctx, last)),
    })
    if (!extent) return { value: null }
    const verdicts = await listVerdicts(ctx)
    const runId = newId()
    await insertRun(ctx, {
      id: runId,
      jobId: job.id,
      kind: extent.kind,
      reason: job.input.reason,
      batches: Object.fromEntries(records),
      newBatches: extent.kind === 'incremental' ? extent.newBatches : [],
      startedAt: ctx.clock.now(),
    })
    const size = [...records.values()].reduce((sum, count) => sum + count, 0)
    return {
      value: { runId, extent, records, size, verdicts, model: full?.model ?? null },
      progress: progressOf(size, 0, 0),
    }
  })

async function work(job: Job, { runId, extent, records, size, verdicts, model }: Begun) {
  const resident = await residentMatchers.open(job.region)
  await loadRecords(job, resident, records, (read) => progressOf(size, 0, size > 0 ? read / size : 1))
  const persons = await readPersons(job)
  const result = await recognise(job, resident, {
    extent,
    records: size,
    decisions: decisionsOf(verdicts),
    model,
    persons,
  })
  const task = { runId, records: size, persons, verdicts: new Set(verdicts.map(({ id }) => id)) }
  const { changed, isOutdated } = await applyLinks(job, task, result)
  await applyHouseholds(job, task)
  await applyQuestions(job, task, result)
  return finish(job, { runId, extent, size, changed, isOutdated, result, persons })
}

async function readPersons(job: Job): Promise<Map<string, string>> {
  const persons = new Map<string, string>()
  let after: string | null = null
  do {
    const from: string | null = after
    const page: Awaited<ReturnType<typeof pageLinks>> = await job.step(async (ctx) => ({
      value: await pageLinks(ctx, from, LINKS_A_PAGE),
    }))
    for (const { recordId, personId } of page) persons.set(recordId, personId)
    after = page.length === LINKS_A_PAGE ? (page.at(-1)?.recordId ?? null) : null
  } while (after)
  return persons
}

function decisionsOf(verdicts: readonly Verdict[]): Decisions {
  const pairs = (answer: Verdict['answer']) =>
    verdicts.flatMap((verdict) => (verdict.answer === answer ? [[verdict.recordA, verdict.recordB] as const] : []))
  return { same: pairs('same'), different: pairs('different') }
}

interface Ended {
  readonly runId: string
  readonly extent: Extent
  readonly size: number
  readonly changed: number
  readonly isOutdated: boolean
  readonly result: RunResult
  readonly persons: ReadonlyMap<string, string>
}

const finish = (job: Job, { runId, extent, size, changed, isOutdated, result, persons }: Ended) =>
  job.step(async (ctx) => {
    if (extent.kind === 'full') await closeUnasked(ctx, runId)
    await closeSettled(ctx)
    await closeBeyond(ctx, Math.floor(size * result.model.thresholds.askedShare))
    const asked = await countWaiting(ctx)
    const all = new Map([...persons, ...result.clusters])
    const counts = { records: size, persons: new Set(all.values()).size, changed, asked }
    await finishRun(ctx, runId, { ...counts, model: result.model, figures: result.figures })
    await record(ctx, 'matching.run', { kind: 'matching_run', id: runId }, { extent: extent.kind, ...counts })
    await publish(ctx, 'people.changed', { ids: null })
    await publish(ctx, 'matching.finished', { runId, changed })
    if (isOutdated) await requestRun(ctx, { reason: job.input.reason, full: true })
    return { value: counts, progress: progressOf(size, 2, 1) }
  })
