import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type EventDetails, insertEvent } from './queries/write-houses.ts'

/** Writes a deed in the house's own history and in the region's audit chain, which gets the same details. */
export async function recordStep(
  ctx: Context,
  houseId: string,
  kind: string,
  details: EventDetails = {},
): Promise<void> {
  await insertEvent(ctx, houseId, kind, details)
  await record(ctx, `house.${kind}`, { kind: 'house', id: houseId }, details)
}
