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

/** A family that is asked about, and the house that does not stand against it. */
interface AskedFamily {
  readonly family: FamilyKeys
  readonly except: string | null
}

/**
 * To each family in their order its houses by the owner's NIK or the family card, whoever keeps them; those under way first, then the latest handed over.
 */
export async function listFamilyHouses(
  { tx, region }: Context,
  asked: readonly AskedFamily[],
): Promise<readonly (readonly FamilyHouse[])[]> {
  const niks = asked.flatMap(({ family }) => family.nikHash ?? [])
  const cards = asked.flatMap(({ family }) => family.kkHash ?? [])
  if (niks.length + cards.length === 0) return asked.map(() => [])
  const rows = await tx
    .selectFrom('houses')
    .select(['id', 'agency_id', 'state', 'handed_over_on', 'nik_hash', 'kk_hash'])
    .where('region_id', '=', region)
    .where('state', '!=', 'cancelled')
    .where((eb) =>
      eb.or([
        ...(niks.length > 0 ? [eb('nik_hash', 'in', niks)] : []),
        ...(cards.length > 0 ? [eb('kk_hash', 'in', cards)] : []),
      ]),
    )
    .orderBy(sql`handed_over_on desc nulls first`)
    .orderBy('id')
    .execute()
  const isOf = (row: (typeof rows)[number], { nikHash, kkHash }: FamilyKeys) =>
    (nikHash !== null && row.nik_hash === nikHash) || (kkHash !== null && row.kk_hash === kkHash)
  return asked.map(({ family, except }) =>
    rows
      .filter((row) => row.id !== except && isOf(row, family))
      .map((row) => ({
        id: row.id,
        agencyId: row.agency_id,
        state: row.state as HouseState,
        handedOverOn: row.handed_over_on,
      })),
  )
}

interface AskedName {
  readonly villageCode: string
  readonly ownerKey: string
  readonly nikHash: string | null
  readonly except: string | null
}

interface AlikeHouse {
  readonly code: string
  readonly latitude: number | null
  readonly longitude: number | null
}

const ALIKE_AT_MOST = 20

/**
 * To each name in their order the houses of its village, not cancelled, whose owner's folded name is the same; without those that are surely another
 * family's by their NIK.
 */
export async function listAlike(
  { tx, region }: Context,
  names: readonly AskedName[],
): Promise<readonly (readonly AlikeHouse[])[]> {
  if (names.length === 0) return []
  const asked = names.map(({ villageCode, ownerKey, nikHash, except }, at) => ({
    ...{ at, village: villageCode, owner: ownerKey, nik: nikHash, except },
  }))
  const { rows } = await sql<AlikeHouse & { at: number }>`
    select a.at, found.code, found.latitude, found.longitude
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(at int, village text, owner text, nik text, "except" uuid)
    cross join lateral (
      select h.code, h.latitude, h.longitude from houses h
      where h.region_id = ${region} and h.village_code = a.village and h.owner_key = a.owner and h.state <> 'cancelled'
        and h.id is distinct from a."except" and (a.nik is null or h.nik_hash is null or h.nik_hash = a.nik)
      order by h.code limit ${ALIKE_AT_MOST}) found
    order by a.at, found.code`.execute(tx)
  return names.map((_, at) => rows.filter((row) => row.at === at))
}
