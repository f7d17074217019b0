import { sql } from 'kysely'
import type { Field, Fund, PartnerKind } from '#contract/dwp/shapes.ts'
import type { ActivityStatus } from '#contract/plans/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

export interface ProgrammeRow {
  readonly id: string
  readonly unit: AgencyName
  readonly areaCodes: readonly string[]
  readonly name: string
  readonly field: Field | null
  readonly fund: Fund | null
  readonly fundText: string
  readonly status: ActivityStatus
  readonly statusReason: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly budget: number | null
  readonly partnerText: string
  readonly year: number
  readonly version: number
  /** The last time it was woken from sleep. */
  readonly revived: { readonly reason: string; readonly by: string; readonly at: string } | null
}

/** The same rule as plans': a draft is its own agency's and the coordinator's. */
const readable = ({ actor }: Context) =>
  coordinates(actor) ? sql`true` : sql`(a.status <> 'draft' or a.agency_id = ${actor.agencyId}::uuid)`

const select = (ctx: Context) => sql`
  select a.id, jsonb_build_object('id', g.id, 'shortName', g.short_name, 'name', g.name) as unit, a.area_codes as "areaCodes", a.name,
    p.field, p.fund, a.fund_source as "fundText", a.status, a.status_reason as "statusReason", a.starts_on as "startsOn",
    a.ends_on as "endsOn", a.budget, a.partner as "partnerText", a.year, a.version,
    (select jsonb_build_object('reason', v.reason, 'by', coalesce(u.name, case v.changed_by when 'system' then 'Selaras' else v.changed_by end),
        'at', v.changed_at)
      from activity_versions v
        join activity_versions b on b.region_id = v.region_id and b.activity_id = v.activity_id and b.version = v.version - 1
        left join auth."user" u on u.id = v.changed_by
      where v.region_id = a.region_id and v.activity_id = a.id and b.snapshot->>'status' = 'asleep'
        and v.snapshot->>'status' not in ('asleep', 'withdrawn')
      order by v.version desc limit 1) as revived
  from activities a
    join agencies g on g.region_id = a.region_id and g.id = a.agency_id and g.kind = 'dwp'
    left join dwp_programmes p on p.region_id = a.region_id and p.activity_id = a.id
  where a.region_id = ${ctx.region} and ${readable(ctx)}`

/** Activities of all units in a year that the actor may read, by unit and first day. */
export async function listProgrammeRows(ctx: Context, year: number): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`${select(ctx)} and a.year = ${year}
    order by g.short_name, a.starts_on, lower(a.name), a.id`.execute(ctx.tx)
  return rows
}

export async function findProgrammeRow(ctx: Context, id: string): Promise<ProgrammeRow | undefined> {
  const { rows } = await sql<ProgrammeRow>`${select(ctx)} and a.id = ${id}`.execute(ctx.tx)
  return rows[0]
}

/** Years in which units plan anything that everybody reads, the newest first. */
export async function listProgrammeYears({ tx, region }: Context): Promise<number[]> {
  const rows = await tx
    .selectFrom('activities as a')
    .innerJoin('agencies as g', (join) =>
      join.onRef('g.region_id', '=', 'a.region_id').onRef('g.id', '=', 'a.agency_id'),
    )
    .select('a.year')
    .distinct()
    .where('a.region_id', '=', region)
    .where('g.kind', '=', 'dwp')
    .where('a.status', '<>', 'draft')
    .orderBy('a.year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** How many pairs that stand each of some activities is part of, in the current run of its year. */
export async function countPairs({ tx, region }: Context, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; pairs: number }>`
    select a.id, count(*)::int as pairs from unnest(${[...ids]}::uuid[]) a(id)
      join overlap_runs r on r.region_id = ${region} and r.is_current
      join overlap_pairs p on p.region_id = r.region_id and p.run_id = r.id and (p.activity_a = a.id or p.activity_b = a.id)
        and p.state <> 'gone'
    group by a.id`.execute(tx)
  return new Map(rows.map(({ id, pairs }) => [id, pairs]))
}

export async function saveDescription({ tx, region }: Context, id: string, field: Field | null, fund: Fund | null) {
  await tx
    .insertInto('dwp_programmes')
    .values({ region_id: region, activity_id: id, field, fund })
    .onConflict((oc) => oc.constraint('dwp_programmes__pk').doUpdateSet({ field, fund }))
    .execute()
}

export interface PartnerRow {
  readonly id: string
  readonly activityId: string
  readonly name: string
  readonly kind: PartnerKind
  readonly gives: string
  readonly contactSealed: Uint8Array | null
}

const selectPartners = ({ tx, region }: Context) =>
  tx
    .selectFrom('dwp_partners')
    .select(['id', 'activity_id as activityId', 'name', 'kind', 'gives', 'contact_sealed as contactSealed'])
    .where('region_id', '=', region)

export async function listPartners(ctx: Context, activityIds: readonly string[]): Promise<PartnerRow[]> {
  if (activityIds.length === 0) return []
  const rows = await selectPartners(ctx)
    .where('activity_id', 'in', [...activityIds])
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as PartnerKind }))
}

export const findPartner = (ctx: Context, id: string) => selectPartners(ctx).where('id', '=', id).executeTakeFirst()

export async function insertPartner({ tx, region }: Context, row: PartnerRow): Promise<void> {
  await tx
    .insertInto('dwp_partners')
    .values({
      region_id: region,
      id: row.id,
      activity_id: row.activityId,
      name: row.name,
      kind: row.kind,
      gives: row.gives,
      contact_sealed: row.contactSealed,
    })
    .execute()
}

export async function deletePartner({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('dwp_partners').where('region_id', '=', region).where('id', '=', id).execute()
}
