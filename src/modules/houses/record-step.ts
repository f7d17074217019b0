import type { HouseEventKind } from '#contract/houses/shapes.ts'
import { recordAll } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type EventDetails, insertEvents } from './queries/write-houses.ts'

/** A deed done to a house. */
interface Step {
  readonly houseId: string
  readonly kind: HouseEventKind
  /** Ids, amounts, days and codes. */
  readonly details?: EventDetails
  /** Names and what somebody wrote. */
  readonly words?: Readonly<Record<string, string>>
}

/**
 * Writes a deed in the house's own history and in the region's audit chain. Both get `details`; `words` stand in the history alone, since nothing can be
 * taken out of the chain again.
 */
export const recordStep = (
  ctx: Context,
  houseId: string,
  kind: HouseEventKind,
  details: EventDetails = {},
  words: Readonly<Record<string, string>> = {},
): Promise<void> => recordSteps(ctx, [{ houseId, kind, details, words }])

/** The same for deeds done to many houses at once. */
export async function recordSteps(ctx: Context, steps: readonly Step[]): Promise<void> {
  await insertEvents(
    ctx,
    steps.map(({ houseId, kind, details = {}, words = {} }) => {
      const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
      return { houseId, kind, details: { ...details, ...said } }
    }),
  )
  await recordAll(
    ctx,
    steps.map(({ houseId, kind, details = {} }) => ({
      ...{ operation: `house.${kind}`, subject: { kind: 'house', id: houseId }, details },
    })),
  )
}
