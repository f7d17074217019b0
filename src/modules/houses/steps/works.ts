import type { PhotoStage } from '#contract/houses/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { can } from '../policy.ts'
import { findHouse, lockHouses } from '../queries/houses.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'

/** What progress makes of a house: the first works begin them. */
const stepTo = (house: House, progress: number, on: string) => ({
  progress,
  ...(house.state === 'planned' && progress > 0 && { state: 'building' as const, stateSince: on }),
})

/**
 * How far the works are, as somebody of the agency saw it; the first observation above 0 begins them. Less than before needs a note that says why.
 * Throws `not_found`, `forbidden`, `house_over`, `house_step_early` (before the plan), `conflict`, `day_in_future`, `reason_missing`.
 */
export async function noteProgress(
  ctx: Context,
  { id, version, progress, on, note }: { id: string; version: number; progress: PhotoStage; on: string; note: string },
): Promise<House> {
  const house = await holdHouse(ctx, id)
  assert(can.build(ctx.actor, house), 'house_step_early', { state: house.state })
  assert(house.version === version, 'conflict')
  assert(on <= todayOf(ctx), 'day_in_future')
  assert(progress >= house.progress || note.length >= 3, 'reason_missing')
  await updateHouse(ctx, id, stepTo(house, progress, on))
  await recordStep(ctx, id, 'progress', { before: house.progress, progress, on }, { note })
  return getHouse(ctx, id)
}

/**
 * The same by a photograph that an officer took at a stage: never less than before, and nothing before the plan of materials. Does not ask who may.
 * Answers the progress that stands.
 */
export async function noteStage(ctx: Context, houseId: string, stage: PhotoStage): Promise<number> {
  await lockHouses(ctx, [houseId])
  const house = await findHouse(ctx, houseId)
  if (!house || (house.state !== 'planned' && house.state !== 'building')) return house?.progress ?? 0
  if (stage <= house.progress) return house.progress
  await updateHouse(ctx, houseId, stepTo(house, stage, todayOf(ctx)))
  await recordStep(ctx, houseId, 'progress', { before: house.progress, progress: stage, by: 'photo' })
  return stage
}
