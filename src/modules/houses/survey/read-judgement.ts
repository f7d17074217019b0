import type { Occasion } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { listFacts } from '../field/queries/facts.ts'
import { standingOf } from '../field/standing.ts'
import { getHouse } from '../get-house.ts'
import { type Answers, judgeSurvey, type SurveyJudgement } from './judge-survey.ts'

/** A judgement with the questions on which officers contradict each other. */
export interface ReadJudgement extends SurveyJudgement {
  readonly answers: Answers
  readonly conflicts: readonly string[]
}

/** What the answers that stand at some houses say, by house; policy is the caller's. */
export async function readJudgements(
  ctx: Context,
  houseIds: readonly string[],
  occasion: Occasion,
): Promise<ReadonlyMap<string, ReadJudgement>> {
  const facts = await listFacts(ctx, houseIds)
  return new Map(
    houseIds.map((id) => {
      const standing = standingOf(facts.get(id) ?? []).filter((one) => one.occasion === occasion)
      const answers: Answers = Object.fromEntries(standing.map(({ field, value }) => [field, value]))
      const conflicts = standing.filter(({ isConflict }) => isConflict).map(({ field }) => field)
      return [id, { ...judgeSurvey(answers), answers, conflicts }]
    }),
  )
}

/** The same for one house that is known to be there. */
export async function judgeHouse(ctx: Context, houseId: string, occasion: Occasion): Promise<ReadJudgement> {
  const found = (await readJudgements(ctx, [houseId], occasion)).get(houseId)
  return found ?? { ...judgeSurvey({}), answers: {}, conflicts: [] }
}

/** What the survey of a house that the actor may read says, before the works and after. Throws `not_found`. */
export async function readJudgement(
  ctx: Context,
  id: string,
): Promise<{ before: ReadJudgement; after: ReadJudgement }> {
  await getHouse(ctx, id)
  return { before: await judgeHouse(ctx, id, 'before'), after: await judgeHouse(ctx, id, 'after') }
}
