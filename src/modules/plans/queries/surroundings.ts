import { sql } from 'kysely'
import type { AgencyName } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { ActivityFields } from '../activity.ts'

/** The agencies of some ids by name, by id; ended ones too. */
export async function findAgencyNames(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<Map<string, AgencyName>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agencies')
    .select(['id', 'short_name as shortName', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Programmes of some ids with the priority each serves, by id. */
export async function findProgrammeNames({ tx, region }: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const { rows } = await sql<{
    id: string
    code: string | null
    name: string
    priorityId: string | null
    priorityName: string | null
  }>`select p.id, p.code, p.name, r.id as "priorityId", r.name as "priorityName"
    from programmes p left join priorities r on r.region_id = p.region_id and r.id = p.priority_id
    where p.region_id = ${region} and p.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Agencies an activity names: the lead and who works along. */
export const agenciesOf = ({ agencyId, supportAgencyIds }: Pick<ActivityFields, 'agencyId' | 'supportAgencyIds'>) => [
  agencyId,
  ...supportAgencyIds,
]

/** Whose programme it is and of which year; undefined when there is none. */
export const findProgrammeOwner = ({ tx, region }: Context, id: string) =>
  tx
    .selectFrom('programmes')
    .select(['agency_id as agencyId', 'year'])
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
