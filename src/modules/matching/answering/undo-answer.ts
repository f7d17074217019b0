import { undoVerdict } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { lockQuestion, reopen, reopenClosedBy } from '../queries/questions.ts'
import { canBeUndone } from '../question.ts'

/**
 * Takes an answer back: the records belong to the persons they had before, and the question waits again, with those that the answer had settled.
 * Throws `forbidden`, `not_found`, `wrong_state`, and `change_overtaken` when the person has changed since.
 */
export async function undoAnswer(ctx: Context, id: string): Promise<void> {
  assert(can.review(ctx.actor), 'forbidden')
  const question = await lockQuestion(ctx, id)
  assert(question, 'not_found')
  assert(canBeUndone(question), 'wrong_state', { state: question.state })
  if (question.verdictId) await undoVerdict(ctx, question.verdictId)
  await reopen(ctx, id)
  await reopenClosedBy(ctx, id)
  await record(ctx, 'matching.undo', { kind: 'matching_question', id }, { was: question.state })
}
