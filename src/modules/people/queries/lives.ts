import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Told } from '../linking/life-of.ts'

/** Keeps what was told of some records. */
export async function insertTold(
  { tx, region }: Context,
  { changeId, recordIds, ...told }: Told & { readonly changeId: string; readonly recordIds: readonly string[] },
): Promise<void> {
  const { kind, agencyId, on, source, to } = told
  await tx
    .insertInto('told_lives')
    .values(
      recordIds.map((recordId) => ({
        ...{ region_id: region, change_id: changeId, record_id: recordId, agency_id: agencyId },
        ...{ kind, on_day: on, source, moved_to: to },
      })),
    )
    .execute()
}

export async function deleteTold({ tx, region }: Context, changeId: string): Promise<void> {
  await tx.deleteFrom('told_lives').where('region_id', '=', region).where('change_id', '=', changeId).execute()
}

/** What stands told of some persons, the earliest telling first. */
export async function readTold(
  ctx: Context,
  personIds: readonly string[],
): Promise<(Told & { readonly personId: string; readonly recordId: string })[]> {
  const { rows } = await sql<Told & { personId: string; recordId: string }>`
    select l.person_id as "personId", l.record_id as "recordId", t.agency_id as "agencyId", t.kind, t.on_day as on, t.source, t.moved_to as to
    from told_lives t join record_links l on l.region_id = t.region_id and l.record_id = t.record_id
    where t.region_id = ${ctx.region} and l.person_id = any(${personIds}::uuid[]) order by t.change_id`.execute(ctx.tx)
  return rows
}
