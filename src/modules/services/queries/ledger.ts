import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { LedgerRow } from '../figures/fold-family.ts'

interface Found {
  readonly person_id: string
  readonly family_id: string
  readonly is_gone: boolean
  readonly person_name: string
  readonly person_sex: string | null
  readonly person_village: string | null
  readonly person_district: string | null
  readonly record_id: string
  readonly batch_id: string
  readonly decile: string | null
  readonly is_head: boolean
  readonly service_id: string | null
  readonly kind: string
  readonly state: 'proposed' | 'decided' | 'delivered' | 'cancelled'
  readonly given_on: string | null
  readonly period_from: string | null
  readonly period_until: string | null
  readonly value: number | null
  readonly detail: string
}

interface Batch {
  readonly agencyId: string
  /** The day of the list. */
  readonly asOf: string
}

/** Lists that count: a superseded edition never does. A region has some dozens; asked once, since in a join the planner would loop over them. */
async function readCurrentBatches({ tx, region }: Context): Promise<ReadonlyMap<string, Batch>> {
  const { rows } = await sql<{ id: string } & Batch>`
    select id, agency_id as "agencyId", as_of as "asOf" from person_lists where region_id = ${region} and is_current`.execute(
    tx,
  )
  return new Map(rows.map((batch) => [batch.id, batch]))
}

/** Records of these persons in current lists, with their services. */
async function readRows(ctx: Context, personIds: readonly string[]): Promise<LedgerRow[]> {
  const { tx, region } = ctx
  const ids = [...personIds]
  const batches = await readCurrentBatches(ctx)
  const { rows } = await sql<Found>`
    select r.*, s.id as service_id, s.kind, s.state, s.given_on, s.period_from, s.period_until, s.value, s.detail
    from person_records r left join services s on s.region_id = r.region_id and s.record_id = r.record_id
    where r.region_id = ${region} and r.person_id = any(${ids}::uuid[]) and r.batch_id = any(${[...batches.keys()]}::uuid[])`.execute(
    tx,
  )
  return toRows(rows, batches)
}

const toRows = (rows: readonly Found[], batches: ReadonlyMap<string, Batch>): LedgerRow[] =>
  rows.flatMap((found) => {
    const batch = batches.get(found.batch_id)
    return batch ? [toRow(found, batch)] : []
  })

/** The agencies with a list in the ledger. */
export async function listViewers(ctx: Context): Promise<string[]> {
  const batches = await readCurrentBatches(ctx)
  return [...new Set([...batches.values()].map(({ agencyId }) => agencyId))].sort()
}

/** The same as `readFamilies` from the records of one agency alone: its own persons and families (`person_views`), nothing the region found. */
export async function readOwnFamilies(
  ctx: Context,
  agencyId: string,
  after: string | null,
  limit: number,
): Promise<{ readonly rows: LedgerRow[]; readonly next: string | null }> {
  const { tx, region } = ctx
  const following = after === null ? sql`` : sql`and family > ${after}`
  const { rows: found } = await sql<{ id: string; family: string }>`
    select shown_id as id, family from person_views where region_id = ${region} and agency_id = ${agencyId} ${following}
    order by family, shown_id limit ${limit}`.execute(tx)
  const { whole, next, isCut } = wholeFamilies(found, limit)
  if (isCut) return readOwnFamilies(ctx, agencyId, after, limit * 4)
  const batches = await readCurrentBatches(ctx)
  const { rows } = await sql<Found>`
    select r.record_id, r.batch_id, r.decile, r.is_head, v.shown_id as person_id, v.family as family_id,
      (v.died_on is not null or v.moved_on is not null) as is_gone, v.name as person_name, v.sex as person_sex, v.village_code as person_village,
      v.district_code as person_district, s.id as service_id, s.kind, s.state, s.given_on, s.period_from, s.period_until, s.value, s.detail
    from person_records r
      join person_views v on v.region_id = r.region_id and v.agency_id = ${agencyId} and v.shown_id = r.shown_id
      left join services s on s.region_id = r.region_id and s.record_id = r.record_id
    where r.region_id = ${region} and r.shown_id = any(${whole.map(({ id }) => id)}::uuid[])
      and r.batch_id = any(${[...batches.keys()]}::uuid[])`.execute(tx)
  return { rows: toRows(rows, batches), next }
}

/** How many persons stand in the ledger. */
export async function countPersons({ tx, region }: Context): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person_families where region_id = ${region}`.execute(tx)
  return rows[0]?.count ?? 0
}

/**
 * The rows of the next whole families after `after` (null: from the first), at most `limit` persons; a family is never cut, so one with more members
 * than that comes all the same. `next` is null at the end.
 */
export async function readFamilies(
  ctx: Context,
  after: string | null,
  limit: number,
): Promise<{ readonly rows: LedgerRow[]; readonly persons: number; readonly next: string | null }> {
  const { tx, region } = ctx
  const following = after === null ? sql`` : sql`and family_id > ${after}::uuid`
  const { rows: found } = await sql<{ id: string; family: string }>`
    select person_id as id, family_id as family from person_families where region_id = ${region} ${following}
    order by family_id, person_id limit ${limit}`.execute(tx)
  const { whole, next, isCut } = wholeFamilies(found, limit)
  if (isCut) return readFamilies(ctx, after, limit * 4)
  // By their ids: of a range the planner would read the whole ledger for every page.
  const ids = whole.map(({ id }) => id)
  return { rows: await readRows(ctx, ids), persons: ids.length, next }
}

/** Of persons in the order of their families those whose family is all there; `isCut`: one family fills the page, a longer one must be read. */
function wholeFamilies<T extends { readonly family: string }>(found: readonly T[], limit: number) {
  if (found.length < limit) return { whole: found, next: null, isCut: false }
  // The last family may go on beyond the limit: it is left to the next page.
  const whole = found.filter(({ family }) => family !== found.at(-1)?.family)
  return { whole, next: whole.at(-1)?.family ?? null, isCut: whole.length === 0 }
}

/** The family of each person: the household they live in, or else themselves. */
export async function familiesOf(
  { tx, region }: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; family: string }>`
    select person_id as id, family_id as family from person_families
    where region_id = ${region} and person_id = any(${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, family }) => [id, family]))
}

/** The rows of these families. */
export async function readRowsOf(ctx: Context, familyIds: readonly string[]): Promise<LedgerRow[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from person_families where region_id = ${ctx.region} and family_id = any(${[...familyIds]}::uuid[])`.execute(
    ctx.tx,
  )
  return readRows(
    ctx,
    rows.map(({ id }) => id),
  )
}

const toRow = (found: Found, { agencyId, asOf }: Batch): LedgerRow => ({
  personId: found.person_id,
  familyId: found.family_id,
  isGone: found.is_gone,
  person: {
    name: found.person_name,
    sex: found.person_sex,
    villageCode: found.person_village,
    districtCode: found.person_district,
  },
  recordId: found.record_id,
  agencyId,
  asOf,
  decile: decileOf(found.decile),
  isHead: found.is_head,
  service: found.service_id ? toService(found, found.service_id, asOf) : null,
})

const toService = (found: Found, id: string, asOf: string) => ({
  id,
  kind: found.kind,
  state: found.state,
  from: found.given_on ?? found.period_from ?? asOf,
  until: found.given_on ?? found.period_until ?? found.period_from ?? asOf,
  value: found.value ?? 0,
  detail: found.detail,
})

function decileOf(text: string | null): number | null {
  const decile = Number(text ?? '')
  return Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : null
}
