import type { Phase, QuestionInput } from '#contract/gatherings/questions/questions.ts'
import type { Context } from '#platform/context.ts'
import { newId, newOpaqueId } from '#platform/ids.ts'
import type { Question, QuestionAnswer } from './scores.ts'

/** The questions of a gathering in their order. */
export async function listQuestions({ tx, region }: Context, gatheringId: string): Promise<Question[]> {
  return tx
    .selectFrom('gathering_questions')
    .select(['id', 'topic', 'question', 'choices', 'correct'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('ordinal')
    .execute()
}

/** All at once in the place of those before. */
export async function replaceQuestions(
  { tx, region }: Context,
  gatheringId: string,
  questions: readonly QuestionInput[],
): Promise<void> {
  await tx
    .deleteFrom('gathering_questions')
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
  if (questions.length === 0) return
  const rows = questions.map(({ topic, question, choices, correct }, ordinal) => ({
    region_id: region,
    id: newId(),
    gathering_id: gatheringId,
    ordinal,
    topic,
    question,
    choices: [...choices],
    correct,
  }))
  await tx.insertInto('gathering_questions').values(rows).execute()
}

/** The answers to a gathering's questions; of one person when given. */
export async function listAnswers(
  { tx, region }: Context,
  gatheringId: string,
  participantId?: string,
): Promise<QuestionAnswer[]> {
  let query = tx
    .selectFrom('gathering_question_answers as a')
    .innerJoin('gathering_questions as q', (join) =>
      join.onRef('q.region_id', '=', 'a.region_id').onRef('q.id', '=', 'a.question_id'),
    )
    .where('a.region_id', '=', region)
    .where('q.gathering_id', '=', gatheringId)
    .select(['a.question_id', 'a.participant_id', 'a.phase', 'a.choice'])
  if (participantId) query = query.where('a.participant_id', '=', participantId)
  const rows = await query.execute()
  return rows.map((row) => ({
    questionId: row.question_id,
    participantId: row.participant_id,
    phase: row.phase as Phase,
    choice: row.choice,
  }))
}

/** Keeps answers; an answer that was given before stays. Answers how many were new. */
export async function insertAnswers(
  { tx, region, clock }: Context,
  answers: readonly QuestionAnswer[],
): Promise<number> {
  if (answers.length === 0) return 0
  const rows = await tx
    .insertInto('gathering_question_answers')
    .values(
      answers.map(({ questionId, participantId, phase, choice }) => ({
        region_id: region,
        question_id: questionId,
        participant_id: participantId,
        phase,
        choice,
        at: clock.now(),
      })),
    )
    .onConflict((conflict) => conflict.constraint('gathering_question_answers__pk').doNothing())
    .returning('question_id')
    .execute()
  return rows.length
}

/** Marks that somebody has given feedback; false when that was so before. */
export async function markFeedback({ tx, region }: Context, participantId: string): Promise<boolean> {
  const rows = await tx
    .insertInto('gathering_feedback_given')
    .values({ region_id: region, participant_id: participantId })
    .onConflict((conflict) => conflict.constraint('gathering_feedback_given__pk').doNothing())
    .returning('participant_id')
    .execute()
  return rows.length === 1
}

export async function hasGivenFeedback({ tx, region }: Context, participantId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gathering_feedback_given')
    .select('participant_id')
    .where('region_id', '=', region)
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps feedback under an id that says nothing of when it came. */
export async function insertFeedback(
  { tx, region }: Context,
  gatheringId: string,
  { rating, words }: { readonly rating: number; readonly words: string },
): Promise<void> {
  await tx
    .insertInto('gathering_feedback')
    .values({ region_id: region, id: newOpaqueId(), gathering_id: gatheringId, rating, words })
    .execute()
}

/** All feedback of a gathering, in an order that says nothing. */
export async function listFeedback(
  { tx, region }: Context,
  gatheringId: string,
): Promise<{ rating: number; words: string }[]> {
  return tx
    .selectFrom('gathering_feedback')
    .select(['rating', 'words'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('id')
    .execute()
}
