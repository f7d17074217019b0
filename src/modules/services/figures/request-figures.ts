import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { findJob } from '../queries/current-run.ts'

/** The name and the input of the job; what it does is `countFigures`. */
export const COUNTING = { kind: 'services.count', isSerial: true, input: z.object({}) } as const

/**
 * Asks for the figures to be counted again. A count that waits already counts for this too; a running one does not, since it may have read the
 * ledger before the change. Returns the job's id.
 */
export async function requestFigures(ctx: Context): Promise<string> {
  const waiting = await findJob(ctx, COUNTING.kind, ['queued'])
  return waiting ?? (await enqueue(ctx, COUNTING as unknown as JobKind<Record<string, never>>, {}))
}
