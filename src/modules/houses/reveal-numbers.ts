import type { Purpose } from '#contract/people/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse } from './get-house.ts'
import { type OwnerNumbers, openIdentifiers } from './open-identifiers.ts'
import { can } from './policy.ts'
import { countReveals } from './queries/history.ts'
import { recordStep } from './record-step.ts'

/** So many owners an hour may one person have unmasked, as of persons (people, reveal-values.ts). Own choice, 2026. */
const MOST_AN_HOUR = 60
const HOUR_MS = 60 * 60 * 1000

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
  const since = new Date(ctx.clock.now().getTime() - HOUR_MS)
  assert((await countReveals(ctx, since)) < MOST_AN_HOUR, 'too_many_requests')
  await recordStep(ctx, id, 'reveal', { purpose }, { note })
  return openIdentifiers(ctx, id)
}
