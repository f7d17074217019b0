import { type RawBuilder, sql } from 'kysely'
import type { HouseFilter } from '#contract/houses/views/filter.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import { visibleHouses } from '../../queries/visible.ts'
import { GAP, hasGiver, IS_CONFLICTING, IS_DOUBTFUL, isLate, lacksPhoto } from './conditions.ts'

/** What is asked for, with what SQL cannot know by itself. */
export interface Asked extends HouseFilter {
  /** Days before which a house came into its state to be late. */
  readonly lateSince: readonly (readonly [string, string])[]
  /** Villages whose name holds `q`. */
  readonly villages: readonly string[]
}

function* conditionsOf(asked: Asked): Generator<RawBuilder<boolean>> {
  const { state, area, agencyId, giver, giverAgencyId, partnerId, missing, q } = asked
  if (asked.year !== undefined) yield sql`h.year = ${asked.year}`
  if (state) yield sql`h.state = any(${state}::text[])`
  if (area) yield sql`(h.village_code = ${area} or h.district_code = ${area} or h.village_code like ${`${area}.%`})`
  if (agencyId) yield sql`h.agency_id = any(${agencyId}::uuid[])`
  if (giver || giverAgencyId || partnerId) yield hasGiver({ kinds: giver, agencyId: giverAgencyId, partnerId })
  if (asked.gap !== undefined) yield asked.gap ? sql`${GAP} > 0` : sql`${GAP} <= 0`
  if (missing) yield lacksPhoto(missing)
  for (const [is, condition] of [
    [asked.doubtful, IS_DOUBTFUL],
    [asked.conflicting, IS_CONFLICTING],
    [asked.late, isLate(asked.lateSince)],
  ] as const)
    if (is !== undefined) yield is ? condition : sql`not ${condition}`
  if (q)
    yield sql`(h.code ilike ${containing(q)} or h.owner_name ilike ${containing(q)}
    or h.village_code = any(${asked.villages}::text[]))`
}

/** The houses that one may read and that the filters name, as a query to go on with: list, board and spreadsheet stand on it, so they agree. */
export function matchingHouses(ctx: Context, asked: Asked) {
  let query = visibleHouses(ctx)
  for (const condition of conditionsOf(asked)) query = query.where(condition)
  return query
}
