import type { Answer } from '#contract/matching/questions.ts'
import { recordVerdict } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { closeBetween, lockQuestion, setAnswer } from '../queries/questions.ts'
import { listFellows } from '../queries/records.ts'
import { isWaiting, type Question } from '../question.ts'

/**
 * Takes an answer, which applies at once: `same` makes both records' persons one, `different` keeps them apart in every coming run, `later` leaves
 * the question for another day. Other questions between the same two persons are settled by it. The same answer of the same person again does
 * nothing. Throws `forbidden`, `not_found`, `already_answered`.
 */
export async function answerQuestion(ctx: Context, { id, answer }: { id: string; answer: Answer }): Promise<void> {
  assert(can.review(ctx.actor), 'forbidden')
  const question = await lockQuestion(ctx, id)
  assert(question, 'not_found')
  if (question.state === answer && question.decidedBy === ctx.actor.userId) return
  assert(isWaiting(question), 'already_answered', { state: question.state })
  const verdictId = answer === 'later' ? null : await settle(ctx, question, answer)
  await setAnswer(ctx, id, { state: answer, verdictId })
  await record(ctx, `matching.answer.${answer}`, { kind: 'matching_question', id }, { verdict: verdictId })
}

async function settle(ctx: Context, question: Question, answer: 'same' | 'different'): Promise<string> {
  const { recordA, recordB } = question
  // Before the answer, which may make one person of both.
  const [ofA, ofB] = [await listFellows(ctx, recordA), await listFellows(ctx, recordB)]
  await closeBetween(ctx, question.id, ofA, ofB)
  return recordVerdict(ctx, { recordA, recordB, answer, reason: '' })
}
