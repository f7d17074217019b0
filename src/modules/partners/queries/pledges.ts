import { sql } from 'kysely'
import type { Form, PledgeState, PurposeKind } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import { toHundredths } from '../pledges/amount.ts'
import type { Pledge, Progress } from '../pledges/pledge.ts'

const COLUMNS = [
  'id',
  'partner_id',
  'agency_id',
  'purpose_kind',
  'purpose_id',
  'purpose_title',
  'purpose_area',
  'offer_id',
  'form',
  'what',
  'quantity',
  'unit',
  'value',
  'due_on',
  'state',
  'delivered',
  'delivered_on',
  'worth',
  'worth_basis',
  'is_valued_by_hand',
  'thanked_on',
  'thanked_how',
  'letter_id',
  'cancelled_reason',
  'by_link',
  'created_at',
  'version',
] as const

export const selectPledges = ({ tx, region }: Context) =>
  tx.selectFrom('partner_pledges').select(COLUMNS).where('partner_pledges.region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof selectPledges>['execute']>>[number]

export const toPledge = (row: Row): Pledge => ({
  id: row.id,
  partnerId: row.partner_id,
  agencyId: row.agency_id,
  purpose: {
    kind: row.purpose_kind as PurposeKind,
    id: row.purpose_id,
    title: row.purpose_title,
    areaCode: row.purpose_area,
  },
  offerId: row.offer_id,
  form: row.form as Form,
  what: row.what,
  quantity: toHundredths(Number(row.quantity)),
  unit: row.unit,
  value: row.value,
  dueOn: row.due_on,
  state: row.state as PledgeState,
  delivered: toHundredths(Number(row.delivered)),
  deliveredOn: row.delivered_on,
  worth: row.worth,
  worthBasis: row.worth_basis,
  isValuedByHand: row.is_valued_by_hand,
  thankedOn: row.thanked_on,
  thankedHow: row.thanked_how,
  letterId: row.letter_id,
  cancelledReason: row.cancelled_reason,
  byLink: row.by_link,
  createdAt: row.created_at,
  version: row.version,
})

export async function findPledge(ctx: Context, id: string): Promise<Pledge | undefined> {
  const row = await selectPledges(ctx).where('id', '=', id).executeTakeFirst()
  return row && toPledge(row)
}

/** The pledge, kept from others until the end of the transaction: two deliveries at once wait for each other. */
export async function lockPledge(ctx: Context, id: string): Promise<Pledge | undefined> {
  const row = await selectPledges(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toPledge(row)
}

/** What is promised of some needs, or out of some offers, and not cancelled; by id. Without any promise there is no entry. */
export async function sumsFor(
  { tx, region }: Context,
  kind: 'need' | 'offer',
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const column = kind === 'need' ? sql<string>`purpose_id` : sql<string>`offer_id::text`
  const rows = await tx
    .selectFrom('partner_pledges')
    .select([column.as('id'), (eb) => eb.fn.sum<string>('quantity').as('sum')])
    .where('region_id', '=', region)
    .where(kind === 'need' ? sql<boolean>`purpose_kind = 'need'` : sql<boolean>`offer_id is not null`)
    .where(column, 'in', [...ids])
    .where('state', '<>', 'cancelled')
    .groupBy(column)
    .execute()
  return new Map(rows.map((row) => [row.id, toHundredths(Number(row.sum))]))
}

/** The same for one. */
export const sumFor = async (ctx: Context, kind: 'need' | 'offer', id: string): Promise<number> =>
  (await sumsFor(ctx, kind, [id])).get(id) ?? 0

/** Every pledge for something, the oldest first. */
export async function listFor(ctx: Context, kind: PurposeKind, id: string): Promise<Pledge[]> {
  const rows = await selectPledges(ctx)
    .where('purpose_kind', '=', kind)
    .where('purpose_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toPledge)
}

/** Pledges that have not come whole and are due in a period, the earliest due first. */
export async function listDue(ctx: Context, { from, until }: { from: string; until: string }): Promise<Pledge[]> {
  const rows = await selectPledges(ctx)
    .where('state', 'in', ['pledged', 'partly'])
    .where('due_on', '>=', from)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map(toPledge)
}

export type NewPledge = Pick<
  Pledge,
  | 'id'
  | 'partnerId'
  | 'agencyId'
  | 'purpose'
  | 'offerId'
  | 'form'
  | 'what'
  | 'quantity'
  | 'unit'
  | 'value'
  | 'dueOn'
  | 'byLink'
>

export async function insertPledge({ tx, region, actor, clock }: Context, pledge: NewPledge): Promise<void> {
  await tx
    .insertInto('partner_pledges')
    .values({
      region_id: region,
      id: pledge.id,
      partner_id: pledge.partnerId,
      agency_id: pledge.agencyId,
      purpose_kind: pledge.purpose.kind,
      purpose_id: pledge.purpose.id,
      purpose_title: pledge.purpose.title,
      purpose_area: pledge.purpose.areaCode,
      offer_id: pledge.offerId,
      form: pledge.form,
      what: pledge.what,
      quantity: pledge.quantity,
      unit: pledge.unit,
      value: pledge.value,
      due_on: pledge.dueOn,
      by_link: pledge.byLink,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

export type PledgeChange = Partial<
  Pick<
    Pledge,
    | 'what'
    | 'quantity'
    | 'dueOn'
    | 'isValuedByHand'
    | 'thankedOn'
    | 'thankedHow'
    | 'letterId'
    | 'cancelledReason'
    | 'worth'
    | 'worthBasis'
  >
>

/** False when somebody else changed it since that version. */
export async function updatePledge(
  { tx, region }: Context,
  { id, version }: Pick<Pledge, 'id' | 'version'>,
  change: PledgeChange & Progress,
): Promise<boolean> {
  const columns = {
    what: change.what,
    quantity: change.quantity,
    due_on: change.dueOn,
    is_valued_by_hand: change.isValuedByHand,
    thanked_on: change.thankedOn,
    thanked_how: change.thankedHow,
    letter_id: change.letterId,
    cancelled_reason: change.cancelledReason,
    state: change.state,
    delivered: change.delivered,
    delivered_on: change.deliveredOn,
    worth: change.worth,
    worth_basis: change.worthBasis,
    version: version + 1,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const { numUpdatedRows } = await tx
    .updateTable('partner_pledges')
    .set(given)
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every pledge of a partner, the latest first. */
export async function listPledgesOf(ctx: Context, partnerId: string): Promise<Pledge[]> {
  const rows = await selectPledges(ctx)
    .where('partner_id', '=', partnerId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toPledge)
}
