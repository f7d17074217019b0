import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { insertStep } from '../../queries/steps.ts'
import { updateLife } from '../queries/life.ts'
import { getRecordable } from '../reading/get-graduate.ts'
import { readGraduate } from '../reading/read-graduates.ts'

/**
 * Notes that a graduate died or moved since a day (null: today), or that this was a mistake. Answers stay as they are; what was not answered is asked no more. Throws `not_found`,
 * `forbidden`, `day_in_future`, `conflict`.
 */
export async function recordGraduateLife(
  ctx: Context,
  change: {
    readonly id: string
    readonly version: number
    readonly life: 'living' | 'died' | 'moved'
    readonly since: string | null
    readonly reason: string
  },
): Promise<GraduateRecord> {
  const graduate = await getRecordable(ctx, change.id)
  const today = todayOf(ctx)
  const since = change.life === 'living' ? null : (change.since ?? today)
  assert(since === null || since <= today, 'day_in_future')
  assert(await updateLife(ctx, { ...change, since }), 'conflict')
  const { batchId } = graduate
  await insertStep(ctx, { batchId, traineeId: graduate.id, deed: `life_${change.life}`, reason: change.reason })
  await record(ctx, 'graduate.life', { kind: 'trainee', id: graduate.id }, { life: change.life })
  return readGraduate(ctx, graduate.id)
}
