import type { QuestionInput, Results } from '#contract/gatherings/questions/questions.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { rulesOf } from '../attendance/rules.ts'
import { isOver } from '../gathering.ts'
import { getChangeable, getOrganised } from '../get-gathering.ts'
import { listAnswers, listFeedback, listQuestions, replaceQuestions } from './question-queries.ts'
import { type Question, scoresByTopic } from './scores.ts'

/** The questions with their right answers, and whether somebody has answered; the organiser's. Throws `not_found`, `forbidden`. */
export async function readQuestions(ctx: Context, id: string) {
  const gathering = await getOrganised(ctx, id)
  const questions = await listQuestions(ctx, id)
  const isAnswered = (await listAnswers(ctx, id)).length > 0
  return { questions, isAnswered, can: { edit: !isAnswered && !isOver(gathering) } }
}

/** Sets all questions at once. Throws `questions_answered` once anybody has answered: scores would compare different questions. */
export async function setQuestions(ctx: Context, id: string, questions: readonly QuestionInput[]): Promise<Question[]> {
  await getChangeable(ctx, id)
  assert((await listAnswers(ctx, id)).length === 0, 'questions_answered')
  await replaceQuestions(ctx, id, questions)
  await record(ctx, 'gathering.questions', { kind: 'gathering', id }, { count: questions.length })
  return listQuestions(ctx, id)
}

/** Takes the questions of another gathering that the actor organises, answers left out. Throws as `setQuestions`. */
export async function copyQuestions(
  ctx: Context,
  { id, fromGatheringId }: { readonly id: string; readonly fromGatheringId: string },
): Promise<Question[]> {
  await getOrganised(ctx, fromGatheringId)
  const questions = await listQuestions(ctx, fromGatheringId)
  return setQuestions(
    ctx,
    id,
    questions.map((question) => ({ ...question, choices: [...question.choices] })),
  )
}

/** Scores by topic, and feedback once enough have given some; the organiser's. Throws `not_found`, `forbidden`. */
export async function readResults(ctx: Context, id: string): Promise<Results> {
  await getOrganised(ctx, id)
  const topics = scoresByTopic(await listQuestions(ctx, id), await listAnswers(ctx, id))
  const given = await listFeedback(ctx, id)
  const { feedbackLeast: least } = await rulesOf(ctx, id)
  const isShown = given.length >= least
  return {
    topics,
    feedback: {
      given: given.length,
      least,
      average: isShown
        ? Math.round((given.reduce((sum, { rating }) => sum + rating, 0) * 10) / given.length) / 10
        : null,
      ratings: isShown ? [1, 2, 3, 4, 5].map((rating) => given.filter((one) => one.rating === rating).length) : [],
      words: isShown ? given.map(({ words }) => words.trim()).filter(Boolean) : [],
    },
  }
}
