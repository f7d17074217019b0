import { sql } from 'kysely'
import type { CancelKind, HouseState } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { visibleHouses } from '../../queries/visible.ts'
import { COST, GAP, GIVERS, given, IS_CONFLICTING, IS_DOUBTFUL, isLate, lacksPhoto } from './conditions.ts'

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
    select h.state, ${count} as houses, ${countIf(sql`h.late`)} as late, ${countIf(sql`h.givers > 1`)} as shared,
      ${countIf(sql`h.cost > h.promised + h.delivered`)} as "withGap",
      sum(h.cost) as cost, sum(h.promised) as promised, sum(h.delivered) as delivered
    from (select h.state, ${isLate(since)} as late, ${COST} as cost, ${given('promised')} as promised, ${given('delivered')} as delivered,
        ${GIVERS} as givers
      from houses h where h.region_id = ${ctx.region} and h.year = ${year}) h
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

/** Years that have houses, or in which one was handed over. */
export async function listHouseYears({ tx, region }: Context): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from houses where region_id = ${region}
    union select extract(year from handed_over_on)::int from houses where region_id = ${region} and handed_over_on is not null
    order by year desc`.execute(tx)
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
    select h.district_code as "areaCode", ${count} as houses,
      ${countIf(sql`h.state in ('proposed', 'surveyed')`)} as waiting,
      ${countIf(sql`h.state in ('decided', 'planned')`)} as chosen,
      ${countIf(sql`h.state = 'building'`)} as building,
      ${countIf(sql`h.state = 'handed_over'`)} as "handedOver",
      ${countIf(isLate(since))} as late, sum(${GAP}) as gap
    from houses h where h.region_id = ${ctx.region} and h.year = ${year} and h.state <> 'cancelled'
    group by 1 order by 1`.execute(ctx.tx)
  return rows
}
