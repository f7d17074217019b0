import { sql } from 'kysely'
import type { ServedFilter, Who } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Seen } from '../views/choose-run.ts'
import { belongsTo, profilesWithin, setsFor } from './profile-filter.ts'

export const COUNTED = ['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'] as const satisfies readonly Who[]

/** The sums of one sex; `none`: no list says it. */
export type SummedRow = Readonly<Record<Who, number>> & {
  readonly sex: string
  readonly missedFamilies: number
  readonly servedFamilies: number
  readonly services: number
  readonly value: number
}

export async function sumProfiles({ tx }: Context, seen: Seen, filter: ServedFilter): Promise<SummedRow[]> {
  const sums = (column: string, who: Who, as: string) =>
    sql`coalesce(sum(${sql.ref(column)}) filter (where ${belongsTo(who)}), 0)::bigint as ${sql.ref(as)}`
  const { rows } = await sql<SummedRow>`
    with ${setsFor(seen, filter, COUNTED)}
    select coalesce(f.sex, 'none') as sex, ${sql.join(COUNTED.map((who) => sums('f.persons', who, who)))},
      ${sums('f.families', 'missed', 'missedFamilies')}, ${sums('f.families', 'served', 'servedFamilies')},
      ${sums('f.services', 'served', 'services')}, ${sums('f.value', 'served', 'value')}
    from ${profilesWithin(seen, filter)} group by 1`.execute(tx)
  return rows
}

/** Agencies with their kinds, and districts, that stand in what somebody may see. */
export async function listOccurring({ tx }: Context, { region, runId, viewer }: Seen) {
  const { rows: marks } = await sql<{ agency: string; kind: string }>`
    select distinct split_part(m.mark, '|', 2) as agency, split_part(m.mark, '|', 3) as kind
    from served_sets cross join lateral unnest(marks) as m(mark)
    where region_id = ${region} and run_id = ${runId}::uuid and viewer = ${viewer}`.execute(tx)
  const { rows: areas } = await sql<{ code: string }>`
    select distinct district_code as code from served_profiles
    where region_id = ${region} and run_id = ${runId}::uuid and viewer = ${viewer} and district_code is not null`.execute(
    tx,
  )
  return { marks, districts: areas.map(({ code }) => code) }
}
