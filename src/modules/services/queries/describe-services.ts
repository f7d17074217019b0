import { sql } from 'kysely'
import type { ServiceState } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'

export interface DescribedService {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly kind: string
  readonly from: string
  readonly state: ServiceState
  readonly value: number | null
  readonly detail: string
  readonly list: string
}

interface Found {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly agency_id: string
  readonly short_name: string
  readonly agency_name: string
  readonly kind: string
  readonly day: string
  readonly state: ServiceState
  readonly value: number | null
  readonly detail: string
  readonly list: string
}

/** Some services with person and agency, by id. Does not ask who may read. */
export async function describeServices(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DescribedService>> {
  const { rows } = await sql<Found>`
    select s.id, r.person_id, r.person_name as name, s.agency_id, a.short_name, a.name as agency_name, s.kind, s.state, s.value, s.detail, b.title as list,
      coalesce(s.given_on, s.period_from, b.as_of) as day
    from services s
      join person_records r on r.region_id = s.region_id and r.record_id = s.record_id
      join person_lists b on b.region_id = r.region_id and b.id = r.batch_id
      join agencies a on a.region_id = s.region_id and a.id = s.agency_id
    where s.region_id = ${region} and s.id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        personId: row.person_id,
        personName: row.name,
        agency: { id: row.agency_id, shortName: row.short_name, name: row.agency_name },
        ...{ kind: row.kind, from: row.day, state: row.state, value: row.value, detail: row.detail, list: row.list },
      },
    ]),
  )
}
