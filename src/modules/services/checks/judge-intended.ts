import type { Candidate, CheckAnswer } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { insertCheck } from '../queries/checks.ts'
import { listRuleRows } from '../queries/rules.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import type { Admission } from './admit-questions.ts'
import { gatherPossibilities } from './gather-possibilities.ts'
import { hashCandidate } from './hashes.ts'
import { type Intended, judgeCandidate, type Possibility } from './judge-candidate.ts'
import { readSettings } from './settings.ts'

/** What a later room itself gave this family for certain, on a day. */
interface Given {
  readonly agencyId: string
  readonly on: string
}

interface Judged {
  readonly answer: CheckAnswer
  /** What stands against it: what the room itself gave (`given`), or what the lists of agencies say (`ledger`). */
  readonly by: 'given' | 'ledger'
}

async function judge(ctx: Context, intended: Intended, candidate: Candidate, given: readonly Given[]): Promise<Judged> {
  const book = openRulebook(await listRuleRows(ctx), await listKinds(ctx))
  const family = { personId: 'given', familyId: 'given' }
  const known: Possibility = {
    ...family,
    isSure: true,
    entries: given.map(({ agencyId, on }, at) => ({
      ...{ ...family, id: `given ${at}`, kind: intended.kind, agencyId },
      ...{ from: on, until: on, state: 'delivered', detail: '' },
    })),
  }
  const own = judgeCandidate(intended, [known], book)
  if (own.answer === 'conflict') return { answer: own.answer, by: 'given' }
  const { answer } = judgeCandidate(intended, await gatherPossibilities(ctx, candidate), book)
  return { answer, by: 'ledger' }
}

/**
 * Whether a rule is broken if a family receives what a later room is about to give it. It counts no question: a room that lets people name a family of
 * their choice has it asked by `askIntended` before. `given`: what that room knows to have given the family, of the same kind. `officer`: whom the
 * region has named to be asked; empty: nobody.
 */
export async function judgeIntended(
  ctx: Context,
  intended: Intended,
  candidate: Candidate,
  given: readonly Given[],
): Promise<Judged & { readonly officer: string }> {
  const judged = await judge(ctx, intended, candidate, given)
  const { answer, by } = judged
  if (by === 'ledger')
    await record(ctx, 'services.check.intend', { kind: 'service_kind', id: intended.kind }, { answer })
  return { ...judged, officer: (await readSettings(ctx)).officer?.name ?? '' }
}

/**
 * Writes to the log of questions what a room is about to be told of a family that somebody names, under an admission of `admitQuestions`. To be committed
 * before that room answers or refuses: a refusal undoes its own transaction, and the question must stay.
 */
export async function askIntended(
  ctx: Context,
  { id: admissionId, question }: Admission,
  { agencyId, candidate, given }: { agencyId: string; candidate: Candidate; given: readonly Given[] },
): Promise<void> {
  const { kind, on, purpose } = question
  const { answer } = await judge(ctx, { kind, on, agencyId }, candidate, given)
  const hashes = hashCandidate(ctx.vault, candidate)
  await insertCheck(ctx, { id: newId(), admissionId, purpose, kind, on, answer, hashes })
}
