import { type RawBuilder, sql } from 'kysely'
import type { PersonFilter } from '#contract/people.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { holderOf, SEEN, type SeenPerson, seenPersons } from './seen-persons.ts'

const STATES = {
  living: sql`s.died_on is null and s.moved_on is null`,
  died: sql`s.died_on is not null`,
  moved: sql`s.died_on is null and s.moved_on is not null`,
} as const

const ORDERS = {
  name: sql`lower(s.name), s.id`,
  '-name': sql`lower(s.name) desc, s.id desc`,
  '-agencies': sql`s.agencies desc, lower(s.name), s.id`,
} as const

function narrow(filter: PersonFilter, today: string): RawBuilder<unknown> {
  const age = sql`coalesce(extract(year from age(${today}::date, s.birth_date)), s.age + extract(year from age(${today}::date, s.age_on)))`
  const { villageCode, districtCode, sex, ageFrom, ageUntil, agenciesFrom, state } = filter
  const parts = [
    villageCode && sql`s.village_code = ${villageCode}`,
    districtCode && sql`s.district_code = ${districtCode}`,
    sex && sql`s.sex = ${sex}`,
    ageFrom !== undefined && sql`${age} >= ${ageFrom}`,
    ageUntil !== undefined && sql`${age} <= ${ageUntil}`,
    agenciesFrom !== undefined && sql`s.agencies >= ${agenciesFrom}`,
    state && STATES[state],
  ].filter((part) => typeof part === 'object')
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

/** One page of the persons the actor may see, under some filters; `found`: a condition on `s`, as `named` and `bornBy` make. */
export async function pagePersons(
  ctx: Context,
  { found, filter, today }: { found: RawBuilder<unknown>; filter: PersonFilter; today: string },
): Promise<{ rows: SeenPerson[]; total: number }> {
  const from = sql`from ${seenPersons(ctx)} where ${found} and ${narrow(filter, today)}`
  const { rows } = await sql<SeenPerson>`
    select ${SEEN} ${from} order by ${ORDERS[filter.sort]} limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(
    ctx.tx,
  )
  const count = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(ctx.tx)
  return { rows, total: count.rows[0]?.total ?? 0 }
}

export const everybody = sql`true`

/** Who has a record under a NIK, by its keyed hash; a condition on `s`. */
export function bornBy(ctx: Context, nikHash: string): RawBuilder<unknown> {
  const own = coordinates(ctx.actor) ? sql`` : sql`and b.agency_id = ${ctx.actor.agencyId}`
  return sql`s.id in (
    select l.${holderOf(ctx)} from source_records r
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where r.region_id = ${ctx.region} and r.nik_hash = ${nikHash} ${own})`
}
