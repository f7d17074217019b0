import type { TrainerInput } from '#contract/training/seats.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Batch } from '../batch.ts'
import { getBatch, getChangeable } from '../get-batch.ts'
import { can } from '../policy.ts'
import {
  deleteTrainer,
  findTrainer,
  insertTrainer,
  listTrainers as listRows,
  type Trainer,
} from '../queries/trainers.ts'
import { trainerPlace } from '../sealed-columns.ts'

/** Who teaches, each with the phone for who organises the batch, else empty. Throws `not_found`. */
export async function listTrainers(
  ctx: Context,
  batchId: string,
): Promise<{ batch: Batch; trainers: (Omit<Trainer, 'phoneSealed'> & { readonly phone: string })[] }> {
  const batch = await getBatch(ctx, batchId)
  const mayCall = can.edit(ctx.actor, batch)
  const trainers = (await listRows(ctx, batchId)).map(({ phoneSealed, ...trainer }) => ({
    ...trainer,
    phone: mayCall && phoneSealed ? ctx.vault.open(trainerPlace(trainer.id), phoneSealed) : '',
  }))
  return { batch, trainers }
}

/** Somebody teaches. Throws `not_found`, `forbidden`, `training_batch_over`, `unknown_reference`. */
export async function addTrainer(
  ctx: Context,
  { id: batchId, phone, ...input }: TrainerInput & { id: string },
): Promise<void> {
  await getChangeable(ctx, batchId)
  const id = newId()
  const phoneSealed = phone ? ctx.vault.seal(trainerPlace(id), phone) : null
  await mapConstraints({ batch_trainers__partner: ['unknown_reference', { what: 'partner' }] }, () =>
    insertTrainer(ctx, { ...input, id, batchId, phoneSealed }),
  )
  await record(ctx, 'training.trainer_add', { kind: 'course_batch', id: batchId }, { origin: input.origin })
}

/** Does not teach after all; answers with the batch. Throws `not_found`, `forbidden`, `training_batch_over`. */
export async function removeTrainer(ctx: Context, id: string): Promise<string> {
  const trainer = await findTrainer(ctx, id)
  assert(trainer, 'not_found')
  const batch = await getChangeable(ctx, trainer.batchId)
  await deleteTrainer(ctx, id)
  await record(ctx, 'training.trainer_remove', { kind: 'course_batch', id: batch.id }, { origin: trainer.origin })
  return batch.id
}
