import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId, newOpaqueId } from '#platform/ids.ts'
import { lockLinks, restoreLinks } from '../queries/changes.ts'
import { insertPersons } from '../queries/links.ts'
import { findShownIds } from '../queries/seen-persons.ts'
import { findVerdictsBetween, insertVerdicts, setUndone, type Verdict } from '../queries/verdicts.ts'
import type { LinkState } from './change.ts'
import { getChangeable } from './get-changeable.ts'
import { agencyOf, bringUpToDate, keepChange } from './settle-change.ts'

/**
 * Some records are another person, who is new. At least one record that the actor may read stays. Verdicts keep both apart in coming runs.
 * Gives both persons' ids, as the actor knows them. Throws `not_found` (person, or a record that is not the person's or not open to the actor), `forbidden`, `conflict`,
 * `invalid_input`.
 */
export async function splitPerson(
  ctx: Context,
  input: { id: string; recordIds: readonly string[]; version: number; reason: string },
): Promise<{ keptId: string; newPersonId: string }> {
  const person = await getChangeable(ctx, input.id, input.version)
  const links = await lockLinks(ctx, { person }, agencyOf(ctx))
  const asked = new Set(input.recordIds)
  const moved = links.filter(({ recordId }) => asked.has(recordId))
  const left = links.filter(({ recordId }) => !asked.has(recordId))
  assert(moved.length === asked.size, 'not_found')
  const [stays, goes] = [left[0], moved[0]]
  assert(stays && goes, 'invalid_input', { fields: 'recordIds' })

  const { newPersonId } = await partLinks(ctx, { personId: person.personId, left, moved, reason: input.reason })
  const shown = await findShownIds(ctx, [stays.recordId, goes.recordId])
  return {
    keptId: shown.get(stays.recordId) ?? person.personId,
    newPersonId: shown.get(goes.recordId) ?? newPersonId,
  }
}

interface Parting {
  readonly personId: string
  readonly left: readonly LinkState[]
  readonly moved: readonly LinkState[]
  readonly reason: string
}

/** Moves links of a person to a new one and makes the verdicts between; gives the person and the verdicts that now stand. Does not ask who may. */
export async function partLinks(
  ctx: Context,
  { personId, left, moved, reason }: Parting,
): Promise<{ newPersonId: string; verdicts: readonly Verdict[] }> {
  const newPersonId = newOpaqueId()
  const { fresh, kept, takenBack } = await keepApart(ctx, left, moved, reason)
  await insertPersons(ctx, [newPersonId])
  // Those that stay are fixed too: a run that began before must not bring one of them after the others.
  const staff = (links: readonly LinkState[], to: string) =>
    links.map((link) => ({ ...link, personId: to, origin: 'staff' as const }))
  const after = [...staff(left, personId), ...staff(moved, newPersonId)]
  await restoreLinks(ctx, after)
  await keepChange(ctx, {
    kind: 'split',
    personId,
    recordIds: after.map(({ recordId }) => recordId),
    reason,
    before: { links: [...left, ...moved], verdicts: takenBack },
    after: { links: after, verdicts: fresh.map(({ id }) => id) },
  })
  await bringUpToDate(ctx, [personId, newPersonId])
  return { newPersonId, verdicts: [...fresh, ...kept] }
}

/** So many pairs are judged one by one at most; of more, each record that goes is judged against the first that stays. */
const MOST_PAIRS = 400

async function keepApart(ctx: Context, left: readonly LinkState[], moved: readonly LinkState[], reason: string) {
  const idsOf = (links: readonly LinkState[]) => links.map(({ recordId }) => recordId)
  const between = await findVerdictsBetween(ctx, idsOf(left), idsOf(moved))
  const takenBack = between.filter(({ answer }) => answer === 'same').map(({ id }) => id)
  await setUndone(ctx, takenBack, true)
  const kept = between.filter(({ answer }) => answer === 'different')
  const said = new Set(kept.map(pairKey))
  const judged = left.length * moved.length > MOST_PAIRS ? left.slice(0, 1) : left
  const verdicts: Verdict[] = judged.flatMap(({ recordId: recordA }) =>
    moved.map(({ recordId: recordB }) => ({ id: newId(), recordA, recordB, answer: 'different' as const })),
  )
  const fresh = verdicts.filter((verdict) => !said.has(pairKey(verdict)))
  await insertVerdicts(ctx, fresh, reason)
  return { fresh, kept, takenBack }
}

const pairKey = ({ recordA, recordB }: Pick<Verdict, 'recordA' | 'recordB'>) => [recordA, recordB].sort().join(' ')
