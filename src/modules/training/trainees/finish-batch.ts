import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Batch } from '../batch.ts'
import { type BatchMove, getMovable, moveTo } from '../batches/move-batch.ts'
import { lockBatch } from '../queries/batches.ts'
import { listTrainees } from '../queries/trainees.ts'
import { finishTrainees } from '../queries/write-trainees.ts'
import { writeLedger } from './ledger.ts'

/**
 * The course is over: whoever was admitted and assessed, competent or not, is a graduate from this day on (`finished`, `finished_on`), from which 3, 6
 * and 12 months are counted, and has a course among the services received. Who left is noted before, so that nobody is lost without a word. Throws
 * `not_found`, `forbidden`, `wrong_state` (also a second time), `conflict`, `training_finish_day`, `training_undecided`, `training_not_assessed`.
 */
export async function finishBatch(ctx: Context, move: BatchMove & { readonly finishedOn: string }): Promise<Batch> {
  await lockBatch(ctx, move.id)
  const batch = await getMovable(ctx, move, 'finish')
  const { finishedOn } = move
  const isDay = finishedOn >= batch.startsOn && finishedOn <= todayOf(ctx)
  assert(isDay, 'training_finish_day', { day: finishedOn, start: batch.startsOn })
  assert(batch.counts.registered === 0, 'training_undecided', { count: batch.counts.registered })
  const admitted = (await listTrainees(ctx, batch.id)).filter(({ state }) => state === 'admitted')
  const unassessed = admitted.filter(({ isCompetent }) => isCompetent === null)
  const [first] = unassessed
  assert(!first, 'training_not_assessed', { count: unassessed.length, name: first?.name })
  assert((await finishTrainees(ctx, batch.id, finishedOn)) === admitted.length, 'conflict')
  await writeLedger(ctx, batch, admitted, finishedOn)
  return moveTo(ctx, batch, 'finish', { finishedOn })
}
