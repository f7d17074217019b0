import { sql } from 'kysely'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { placePersons } from '../households/refresh-households.ts'
import { refreshPersons } from '../linking/person-values.ts'
import { deleteBatch, moveBatch, reinstateBefore } from './batch-queries.ts'
import { getBatch } from './keep-batches.ts'

/**
 * Takes the next `limit` rows of a batch away, with their links and verdicts, and the persons nobody else knows; the last step takes the batch
 * itself and gives the edition it had replaced its place back. Call it until it is done, one transaction each; a killed undoing goes on where it was.
 * What refers to the records (services) must be gone before. Throws `not_found` when the batch is gone already.
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
  await record(ctx, 'people.batch.withdraw', { kind: 'record_batch', id: batchId })
  return { removed, isDone: true }
}

/** Deletes some rows of a batch; gives how many, and the persons that lost one. */
async function deleteRecords({ tx, region }: Context, batchId: string, limit: number) {
  const { rows } = await sql<{ id: string; personId: string | null }>`
    select r.id, l.person_id as "personId" from source_records r
      left join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${region} and r.batch_id = ${batchId} order by r.sheet, r.row_number limit ${limit}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`delete from source_records where region_id = ${region} and id = any(${ids}::uuid[])`.execute(tx)
  return { removed: ids.length, persons: [...new Set(rows.flatMap(({ personId }) => personId ?? []))] }
}
