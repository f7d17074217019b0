import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'

/** A row of a current list that says something is proposed. */
export interface ProposedRow {
  readonly recordId: string
  readonly name: string
  readonly villageCode: string | null
  readonly village: string
  readonly list: string
  readonly asOf: string
}

interface Filter {
  readonly kind: string
  readonly agencyId: string
  readonly q?: string | undefined
  /** Only these rows. */
  readonly only?: readonly string[] | undefined
  /** None of these rows: what a later room has made something of. */
  readonly without?: readonly string[] | undefined
  readonly page: number
  readonly pageSize: number
}

/**
 * One page of the rows of an agency's current lists that propose something of a kind, by village and name, and how many there are; in the actor's place
 * alone. Whether the actor works for that agency is the caller's question.
 */
export async function pageProposed(
  { tx, region, actor }: Context,
  { kind, agencyId, q, only, without, page, pageSize }: Filter,
): Promise<{ rows: ProposedRow[]; total: number }> {
  const parts = [
    sql`s.region_id = ${region} and s.agency_id = ${agencyId}::uuid and s.kind = ${kind} and s.state = 'proposed' and b.is_current`,
  ]
  if (only) parts.push(sql`r.id = any(${[...only]}::uuid[])`)
  if (without) parts.push(sql`r.id <> all(${[...without]}::uuid[])`)
  if (actor.areaCode !== null)
    parts.push(sql`(r.village_code = ${actor.areaCode} or r.village_code like ${`${actor.areaCode}.%`})`)
  for (const word of q?.split(/\s+/).filter(Boolean) ?? [])
    parts.push(sql`(r.name || ' ' || coalesce(a.name, '')) ilike ${containing(word)}`)
  const from = sql`
    from services s
      join source_records r on r.region_id = s.region_id and r.id = s.record_id
      join person_lists b on b.region_id = r.region_id and b.id = r.batch_id
      left join areas a on a.code = r.village_code
    where ${sql.join(parts, sql` and `)}`
  const { rows: counted } = await sql<{ total: string }>`select count(*) as total ${from}`.execute(tx)
  const { rows } = await sql<ProposedRow>`
    select r.id as "recordId", r.name, r.village_code as "villageCode", coalesce(a.name, '') as village, b.title as list, b.as_of as "asOf"
    ${from} order by r.village_code nulls last, r.name, r.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    tx,
  )
  return { rows, total: Number(counted[0]?.total ?? 0) }
}
