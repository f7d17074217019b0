import type { Context } from '#platform/context.ts'
import type { Batch } from '../batch.ts'
import { getBatch } from '../get-batch.ts'
import { can } from '../policy.ts'
import { type BatchFilter, pageBatches, sumBatches } from '../queries/batches.ts'
import { pageSteps, type Step } from '../queries/steps.ts'

/** One page of the batches the actor may read, with the sums of all that the filters leave. */
export async function listBatches(
  ctx: Context,
  filter: BatchFilter,
): Promise<{ rows: Batch[]; total: number; sums: Awaited<ReturnType<typeof sumBatches>> }> {
  return { ...(await pageBatches(ctx, filter)), sums: await sumBatches(ctx, filter) }
}

/** What was done with a batch, the newest first; decisions on people only for who may read them. Throws `not_found`. */
export async function listSteps(
  ctx: Context,
  { id, page, pageSize }: { readonly id: string; readonly page: number; readonly pageSize: number },
): Promise<{ rows: Step[]; total: number }> {
  const batch = await getBatch(ctx, id)
  return pageSteps(ctx, id, { withPeople: can.readPeople(ctx.actor, batch), page, pageSize })
}
