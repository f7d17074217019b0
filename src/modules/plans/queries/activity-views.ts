import { type RawBuilder, sql } from 'kysely'
import type { ActivityFilter, ActivitySort } from '#contract/plans/activities.ts'
import type { ActivityStatus, OutputKind } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import { isIncomplete, matching } from './matching.ts'

const SORTED_BY: Readonly<Record<string, RawBuilder<unknown>>> = {
  name: sql`lower(a.name)`,
  agency: sql`g.short_name`,
  startsOn: sql`a.starts_on`,
  budget: sql`a.budget`,
  expectedPeople: sql`a.expected_people`,
  updatedAt: sql`a.updated_at`,
}

export const sortsByAgency = (sort: ActivitySort): boolean => sort.endsWith('agency')

/** The order of a list, always down to one row; what is not filled in comes last either way. */
export function orderOf(sort: ActivitySort): RawBuilder<unknown> {
  if (sort === '-name') return sql`lower(a.name) desc, a.id desc`
  const isDown = sort.startsWith('-')
  const column = SORTED_BY[isDown ? sort.slice(1) : sort] ?? sql`lower(a.name)`
  // Ascending keeps the index order, in which nulls are last anyway.
  return isDown ? sql`${column} desc nulls last, lower(a.name), a.id` : sql`${column}, lower(a.name), a.id`
}

export interface ListedActivity {
  readonly id: string
  readonly sourceId: string | null
  readonly code: string | null
  readonly name: string
  readonly agencyId: string
  readonly agencyShort: string
  readonly agencyName: string
  readonly outputKind: OutputKind | null
  readonly targetText: string
  readonly areaText: string
  readonly areaCodes: readonly string[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly expectedPeople: number | null
  readonly unit: string
  readonly budget: number | null
  readonly status: ActivityStatus
  readonly updatedAt: Date
}

/** One page of activities. The page is cut before anything is joined to it, unless the agency's name decides the order. */
export async function pageActivities(
  ctx: Context,
  filter: ActivityFilter,
  ask: { readonly sort: ActivitySort; readonly page: number; readonly pageSize: number },
): Promise<ListedActivity[]> {
  const agency = sql`join agencies g on g.region_id = a.region_id and g.id = a.agency_id`
  const order = orderOf(ask.sort)
  const { rows } = await sql<ListedActivity>`
    select a.id, a.source_id as "sourceId", a.code, a.name, a.agency_id as "agencyId", g.short_name as "agencyShort",
      g.name as "agencyName", a.output_kind as "outputKind", a.target_text as "targetText", a.area_text as "areaText",
      a.area_codes as "areaCodes", a.starts_on as "startsOn", a.ends_on as "endsOn", a.expected_people as "expectedPeople", a.unit,
      a.budget, a.status, a.updated_at as "updatedAt"
    from (select a.* from activities a ${sortsByAgency(ask.sort) ? agency : sql``}
      where ${matching(ctx, filter)}
      order by ${order}
      limit ${ask.pageSize} offset ${(ask.page - 1) * ask.pageSize}) a ${agency}
    order by ${order}`.execute(ctx.tx)
  return rows
}

// Sums of bigint are numeric and slow; whole rupiah stay exact in a double up to nine million milliard.
const BUDGET = sql`coalesce(sum(a.budget::float8), 0)`

/** How many activities match and what they cost together. */
export async function sumActivities(
  ctx: Context,
  filter: ActivityFilter,
): Promise<{ activities: number; budget: number }> {
  const { rows } = await sql<{ activities: number; budget: number }>`
    select count(*) as activities, ${BUDGET} as budget
    from activities a where ${matching(ctx, filter)}`.execute(ctx.tx)
  return rows[0] ?? { activities: 0, budget: 0 }
}

const runsIn = (year: number, month: number) => {
  const first = sql.lit(`${year}-${String(month).padStart(2, '0')}-01`)
  return sql`count(*) filter (where coalesce(a.starts_on, a.ends_on) < ${first}::date + interval '1 month'
    and coalesce(a.ends_on, a.starts_on) >= ${first}::date)`
}

/** The figures of the page: how many, how much, whose, how many lack what overlaps are judged by, how many run in each month. */
export async function overviewActivities(ctx: Context, filter: ActivityFilter) {
  const months = Array.from({ length: 12 }, (_, at) => runsIn(filter.year, at + 1))
  const { rows } = await sql<{
    activities: number
    budget: number
    agencies: number
    incomplete: number
    months: number[]
  }>`
    select count(*) as activities, ${BUDGET} as budget, count(distinct a.agency_id) as agencies,
      count(*) filter (where ${isIncomplete}) as incomplete, array[${sql.join(months)}]::int[] as months
    from activities a where ${matching(ctx, filter)}`.execute(ctx.tx)
  return rows[0] ?? { activities: 0, budget: 0, agencies: 0, incomplete: 0, months: Array<number>(12).fill(0) }
}

export interface Branch {
  readonly groupId: string | null
  readonly groupName: string
  readonly programmeId: string | null
  readonly programmeCode: string | null
  readonly programmeName: string
  readonly activities: number
  readonly budget: number
}

/** Sums by agency or priority and, below it, by programme; in the order they are shown. */
export async function sumBranches(ctx: Context, filter: ActivityFilter, by: 'agency' | 'priority'): Promise<Branch[]> {
  const group =
    by === 'agency'
      ? {
          id: sql`g.id`,
          name: sql`g.name`,
          join: sql`join agencies g on g.region_id = s.region_id and g.id = s.agency_id`,
        }
      : {
          id: sql`r.id`,
          name: sql`r.name`,
          join: sql`left join priorities r on r.region_id = s.region_id and r.id = p.priority_id`,
        }
  const { rows } = await sql<Branch>`
    select ${group.id} as "groupId", coalesce(${group.name}, '') as "groupName", p.id as "programmeId", p.code as "programmeCode",
      coalesce(p.name, '') as "programmeName", sum(s.activities)::bigint as activities, sum(s.budget) as budget
    from (select a.region_id, a.agency_id, a.programme_id, count(*) as activities, ${BUDGET} as budget
        from activities a where ${matching(ctx, filter)} group by 1, 2, 3) s
      left join programmes p on p.region_id = s.region_id and p.id = s.programme_id
      ${group.join}
    group by 1, 2, 3, 4, 5
    order by ${group.id} is null, 2, p.id is null, 4, 5`.execute(ctx.tx)
  return rows
}
