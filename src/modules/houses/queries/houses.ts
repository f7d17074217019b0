import { sql } from 'kysely'
import type { LocatedFrom } from '#contract/houses/house.ts'
import type { CancelKind, HouseState, LandTitle } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { House } from '../house.ts'

/** Sums are bigint in the database and exact in a number: a house costs less than 2^53 rupiah. */
const givenIn = (state: 'promised' | 'delivered') =>
  sql<string>`(select coalesce(sum(g.amount), 0) from house_givers g where g.region_id = h.region_id and g.house_id = h.id and g.state = ${state})`

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('houses as h')
    .where('h.region_id', '=', region)
    .selectAll()
    .select([
      sql<string>`(select coalesce(sum(i.amount), 0) from house_items i where i.region_id = h.region_id and i.house_id = h.id)`.as(
        'cost',
      ),
      givenIn('promised').as('promised'),
      givenIn('delivered').as('delivered'),
      sql<
        string[]
      >`array(select distinct g.agency_id::text from house_givers g where g.region_id = h.region_id and g.house_id = h.id and g.agency_id is not null and g.state <> 'cancelled')`.as(
        'givers',
      ),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toHouse = (row: Row): House => ({
  id: row.id,
  code: row.code,
  year: row.year,
  agencyId: row.agency_id,
  activityId: row.activity_id,
  state: row.state as HouseState,
  stateSince: row.state_since,
  cancelKind: row.cancel_kind as CancelKind | null,
  cancelReason: row.cancel_reason,
  owner: {
    name: row.owner_name,
    sex: row.owner_sex as 'L' | 'P' | null,
    birthDate: row.owner_birth_date,
    disabled: row.owner_disabled,
  },
  residents: row.residents,
  recordId: row.record_id,
  decisionId: row.decision_id,
  ledgerRecordId: row.ledger_record_id,
  address: row.address,
  rt: row.rt,
  rw: row.rw,
  villageCode: row.village_code,
  districtCode: row.district_code,
  position:
    row.latitude === null || row.longitude === null
      ? null
      : {
          latitude: row.latitude,
          longitude: row.longitude,
          accuracyM: row.accuracy_m,
          from: row.located_from as LocatedFrom,
        },
  landTitle: row.land_title as LandTitle,
  landNote: row.land_note,
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on,
  progress: row.progress,
  handedOverOn: row.handed_over_on,
  handoverNumber: row.handover_number,
  handoverReason: row.handover_reason,
  version: row.version,
  money: { cost: Number(row.cost), promised: Number(row.promised), delivered: Number(row.delivered) },
  giverAgencies: row.givers,
})

/** One house whoever asks; policy is the caller's. */
export async function findHouse(ctx: Context, id: string): Promise<House | undefined> {
  const row = await select(ctx).where('h.id', '=', id).executeTakeFirst()
  return row && toHouse(row)
}

/** Some houses whoever asks, by code; policy is the caller's. */
export async function findHouses(ctx: Context, ids: readonly string[]): Promise<House[]> {
  if (ids.length === 0) return []
  const rows = await select(ctx)
    .where('h.id', 'in', [...ids])
    .orderBy('h.code')
    .execute()
  return rows.map(toHouse)
}

/** Waits for whoever is changing these houses at this moment, always in the same order; then nobody else does until the end of the transaction. */
export async function lockHouses({ tx, region }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .selectFrom('houses')
    .select('id')
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The sealed numbers of the owners of some houses, by house; houses without are left out. */
export async function findSealed(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('houses')
    .select(['id', 'identifiers'])
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.flatMap(({ id, identifiers }) => (identifiers === null ? [] : [[id, identifiers] as const])))
}

const selectMade = ({ tx, region }: Context) =>
  tx.selectFrom('houses').where('region_id', '=', region).where('state', '<>', 'cancelled')

/** The houses that were made of some rows of lists and not given up since, by row. */
export async function findByRecord(ctx: Context, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (recordIds.length === 0) return new Map()
  const rows = await selectMade(ctx)
    .select(['id', 'record_id'])
    .where('record_id', 'in', [...recordIds])
    .execute()
  return new Map(rows.flatMap(({ id, record_id }) => (record_id === null ? [] : [[record_id, id] as const])))
}

/** The rows of an agency's lists that are houses by now. */
export async function listTakenRecords(ctx: Context, agencyId: string): Promise<string[]> {
  const rows = await selectMade(ctx)
    .select('record_id')
    .where('agency_id', '=', agencyId)
    .where('record_id', 'is not', null)
    .execute()
  return rows.flatMap(({ record_id }) => record_id ?? [])
}
