import { z } from 'zod'
import { RunReason } from '#contract/matching/runs.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { hurryJobs } from '#platform/job-queries.ts'
import { enqueue } from '#platform/jobs.ts'
import { listJobsOf } from '../queries/runs.ts'

const RunInput = z.object({ reason: RunReason, full: z.boolean() })
export type RunInput = z.infer<typeof RunInput>

/** The name and the input of the job; what it does is `matchRecords`. */
export const MATCHING = { kind: 'matching.run', isSerial: true, input: RunInput } as const

interface Wish {
  readonly reason: RunReason
  /** Everybody anew, whatever the region already knows. */
  readonly full?: boolean
  /** At once, or within half a minute: what comes in between is one run. */
  readonly when?: 'now' | 'soon'
}

/** After a single deed a run waits so long for the next ones: ten decrees in a row are one run, not ten. */
const QUIET_MILLIS = 30_000

/**
 * Asks for a recognition of what changed since the last; returns the job's id. One that waits already counts, so that ten lists in a row need one
 * run; a running one does not, since it may have read the lists before. Whether it is full or only of new lists is seen when it begins. Does not
 * ask who may.
 */
export async function requestRun(ctx: Context, { reason, full = false, when = 'now' }: Wish): Promise<string> {
  // Runs go one after the other: one that must not wait lets those before it begin, too.
  if (when === 'now') await hurryJobs(ctx, MATCHING.kind)
  const waiting = (await listJobsOf(ctx, MATCHING.kind)).find((job) => {
    const isOwn = job.requestedBy === ctx.actor.userId
    // Who presses the button wants to watch it; whoever commits a list does not.
    return job.state === 'queued' && (isOwn || reason !== 'asked') && ((job.input as RunInput).full || !full)
  })
  if (waiting) return waiting.id
  // Whoever asks for long work sees its progress and result, and those count the whole region: a list's own agency is not the one who asks.
  const asker = reason === 'asked' ? ctx : { ...ctx, actor: systemActor }
  const notBefore = when === 'soon' ? new Date(ctx.clock.now().getTime() + QUIET_MILLIS) : undefined
  return enqueue(asker, MATCHING, { reason, full }, notBefore)
}
