import {
  cancelPledge,
  confirmDelivery,
  correctPledge,
  findReport,
  listPledgesFor,
  outstanding,
  recordDelivery,
  recordPledge,
  withdrawDelivery,
} from '#modules/partners/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { House } from '../house.ts'
import type { Gift } from './stack.ts'

/** Everything a house receives is counted in rupiah, goods and labour by their value. */
const UNIT = 'rupiah'

/** Notes a partner's promise where the partner sees it; under the house's code, which tells nothing of the family. Answers the pledge's id. */
export async function pledgeFor(ctx: Context, house: House, gift: Gift): Promise<string | null> {
  if (gift.partnerId === null) return null
  return recordPledge(ctx, {
    partnerId: gift.partnerId,
    purpose: { kind: 'house', id: house.id, title: house.code, areaCode: house.villageCode },
    form: gift.form,
    what: gift.what,
    quantity: gift.amount,
    unit: UNIT,
    value: gift.amount,
    agencyId: house.agencyId,
  })
}

const standingUnder = (gifts: readonly Gift[], pledgeId: string) =>
  gifts.reduce((sum, gift) => (gift.pledgeId === pledgeId && gift.state !== 'cancelled' ? sum + gift.amount : sum), 0)

interface Change {
  /** The stack around the change. */
  readonly before: readonly Gift[]
  readonly after: readonly Gift[]
  readonly gift: Gift
  readonly reason: string
  /** What the partner reported of it, where that is what came. */
  readonly reportId?: string | undefined
}

/**
 * Brings the pledge in line with a gift that changed: what was delivered otherwise is withdrawn, the whole is corrected or given up, what came is
 * noted, or confirmed where the partner reported just this. Answers the delivery under which it stands now; null where there is none, also where the
 * agency has confirmed it to the partner already. Throws as the partners' door, and `partner_delivery_too_large` for a report of more than is open there.
 */
export async function settlePledge(
  ctx: Context,
  house: House,
  { before, after, gift, reason, reportId }: Change,
): Promise<string | null> {
  const { pledgeId, id } = gift
  if (pledgeId === null) return null
  const old = before.find((one) => one.id === id)
  const isSameDelivery =
    gift.state === 'delivered' && old?.amount === gift.amount && old.deliveredOn === gift.deliveredOn
  if (old?.deliveryId && isSameDelivery) return old.deliveryId
  if (old?.deliveryId) await withdrawDelivery(ctx, old.deliveryId, reason)
  const total = standingUnder(after, pledgeId)
  if (total === 0) await cancelPledge(ctx, { pledgeId, reason })
  else if (total !== standingUnder(before, pledgeId))
    await correctPledge(ctx, { pledgeId, quantity: total, what: gift.what, dueOn: null, reason })
  if (gift.state !== 'delivered' || gift.deliveredOn === null) return null
  const pledge = (await listPledgesFor(ctx, { kind: 'house', id: house.id })).find((one) => one.id === pledgeId)
  const open = pledge ? outstanding(pledge) : 0
  if (open < gift.amount) {
    // A report that is confirmed here must not stay open there.
    const remaining = new Intl.NumberFormat('id-ID').format(open)
    assert(reportId === undefined, 'partner_delivery_too_large', { remaining, unit: UNIT })
    return null
  }
  const { deliveredOn: day, amount: quantity, evidence } = gift
  const worth = gift.form === 'money' ? null : { rupiah: quantity, basis: gift.basis }
  // Told by both sides it is one delivery.
  const report = reportId ?? (await findReport(ctx, pledgeId, quantity))
  if (report === undefined) return recordDelivery(ctx, { pledgeId, day, quantity, evidence, worth })
  await confirmDelivery(ctx, report, { day, worth })
  return report
}
