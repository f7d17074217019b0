import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findVerdictsBetween, insertVerdicts, setUndone } from '../verdicts/verdict-queries.ts'
import type { LifeState, LinkState } from './change.ts'
import { lockLinks, readLives, restoreLinks, writeLives } from './change-queries.ts'
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
  const { id, otherPersonId: otherId } = input
  const [kept] = [await getChangeable(ctx, id), await getChangeable(ctx, otherId)]
  assert(id !== otherId, 'invalid_input', { fields: 'otherPersonId' })
  assert(kept.version === input.version, 'conflict')
  const agencyId = agencyOf(ctx)
  const [own, moved] = [
    await lockLinks(ctx, { personIds: [id] }, agencyId),
    await lockLinks(ctx, { personIds: [otherId] }, agencyId),
  ]
  const [a, b] = [own[0], moved[0]]
  assert(a && b, 'not_found')
  await joinLinks(ctx, { keptId: id, otherId, own, moved, pair: [a.recordId, b.recordId], reason: input.reason })
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
  const lives = await readLives(ctx, [keptId, otherId])
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
  const after = inherit(lives, keptId)
  await writeLives(ctx, after)
  await keepChange(ctx, {
    kind: 'merge',
    personIds: [keptId, otherId],
    reason,
    before: { links: touched, lives, verdicts: denied },
    after: { links, lives: after, verdicts: said ? [] : [verdictId] },
  })
  await bringUpToDate(ctx, [keptId, otherId])
  return verdictId
}

const isOf = (pair: readonly [string, string], { recordA, recordB }: { recordA: string; recordB: string }) =>
  pair.includes(recordA) && pair.includes(recordB)

/** What was known of the other one's death or moving away holds for the person they both are. */
function inherit(lives: readonly LifeState[], keptId: string): LifeState[] {
  const kept = lives.find(({ personId }) => personId === keptId)
  const other = lives.find(({ personId }) => personId !== keptId)
  if (!kept || !other) return []
  const death = kept.diedOn ? kept : other
  const moving = kept.movedOn ? kept : other
  return [
    {
      personId: keptId,
      ...{ diedOn: death.diedOn, diedSource: death.diedSource },
      ...{ movedOn: moving.movedOn, movedTo: moving.movedTo },
    },
  ]
}
