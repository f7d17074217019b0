import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

interface CurrentRun {
  readonly id: string
  readonly computedAt: Date
}

/** The count that everybody reads now; undefined before the first. */
export async function findRun({ tx, region }: Context): Promise<CurrentRun | undefined> {
  return tx
    .selectFrom('figure_runs')
    .select(['id', 'computed_at as computedAt'])
    .where('region_id', '=', region)
    .where('is_current', '=', true)
    .executeTakeFirst()
}

/** For the rest of the transaction tables are joined by hashing: of a count that is a minute old the planner expects one row, and would loop. */
export async function joinByHashing({ tx }: Context): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx)
}

/** A job of that kind that waits, or that waits or runs. */
export async function findJob(
  { tx, region }: Context,
  kind: string,
  states: readonly ('queued' | 'running')[],
): Promise<string | undefined> {
  const job = await tx
    .selectFrom('jobs')
    .select('id')
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('state', 'in', [...states])
    .where('cancel_requested', '=', false)
    .limit(1)
    .executeTakeFirst()
  return job?.id
}
