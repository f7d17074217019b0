import type { Obstacle } from '#contract/houses/steps.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { House } from '../house.ts'
import { openIdentifiers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { assertNotCooling } from '../proposing/cool-down.ts'
import { assertLives } from '../proposing/owner-lives.ts'
import { findHouses } from '../queries/houses.ts'
import { type ReadJudgement, readJudgements } from '../survey/read-judgement.ts'
import { obstacle, obstacleOf } from './obstacles.ts'

/** A house that a decree may choose, or why it may not. */
export interface JudgedHouse {
  readonly house: House
  readonly obstacles: readonly Obstacle[]
}

/** What the survey says against choosing a house. */
function againstBySurvey({ missing, conflicts, score, conditions }: ReadJudgement): Obstacle[] {
  return [
    ...(missing.length > 0 ? [obstacle('house_survey_open', { count: missing.length })] : []),
    ...(conflicts.length > 0 ? [obstacle('house_survey_conflicts', { count: conflicts.length })] : []),
    ...(score.isUnfit === false ? [obstacle('house_is_fit')] : []),
    ...conditions.flatMap(({ condition: { code, label, remedy }, isMet }) =>
      isMet === false
        ? [
            {
              code,
              text: {
                id: `Syarat “${label.id}” tidak terpenuhi. ${remedy.id}`,
                en: `The condition “${label.en}” is not met. ${remedy.en}`,
              },
            },
          ]
        : [],
    ),
  ]
}

async function againstFamily(ctx: Context, house: House): Promise<Obstacle[]> {
  const numbers = await openIdentifiers(ctx, house.id)
  const family = sealNumbers(ctx, house.id, numbers)
  const { agencyId, villageCode, owner, id: except } = house
  return [
    ...(numbers.nik === null && numbers.kk === null ? [obstacle('house_numbers_missing')] : []),
    ...(await obstacleOf(() => assertLives(ctx, family))),
    ...(await obstacleOf(() => assertNotCooling(ctx, { agencyId, villageCode, owner, numbers, family, except }))),
  ]
}

/**
 * Whether a decree may choose each of some houses: surveyed, unfit, conditions met, owner alive, no waiting time. In the order of their codes.
 * Throws `not_found` for one that the actor may not read, `forbidden` for one that the actor does not keep.
 */
export async function judgeDecision(ctx: Context, houseIds: readonly string[]): Promise<JudgedHouse[]> {
  const houses = await findHouses(ctx, houseIds)
  assert(houses.length === new Set(houseIds).size && houses.every((house) => can.read(ctx.actor, house)), 'not_found')
  assert(
    houses.every((house) => can.readPrivate(ctx.actor, house)),
    'forbidden',
  )
  const judgements = await readJudgements(ctx, houseIds, 'before')
  const judged: JudgedHouse[] = []
  for (const house of houses) {
    const survey = judgements.get(house.id)
    const obstacles =
      house.state === 'surveyed' && survey
        ? [...againstBySurvey(survey), ...(await againstFamily(ctx, house))]
        : [
            obstacle(house.state === 'proposed' ? 'house_not_surveyed' : 'house_decided_already', {
              state: house.state,
            }),
          ]
    judged.push({ house, obstacles })
  }
  return judged
}
