import { sql } from 'kysely'
import type { PartnerKind, PartnerName, PartnerState } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import { containing, startingWith } from '#platform/text/like.ts'
import { nameKey, type Partner } from '../people/partner.ts'

const COLUMNS = [
  'id',
  'kind',
  'name',
  'area_code as areaCode',
  'address',
  'does',
  'state',
  'state_reason as stateReason',
  'agency_id as agencyId',
  'thanks_consent_on as thanksConsentOn',
  'public_name as publicName',
  'link_on as linkOn',
  'link_turn as linkTurn',
  'version',
] as const

export const selectPartners = ({ tx, region }: Context) =>
  tx.selectFrom('partners').select(COLUMNS).where('partners.region_id', '=', region)

export const asPartner = <R extends { kind: string; state: string }>(row: R) => ({
  ...row,
  kind: row.kind as PartnerKind,
  state: row.state as PartnerState,
})

export async function findPartner(ctx: Context, id: string): Promise<Partner | undefined> {
  const row = await selectPartners(ctx).where('id', '=', id).executeTakeFirst()
  return row && asPartner(row)
}

/** Names of some partners, by id. */
export async function namesOf(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartnerName>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('partners')
    .select(['id', 'name', 'kind'])
    .where('region_id', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name, kind }) => [id, { id, name, kind: kind as PartnerKind }]))
}

/** Active partners whose name holds a text, by name: for a choice in a form. */
export async function searchNames({ tx, region }: Context, q: string, limit: number): Promise<PartnerName[]> {
  let query = tx
    .selectFrom('partners')
    .select(['id', 'name', 'kind'])
    .where('region_id', '=', region)
    .where('state', '=', 'active')
  for (const word of q.split(/\s+/).filter(Boolean)) query = query.where('name', 'ilike', containing(word))
  const rows = await query.orderBy(sql`lower(name)`).orderBy('id').limit(limit).execute()
  return rows.map(({ id, name, kind }) => ({ id, name, kind: kind as PartnerKind }))
}

/** Partners whose folded name is the same, or begins with the other: candidates for a double, ten at most. */
export async function findLikeNamed({ tx, region }: Context, name: string): Promise<PartnerName[]> {
  const key = nameKey(name)
  const rows = await tx
    .selectFrom('partners')
    .select(['id', 'name', 'kind'])
    .where('region_id', '=', region)
    .where((eb) =>
      eb.or([
        eb('name_key', 'like', startingWith(key)),
        // The name at hand begins with one that is there: long enough to mean something.
        sql<boolean>`length(name_key) >= 6 and starts_with(${key}, name_key)`,
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.map(({ id, kind, name: known }) => ({ id, name: known, kind: kind as PartnerKind }))
}

export async function insertPartner(
  { tx, region, actor, clock }: Context,
  partner: Omit<Partner, 'state' | 'stateReason' | 'linkOn' | 'linkTurn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('partners')
    .values({
      region_id: region,
      id: partner.id,
      kind: partner.kind,
      name: partner.name,
      name_key: nameKey(partner.name),
      area_code: partner.areaCode,
      address: partner.address,
      does: partner.does,
      agency_id: partner.agencyId,
      thanks_consent_on: partner.thanksConsentOn,
      public_name: partner.publicName,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Writes the partner as given; false when somebody else changed it since that version. */
export async function updatePartner({ tx, region }: Context, partner: Partner): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partners')
    .set({
      kind: partner.kind,
      name: partner.name,
      name_key: nameKey(partner.name),
      area_code: partner.areaCode,
      address: partner.address,
      does: partner.does,
      state: partner.state,
      state_reason: partner.stateReason,
      thanks_consent_on: partner.thanksConsentOn,
      public_name: partner.publicName,
      link_on: partner.linkOn,
      link_turn: partner.linkTurn,
      version: partner.version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', partner.id)
    .where('version', '=', partner.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
