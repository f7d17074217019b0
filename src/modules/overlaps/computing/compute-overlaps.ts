import { listPlannedActivities } from '#modules/plans/index.ts'
import { newId } from '#platform/ids.ts'
import type { JobKind, JobRun } from '#platform/jobs.ts'
import { findWrongAgency } from '../engine/index.ts'
import { engineHost } from '../host/engine-host.ts'
import { deleteRun, deleteUnfinished, insertRun } from '../queries/runs.ts'
import {
  type AssessedActivity,
  type FoundPair,
  insertAssessedActivities,
  insertAssessedNeeds,
  insertPairs,
} from '../queries/write-run.ts'
import { indexKey } from '../run.ts'
import { assessActivities, assessedNeeds, toEngineNeed, toFoundPair } from './assess.ts'
import { gatherInputs } from './gather-inputs.ts'
import { publishRun } from './publish-run.ts'
import { COMPUTATION } from './request-computation.ts'

type Job = JobRun<{ year: number }>

/** Rows written in one transaction: small enough that nobody waits for it. */
const STEP = 1000

/**
 * Computes all pairs, needs and wrong agencies of a year. The plans are read in one transaction, compared in the engine's thread while the server
 * answers, and written in steps into a run that nobody reads yet; the last step makes it the current one. A killed job begins again.
 */
export const computeOverlaps: JobKind<{ year: number }> = {
  ...COMPUTATION,
  run: async (job) => {
    const { activities, inputs, run } = await begin(job)
    const key = indexKey(job.region, run)
    const counts = await engineHost.ask('build', {
      key,
      inputs: inputs.engine,
      activities,
      revision: run.revision,
      keepsPairs: true,
    })
    const assessments = await engineHost.ask('needs', { key, needs: inputs.needs.map(toEngineNeed) })
    const wrong = findWrongAgency(activities, inputs.mandates)
    const assessed = assessActivities(activities, wrong, job.region)

    const total = activities.length + counts.pairs
    await writeActivities(job, run.id, [...assessed.values()], total)
    await job.step(async (ctx) => {
      await insertAssessedNeeds(ctx, run.id, assessedNeeds(inputs.needs, assessments, job.region))
      return { value: null }
    })
    await writePairs(job, run.id, { key, assessed, pairs: counts.pairs, total })
    const previous = await job.step(async (ctx) => ({
      value: await publishRun(ctx, run, counts),
      progress: { done: total, total },
    }))
    if (previous) {
      await job.step(async (ctx) => ({ value: await deleteRun(ctx, previous.id) }))
      await engineHost.ask('drop', { key: indexKey(job.region, previous) })
    }
    return { activities: activities.length, pairs: counts.pairs, compared: counts.compared, allPairs: counts.allPairs }
  },
  abandon: (ctx, job) => deleteUnfinished(ctx, job.id),
}

const begin = (job: Job) =>
  job.step(async (ctx) => {
    const { year } = job.input
    await deleteUnfinished(ctx, job.id)
    const inputs = await gatherInputs(ctx, year)
    const activities = await listPlannedActivities(ctx, { year })
    const { lessons, terms } = inputs.engine
    const run = { id: newId(), year, revision: newId(), inputs: { lessons, terms }, inputsHash: inputs.hash }
    await insertRun(ctx, { ...run, jobId: job.id })
    return { value: { activities, inputs, run }, progress: { done: 0, total: activities.length } }
  })

async function writeActivities(job: Job, runId: string, activities: readonly AssessedActivity[], total: number) {
  for (let at = 0; at < activities.length; at += STEP)
    await job.step(async (ctx) => {
      await insertAssessedActivities(ctx, runId, activities.slice(at, at + STEP))
      return { value: null, progress: { done: Math.min(at + STEP, activities.length), total } }
    })
}

interface Written {
  readonly key: string
  readonly assessed: ReadonlyMap<string, AssessedActivity>
  readonly pairs: number
  readonly total: number
}

async function writePairs(job: Job, runId: string, { key, assessed, pairs, total }: Written) {
  for (let at = 0; at < pairs; at += STEP) {
    const page = await engineHost.ask('page', { key, offset: at, limit: STEP })
    const found = page.flatMap((pair): FoundPair[] => {
      const stored = toFoundPair(pair, assessed, job.region, 'open')
      return stored ? [stored] : []
    })
    await job.step(async (ctx) => {
      await insertPairs(ctx, runId, found)
      return { value: null, progress: { done: assessed.size + Math.min(at + STEP, pairs), total } }
    })
  }
}
