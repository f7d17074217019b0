import { sql } from 'kysely'
import type { HouseState } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Officer } from '../officer.ts'

/** A house as an officer's device keeps it. */
export interface HouseInField {
  readonly id: string
  readonly code: string
  readonly agencyId: string
  readonly ownerName: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string
  readonly districtCode: string
  readonly state: HouseState
  readonly progress: number
  readonly place: { readonly latitude: number; readonly longitude: number; readonly accuracyM: number | null } | null
}

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('houses as h')
    .where('h.region_id', '=', region)
    .select(['h.id', 'h.code', 'h.agency_id', 'h.owner_name', 'h.address', 'h.rt', 'h.rw', 'h.village_code'])
    .select(['h.district_code', 'h.state', 'h.progress', 'h.latitude', 'h.longitude', 'h.accuracy_m'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toHouse = (row: Row): HouseInField => ({
  id: row.id,
  code: row.code,
  agencyId: row.agency_id,
  ownerName: row.owner_name,
  address: row.address,
  rt: row.rt,
  rw: row.rw,
  villageCode: row.village_code,
  districtCode: row.district_code,
  state: row.state as HouseState,
  progress: row.progress,
  place:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude, accuracyM: row.accuracy_m },
})

/** The houses of an officer that are not over, by code, at most `most`; and how many there are in all. `covers` of officer.ts as a where-clause. */
export async function listHousesOfOfficer(
  ctx: Context,
  { agencyId, areas }: Pick<Officer, 'agencyId' | 'areas'>,
  most: number,
): Promise<{ houses: HouseInField[]; total: number }> {
  const query = select(ctx)
    .where('h.agency_id', '=', agencyId)
    .where('h.state', 'not in', ['handed_over', 'cancelled'])
    .where((eb) =>
      eb.or(areas.flatMap((area) => [eb('h.village_code', '=', area), eb('h.village_code', 'like', `${area}.%`)])),
    )
  const rows = await query.orderBy('h.code').limit(most).execute()
  const { total } = await query.clearSelect().select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { houses: rows.map(toHouse), total: Number(total) }
}

/** Some houses whoever asks, over or not. */
export async function findHousesInField(ctx: Context, ids: readonly string[]): Promise<HouseInField[]> {
  if (ids.length === 0) return []
  const rows = await select(ctx)
    .where('h.id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(toHouse)
}
