import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'
import { fold } from '../fold.ts'

export interface ProgrammeRow {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly code: string | null
  readonly name: string
  readonly outcome: string
  readonly agencyId: string
  readonly agencyShort: string
  readonly agencyName: string
  readonly priorityId: string | null
  readonly priorityName: string | null
  /** Drafts are not counted. */
  readonly activities: number
  readonly budget: number
}

export interface ProgrammeFilter {
  readonly year: number
  readonly q?: string | undefined
  readonly agencyId?: string | undefined
  readonly priorityId?: string | undefined
}

type Condition = RawBuilder<SqlBool>

function matching(region: string, filter: ProgrammeFilter): Condition {
  const conditions: Condition[] = [sql`p.region_id = ${region} and p.year = ${filter.year}`]
  if (filter.agencyId) conditions.push(sql`p.agency_id = ${filter.agencyId}::uuid`)
  if (filter.priorityId === 'none') conditions.push(sql`p.priority_id is null`)
  else if (filter.priorityId) conditions.push(sql`p.priority_id = ${filter.priorityId}::uuid`)
  for (const word of fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean))
    conditions.push(sql`(coalesce(p.code, '') || ' ' || p.name) ilike ${`%${word}%`}`)
  return sql.join(conditions, sql` and `) as Condition
}

const select = (which: Condition, rest: RawBuilder<unknown>) => sql<ProgrammeRow>`
  select p.id, p.year, p.version, p.code, p.name, p.outcome, p.agency_id as "agencyId", g.short_name as "agencyShort",
    g.name as "agencyName", p.priority_id as "priorityId", r.name as "priorityName",
    coalesce(s.activities, 0)::bigint as activities, coalesce(s.budget, 0)::bigint as budget
  from programmes p
    join agencies g on g.region_id = p.region_id and g.id = p.agency_id
    left join priorities r on r.region_id = p.region_id and r.id = p.priority_id
    left join lateral (select count(*) as activities, sum(a.budget) as budget from activities a
      where a.region_id = p.region_id and a.programme_id = p.id and a.status <> 'draft') s on true
  where ${which} ${rest}`

export async function pageProgrammes(
  { tx, region }: Context,
  filter: ProgrammeFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: ProgrammeRow[]; total: number }> {
  const which = matching(region, filter)
  const rest = sql`order by g.short_name, p.code, p.name, p.id limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`
  const { rows } = await select(which, rest).execute(tx)
  const counted = await sql<{ total: number }>`select count(*) as total from programmes p where ${which}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

export async function findProgramme({ tx, region }: Context, id: string): Promise<ProgrammeRow | undefined> {
  const { rows } = await select(sql`p.region_id = ${region} and p.id = ${id}::uuid`, sql``).execute(tx)
  return rows[0]
}

const NAMES = {
  programmes__name: ['duplicate', { what: 'programme' }],
  programmes__agency: ['unknown_reference', { what: 'agency' }],
  programmes__priority: ['unknown_reference', { what: 'priority' }],
} as const

export interface ProgrammeFields {
  readonly agencyId: string
  readonly priorityId: string | null
  readonly code: string | null
  readonly name: string
  readonly outcome: string
}

const columns = (fields: ProgrammeFields) => ({
  agency_id: fields.agencyId,
  priority_id: fields.priorityId,
  code: fields.code,
  name: fields.name,
  outcome: fields.outcome,
})

export async function insertProgramme(
  { tx, region }: Context,
  row: ProgrammeFields & { readonly id: string; readonly year: number },
): Promise<void> {
  await mapConstraints(NAMES, () =>
    tx
      .insertInto('programmes')
      .values({ region_id: region, id: row.id, year: row.year, ...columns(row) })
      .execute(),
  )
}

/** Overwrites a programme that is still in the version seen; false when it is not. */
export async function updateProgrammeRow(
  { tx, region }: Context,
  id: string,
  seenVersion: number,
  fields: ProgrammeFields,
): Promise<boolean> {
  const found = await mapConstraints(NAMES, () =>
    tx
      .updateTable('programmes')
      .set({ ...columns(fields), version: seenVersion + 1 })
      .where('region_id', '=', region)
      .where('id', '=', id)
      .where('version', '=', seenVersion)
      .returning('id')
      .executeTakeFirst(),
  )
  return found !== undefined
}

/** How many activities stand under a programme, drafts too. */
export async function countActivitiesOf({ tx, region }: Context, programmeId: string): Promise<number> {
  const row = await tx
    .selectFrom('activities')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region_id', '=', region)
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function deleteProgramme({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('programmes').where('region_id', '=', region).where('id', '=', id).execute()
}
