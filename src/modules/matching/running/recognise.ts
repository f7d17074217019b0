import { setTimeout as pause } from 'node:timers/promises'
import type { JobRun } from '#platform/jobs.ts'
import type { Decisions, MatchModel, RunResult } from '../engine/index.ts'
import type { Extent } from './choose-extent.ts'
import { progressOf, shareOf } from './progress.ts'
import type { Resident } from './resident-matcher.ts'

/** How often a run tells how far it is, and hears that it shall stop. */
const TELL_EVERY = 500

interface Task {
  readonly extent: Extent
  readonly records: number
  readonly decisions: Decisions
  /** What the last full run learnt, for an incremental one. */
  readonly model: MatchModel | null
  /** Record to person as it is now. */
  readonly persons: ReadonlyMap<string, string>
}

/** Lets the engine work; meanwhile the job tells how far it is, and throws JobCancelled when somebody asked to stop. */
export async function recognise(job: JobRun<unknown>, { matcher }: Resident, task: Task): Promise<RunResult> {
  const { decisions, extent, model, persons } = task
  let share = 0
  const onProgress = (told: Parameters<typeof shareOf>[0]) => {
    share = Math.max(share, shareOf(told))
  }
  const work =
    extent.kind === 'incremental' && model
      ? matcher.runIncremental({ newSources: extent.newBatches, model, clusters: persons, decisions, onProgress })
      : matcher.run({ decisions, onProgress })
  const over = work.then(
    () => true,
    () => true,
  )
  while (!(await Promise.race([over, pause(TELL_EVERY, false)])))
    await job.step(async () => ({ value: null, progress: progressOf(task.records, 1, share) }))
  return work
}
