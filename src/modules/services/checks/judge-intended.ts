import type { Candidate, CheckAnswer } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { listRuleRows } from '../queries/rules.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import { gatherPossibilities } from './gather-possibilities.ts'
import { type Intended, judgeCandidate, type Possibility } from './judge-candidate.ts'
import { readSettings } from './settings.ts'

/** What a later room itself gave this family for certain, on a day. */
interface Given {
  readonly agencyId: string
  readonly on: string
}

/**
 * Whether a rule is broken if a family receives what a later room is about to give it; for a room that writes down each time whom it asked about,
 * so that no question limit is needed. `given`: what that room knows to have given the family, of the same kind. `by` says what stands against it:
 * that (`given`), or what the lists of agencies say (`ledger`). `officer`: whom the region has named to be asked; empty: nobody.
 */
export async function judgeIntended(
  ctx: Context,
  intended: Intended,
  candidate: Candidate,
  given: readonly Given[],
): Promise<{ readonly answer: CheckAnswer; readonly by: 'given' | 'ledger'; readonly officer: string }> {
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
  const officer = (await readSettings(ctx)).officer?.name ?? ''
  const own = judgeCandidate(intended, [known], book)
  if (own.answer === 'conflict') return { answer: own.answer, by: 'given', officer }
  const { answer } = judgeCandidate(intended, await gatherPossibilities(ctx, candidate), book)
  await record(ctx, 'services.check.intend', { kind: 'service_kind', id: intended.kind }, { answer })
  return { answer, by: 'ledger', officer }
}
