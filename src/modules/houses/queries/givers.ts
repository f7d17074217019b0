import type { GiftForm, GiftState, GiverKind } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Gift } from '../givers/stack.ts'

const select = ({ tx, region }: Context) => tx.selectFrom('house_givers').selectAll().where('region_id', '=', region)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toGift = (row: Row): Gift => ({
  id: row.id,
  giverKind: row.giver_kind as GiverKind,
  agencyId: row.agency_id,
  partnerId: row.partner_id,
  giverName: row.giver_name,
  form: row.form as GiftForm,
  what: row.what,
  amount: Number(row.amount),
  basis: row.basis,
  fundSource: row.fund_source,
  scheme: row.scheme,
  state: row.state as GiftState,
  promisedOn: row.promised_on,
  deliveredOn: row.delivered_on,
  evidence: row.evidence,
  cancelledOn: row.cancelled_on,
  cancelReason: row.cancel_reason,
  pledgeId: row.pledge_id,
  deliveryId: row.delivery_id,
  restOf: row.rest_of,
  version: row.version,
})

/** The stack of a house in the order it was built, with what was given up; policy is the caller's. */
export async function listGifts(ctx: Context, houseId: string): Promise<Gift[]> {
  const rows = await select(ctx).where('house_id', '=', houseId).orderBy('created_at').orderBy('id').execute()
  return rows.map(toGift)
}

/** What is kept of a gift besides its place and version. */
export const giftColumns = (gift: Omit<Gift, 'id' | 'version'>) => ({
  giver_kind: gift.giverKind,
  agency_id: gift.agencyId,
  partner_id: gift.partnerId,
  giver_name: gift.giverName,
  form: gift.form,
  what: gift.what,
  amount: gift.amount,
  basis: gift.basis,
  fund_source: gift.fundSource,
  scheme: gift.scheme,
  state: gift.state,
  promised_on: gift.promisedOn,
  delivered_on: gift.deliveredOn,
  evidence: gift.evidence,
  cancelled_on: gift.cancelledOn,
  cancel_reason: gift.cancelReason,
  pledge_id: gift.pledgeId,
  delivery_id: gift.deliveryId,
  rest_of: gift.restOf,
})

export async function insertGift({ tx, region, actor, clock }: Context, houseId: string, gift: Gift): Promise<void> {
  await tx
    .insertInto('house_givers')
    .values({
      region_id: region,
      id: gift.id,
      house_id: houseId,
      ...giftColumns(gift),
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Writes a gift as it is now; the house is locked, so that nobody was faster. */
export async function updateGift({ tx, region }: Context, gift: Gift): Promise<void> {
  await tx
    .updateTable('house_givers')
    .set({ ...giftColumns(gift), version: gift.version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', gift.id)
    .execute()
}
