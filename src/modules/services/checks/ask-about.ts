import type { Candidate, CheckAnswer } from '#contract/services/checks.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { countLeft, insertChecks } from '../queries/checks.ts'
import { listRuleRows } from '../queries/rules.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import type { Admission } from './admit-questions.ts'
import { gatherPossibilities } from './gather-possibilities.ts'
import { hashCandidate, signOf } from './hashes.ts'
import { inventReceived } from './invent-received.ts'
import { judgeCandidate } from './judge-candidate.ts'

export interface Answered {
  readonly id: string
  readonly answer: CheckAnswer
  readonly isOwn: boolean
}

/**
 * Answers about candidates in their order and writes each question to the log. Throws `forbidden` for more candidates than the admission, given
 * before in a transaction of its own, still lets through.
 */
export async function askAbout(
  ctx: Context,
  { id: admissionId, question, limits }: Admission,
  candidates: readonly Candidate[],
): Promise<Answered[]> {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  assert(candidates.length <= (await countLeft(ctx, admissionId)), 'forbidden')
  const { kind, on, purpose } = question
  const kinds = await listKinds(ctx)
  const book = openRulebook(await listRuleRows(ctx), kinds)
  const today = todayOf(ctx)
  const gathered = await gatherPossibilities(ctx, candidates)
  const asked = { kind, on, agencyId: ctx.actor.agencyId }
  const answered = candidates.map((candidate, at) => {
    const invented = inventReceived(ctx.vault, signOf(candidate, today), book, { today, oneOf: limits.askedAtRandom })
    const { answer, isOwn } = judgeCandidate(asked, [...(gathered[at] ?? []), invented], book)
    return { id: newId(), answer, isOwn, hashes: hashCandidate(ctx.vault, candidate) }
  })
  await insertChecks(
    ctx,
    answered.map(({ id, answer, hashes }) => ({ id, admissionId, purpose, kind, on, answer, hashes })),
  )
  return answered.map(({ hashes: _, ...answer }) => answer)
}
