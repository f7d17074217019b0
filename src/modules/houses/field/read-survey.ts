import type { FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue, StandingField } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import { can } from '../policy.ts'
import { recordStep } from '../record-step.ts'
import { QUESTIONS } from '../survey/form.ts'
import { settleSurvey } from '../survey/settle-survey.ts'
import { fits } from './check-answer.ts'
import { presentStanding } from './present-standing.ts'
import { insertFacts } from './queries/facts.ts'

const standingOfHouse = async (ctx: Context, id: string) =>
  (await presentStanding(ctx, [id], ctx.actor.userId)).get(id) ?? []

/** The survey of a house with what contradicts itself, for the office. Throws `not_found`. */
export async function readSurvey(ctx: Context, id: string) {
  const house = await getHouse(ctx, id)
  return {
    questions: [...QUESTIONS],
    rows: await standingOfHouse(ctx, id),
    can: { answer: can.edit(ctx.actor, house) },
  }
}

export interface DeskAnswer {
  readonly field: string
  readonly value: AnswerValue
  readonly basedOn: readonly string[]
}

function questionOf({ field, value }: DeskAnswer): FieldQuestion {
  const question = QUESTIONS.find(({ key }) => key === field)
  assert(question && fits(question, value), 'answer_refused', { question: question?.label.id ?? field })
  return question
}

/**
 * Answers written down at a desk: from a paper form, or a contradiction of two officers decided by naming both. Throws `not_found`, `forbidden`,
 * `house_over`, `answer_refused`.
 */
export async function tellSurvey(
  ctx: Context,
  {
    id,
    occasion,
    answers,
  }: { readonly id: string; readonly occasion: Occasion; readonly answers: readonly DeskAnswer[] },
): Promise<{ rows: StandingField[] }> {
  await holdHouse(ctx, id)
  const now = ctx.clock.now()
  const facts = answers.map((answer) => ({
    id: newId(),
    houseId: id,
    occasion,
    field: questionOf(answer).key,
    value: answer.value,
    basedOn: answer.basedOn,
    officerId: ctx.actor.userId,
    at: now,
    device: '',
    offsetMs: 0,
  }))
  await insertFacts(ctx, facts)
  await recordStep(ctx, id, 'answers', { occasion, answers: facts.length })
  await settleSurvey(ctx, id)
  return { rows: await standingOfHouse(ctx, id) }
}
