import { sql } from 'kysely'
import type { ActivityStatus, OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import { LIVE_STATUSES } from '../activity.ts'

/** An activity as the overlap engine reads it. Drafts, sleeping and withdrawn ones never become one. */
export interface PlannedActivity {
  readonly id: string
  readonly sourceId: string | null
  readonly year: number
  readonly version: number
  readonly contentHash: string
  readonly agencyId: string
  readonly agencyShort: string
  readonly agencyName: string
  readonly code: string | null
  readonly title: string
  readonly purpose: string
  readonly outputKind: OutputKind | null
  readonly skillField: string
  readonly targetText: string
  readonly target: TargetGroup | null
  readonly placeText: string
  readonly placeCodes: readonly string[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly people: number | null
  readonly unit: string
  /** Whole rupiah. */
  readonly budget: number | null
  readonly funding: string
  readonly partner: string
}

const selectPlanned = ({ tx, region }: Context, statuses: readonly ActivityStatus[] = LIVE_STATUSES) =>
  tx
    .selectFrom('activities as a')
    .innerJoin('agencies as g', (join) =>
      join.onRef('g.region_id', '=', 'a.region_id').onRef('g.id', '=', 'a.agency_id'),
    )
    .where('a.region_id', '=', region)
    .where('a.status', 'in', [...statuses])
    .select([
      'a.id',
      'a.source_id as sourceId',
      'a.year',
      'a.version',
      'a.content_hash as contentHash',
      'a.agency_id as agencyId',
      'g.short_name as agencyShort',
      'g.name as agencyName',
      'a.code',
      'a.name as title',
      'a.purpose',
      'a.output_kind as outputKind',
      'a.skill_field as skillField',
      'a.target_text as targetText',
      'a.target',
      'a.area_text as placeText',
      'a.area_codes as placeCodes',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'a.expected_people as people',
      'a.unit',
      'a.budget',
      'a.fund_source as funding',
      'a.partner',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectPlanned>['execute']>>[number]

const toPlanned = (row: Row): PlannedActivity => ({
  ...row,
  outputKind: row.outputKind as OutputKind | null,
  target: row.target as TargetGroup | null,
})

/** What all agencies intend to do in a year, in a fixed order; everything the overlap engine needs. */
export async function listPlannedActivities(
  ctx: Context,
  { year, ids }: { readonly year: number; readonly ids?: readonly string[] },
): Promise<PlannedActivity[]> {
  if (ids?.length === 0) return []
  let query = selectPlanned(ctx).where('a.year', '=', year)
  if (ids) query = query.where('a.id', 'in', [...ids])
  return (await query.orderBy('a.id').execute()).map(toPlanned)
}

/** One activity, unless it is a draft, asleep, withdrawn, or not there. */
export async function findPlannedActivity(ctx: Context, id: string): Promise<PlannedActivity | undefined> {
  const row = await selectPlanned(ctx).where('a.id', '=', id).executeTakeFirst()
  return row && toPlanned(row)
}

/** A sleeping activity as if it were awake: to ask what it would meet before anybody wakes it. */
export async function findSleepingActivity(ctx: Context, id: string): Promise<PlannedActivity | undefined> {
  const row = await selectPlanned(ctx, ['asleep']).where('a.id', '=', id).executeTakeFirst()
  return row && toPlanned(row)
}

/** Years that have activities, the newest first: one look into an index a year, however many activities there are. */
export async function findYears({ tx, region }: Context): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive years as (
      (select year from activities where region_id = ${region} order by year desc limit 1)
      union all
      select (select a.year from activities a where a.region_id = ${region} and a.year < years.year order by a.year desc limit 1)
      from years where years.year is not null
    )
    select year from years where year is not null`.execute(tx)
  return rows.map(({ year }) => year)
}

/** The same with how many activities each has. */
export async function listYears({ tx, region }: Context): Promise<{ year: number; activities: number }[]> {
  const rows = await tx
    .selectFrom('activities')
    .select((eb) => ['year', eb.fn.countAll<number>().as('activities')])
    .where('region_id', '=', region)
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
  return rows
}
