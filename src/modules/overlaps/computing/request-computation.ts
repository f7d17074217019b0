import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { enqueue } from '#platform/jobs.ts'
import { findComputation } from '../queries/runs.ts'

/** The name and the input of the job; what it does is `computeOverlaps`. */
export const COMPUTATION = {
  kind: 'overlaps.compute',
  input: z.object({ year: z.number().int() }),
} as const

/**
 * Asks for a computation of all plans of a year; the one that the asker already has waiting counts. A running one does not: it may have read
 * the plans before they changed. Returns the job's id.
 */
export async function requestComputation(ctx: Context, year: number): Promise<string> {
  const waiting = (await findComputation(ctx, COMPUTATION.kind)).find(
    (job) => job.state === 'queued' && job.year === year && job.requestedBy === ctx.actor.userId,
  )
  return waiting?.id ?? (await enqueue(ctx, COMPUTATION, { year }))
}
