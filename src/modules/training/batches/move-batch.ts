import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Batch, type BatchStep, hasMarket, stateAfter } from '../batch.ts'
import { getBatch, getOrganised } from '../get-batch.ts'
import { updateBatch } from '../queries/batches.ts'
import { insertStep } from '../queries/steps.ts'

export interface BatchMove {
  readonly id: string
  readonly version: number
}

/** Checks what every step of a batch asks. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function getMovable(ctx: Context, { id, version }: BatchMove, step: BatchStep): Promise<Batch> {
  const batch = await getOrganised(ctx, id)
  assert(stateAfter(batch.state, step), 'wrong_state', { state: batch.state })
  assert(batch.version === version, 'conflict')
  return batch
}

/** Writes a step that was found to be allowed. Throws `conflict`. */
export async function moveTo(
  ctx: Context,
  batch: Batch,
  step: BatchStep,
  change: { readonly reason?: string; readonly finishedOn?: string } = {},
): Promise<Batch> {
  const state = stateAfter(batch.state, step)
  assert(state, 'wrong_state', { state: batch.state })
  const { reason = '', finishedOn } = change
  const written = { state, stateReason: reason, ...(finishedOn && { finishedOn }) }
  assert(await updateBatch(ctx, batch, written), 'conflict')
  await insertStep(ctx, { batchId: batch.id, deed: step, reason })
  await record(ctx, `training.batch_${step}`, { kind: 'course_batch', id: batch.id }, { version: batch.version + 1 })
  return getBatch(ctx, batch.id)
}

/** Opens it for registration: employers pledged seats, or it says why the market takes its graduates. Throws `training_market_missing`. */
export async function openBatch(ctx: Context, move: BatchMove): Promise<Batch> {
  const batch = await getMovable(ctx, move, 'open')
  assert(hasMarket(batch), 'training_market_missing')
  return moveTo(ctx, batch, 'open')
}

/** Back to a draft, while nobody has registered. Throws `training_has_people`. */
export async function withdrawBatch(ctx: Context, move: BatchMove): Promise<Batch> {
  const batch = await getMovable(ctx, move, 'withdraw')
  const { registered, admitted, refused, withdrew, droppedOut } = batch.counts
  const count = registered + admitted + refused + withdrew + droppedOut
  assert(count === 0, 'training_has_people', { count })
  return moveTo(ctx, batch, 'withdraw')
}

/** It runs, from its first day on by the region's calendar, with somebody admitted. Throws `training_not_begun`, `training_nobody_admitted`. */
export async function startBatch(ctx: Context, move: BatchMove): Promise<Batch> {
  const batch = await getMovable(ctx, move, 'start')
  assert(batch.startsOn <= todayOf(ctx), 'training_not_begun', { day: batch.startsOn })
  assert(batch.counts.admitted > 0, 'training_nobody_admitted')
  return moveTo(ctx, batch, 'start')
}

/** Called off, with the reason. */
export async function cancelBatch(ctx: Context, move: BatchMove & { readonly reason: string }): Promise<Batch> {
  const batch = await getMovable(ctx, move, 'cancel')
  return moveTo(ctx, batch, 'cancel', { reason: move.reason })
}
