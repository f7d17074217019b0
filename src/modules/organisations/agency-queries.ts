import { type SelectQueryBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Agency, AgencyKind } from './agency.ts'

/** In force on a day: the same rule as `holdsOn`, over the validity columns of a table or its alias. */
export const inForce = (day: string, table: string) =>
  sql<boolean>`(${sql.ref(`${table}.valid_from`)} <= ${day} and coalesce(${sql.ref(`${table}.valid_until`)} >= ${day}, true))`

const formerNames = sql<{ shortName: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('shortName', f.short_name, 'name', f.name) order by f.valid_until desc)
  from agency_former_names f where f.region_id = agencies.region_id and f.agency_id = agencies.id), '[]'::jsonb)`

const parent = sql<{ id: string; shortName: string; name: string } | null>`(
  select jsonb_build_object('id', p.id, 'shortName', p.short_name, 'name', p.name)
  from agencies p where p.region_id = agencies.region_id and p.id = agencies.parent_id)`

const COLUMNS = [
  'id',
  'short_name as shortName',
  'name',
  'kind',
  'parent_id as parentId',
  'area_code as areaCode',
  'valid_from as validFrom',
  'valid_until as validUntil',
] as const

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('agencies')
    .select(COLUMNS)
    .select([parent.as('parent'), formerNames.as('formerNames')])
    .where('region_id', '=', region)

const asAgency = <R extends { kind: string }>(row: R) => ({ ...row, kind: row.kind as AgencyKind })

/** Every agency of the region, ended ones too, by short name; a region has some hundreds at most. */
export async function listAgencies(ctx: Context): Promise<Agency[]> {
  return (await select(ctx).orderBy('short_name').orderBy('id').execute()).map(asAgency)
}

export interface AgencyName {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

/** Names of some agencies, by id, ended ones too. A statement of its own: in a join the wall around agencies is asked at each pair. */
export async function nameAgencies(
  { tx, region }: Context,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, AgencyName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agencies')
    .select(['id', 'short_name as shortName', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The name of one of them; one that is on no list keeps a mark. */
export const namedAgency = (names: ReadonlyMap<string, AgencyName>, id: string): AgencyName =>
  names.get(id) ?? { id, shortName: '…', name: '…' }

export async function findAgency(ctx: Context, id: string): Promise<Agency | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  return row && asAgency(row)
}

/** Keeps others from changing the agency until the end of the transaction. */
export async function lockAgency({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('agencies')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export interface AgencyFilter {
  readonly q?: string | undefined
  readonly kind?: AgencyKind | undefined
  readonly parentId?: string | undefined
  readonly state: 'current' | 'ended' | 'all'
  readonly page: number
  readonly pageSize: number
}

/** One page of agencies under a filter, and how many there are in all. */
export async function pageAgencies(ctx: Context, filter: AgencyFilter, today: string) {
  const narrowed = narrow(select(ctx), filter, today)
  const [rows, { total }] = [
    await narrowed
      .orderBy('short_name')
      .orderBy('id')
      .limit(filter.pageSize)
      .offset((filter.page - 1) * filter.pageSize)
      .execute(),
    await narrowed
      .clearSelect()
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]
  return { rows: rows.map(asAgency), total: Number(total) }
}

function narrow<O>(query: SelectQueryBuilder<Tables, 'agencies', O>, filter: AgencyFilter, today: string) {
  let narrowed = query
  if (filter.kind) narrowed = narrowed.where('kind', '=', filter.kind)
  if (filter.parentId) narrowed = narrowed.where('parent_id', '=', filter.parentId)
  if (filter.state === 'current')
    narrowed = narrowed.where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))
  if (filter.state === 'ended') narrowed = narrowed.where('valid_until', '<', today)
  const words = filter.q?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? []
  for (const word of words) {
    const like = containing(word)
    narrowed = narrowed.where(sql<boolean>`(short_name || ' ' || name) ilike ${like}`)
  }
  return narrowed
}

export async function insertAgency(
  { tx, region, clock }: Context,
  agency: Omit<Agency, 'formerNames' | 'validUntil' | 'parent'>,
): Promise<void> {
  await tx
    .insertInto('agencies')
    .values({
      region_id: region,
      id: agency.id,
      short_name: agency.shortName,
      name: agency.name,
      kind: agency.kind,
      parent_id: agency.parentId,
      area_code: agency.areaCode,
      valid_from: agency.validFrom,
      created_at: clock.now(),
    })
    .execute()
}

/** Changes the columns given. */
export async function updateAgency(
  { tx, region }: Context,
  id: string,
  change: Partial<Pick<Agency, 'shortName' | 'name' | 'kind' | 'parentId' | 'areaCode' | 'validUntil'>>,
): Promise<void> {
  const columns = {
    short_name: change.shortName,
    name: change.name,
    kind: change.kind,
    parent_id: change.parentId,
    area_code: change.areaCode,
    valid_until: change.validUntil,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return
  await tx.updateTable('agencies').set(given).where('region_id', '=', region).where('id', '=', id).execute()
}

export async function insertFormerName(
  { tx, region }: Context,
  row: { id: string; agencyId: string; shortName: string; name: string; validUntil: string },
): Promise<void> {
  await tx
    .insertInto('agency_former_names')
    .values({
      region_id: region,
      id: row.id,
      agency_id: row.agencyId,
      short_name: row.shortName,
      name: row.name,
      valid_until: row.validUntil,
    })
    .execute()
}

/** Units that are still there after a day. */
export async function listUnitsAfter({ tx, region }: Context, parentId: string, day: string) {
  return tx
    .selectFrom('agencies')
    .select(['id', 'short_name as shortName'])
    .where('region_id', '=', region)
    .where('parent_id', '=', parentId)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('short_name')
    .execute()
}

/** Whether `id` is `ancestorId` or stands below it. */
export async function isBelow({ tx, region }: Context, id: string, ancestorId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id from agencies where region_id = ${region} and id = ${id}
      union select a.id, a.parent_id from agencies a join above on a.region_id = ${region} and a.id = above.parent_id
    ) select id from above where id = ${ancestorId}`.execute(tx)
  return rows.length > 0
}
