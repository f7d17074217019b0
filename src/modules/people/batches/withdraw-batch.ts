import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { placePersons } from '../households/refresh-households.ts'
import { refreshPersons } from '../linking/person-values.ts'
import { deleteBatch, deleteRecords, moveBatch, reinstateBefore } from '../queries/batches.ts'
import { deleteEmptyHouseholds } from '../queries/households.ts'
import { getBatch } from './keep-batches.ts'

/**
 * Takes the next `limit` rows of a batch away, with their links and verdicts, and the persons nobody else knows; the last step takes the batch
 * itself and households that are left empty, and gives the edition it had replaced its place back. Call it until it is done, one transaction each; a
 * killed undoing goes on where it was. What refers to the records (services) must be gone before. Throws `not_found` when the batch is gone already.
 */
export async function withdrawBatch(
  ctx: Context,
  batchId: string,
  { limit }: { limit: number },
): Promise<{ removed: number; isDone: boolean }> {
  const { state } = await getBatch(ctx, batchId)
  const mayGo = state === 'withdrawing' || (await moveBatch(ctx, batchId, ['loading', 'current'], 'withdrawing'))
  assert(mayGo, 'wrong_state', { state })
  const { removed, persons } = await deleteRecords(ctx, batchId, limit)
  const gone = new Set(await refreshPersons(ctx, persons))
  await placePersons(
    ctx,
    persons.filter((id) => !gone.has(id)),
  )
  if (removed === limit) return { removed, isDone: false }
  await reinstateBefore(ctx, batchId)
  await deleteBatch(ctx, batchId)
  await deleteEmptyHouseholds(ctx)
  await record(ctx, 'people.batch.withdraw', { kind: 'record_batch', id: batchId })
  return { removed, isDone: true }
}
