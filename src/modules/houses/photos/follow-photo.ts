import type { PhotoStage } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { House } from '../house.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { noteStage } from '../steps/works.ts'
import type { Spot } from './doubts.ts'

/**
 * What follows for a house from a new photograph: its works are at least as far as the stage, and a house that nobody has located lies where an undoubted
 * photograph was taken (`spot`). Answers the percentage of the works.
 */
export async function followPhoto(ctx: Context, house: House, stage: PhotoStage, spot: Spot | null): Promise<number> {
  if (house.position === null && spot !== null) {
    await updateHouse(ctx, house.id, { position: { ...spot, from: 'device' } })
    await recordStep(ctx, house.id, 'located', { from: 'device' })
  }
  return noteStage(ctx, house.id, stage)
}
