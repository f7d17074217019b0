import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { publish } from '#platform/outbox.ts'
import { placePersons } from '../households/refresh-households.ts'
import { refreshPersons } from '../linking/person-values.ts'
import type { Change, Side } from './change.ts'
import { insertChange, raiseVersions } from './change-queries.ts'

/** For whom the actor changes persons: the own agency, or the region. */
export const agencyOf = ({ actor }: Context): string | null => actor.agencyId

/** After links or lives of persons have changed: values, households and versions follow, and the rooms above are told. Gives the persons that went. */
export async function bringUpToDate(ctx: Context, personIds: readonly string[]): Promise<readonly string[]> {
  const gone = await refreshPersons(ctx, personIds)
  const left = personIds.filter((id) => !gone.includes(id))
  await placePersons(ctx, left)
  await raiseVersions(ctx, left)
  await publish(ctx, 'people.changed', { ids: [...personIds] })
  return gone
}

/** Keeps a change with its two sides, and records it. Gives its id. */
export async function keepChange(
  ctx: Context,
  change: { kind: Change['kind']; personIds: readonly string[]; reason: string; before: Side; after: Side },
): Promise<string> {
  const id = newId()
  await insertChange(ctx, { ...change, id, agencyId: agencyOf(ctx) })
  const [subject = id] = change.personIds
  const details = { change: id, records: change.after.links.length, persons: change.personIds }
  await record(ctx, `people.${change.kind}`, { kind: 'person', id: subject }, details)
  return id
}
