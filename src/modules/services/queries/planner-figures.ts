import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Lets the planner know of tables that have grown fourfold; costs next to nothing when none has (docs/decisions/0006). Called by every bulk write. */
export const refreshPlannerFigures = async ({ tx }: Context): Promise<void> => {
  await sql`call refresh_service_figures()`.execute(tx)
}
