import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { type ListEdition, stepsOf } from '../edition.ts'
import { can } from '../policy.ts'
import { findEdition, lockEdition } from '../queries/editions.ts'

/** One edition that the actor may open. Errors: not_found. */
export async function getEdition(ctx: Context, id: string): Promise<ListEdition> {
  const found = await findEdition(ctx, id)
  assert(found && can.open(ctx.actor, found), 'not_found')
  return found
}

/** The same, held against others who would take a step with it at this moment. Errors: not_found, wrong_state (the step is not its next). */
export async function holdEdition(
  ctx: Context,
  id: string,
  step: keyof ReturnType<typeof stepsOf>,
): Promise<ListEdition> {
  await getEdition(ctx, id)
  await lockEdition(ctx, id)
  const found = await getEdition(ctx, id)
  assert(stepsOf(found)[step], 'wrong_state', { state: stateOf(found) })
  return found
}
