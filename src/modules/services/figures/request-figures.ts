import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { hurryJobs } from '#platform/job-queries.ts'
import { enqueue } from '#platform/jobs.ts'
import { findJob } from '../queries/current-run.ts'

/** The name and the input of the job; what it does is `countFigures`. */
export const COUNTING = { kind: 'services.count', isSerial: true, input: z.object({}) } as const

/** After a single change the figures wait so long for the next ones: who answers a hundred questions in a row asks for few counts, not a hundred. */
const QUIET_MILLIS = 30_000

/**
 * Asks for the figures to be counted again, at once or (`soon`) within half a minute. A count that waits already counts for this too; a running one
 * does not, since it may have read the ledger before the change. Returns the job's id.
 */
export async function requestFigures(ctx: Context, when: 'now' | 'soon' = 'now'): Promise<string> {
  const waiting = await findJob(ctx, COUNTING.kind, ['queued'])
  if (when === 'now') await hurryJobs(ctx, COUNTING.kind)
  const notBefore = when === 'soon' ? new Date(ctx.clock.now().getTime() + QUIET_MILLIS) : undefined
  return waiting ?? (await enqueue(ctx, COUNTING, {}, notBefore))
}
