import { LandTitle } from '#contract/houses/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { findHouse, lockHouses } from '../queries/houses.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { judgeHouse } from './read-judgement.ts'

/**
 * What follows from answers that were just written down: a proposal whose needed questions are all answered is surveyed, and who lives there and what
 * the land is held by is taken over. Does not ask who may. Call it in the transaction that wrote the answers.
 */
export async function settleSurvey(ctx: Context, houseId: string): Promise<void> {
  await lockHouses(ctx, [houseId])
  const house = await findHouse(ctx, houseId)
  if (house?.state !== 'proposed') return
  const { missing, answers, score } = await judgeHouse(ctx, houseId, 'before')
  if (missing.length > 0) return
  const landTitle = LandTitle.safeParse(answers.land_title)
  await updateHouse(ctx, houseId, {
    state: 'surveyed',
    stateSince: todayOf(ctx),
    ...(typeof answers.residents === 'number' && { residents: Math.round(answers.residents) }),
    ...(landTitle.success && { landTitle: landTitle.data }),
  })
  await recordStep(ctx, houseId, 'survey', { score: score.score, unfit: score.isUnfit })
}
