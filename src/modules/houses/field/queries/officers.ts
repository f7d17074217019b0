import type { Context } from '#platform/context.ts'
import type { Officer } from '../officer.ts'

const selectOfficers = ({ tx, region }: Context) =>
  tx
    .selectFrom('house_officers as o')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'o.region_id').onRef('a.id', '=', 'o.agency_id'),
    )
    .where('o.region_id', '=', region)
    .select(['o.id', 'o.agency_id', 'o.name', 'o.areas', 'o.link_turn', 'o.created_at', 'o.revoked_at'])
    .select(['o.last_seen_at', 'o.last_offset_ms', 'a.name as agency'])

type Row = Awaited<ReturnType<ReturnType<typeof selectOfficers>['execute']>>[number]

const toOfficer = (row: Row): Officer => ({
  id: row.id,
  agencyId: row.agency_id,
  agency: row.agency,
  name: row.name,
  areas: row.areas,
  linkTurn: row.link_turn,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastSeenAt: row.last_seen_at,
  lastOffsetMs: row.last_offset_ms,
})

/** One page of officers by agency and name, of one agency or of all, and how many there are. */
export async function pageOfficers(
  ctx: Context,
  agencyId: string | null,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ rows: Officer[]; total: number }> {
  let query = selectOfficers(ctx)
  if (agencyId) query = query.where('o.agency_id', '=', agencyId)
  const rows = await query
    .orderBy('a.name')
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toOfficer), total: Number(total) }
}

export async function findOfficer(ctx: Context, id: string): Promise<Officer | undefined> {
  const row = await selectOfficers(ctx).where('o.id', '=', id).executeTakeFirst()
  return row && toOfficer(row)
}

/** Names of officers by id. */
export async function findOfficerNames(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('house_officers')
    .select(['id', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function insertOfficer(
  { tx, region, actor, clock }: Context,
  { id, agencyId, name, areas }: Pick<Officer, 'id' | 'agencyId' | 'name' | 'areas'>,
): Promise<void> {
  await tx
    .insertInto('house_officers')
    .values({
      region_id: region,
      id,
      agency_id: agencyId,
      name,
      areas: [...areas],
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

export async function updateOfficer(
  { tx, region }: Context,
  id: string,
  change: Partial<Pick<Officer, 'name' | 'areas' | 'linkTurn' | 'revokedAt' | 'lastSeenAt' | 'lastOffsetMs'>>,
): Promise<void> {
  await tx
    .updateTable('house_officers')
    .set({
      ...(change.name !== undefined && { name: change.name }),
      ...(change.areas !== undefined && { areas: [...change.areas] }),
      ...(change.linkTurn !== undefined && { link_turn: change.linkTurn }),
      ...(change.revokedAt !== undefined && { revoked_at: change.revokedAt }),
      ...(change.lastSeenAt !== undefined && { last_seen_at: change.lastSeenAt }),
      ...(change.lastOffsetMs !== undefined && { last_offset_ms: change.lastOffsetMs }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** How many photographs and answers each of some officers has told; without any there is no entry. */
export async function countTold(
  { tx, region }: Context,
  officerIds: readonly string[],
): Promise<{ readonly photos: ReadonlyMap<string, number>; readonly answers: ReadonlyMap<string, number> }> {
  const count = async (table: 'house_photos' | 'house_facts') => {
    const rows = await tx
      .selectFrom(table)
      .select((eb) => ['officer_id', eb.fn.countAll<string>().as('told')])
      .where('region_id', '=', region)
      .where('officer_id', 'in', [...officerIds])
      .groupBy('officer_id')
      .execute()
    return new Map(rows.map(({ officer_id, told }) => [officer_id, Number(told)]))
  }
  if (officerIds.length === 0) return { photos: new Map(), answers: new Map() }
  return { photos: await count('house_photos'), answers: await count('house_facts') }
}
