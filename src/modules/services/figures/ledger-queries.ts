import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { LedgerRow } from './fold-family.ts'

interface Found {
  readonly person_id: string
  readonly family_id: string
  readonly is_gone: boolean
  readonly person_name: string
  readonly person_key: string
  readonly person_sex: string | null
  readonly person_village: string | null
  readonly person_district: string | null
  readonly record_id: string
  readonly name: string
  readonly name_key: string
  readonly sex: string | null
  readonly village_code: string | null
  readonly district_code: string | null
  readonly agency_id: string
  readonly as_of: string
  readonly decile: string | null
  readonly relation: string
  readonly service_id: string | null
  readonly kind: string
  readonly state: 'proposed' | 'decided' | 'delivered' | 'cancelled'
  readonly day_from: string
  readonly day_until: string
  readonly value: number | null
  readonly detail: string
}

const COLUMNS = sql`
  p.id as person_id, coalesce(p.household_id, p.id) as family_id, (p.died_on is not null or p.moved_on is not null) as is_gone,
  p.name as person_name, p.name_key as person_key, p.sex as person_sex, p.village_code as person_village, p.district_code as person_district,
  r.id as record_id, coalesce(v.name, r.name) as name, coalesce(v.name_key, '') as name_key, coalesce(v.sex, r.sex) as sex,
  coalesce(v.village_code, r.village_code) as village_code, coalesce(v.district_code, r.district_code) as district_code, r.facts ->> 'decile' as decile, r.relation,
  b.agency_id, b.as_of, s.id as service_id, s.kind, s.state, s.value, s.detail,
  coalesce(s.given_on, s.period_from, b.as_of) as day_from, coalesce(s.given_on, s.period_until, s.period_from, b.as_of) as day_until`

/** Records of current lists with their services; a superseded edition never counts. */
const OF_CURRENT_LISTS = sql`
  join record_links l on l.region_id = p.region_id and l.person_id = p.id
  join source_records r on r.region_id = l.region_id and r.id = l.record_id
  join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
  left join person_views v on v.region_id = p.region_id and v.agency_id = b.agency_id and v.person_id = p.id
  left join services s on s.region_id = r.region_id and s.record_id = r.id`

/** How many persons stand in the ledger. */
export async function countPersons({ tx, region }: Context): Promise<number> {
  const { count } = await tx
    .selectFrom('persons')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('region_id', '=', region)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * The rows of the next whole families after `after` (null: from the first), some `limit` persons; a family is never cut. `next` is null at the end.
 */
export async function readFamilies(
  { tx, region }: Context,
  after: string | null,
  limit: number,
): Promise<{ readonly rows: LedgerRow[]; readonly persons: number; readonly next: string | null }> {
  const family = sql`coalesce(p.household_id, p.id)`
  const following = after === null ? sql`` : sql`and ${family} > ${after}::uuid`
  const { rows: keys } = await sql<{ family: string }>`
    select ${family} as family from persons p where p.region_id = ${region} ${following} order by ${family}, p.id limit ${limit}`.execute(
    tx,
  )
  const last = keys.at(-1)?.family
  if (last === undefined) return { rows: [], persons: 0, next: null }
  const { rows } = await sql<Found>`
    select ${COLUMNS} from persons p ${OF_CURRENT_LISTS}
    where p.region_id = ${region} ${following} and ${family} <= ${last}::uuid`.execute(tx)
  return { rows: rows.map(toRow), persons: keys.length, next: keys.length < limit ? null : last }
}

/** The rows of these families. */
export async function readRowsOf({ tx, region }: Context, familyIds: readonly string[]): Promise<LedgerRow[]> {
  const { rows } = await sql<Found>`
    select ${COLUMNS} from persons p ${OF_CURRENT_LISTS}
    where p.region_id = ${region} and coalesce(p.household_id, p.id) = any(${[...familyIds]}::uuid[])`.execute(tx)
  return rows.map(toRow)
}

const toRow = (found: Found): LedgerRow => ({
  personId: found.person_id,
  familyId: found.family_id,
  isGone: found.is_gone,
  person: {
    name: found.person_name,
    nameKey: found.person_key,
    sex: found.person_sex,
    villageCode: found.person_village,
    districtCode: found.person_district,
  },
  recordId: found.record_id,
  written: {
    name: found.name,
    nameKey: found.name_key,
    sex: found.sex,
    villageCode: found.village_code,
    districtCode: found.district_code,
  },
  agencyId: found.agency_id,
  asOf: found.as_of,
  decile: decileOf(found.decile),
  isHead: /kepala/i.test(found.relation),
  service: found.service_id
    ? {
        id: found.service_id,
        kind: found.kind,
        state: found.state,
        from: found.day_from,
        until: found.day_until,
        value: found.value ?? 0,
        detail: found.detail,
      }
    : null,
})

function decileOf(text: string | null): number | null {
  const decile = Number(text ?? '')
  return Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : null
}
