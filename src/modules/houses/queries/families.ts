import { sql } from 'kysely'
import type { HouseState } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'

/** What a proposal is compared with: the hashes of a family's numbers. */
export interface FamilyKeys {
  readonly nikHash: string | null
  readonly kkHash: string | null
}

/** A house that some family has or had. */
export interface FamilyHouse {
  readonly id: string
  readonly agencyId: string
  readonly state: HouseState
  readonly handedOverOn: string | null
}

/**
 * One proposal of the region at a time from here to the end of the transaction: what is not found now cannot be written by another meanwhile. The
 * unique indexes hold behind it.
 */
export async function waitForProposals({ tx, region }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('house proposals'), hashtext(${region}))`.execute(tx)
}

/** Houses of a family by the owner's NIK or the family card, whoever keeps them; those under way first, then the latest handed over. */
export async function listFamilyHouses(
  { tx, region }: Context,
  { nikHash, kkHash }: FamilyKeys,
  except: string | null,
): Promise<FamilyHouse[]> {
  if (nikHash === null && kkHash === null) return []
  const rows = await tx
    .selectFrom('houses')
    .select(['id', 'agency_id', 'state', 'handed_over_on'])
    .where('region_id', '=', region)
    .where('state', '!=', 'cancelled')
    .where((eb) => eb.or([eb('nik_hash', '=', nikHash), eb('kk_hash', '=', kkHash)]))
    .where('id', 'is distinct from', except)
    .orderBy(sql`handed_over_on desc nulls first`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    state: row.state as HouseState,
    handedOverOn: row.handed_over_on,
  }))
}

/** Houses of a village, not cancelled, whose owner's folded name is the same; without those that are surely another family's by their NIK. */
export async function listAlike(
  { tx, region }: Context,
  { villageCode, ownerKey, nikHash }: { villageCode: string; ownerKey: string; nikHash: string | null },
  except: string | null,
): Promise<{ code: string; latitude: number | null; longitude: number | null }[]> {
  let query = tx
    .selectFrom('houses')
    .select(['code', 'latitude', 'longitude'])
    .where('region_id', '=', region)
    .where('village_code', '=', villageCode)
    .where('owner_key', '=', ownerKey)
    .where('state', '!=', 'cancelled')
    .where('id', 'is distinct from', except)
  if (nikHash !== null) query = query.where((eb) => eb.or([eb('nik_hash', 'is', null), eb('nik_hash', '=', nikHash)]))
  return query.orderBy('code').limit(20).execute()
}
