import type { CancelKind } from '#contract/houses/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import { giveUpPromises } from '../givers/change-gift.ts'
import type { House } from '../house.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { settleLedger } from './ledger.ts'

/**
 * Gives a house up with a kind and a reason: the family is free for another proposal, open promises are given up, what was delivered stays visible, and
 * the ledger of services no longer counts it. Throws `not_found`, `forbidden`, `house_over`, `conflict`.
 */
export async function cancelHouse(
  ctx: Context,
  { id, version, kind, reason }: { id: string; version: number; kind: CancelKind; reason: string },
): Promise<House> {
  const house = await holdHouse(ctx, id)
  assert(house.version === version, 'conflict')
  await giveUpPromises(ctx, house, reason)
  await updateHouse(ctx, id, { state: 'cancelled', stateSince: todayOf(ctx), cancelKind: kind, cancelReason: reason })
  await settleLedger(ctx, house, { state: 'cancelled', givenOn: null, value: null })
  await recordStep(ctx, id, 'cancel', { cancelKind: kind }, { reason })
  return getHouse(ctx, id)
}
