import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ActivityFields } from '../activity.ts'

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
