import type { Candidate, CheckAnswer } from '#contract/services/checks.ts'
import { recordAll } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { countLeft, insertChecks } from '../queries/checks.ts'
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

/** A family that is to receive something of a later room. */
interface IntendedFamily {
  /** Who is to give it. */
  readonly agencyId: string
  readonly candidate: Candidate
  /** What the room knows to have given the family, of the same kind. */
  readonly given: readonly Given[]
}

interface Judged {
  readonly answer: CheckAnswer
  /** What stands against it: what the room itself gave (`given`), or what the lists of agencies say (`ledger`). */
  readonly by: 'given' | 'ledger'
}

/** What is to be given, judged as of a day. */
type Wish = Pick<Intended, 'kind' | 'on'>

function asGiven(kind: string, given: readonly Given[]): Possibility {
  const family = { personId: 'given', familyId: 'given' }
  const entries = given.map(({ agencyId, on }, at) => ({
    ...{ ...family, id: `given ${at}`, kind, agencyId },
    ...{ from: on, until: on, state: 'delivered' as const, detail: '' },
  }))
  return { ...family, isSure: true, entries }
}

async function judge(ctx: Context, { kind, on }: Wish, families: readonly IntendedFamily[]): Promise<Judged[]> {
  const book = openRulebook(await listRuleRows(ctx), await listKinds(ctx))
  const answerTo = ({ agencyId }: IntendedFamily, possibilities: readonly Possibility[]) =>
    judgeCandidate({ kind, on, agencyId }, possibilities, book).answer
  const isRefused = (family: IntendedFamily) => answerTo(family, [asGiven(kind, family.given)]) === 'conflict'
  const open = families.filter((family) => !isRefused(family))
  const gathered = await gatherPossibilities(
    ctx,
    open.map(({ candidate }) => candidate),
  )
  const byLists = new Map(open.map((family, at) => [family, answerTo(family, gathered[at] ?? [])]))
  return families.map((family): Judged => {
    const answer = byLists.get(family)
    return answer === undefined ? { answer: 'conflict', by: 'given' } : { answer, by: 'ledger' }
  })
}

/**
 * Whether a rule is broken if families receive what a later room is about to give them: to each in their order, in the same number of statements however
 * many they are. It counts no question: a room that lets people name a family of their choice has it asked by `askIntended` before. `officer`: whom
 * the region has named to be asked; empty: nobody.
 */
export async function judgeIntended(
  ctx: Context,
  wish: Wish,
  families: readonly IntendedFamily[],
): Promise<{ readonly judged: readonly Judged[]; readonly officer: string }> {
  const judged = await judge(ctx, wish, families)
  const deeds = judged.flatMap(({ answer, by }) =>
    by === 'ledger'
      ? [{ operation: 'services.check.intend', subject: { kind: 'service_kind', id: wish.kind }, details: { answer } }]
      : [],
  )
  await recordAll(ctx, deeds)
  return { judged, officer: await nameOfficer(ctx) }
}

const nameOfficer = async (ctx: Context) => (await readSettings(ctx)).officer?.name ?? ''

/**
 * Writes to the log of questions what a room is about to be told of families that somebody names, under an admission of `admitQuestions`, and answers as
 * `judgeIntended`. To be committed before that room answers or refuses: a refusal undoes its own transaction, and the questions must stay. Throws
 * `forbidden` for more families than the admission still lets through.
 */
export async function askIntended(
  ctx: Context,
  { id: admissionId, question }: Admission,
  families: readonly IntendedFamily[],
): Promise<{ readonly judged: readonly Judged[]; readonly officer: string }> {
  assert(families.length <= (await countLeft(ctx, admissionId)), 'forbidden')
  const { kind, on, purpose } = question
  const judged = await judge(ctx, { kind, on }, families)
  await insertChecks(
    ctx,
    families.map(({ candidate }, at) => {
      const hashes = hashCandidate(ctx.vault, candidate)
      return { id: newId(), admissionId, purpose, kind, on, answer: judged[at]?.answer ?? 'none', hashes }
    }),
  )
  return { judged, officer: await nameOfficer(ctx) }
}
