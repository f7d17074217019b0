import { type ExpressionBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'

type Where = ExpressionBuilder<Tables & { h: Tables['houses'] }, 'h'>

/** `can.read` of policy.ts as a where-clause over `houses as h`: for every list, count and sum of houses. */
export function readableBy(eb: Where, actor: Actor) {
  const { agencyId, areaCode } = actor
  if (coordinates(actor)) return sql<boolean>`true`
  if (agencyId === null) return sql<boolean>`false`
  const gives = sql<boolean>`exists (select from house_givers g where g.region_id = h.region_id and g.house_id = h.id and g.agency_id = ${agencyId} and g.state <> 'cancelled')`
  const concerned = eb.or([eb('h.agency_id', '=', agencyId), gives])
  if (areaCode === null) return concerned
  const inPlace = eb.or([eb('h.village_code', '=', areaCode), eb('h.village_code', 'like', `${areaCode}.%`)])
  return eb.and([concerned, inPlace])
}

/** The houses that the actor may read, as a query to go on with. */
export const visibleHouses = ({ tx, region, actor }: Context) =>
  tx
    .selectFrom('houses as h')
    .where('h.region_id', '=', region)
    .where((eb) => readableBy(eb as unknown as Where, actor))
