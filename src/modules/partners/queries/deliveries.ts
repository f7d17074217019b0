import type { DeliveryState, StepKind } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { toHundredths } from '../pledges/amount.ts'
import type { Delivery, Step, Worth } from '../pledges/pledge.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('partner_deliveries')
    .select(['id', 'pledge_id', 'day', 'quantity', 'evidence', 'worth', 'worth_basis', 'state', 'state_reason'])
    .select(['by_link', 'told_at'])
    .where('region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toDelivery = (row: Row): Delivery => ({
  id: row.id,
  pledgeId: row.pledge_id,
  day: row.day,
  quantity: toHundredths(Number(row.quantity)),
  evidence: row.evidence,
  worth: row.worth,
  worthBasis: row.worth_basis,
  state: row.state as DeliveryState,
  stateReason: row.state_reason,
  byLink: row.by_link,
  toldAt: row.told_at,
})

export async function findDelivery(ctx: Context, id: string): Promise<Delivery | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  return row && toDelivery(row)
}

/** What came of some pledges, by day. */
export async function listDeliveries(ctx: Context, pledgeIds: readonly string[]): Promise<Delivery[]> {
  if (pledgeIds.length === 0) return []
  const rows = await select(ctx)
    .where('pledge_id', 'in', [...pledgeIds])
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map(toDelivery)
}

export async function insertDelivery(
  { tx, region, actor, clock }: Context,
  delivery: Omit<Delivery, 'stateReason' | 'toldAt'>,
): Promise<void> {
  await tx
    .insertInto('partner_deliveries')
    .values({
      region_id: region,
      id: delivery.id,
      pledge_id: delivery.pledgeId,
      day: delivery.day,
      quantity: delivery.quantity,
      evidence: delivery.evidence,
      worth: delivery.worth,
      worth_basis: delivery.worthBasis,
      state: delivery.state,
      by_link: delivery.byLink,
      told_by: actor.userId,
      told_at: clock.now(),
    })
    .execute()
}

/** What became of a delivery; day and worth where they are known better now. */
export async function moveDelivery(
  { tx, region }: Context,
  id: string,
  {
    state,
    reason = '',
    day,
    worth,
  }: { state: DeliveryState; reason?: string; day?: string | undefined; worth?: Worth | null | undefined },
): Promise<void> {
  await tx
    .updateTable('partner_deliveries')
    .set({
      ...{ state, state_reason: reason },
      ...(day !== undefined && { day }),
      ...(worth && { worth: worth.rupiah, worth_basis: worth.basis }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

export interface NewStep {
  readonly pledgeId: string
  readonly kind: StepKind
  readonly quantity?: number | null
  readonly worth?: number | null
  readonly note?: string
}

export async function insertStep(
  { tx, region, actor, clock }: Context,
  { pledgeId, kind, quantity = null, worth = null, note = '' }: NewStep,
): Promise<void> {
  await tx
    .insertInto('partner_pledge_steps')
    .values({
      region_id: region,
      id: newId(),
      pledge_id: pledgeId,
      kind,
      quantity,
      worth,
      note,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** The history of a pledge, the oldest first; of whoever came by link `by` is `link`. */
export async function listSteps({ tx, region }: Context, pledgeId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('partner_pledge_steps as s')
    .leftJoin('auth.user as u', 'u.id', 's.by_user')
    .select(['s.id', 's.kind', 's.quantity', 's.worth', 's.note', 's.by_user', 'u.name', 's.at'])
    .where('s.region_id', '=', region)
    .where('s.pledge_id', '=', pledgeId)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StepKind,
    quantity: row.quantity === null ? null : toHundredths(Number(row.quantity)),
    worth: row.worth,
    note: row.note,
    by: row.by_user.startsWith('link:') ? 'link' : (row.name ?? 'Selaras'),
    at: row.at,
  }))
}
