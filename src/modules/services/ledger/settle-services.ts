import type { ServiceState } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import { requestFigures } from '../figures/request-figures.ts'
import { updateState } from '../queries/settle-services.ts'

/**
 * Says what became of services that a later room recorded itself (`recordServices`): a house that was decided is delivered on a day, or cancelled.
 * Rows of agencies' own lists change by a corrected edition instead. The figures follow soon.
 */
export async function settleServices(
  ctx: Context,
  recordIds: readonly string[],
  became: { readonly state: ServiceState; readonly givenOn: string | null; readonly value: number | null },
): Promise<void> {
  if (recordIds.length === 0) return
  await updateState(ctx, recordIds, became)
  await requestFigures(ctx, 'soon')
}
