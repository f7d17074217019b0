import type { Purpose } from '#contract/people/shapes.ts'
import { takeReveal } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse } from './get-house.ts'
import { type OwnerNumbers, openIdentifiers } from './open-identifiers.ts'
import { can } from './policy.ts'
import { recordStep } from './record-step.ts'

/**
 * The owner's numbers without masks, for a stated purpose, which stands in the house's history and in the audit chain, never a number. Throws
 * `not_found`, `forbidden`, `too_many_requests`.
 */
export async function revealNumbers(
  ctx: Context,
  { id, purpose, note }: { id: string; purpose: Purpose; note: string },
): Promise<OwnerNumbers> {
  const house = await getHouse(ctx, id)
  assert(can.readPrivate(ctx.actor, house), 'forbidden')
  await takeReveal(ctx)
  await recordStep(ctx, id, 'reveal', { purpose }, { note })
  return openIdentifiers(ctx, id)
}
