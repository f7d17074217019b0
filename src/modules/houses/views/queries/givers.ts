import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { GiverKind } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { readableBy } from '../../queries/visible.ts'

interface GivenRow {
  /** Null with the others: all kinds together. */
  readonly kind: GiverKind | null
  /** Of one kind together, not of one giver. */
  readonly isKind: boolean
  readonly agencyId: string | null
  readonly partnerId: string | null
  readonly name: string | null
  readonly houses: number
  readonly promised: number
  readonly delivered: number
}

/**
 * Gifts that stand to houses of a year that were not cancelled: by giver, by kind, and all together, since houses with several givers count once in
 * each. A family's own share and whoever gives to a house that the asker may not read stay without a name.
 */
export async function sumGifts(ctx: Context, year: number): Promise<GivenRow[]> {
  const readable = readableBy(expressionBuilder<Tables & { h: Tables['houses'] }, 'h'>(), ctx.actor)
  const { rows } = await sql<GivenRow>`
    select g.giver_kind as kind, grouping(g.agency_id) = 1 as "isKind", g.agency_id as "agencyId", g.partner_id as "partnerId", g.name,
      count(distinct g.house_id)::int as houses,
      coalesce(sum(g.amount) filter (where g.state = 'promised'), 0) as promised,
      coalesce(sum(g.amount) filter (where g.state = 'delivered'), 0) as delivered
    from (select g.giver_kind, g.agency_id, g.partner_id, g.house_id, g.state, g.amount::float8 as amount,
        ${nameOf(readable)} as name
      from house_givers g join houses h on h.region_id = g.region_id and h.id = g.house_id
      where g.region_id = ${ctx.region} and g.state <> 'cancelled' and h.year = ${year} and h.state <> 'cancelled') g
    group by grouping sets ((), (g.giver_kind), (g.giver_kind, g.agency_id, g.partner_id, g.name))
    order by grouping(g.giver_kind) desc, grouping(g.agency_id) desc, sum(g.amount) desc, g.giver_kind, g.name`.execute(
    ctx.tx,
  )
  return rows
}

/** A partner is called as it is called most often; an office by its own row. */
const nameOf = (readable: unknown): RawBuilder<string | null> => sql`case when g.agency_id is not null then null
  when g.partner_id is not null then max(g.giver_name) over (partition by g.partner_id)
  when g.giver_kind <> 'own' and ${readable} then g.giver_name end`

/** What was given to houses of a year that were cancelled afterwards. */
export async function sumOnCancelled({ tx, region }: Context, year: number): Promise<number> {
  const { given } = await tx
    .selectFrom('house_givers as g')
    .innerJoin('houses as h', (join) => join.onRef('h.region_id', '=', 'g.region_id').onRef('h.id', '=', 'g.house_id'))
    .select(sql<number>`coalesce(sum(g.amount::float8), 0)`.as('given'))
    .where('g.region_id', '=', region)
    .where('g.state', '=', 'delivered')
    .where('h.year', '=', year)
    .where('h.state', '=', 'cancelled')
    .executeTakeFirstOrThrow()
  return given
}
