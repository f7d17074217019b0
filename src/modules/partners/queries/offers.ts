import { sql } from 'kysely'
import type { Form } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Offer } from '../needs/terms.ts'
import { toHundredths } from '../pledges/amount.ts'

const COLUMNS = [
  'id',
  'partner_id',
  'form',
  'what',
  'quantity',
  'unit',
  'area_code',
  'starts_on',
  'ends_on',
  'by_link',
  'closed_at',
  'closed_reason',
  'created_by',
  'version',
] as const

export const selectOffers = ({ tx, region }: Context) =>
  tx
    .selectFrom('partner_offers')
    .select(COLUMNS)
    .select(
      sql<string | null>`(select p.agency_id from partners p
        where p.region_id = partner_offers.region_id and p.id = partner_offers.partner_id)`.as('partner_agency_id'),
    )
    .where('region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof selectOffers>['execute']>>[number]

export const toOffer = (row: Row): Offer => ({
  id: row.id,
  partnerId: row.partner_id,
  form: row.form as Form,
  what: row.what,
  quantity: toHundredths(Number(row.quantity)),
  unit: row.unit,
  areaCode: row.area_code,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  byLink: row.by_link,
  createdBy: row.created_by,
  partnerAgencyId: row.partner_agency_id,
  isClosed: row.closed_at !== null,
  closedReason: row.closed_reason,
  version: row.version,
})

export async function findOffer(ctx: Context, id: string): Promise<Offer | undefined> {
  const row = await selectOffers(ctx).where('id', '=', id).executeTakeFirst()
  return row && toOffer(row)
}

/** The offer, kept from others until the end of the transaction. */
export async function lockOffer(ctx: Context, id: string): Promise<Offer | undefined> {
  const row = await selectOffers(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toOffer(row)
}

/** Everything a partner ever offered, the open first, then the latest. */
export async function listOffersOf(ctx: Context, partnerId: string): Promise<Offer[]> {
  const rows = await selectOffers(ctx)
    .where('partner_id', '=', partnerId)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .orderBy('ends_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toOffer)
}

export async function insertOffer(
  { tx, region, actor, clock }: Context,
  offer: Omit<Offer, 'isClosed' | 'closedReason' | 'createdBy' | 'partnerAgencyId' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('partner_offers')
    .values({
      region_id: region,
      id: offer.id,
      partner_id: offer.partnerId,
      form: offer.form,
      what: offer.what,
      quantity: offer.quantity,
      unit: offer.unit,
      area_code: offer.areaCode,
      starts_on: offer.startsOn,
      ends_on: offer.endsOn,
      by_link: offer.byLink,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** False when somebody else changed it since that version. */
export async function closeOffer(
  { tx, region, clock }: Context,
  { id, version }: Pick<Offer, 'id' | 'version'>,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partner_offers')
    .set({ closed_at: clock.now(), closed_reason: reason, version: version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
