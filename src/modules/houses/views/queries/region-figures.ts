import { sql } from 'kysely'
import type { CancelKind, HouseState } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { visibleHouses } from '../../queries/visible.ts'
import { IS_CONFLICTING, IS_DOUBTFUL, isLate, lacksPhoto } from './conditions.ts'

type Since = readonly (readonly [string, string])[]

/** All houses of a year whoever asks: for figures, which name nobody. */
const ofYear = ({ tx, region }: Context, year: number) =>
  tx.selectFrom('houses as h').where('h.region_id', '=', region).where('h.year', '=', year)

const count = sql<number>`count(*)::int`
const countIf = (condition: ReturnType<typeof isLate>) => sql<number>`(count(*) filter (where ${condition}))::int`

/** Houses of a year by state: how many, how many late, what they cost and what is given to them. */
export async function sumByState(ctx: Context, year: number, since: Since) {
  const { rows } = await sql<{
    state: HouseState
    houses: number
    late: number
    shared: number
    withGap: number
    cost: number
    promised: number
    delivered: number
  }>`
    with h as (select h.* from houses h where h.region_id = ${ctx.region} and h.year = ${year}),
      c as (select i.house_id, sum(i.amount::float8) as cost from house_items i
        where i.region_id = ${ctx.region} and i.house_id in (select id from h) group by 1),
      g as (select g.house_id, coalesce(sum(g.amount::float8) filter (where g.state = 'promised'), 0) as promised,
          coalesce(sum(g.amount::float8) filter (where g.state = 'delivered'), 0) as delivered,
          count(distinct (g.giver_kind, g.agency_id, g.partner_id, g.giver_name)) as givers
        from house_givers g where g.region_id = ${ctx.region} and g.state <> 'cancelled' and g.house_id in (select id from h) group by 1)
    select h.state, ${count} as houses, ${countIf(isLate(since))} as late,
      (count(*) filter (where g.givers > 1))::int as shared,
      (count(*) filter (where coalesce(c.cost, 0) > coalesce(g.promised + g.delivered, 0)))::int as "withGap",
      coalesce(sum(c.cost), 0) as cost, coalesce(sum(g.promised), 0) as promised, coalesce(sum(g.delivered), 0) as delivered
    from h left join c on c.house_id = h.id left join g on g.house_id = h.id
    group by h.state`.execute(ctx.tx)
  return rows
}

/** Houses of a year, not cancelled, that somebody should look at. */
export async function countToLookAt(ctx: Context, year: number) {
  return ofYear(ctx, year)
    .where('h.state', '!=', 'cancelled')
    .select([
      countIf(IS_DOUBTFUL).as('doubtful'),
      countIf(IS_CONFLICTING).as('conflicting'),
      countIf(lacksPhoto('any')).as('missing'),
    ])
    .executeTakeFirstOrThrow()
}

/** Why houses of a year were given up. */
export async function countCancelled(ctx: Context, year: number) {
  const rows = await ofYear(ctx, year)
    .where('h.state', '=', 'cancelled')
    .select(['h.cancel_kind as kind', count.as('houses')])
    .groupBy('h.cancel_kind')
    .orderBy('houses', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, houses }) => ({ kind: kind as CancelKind, houses }))
}

/** How many houses of a year the asker may open. */
export async function countReadable(ctx: Context, year: number): Promise<number> {
  const { houses } = await visibleHouses(ctx)
    .where('h.year', '=', year)
    .select(count.as('houses'))
    .executeTakeFirstOrThrow()
  return houses
}

/** Years that have houses or a target. */
export async function listHouseYears({ tx, region }: Context): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from house_targets where region_id = ${region}
    union select distinct year from houses where region_id = ${region} order by year desc`.execute(tx)
  return rows.map(({ year }) => year)
}

/** Houses of a year that were not cancelled, by district. */
export async function sumByDistrict(ctx: Context, year: number, since: Since) {
  const { rows } = await sql<{
    areaCode: string
    houses: number
    waiting: number
    chosen: number
    building: number
    handedOver: number
    late: number
    gap: number
  }>`
    with h as (select h.* from houses h where h.region_id = ${ctx.region} and h.year = ${year} and h.state <> 'cancelled'),
      c as (select i.house_id, sum(i.amount::float8) as cost from house_items i
        where i.region_id = ${ctx.region} and i.house_id in (select id from h) group by 1),
      g as (select g.house_id, sum(g.amount::float8) as given from house_givers g
        where g.region_id = ${ctx.region} and g.state <> 'cancelled' and g.house_id in (select id from h) group by 1)
    select h.district_code as "areaCode", ${count} as houses,
      (count(*) filter (where h.state in ('proposed', 'surveyed')))::int as waiting,
      (count(*) filter (where h.state in ('decided', 'planned')))::int as chosen,
      (count(*) filter (where h.state = 'building'))::int as building,
      (count(*) filter (where h.state = 'handed_over'))::int as "handedOver",
      ${countIf(isLate(since))} as late,
      sum(coalesce(c.cost, 0) - coalesce(g.given, 0)) as gap
    from h left join c on c.house_id = h.id left join g on g.house_id = h.id
    group by 1 order by 1`.execute(ctx.tx)
  return rows
}

/** A district has some hundred houses; more cannot be told apart on its map. */
const MOST_POINTS = 1000

/** Houses of a district with a place on the map, which the asker may read. */
export async function listPoints(ctx: Context, year: number, district: string) {
  const rows = await visibleHouses(ctx)
    .where('h.year', '=', year)
    .where('h.district_code', '=', district)
    .where('h.state', '!=', 'cancelled')
    .where('h.latitude', 'is not', null)
    .select(['h.id', 'h.code', 'h.state', 'h.latitude', 'h.longitude'])
    .orderBy('h.code')
    .limit(MOST_POINTS)
    .execute()
  return rows.map(({ latitude, longitude, state, ...row }) => ({
    ...row,
    state: state as HouseState,
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
  }))
}
