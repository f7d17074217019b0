import { sql } from 'kysely'
import type { ActivityFilter, ActivitySort } from '#contract/plans/activities.ts'
import type { TargetGroup } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import { orderOf } from './activity-views.ts'
import { matching } from './matching.ts'

export interface ExportedActivity {
  readonly id: string
  readonly sourceId: string | null
  readonly agencyName: string
  readonly agencyShort: string
  readonly code: string | null
  readonly name: string
  readonly purpose: string
  readonly outputKind: string | null
  readonly skillField: string
  readonly targetText: string
  readonly target: TargetGroup | null
  readonly unit: string
  readonly areaText: string
  readonly areaCodes: readonly string[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly expectedPeople: number | null
  readonly budget: number | null
  readonly fundSource: string
  readonly partner: string
}

/** A stretch of the list with everything a plans file has a column for. */
export async function exportPage(
  ctx: Context,
  filter: ActivityFilter,
  ask: { readonly sort: ActivitySort; readonly limit: number; readonly offset: number },
): Promise<ExportedActivity[]> {
  const { rows } = await sql<ExportedActivity>`
    select a.id, a.source_id as "sourceId", g.name as "agencyName", g.short_name as "agencyShort", a.code, a.name, a.purpose,
      a.output_kind as "outputKind", a.skill_field as "skillField", a.target_text as "targetText", a.target, a.unit,
      a.area_text as "areaText", a.area_codes as "areaCodes", a.starts_on as "startsOn", a.ends_on as "endsOn",
      a.expected_people as "expectedPeople", a.budget, a.fund_source as "fundSource", a.partner
    from activities a join agencies g on g.region_id = a.region_id and g.id = a.agency_id
    where ${matching(ctx, filter)}
    order by ${orderOf(ask.sort)}
    limit ${ask.limit} offset ${ask.offset}`.execute(ctx.tx)
  return rows
}
