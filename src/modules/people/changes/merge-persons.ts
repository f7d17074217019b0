import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { lockLinks, restoreLinks } from '../queries/changes.ts'
import { findVerdictsBetween, insertVerdicts, setUndone } from '../queries/verdicts.ts'
import { versionOf } from '../reading/get-person.ts'
import type { LinkState } from './change.ts'
import { getChangeable } from './get-changeable.ts'
import { agencyOf, bringUpToDate, keepChange } from './settle-change.ts'

/**
 * Two persons are one: the other one's records go to this one, those of the own agency only where an agency asks, so that nothing tells whether
 * anybody else knows the person. A verdict keeps it true for coming runs. Throws `not_found`, `forbidden`, `conflict`, `invalid_input`.
 */
export async function mergePersons(
  ctx: Context,
  input: { id: string; otherPersonId: string; version: number; reason: string },
): Promise<void> {
  const [kept, other] = [await getChangeable(ctx, input.id), await getChangeable(ctx, input.otherPersonId)]
  const [keptId, otherId] = [kept.personId, other.personId]
  assert(kept.id !== other.id, 'invalid_input', { fields: 'otherPersonId' })
  assert((await versionOf(ctx, kept)) === input.version, 'conflict')
  const agencyId = agencyOf(ctx)
  const [own, moved] = [
    await lockLinks(ctx, { person: kept }, agencyId),
    await lockLinks(ctx, { person: other }, agencyId),
  ]
  const [a, b] = [own[0], moved[0]]
  assert(a && b, 'not_found')
  await joinLinks(ctx, { keptId, otherId, own, moved, pair: [a.recordId, b.recordId], reason: input.reason })
}

interface Joining {
  readonly keptId: string
  readonly otherId: string
  readonly own: readonly LinkState[]
  readonly moved: readonly LinkState[]
  /** The records of which staff said that they are the same: the first of `own`, the second of `moved`. */
  readonly pair: readonly [string, string]
  readonly reason: string
}

/** Moves links from one person to another and makes the verdict; gives the verdict's id. Does not ask who may. */
export async function joinLinks(ctx: Context, joining: Joining): Promise<string> {
  const { keptId, otherId, own, moved, pair, reason } = joining
  const anchor = own.filter(({ recordId }) => recordId === pair[0])
  const touched = [...anchor, ...moved]
  const idsOf = (links: readonly LinkState[]) => links.map(({ recordId }) => recordId)
  const between = await findVerdictsBetween(ctx, idsOf(own), idsOf(moved))
  const denied = between.filter(({ answer }) => answer === 'different').map(({ id }) => id)
  await setUndone(ctx, denied, true)
  const said = between.find(({ answer, ...verdict }) => answer === 'same' && isOf(pair, verdict))
  const verdictId = said?.id ?? newId()
  if (!said) await insertVerdicts(ctx, [{ id: verdictId, recordA: pair[0], recordB: pair[1], answer: 'same' }], reason)

  const links = touched.map((link) => ({ ...link, personId: keptId, origin: 'staff' as const }))
  await restoreLinks(ctx, links)
  await keepChange(ctx, {
    kind: 'merge',
    personId: keptId,
    recordIds: idsOf(touched),
    reason,
    before: { links: touched, verdicts: denied },
    after: { links, verdicts: said ? [] : [verdictId] },
  })
  await bringUpToDate(ctx, [...new Set([keptId, otherId])], touched)
  return verdictId
}

const isOf = (pair: readonly [string, string], { recordA, recordB }: { recordA: string; recordB: string }) =>
  pair.includes(recordA) && pair.includes(recordB)
