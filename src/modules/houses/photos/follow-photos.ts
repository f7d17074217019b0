import type { Context } from '#platform/context.ts'
import type { House } from '../house.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import type { Spot } from './doubts.ts'
import { listPhotosOf } from './queries/photos.ts'

/**
 * What follows for a house from its photographs: a house under works is as far as its furthest photograph that stands, and one that nobody has located
 * lies where an undoubted photograph was taken. Answers the percentage of the works.
 */
export async function followPhotos(ctx: Context, house: House, spot: Spot | null): Promise<number> {
  const standing = (await listPhotosOf(ctx, [house.id])).filter(({ setAside }) => setAside === null)
  const furthest = Math.max(0, ...standing.map(({ stage }) => stage))
  const progress = house.state === 'building' ? furthest : house.progress
  const isFound = house.position === null && spot !== null
  if (progress !== house.progress || isFound)
    await updateHouse(ctx, house.id, { progress, ...(isFound && { position: { ...spot, from: 'device' as const } }) })
  if (progress !== house.progress) await recordStep(ctx, house.id, 'progress', { from: house.progress, to: progress })
  if (isFound) await recordStep(ctx, house.id, 'located', { from: 'device' })
  return progress
}
