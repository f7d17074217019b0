import type { HouseEventKind } from '#contract/houses/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type EventDetails, insertEvent } from './queries/write-houses.ts'

/**
 * Writes a deed in the house's own history and in the region's audit chain. `details`: ids, amounts, days and codes, which both get; `words`: names and
 * what somebody wrote, which stand in the history alone, since nothing can be taken out of the chain again.
 */
export async function recordStep(
  ctx: Context,
  houseId: string,
  kind: HouseEventKind,
  details: EventDetails = {},
  words: Readonly<Record<string, string>> = {},
): Promise<void> {
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
  await insertEvent(ctx, houseId, kind, { ...details, ...said })
  await record(ctx, `house.${kind}`, { kind: 'house', id: houseId }, details)
}
