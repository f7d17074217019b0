import type { ItemInput } from '#contract/houses/stack.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { can } from '../policy.ts'
import { replaceItems } from '../queries/items.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { assertCovers } from './stack.ts'

/** Whole rupiah of a line; half a rupiah is rounded up. */
export const amountOf = ({ quantity, unitPrice }: Pick<ItemInput, 'quantity' | 'unitPrice'>): number =>
  Math.round(quantity * unitPrice)

/** No house costs more; it keeps a slip of zeros out and every sum of houses a whole number. The same as of one gift (contract). */
const MOST = 1_000_000_000_000

const written = (amount: number) => new Intl.NumberFormat('id-ID').format(amount)

/**
 * Writes the plan of materials; its sum is the cost, and never below what is promised and delivered. A decided house is then planned. Once the works
 * have begun a change has its reason. Throws `not_found`, `forbidden`, `house_over`, `house_step_early`, `conflict`, `reason_missing`,
 * `cost_below_stack`, `plan_too_large`.
 */
export async function savePlan(
  ctx: Context,
  { id, version, items, reason }: { id: string; version: number; items: readonly ItemInput[]; reason: string },
): Promise<House> {
  const house = await holdHouse(ctx, id)
  assert(can.plan(ctx.actor, house), 'house_step_early', { state: house.state })
  assert(house.version === version, 'conflict')
  assert(house.state !== 'building' || reason.length >= 3, 'reason_missing')
  const lines = items.map((item) => ({ ...item, amount: amountOf(item) }))
  const cost = lines.reduce((sum, { amount }) => sum + amount, 0)
  assert(cost <= MOST, 'plan_too_large', { limit: written(MOST) })
  assertCovers(cost, house.money)
  await replaceItems(ctx, id, lines)
  await updateHouse(ctx, id, house.state === 'decided' ? { state: 'planned', stateSince: todayOf(ctx) } : {})
  await recordStep(ctx, id, 'plan', { before: house.money.cost, cost }, { reason })
  return getHouse(ctx, id)
}
