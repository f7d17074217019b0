import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { LinkState } from '../changes/change.ts'
import { joinLinks } from '../changes/merge-persons.ts'
import { partLinks } from '../changes/split-person.ts'
import { takeBack } from '../changes/undo-change.ts'
import { findChangeOfVerdict, lockChange, lockLinks } from '../queries/changes.ts'
import { findVerdict, findVerdictsBetween, insertVerdicts, setUndone } from '../queries/verdicts.ts'

interface Said {
  readonly recordA: string
  readonly recordB: string
  readonly answer: 'same' | 'different'
  readonly reason: string
}

/**
 * What staff say of two records; binding for every run. `same` makes both records' persons one at once; `different` holds for coming runs, and makes a
 * person of its own of the second record when both were one. Said again, the newer answer counts. Gives the verdict's id. Does not ask who may: the command of the review does. Throws `not_found`.
 */
export async function recordVerdict(ctx: Context, said: Said): Promise<string> {
  const links = await lockLinks(ctx, { recordIds: [said.recordA, said.recordB] }, null)
  const [a, b] = [said.recordA, said.recordB].map((id) => links.find(({ recordId }) => recordId === id))
  const areOne = a && b && a.personId === b.personId
  if (said.answer === 'same' && a && b && !areOne) return join(ctx, a, b, said.reason)
  if (said.answer === 'different' && areOne) return part(ctx, a, b, said.reason)
  const standing = await findVerdictsBetween(ctx, [said.recordA], [said.recordB])
  const agreeing = standing.find(({ answer }) => answer === said.answer)
  if (agreeing) return agreeing.id
  await setUndone(
    ctx,
    standing.map(({ id }) => id),
    true,
  )
  const id = newId()
  await insertVerdicts(ctx, [{ id, ...said }], said.reason)
  await record(
    ctx,
    `people.verdict.${said.answer}`,
    { kind: 'record_verdict', id },
    { a: said.recordA, b: said.recordB },
  )
  return id
}

/** The person with more records stays. */
async function join(ctx: Context, a: LinkState, b: LinkState, reason: string): Promise<string> {
  const [ofA, ofB] = [
    await lockLinks(ctx, { personIds: [a.personId] }, null),
    await lockLinks(ctx, { personIds: [b.personId] }, null),
  ]
  const [own, moved, pair] =
    ofA.length >= ofB.length
      ? [ofA, ofB, [a.recordId, b.recordId] as const]
      : [ofB, ofA, [b.recordId, a.recordId] as const]
  const [keptId = '', otherId = ''] = [own[0]?.personId, moved[0]?.personId]
  return joinLinks(ctx, { keptId, otherId, own, moved, pair, reason })
}

/** The first record stays with all others of the person. */
async function part(ctx: Context, a: LinkState, b: LinkState, reason: string): Promise<string> {
  const links = await lockLinks(ctx, { personIds: [a.personId] }, null)
  const left = [a, ...links.filter(({ recordId }) => recordId !== a.recordId && recordId !== b.recordId)]
  const { verdicts } = await partLinks(ctx, { personId: a.personId, left, moved: [b], reason })
  const verdict = verdicts.find(({ recordA, recordB }) => [recordA, recordB].includes(a.recordId))
  assert(verdict, 'not_found')
  return verdict.id
}

/** Takes a verdict back, with the merging it brought. Does not ask who may. Throws `not_found`, `wrong_state`, `change_overtaken`. */
export async function undoVerdict(ctx: Context, verdictId: string): Promise<void> {
  const verdict = await findVerdict(ctx, verdictId)
  assert(verdict, 'not_found')
  assert(!verdict.isUndone, 'wrong_state', { state: 'undone' })
  const changeId = await findChangeOfVerdict(ctx, verdictId, verdict.recordA)
  const change = changeId && (await lockChange(ctx, changeId))
  if (change) {
    await takeBack(ctx, change)
    return
  }
  await setUndone(ctx, [verdictId], true)
  await record(ctx, 'people.verdict.undo', { kind: 'record_verdict', id: verdictId })
}
