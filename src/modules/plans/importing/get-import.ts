import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { PlanImport } from './plan-import.ts'
import { can } from './policy.ts'
import { findImport, lockImport } from './queries.ts'

/** One import that the actor may open. Errors: not_found. */
export async function getImport(ctx: Context, id: string): Promise<PlanImport> {
  const found = await findImport(ctx, id)
  assert(found && can.open(ctx.actor, found), 'not_found')
  return found
}

/** The same, held against others who would take a step with it at this moment. */
export async function holdImport(ctx: Context, id: string): Promise<PlanImport> {
  await getImport(ctx, id)
  await lockImport(ctx, id)
  return getImport(ctx, id)
}
