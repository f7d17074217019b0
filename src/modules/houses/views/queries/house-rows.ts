import { type RawBuilder, sql } from 'kysely'
import type { CancelKind, HouseState } from '#contract/houses/shapes.ts'
import type { HouseSort } from '#contract/houses/views/list.ts'
import type { Context } from '#platform/context.ts'
import { COST, GAP, given, IS_CONFLICTING, isLate, STATES } from './conditions.ts'
import { type Asked, matchingHouses } from './matching.ts'

const ORDER: Readonly<Record<string, RawBuilder<unknown>>> = {
  owner: sql`lower(h.owner_name)`,
  place: sql`h.village_code`,
  state: sql`array_position(array[${sql.join(STATES.map((state) => sql.lit(state)))}], h.state)`,
  stateSince: sql`h.state_since`,
  cost: COST,
  gap: GAP,
  progress: sql`h.progress`,
  handedOverOn: sql`h.handed_over_on`,
}

/** The order of a list, always down to one row; what has no value comes last either way. */
function orderOf(sort: HouseSort): RawBuilder<unknown> {
  const isDown = sort.startsWith('-')
  const column = ORDER[isDown ? sort.slice(1) : sort]
  if (!column) return isDown ? sql`h.code desc` : sql`h.code`
  return isDown ? sql`${column} desc nulls last, h.code` : sql`${column} nulls last, h.code`
}

const photosThat = (condition: RawBuilder<unknown>) =>
  sql<number>`(select count(*)::int from house_photos p where p.region_id = h.region_id and p.house_id = h.id
    and p.set_aside_at is null and ${condition})`

/** One page of the houses that match, as the list shows them. */
export async function pageHouses(
  ctx: Context,
  asked: Asked,
  { sort, limit, offset }: { readonly sort: HouseSort; readonly limit: number; readonly offset: number },
) {
  const rows = await matchingHouses(ctx, asked)
    .select([
      'h.id',
      'h.code',
      'h.year',
      'h.owner_name as owner',
      'h.village_code as villageCode',
      'h.district_code as districtCode',
      'h.agency_id as agencyId',
      'h.state',
      'h.cancel_kind as cancelKind',
      'h.state_since as stateSince',
      'h.progress',
      'h.handed_over_on as handedOverOn',
      COST.as('cost'),
      given('promised').as('promised'),
      given('delivered').as('delivered'),
      isLate(asked.lateSince).as('isLate'),
      photosThat(sql`true`).as('photos'),
      photosThat(sql`p.doubts <> '{}'`).as('doubtful'),
      IS_CONFLICTING.as('isConflicting'),
    ])
    .orderBy(orderOf(sort))
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    ...row,
    state: row.state as HouseState,
    cancelKind: row.cancelKind as CancelKind | null,
  }))
}

export type ListedHouse = Awaited<ReturnType<typeof pageHouses>>[number]

/** How many houses match in all. */
export async function countHouses(ctx: Context, asked: Asked): Promise<number> {
  const { total } = await matchingHouses(ctx, asked)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** By state: how many match, how many of them are late, what is open. */
export async function countByState(ctx: Context, asked: Asked) {
  const rows = await matchingHouses(ctx, asked)
    .select([
      'h.state',
      sql<number>`count(*)::int`.as('houses'),
      sql<number>`(count(*) filter (where ${isLate(asked.lateSince)}))::int`.as('late'),
      sql<number>`sum(${GAP})`.as('gap'),
    ])
    .groupBy('h.state')
    .execute()
  return new Map(rows.map((row) => [row.state, row]))
}

/** Of each state the first cards: the longest waiting first, of what is over the latest. */
export async function firstByState(ctx: Context, asked: Asked, most: number) {
  const place = sql<number>`row_number() over (partition by h.state order by
    case when h.state in ('handed_over', 'cancelled') then '2000-01-01'::date - h.state_since else h.state_since - '2000-01-01'::date end, h.code)`
  const ranked = matchingHouses(ctx, asked).selectAll('h').select(place.as('place')).as('h')
  const rows = await ctx.tx
    .selectFrom(ranked)
    .select([
      'h.id',
      'h.code',
      'h.owner_name as owner',
      'h.village_code as villageCode',
      'h.state',
      'h.state_since as stateSince',
      'h.progress',
      GAP.as('gap'),
      isLate(asked.lateSince).as('isLate'),
    ])
    .where('h.place', '<=', most)
    .orderBy('h.place')
    .execute()
  return rows
}
