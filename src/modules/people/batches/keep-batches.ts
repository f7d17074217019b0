import { getAgency } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { insertBatch, moveBatch, selectBatches } from '../queries/batches.ts'
import type { NewBatch } from '../record.ts'
import type { Batch } from './batch.ts'
import { isProtectionUnit } from './protection-units.ts'

/**
 * Opens an edition of an agency's list for its records; nobody sees them before `completeBatch`. Does not ask who may: the command of the list
 * does. Throws `not_found` (agency), `protection_unit`.
 */
export async function createBatch(ctx: Context, batch: NewBatch): Promise<void> {
  await assertListsPeople(ctx, batch.agencyId)
  await insertBatch(ctx, batch)
}

/** Whether people of an agency may be here at all: those of a protection unit never. Throws `not_found`. */
export async function listsPeople(ctx: Context, agencyId: string): Promise<boolean> {
  const { name, shortName, formerNames } = await getAgency(ctx, agencyId)
  const names = [name, shortName, ...formerNames.flatMap((former) => [former.name, former.shortName])]
  return !isProtectionUnit(names)
}

/** Refuses an agency whose people must never come here, before any of its rows is read. Throws `not_found`, `protection_unit`. */
export async function assertListsPeople(ctx: Context, agencyId: string): Promise<void> {
  assert(await listsPeople(ctx, agencyId), 'protection_unit')
}

/** All rows are written: the batch counts from now on. Throws `not_found`, `wrong_state`. */
export async function completeBatch(ctx: Context, batchId: string): Promise<void> {
  const batch = await getBatch(ctx, batchId)
  assert(await moveBatch(ctx, batchId, ['loading'], 'current'), 'wrong_state', { state: batch.state })
  await record(ctx, 'people.batch.complete', { kind: 'record_batch', id: batchId })
}

/** A corrected edition takes the place of an older one, whose records stay as evidence. Throws `not_found`, `wrong_state`. */
export async function supersedeBatch(ctx: Context, oldId: string, newId: string): Promise<void> {
  const [old] = [await getBatch(ctx, oldId), await getBatch(ctx, newId)]
  assert(await moveBatch(ctx, oldId, ['current'], 'superseded', newId), 'wrong_state', { state: old.state })
  await record(ctx, 'people.batch.supersede', { kind: 'record_batch', id: oldId }, { by: newId })
}

/** Undoes `supersedeBatch`: the older edition counts again. Throws `not_found`, `wrong_state`. */
export async function reinstateBatch(ctx: Context, oldId: string): Promise<void> {
  const old = await getBatch(ctx, oldId)
  assert(await moveBatch(ctx, oldId, ['superseded'], 'current'), 'wrong_state', { state: old.state })
  await record(ctx, 'people.batch.reinstate', { kind: 'record_batch', id: oldId })
}

/** Every batch of the region, oldest day first. Does not ask who may read. */
export const listBatches = (ctx: Context): Promise<Batch[]> => selectBatches(ctx)

/** Throws `not_found`. */
export async function getBatch(ctx: Context, id: string): Promise<Batch> {
  const [batch] = await selectBatches(ctx, [id])
  assert(batch, 'not_found')
  return batch
}
