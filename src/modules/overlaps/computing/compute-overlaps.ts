import { listPlannedActivities } from '#modules/plans/index.ts'
import { newId } from '#platform/ids.ts'
import type { JobKind, JobRun } from '#platform/jobs.ts'
import { findWrongAgency } from '../engine/index.ts'
import { engineHost } from '../host/engine-host.ts'
import type { Compared } from '../host/messages.ts'
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
 * Computes all pairs, needs and wrong agencies of a year. The plans are read in one transaction; the engine's thread compares them part by part
 * while the parts before are written in steps into a run that nobody reads yet, and the server answers; the last step makes it the current one.
 * A killed job begins again.
 */
export const computeOverlaps: JobKind<{ year: number }> = {
  ...COMPUTATION,
  run: async (job) => {
    const { activities, inputs, run } = await begin(job)
    const key = indexKey(job.region, run)
    await engineHost.ask('begin', { key, inputs: inputs.engine, activities, revision: run.revision })
    const next = () => {
      const part = engineHost.ask('compare', { key, pairs: STEP })
      // A step that fails meanwhile leaves nobody to await it.
      part.catch(() => {})
      return part
    }
    const first = next()
    const assessed = assessActivities(activities, findWrongAgency(activities, inputs.mandates), job.region)
    await writeActivities(job, run.id, [...assessed.values()])
    const counts = await writePairs(job, run.id, { assessed, first, next })
    const assessments = await engineHost.ask('needs', { key, needs: inputs.needs.map(toEngineNeed) })
    await job.step(async (ctx) => {
      await insertAssessedNeeds(ctx, run.id, assessedNeeds(inputs.needs, assessments, job.region))
      return { value: null }
    })
    const previous = await job.step(async (ctx) => ({
      value: await publishRun(ctx, run, counts),
      progress: { done: activities.length, total: activities.length },
    }))
    if (previous) {
      await job.step(async (ctx) => ({ value: await deleteRun(ctx, previous.id) }))
      await engineHost.ask('drop', { key: indexKey(job.region, previous) })
    }
    return { activities: activities.length, ...counts }
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

async function writeActivities(job: Job, runId: string, activities: readonly AssessedActivity[]) {
  for (let at = 0; at < activities.length; at += STEP)
    await job.step(async (ctx) => {
      await insertAssessedActivities(ctx, runId, activities.slice(at, at + STEP))
      return { value: null }
    })
}

interface Parts {
  readonly assessed: ReadonlyMap<string, AssessedActivity>
  readonly first: Promise<Compared>
  /** Asks for the part after. */
  readonly next: () => Promise<Compared>
}

/** Writes each part while the engine compares the next one. Returns how many pairs meet and were compared in all. */
async function writePairs(job: Job, runId: string, { assessed, first, next }: Parts) {
  let pairs = 0
  let coming = first
  for (;;) {
    const part = await coming
    if (!part.isDone) coming = next()
    const found = part.pairs.flatMap((pair): FoundPair[] => {
      const stored = toFoundPair(pair, assessed, job.region, 'open')
      return stored ? [stored] : []
    })
    pairs += found.length
    await job.step(async (ctx) => {
      await insertPairs(ctx, runId, found)
      return { value: null, progress: { done: part.activities, total: assessed.size } }
    })
    if (part.isDone) return { pairs, compared: part.compared, allPairs: part.allPairs }
  }
}
