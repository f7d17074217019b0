import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Batch, isOver } from './batch.ts'
import { can } from './policy.ts'
import { findBatch } from './queries/batches.ts'
import { findTrainee } from './queries/trainees.ts'
import type { Trainee } from './trainee.ts'

/** What the actor may read. Throws `not_found`. */
export async function getBatch(ctx: Context, id: string): Promise<Batch> {
  const batch = await findBatch(ctx, id)
  assert(batch && can.readBatch(ctx.actor, batch), 'not_found')
  return batch
}

/** The same for those who organise it, whatever its state. Throws `not_found`, `forbidden`. */
export async function getOrganised(ctx: Context, id: string): Promise<Batch> {
  const batch = await getBatch(ctx, id)
  assert(can.edit(ctx.actor, batch), 'forbidden')
  return batch
}

/** The same for a change of what is not over yet. Throws `not_found`, `forbidden`, `training_batch_over`. */
export async function getChangeable(ctx: Context, id: string): Promise<Batch> {
  const batch = await getOrganised(ctx, id)
  assert(!isOver(batch), 'training_batch_over', { state: batch.state })
  return batch
}

/** Whoever takes part, with the batch, for who may read its people. Throws `not_found`. */
export async function getTrainee(ctx: Context, id: string): Promise<{ trainee: Trainee; batch: Batch }> {
  const trainee = await findTrainee(ctx, id)
  const batch = trainee && (await findBatch(ctx, trainee.batchId))
  assert(batch && can.readPeople(ctx.actor, batch), 'not_found')
  return { trainee, batch }
}
