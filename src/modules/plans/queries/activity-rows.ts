import { sql } from 'kysely'
import type { ActivityStatus, OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import { type Activity, areaKey, searchKey } from '../activity.ts'

const CHUNK = 400

const supporters = sql<
  string[]
>`array(select s.agency_id::text from supporting_agencies s where s.region_id = a.region_id and s.activity_id = a.id order by s.agency_id)`

const selectActivities = ({ tx, region }: Context) =>
  tx
    .selectFrom('activities as a')
    .where('a.region_id', '=', region)
    .select([
      'a.id',
      'a.year',
      'a.version',
      'a.source_id as sourceId',
      'a.agency_id as agencyId',
      'a.programme_id as programmeId',
      'a.code',
      'a.nomenclature_version as nomenclatureVersion',
      'a.name',
      'a.purpose',
      'a.output_kind as outputKind',
      'a.skill_field as skillField',
      'a.target_text as targetText',
      'a.target',
      'a.area_text as areaText',
      'a.area_codes as areaCodes',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'a.expected_people as expectedPeople',
      'a.expected_female as expectedFemale',
      'a.expected_male as expectedMale',
      'a.split_reason as splitReason',
      'a.unit',
      'a.budget',
      'a.fund_source as fundSource',
      'a.partner',
      'a.status',
      'a.status_reason as statusReason',
      'a.content_hash as contentHash',
      'a.import_id as importId',
      'a.created_by as createdBy',
      'a.created_at as createdAt',
      'a.updated_at as updatedAt',
      supporters.as('supportAgencyIds'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectActivities>['execute']>>[number]

const toActivity = (row: Row): Activity => ({
  ...row,
  outputKind: row.outputKind as OutputKind | null,
  target: row.target as TargetGroup | null,
  status: row.status as ActivityStatus,
})

/** One activity whoever asks; the policy is the caller's. */
export async function findActivity(ctx: Context, id: string): Promise<Activity | undefined> {
  const row = await selectActivities(ctx).where('a.id', '=', id).executeTakeFirst()
  return row && toActivity(row)
}

/** The activities of some ids, locked until the transaction ends, so that two writers of one row come one after the other. */
export async function lockActivities(ctx: Context, ids: readonly string[]): Promise<Map<string, Activity>> {
  const found = new Map<string, Activity>()
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await selectActivities(ctx)
      .where('a.id', 'in', ids.slice(at, at + CHUNK))
      .orderBy('a.id')
      .forUpdate('a')
      .execute()
    for (const row of rows) found.set(row.id, toActivity(row))
  }
  return found
}

/** The activities of a year that came from a file under one of these ids; the same id may stand in the files of two agencies. */
export async function findActivitiesBySource(
  ctx: Context,
  year: number,
  sourceIds: readonly string[],
): Promise<Activity[]> {
  const found: Activity[] = []
  for (let at = 0; at < sourceIds.length; at += CHUNK) {
    const rows = await selectActivities(ctx)
      .where('a.year', '=', year)
      .where('a.source_id', 'in', sourceIds.slice(at, at + CHUNK))
      .execute()
    found.push(...rows.map(toActivity))
  }
  return found
}

const toColumns = (ctx: Context, activity: Activity) => ({
  region_id: ctx.region,
  id: activity.id,
  year: activity.year,
  source_id: activity.sourceId,
  agency_id: activity.agencyId,
  programme_id: activity.programmeId,
  code: activity.code,
  nomenclature_version: activity.nomenclatureVersion,
  name: activity.name,
  purpose: activity.purpose,
  output_kind: activity.outputKind,
  skill_field: activity.skillField,
  target_text: activity.targetText,
  target: activity.target && JSON.stringify(activity.target),
  area_text: activity.areaText,
  area_codes: [...activity.areaCodes],
  starts_on: activity.startsOn,
  ends_on: activity.endsOn,
  expected_people: activity.expectedPeople,
  expected_female: activity.expectedFemale,
  expected_male: activity.expectedMale,
  split_reason: activity.splitReason,
  unit: activity.unit,
  budget: activity.budget,
  fund_source: activity.fundSource,
  partner: activity.partner,
  status: activity.status,
  status_reason: activity.statusReason,
  version: activity.version,
  content_hash: activity.contentHash,
  search_key: searchKey(activity),
  area_key: areaKey(activity.areaCodes),
  import_id: activity.importId,
  created_by: activity.createdBy,
  created_at: activity.createdAt,
  updated_at: activity.updatedAt,
})

const KEY = new Set(['region_id', 'id', 'created_by', 'created_at'])

/** Inserts new activities and overwrites known ones, many in one statement; who works along is written with them. */
export async function writeActivities(ctx: Context, activities: readonly Activity[]): Promise<void> {
  for (let at = 0; at < activities.length; at += CHUNK) {
    const chunk = activities.slice(at, at + CHUNK)
    const rows = chunk.map((activity) => toColumns(ctx, activity))
    const names = Object.keys(rows[0] ?? {}).filter((name) => !KEY.has(name)) as (keyof ReturnType<typeof toColumns>)[]
    await ctx.tx
      .insertInto('activities')
      .values(rows)
      .onConflict((oc) =>
        oc
          .constraint('activities__pk')
          .doUpdateSet((eb) => Object.fromEntries(names.map((name) => [name, eb.ref(`excluded.${name}`)]))),
      )
      .execute()
    await writeSupporters(ctx, chunk)
  }
}

async function writeSupporters({ tx, region }: Context, activities: readonly Activity[]) {
  await tx
    .deleteFrom('supporting_agencies')
    .where('region_id', '=', region)
    .where(
      'activity_id',
      'in',
      activities.map(({ id }) => id),
    )
    .execute()
  const rows = activities.flatMap(({ id, agencyId, supportAgencyIds }) =>
    [...new Set(supportAgencyIds)]
      .filter((supporter) => supporter !== agencyId)
      .map((supporter) => ({ region_id: region, activity_id: id, agency_id: supporter })),
  )
  if (rows.length > 0) await tx.insertInto('supporting_agencies').values(rows).execute()
}

/** Takes activities away for good, with their versions; only for what an undone import had made, and for drafts. */
export async function deleteActivities({ tx, region }: Context, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK)
    await tx
      .deleteFrom('activities')
      .where('region_id', '=', region)
      .where('id', 'in', ids.slice(at, at + CHUNK))
      .execute()
}
