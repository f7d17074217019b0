import type { Obstacle } from '#contract/houses/steps.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { House } from '../house.ts'
import { NO_NUMBERS, openAllIdentifiers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { againstCooling } from '../proposing/cool-down.ts'
import { againstLives } from '../proposing/owner-lives.ts'
import { findHouses } from '../queries/houses.ts'
import { type ReadJudgement, readJudgements } from '../survey/read-judgement.ts'
import { obstacle, obstacleIn } from './obstacles.ts'

/** A house that a decree may choose, or why it may not. */
export interface JudgedHouse {
  readonly house: House
  /** What of that is about its family. */
  readonly againstFamily: readonly Obstacle[]
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

/** What stands against the families of some houses, by house. */
async function againstFamilies(
  ctx: Context,
  houses: readonly House[],
): Promise<ReadonlyMap<string, readonly Obstacle[]>> {
  const opened = await openAllIdentifiers(
    ctx,
    houses.map(({ id }) => id),
  )
  const intended = houses.map(({ id, agencyId, villageCode, owner }) => {
    const numbers = opened.get(id) ?? NO_NUMBERS
    return { agencyId, villageCode, owner, numbers, family: sealNumbers(ctx, id, numbers), except: id }
  })
  const lives = await againstLives(
    ctx,
    intended.map(({ family }) => family),
  )
  const cooling = await againstCooling(ctx, intended)
  return new Map(
    intended.map(({ except, numbers: { nik, kk } }, at) => [
      except,
      [
        ...(nik === null && kk === null ? [obstacle('house_numbers_missing')] : []),
        ...obstacleIn(lives[at]),
        ...obstacleIn(cooling[at]),
      ],
    ]),
  )
}

/** So many houses are judged in one transaction: few enough that nobody waits for it. */
export const JUDGED_AT_ONCE = 10

/**
 * Whether a decree may choose each of some houses: surveyed, unfit, conditions met, owner alive, no waiting time. In the order of their codes. What is
 * `known` of the family of a house that has not changed since is not asked again. Throws `not_found` for one that the actor may not read, `forbidden` for
 * one that the actor does not keep.
 */
export async function judgeDecision(
  ctx: Context,
  houseIds: readonly string[],
  known: readonly JudgedHouse[] = [],
): Promise<JudgedHouse[]> {
  const houses = await findHouses(ctx, houseIds)
  assert(houses.length === new Set(houseIds).size && houses.every((house) => can.read(ctx.actor, house)), 'not_found')
  assert(
    houses.every((house) => can.readPrivate(ctx.actor, house)),
    'forbidden',
  )
  const surveys = await readJudgements(ctx, houseIds, 'before')
  const surveyed = houses.filter(({ state }) => state === 'surveyed')
  const knownOf = new Map(known.map(({ house, againstFamily }) => [`${house.id} ${house.version}`, againstFamily]))
  const askedBefore = ({ id, version }: House) => knownOf.get(`${id} ${version}`)
  const asked = await againstFamilies(
    ctx,
    surveyed.filter((house) => !askedBefore(house)),
  )
  return houses.map((house): JudgedHouse => {
    const { id, state } = house
    const survey = surveys.get(id)
    if (state !== 'surveyed' || !survey) {
      const early = obstacle(state === 'proposed' ? 'house_not_surveyed' : 'house_decided_already', { state })
      return { house, againstFamily: [], obstacles: [early] }
    }
    const againstFamily = askedBefore(house) ?? asked.get(id) ?? []
    return { house, againstFamily, obstacles: [...againstBySurvey(survey), ...againstFamily] }
  })
}
