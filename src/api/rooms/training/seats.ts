import { api } from '#api/kit.ts'
import type { Seat, Trainer } from '#contract/training/seats.ts'
import {
  addTrainer,
  cancelSeats,
  canOnTraining,
  isBatchOver,
  listSeats,
  listTrainers,
  pledgeSeats,
  removeTrainer,
} from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'

async function seatsOf(ctx: Context, batchId: string): Promise<Seat[]> {
  const { batch, seats: found } = await listSeats(ctx, batchId)
  const mayEdit = canOnTraining.edit(ctx.actor, batch) && !isBatchOver(batch)
  return found.map(({ createdAt, ...seat }) => ({
    ...seat,
    pledgedAt: createdAt.toISOString(),
    can: { cancel: mayEdit && seat.cancelledReason === '' },
  }))
}

async function trainersOf(ctx: Context, batchId: string): Promise<Trainer[]> {
  const { batch, trainers: found } = await listTrainers(ctx, batchId)
  const mayEdit = canOnTraining.edit(ctx.actor, batch) && !isBatchOver(batch)
  return found.map((trainer) => ({ ...trainer, can: { remove: mayEdit } }))
}

export const seats = {
  list: api.training.seats.list.handler(({ context: { ctx }, input }) => seatsOf(ctx, input.id)),
  pledge: api.training.seats.pledge.handler(async ({ context: { ctx }, input }) => {
    await pledgeSeats(ctx, input)
    return seatsOf(ctx, input.id)
  }),
  cancel: api.training.seats.cancel.handler(async ({ context: { ctx }, input }) =>
    seatsOf(ctx, await cancelSeats(ctx, input)),
  ),
}

export const trainers = {
  list: api.training.trainers.list.handler(({ context: { ctx }, input }) => trainersOf(ctx, input.id)),
  add: api.training.trainers.add.handler(async ({ context: { ctx }, input }) => {
    await addTrainer(ctx, input)
    return trainersOf(ctx, input.id)
  }),
  remove: api.training.trainers.remove.handler(async ({ context: { ctx }, input }) =>
    trainersOf(ctx, await removeTrainer(ctx, input.id)),
  ),
}
