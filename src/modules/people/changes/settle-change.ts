import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { publish } from '#platform/outbox.ts'
import { placePersons } from '../households/refresh-households.ts'
import { refreshPersons } from '../linking/person-values.ts'
import { insertChange } from '../queries/changes.ts'
import type { Change, LinkState } from './change.ts'

/** For whom the actor changes persons: the own agency, or the region. */
export const agencyOf = ({ actor }: Context): string | null => actor.agencyId

/** After links or lives of persons have changed: values and households follow, and the rooms above are told. `before`: the links that moved. */
export async function bringUpToDate(
  ctx: Context,
  personIds: readonly string[],
  before: readonly LinkState[] = [],
): Promise<void> {
  const gone = new Set(await refreshPersons(ctx, personIds, before))
  await placePersons(
    ctx,
    personIds.filter((id) => !gone.has(id)),
  )
  await publish(ctx, 'people.changed', { ids: [...personIds] })
}

/** Keeps a change with its two sides, and records it of one of its persons. Gives its id. */
export async function keepChange(
  ctx: Context,
  { personId, ...change }: Pick<Change, 'kind' | 'recordIds' | 'reason' | 'before' | 'after'> & { personId: string },
): Promise<string> {
  const id = newId()
  await insertChange(ctx, { ...change, id, agencyId: agencyOf(ctx) })
  const persons = [...new Set([personId, ...change.before.links.map((link) => link.personId)])]
  const details = { change: id, records: change.after.links.length, persons }
  await record(ctx, `people.${change.kind}`, { kind: 'person', id: personId }, details)
  return id
}
