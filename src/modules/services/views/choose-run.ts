import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { REGION } from '../figures/fold-family.ts'
import { COUNTING } from '../figures/request-figures.ts'
import { can } from '../policy.ts'

/** Whose figures an actor reads, and a place that narrows them. */
interface Viewpoint {
  /** `region`, or the id of the actor's agency. */
  readonly viewer: string
  /** A grant for one district reaches nothing outside it. */
  readonly district: string | null
}

/** Throws `forbidden` for who may read none. */
function viewpointOf({ actor }: Pick<Context, 'actor'>): Viewpoint {
  assert(can.read(actor), 'forbidden')
  return { viewer: can.readAll(actor) ? REGION : (actor.agencyId ?? ''), district: actor.areaCode }
}

/** A count, and who looks at it. */
export interface Seen extends Viewpoint {
  readonly region: string
  readonly runId: string
  readonly computedAt: Date
}

interface CurrentRun {
  readonly id: string
  readonly computedAt: Date
}

/** The count that everybody reads now; undefined before the first. */
async function findRun({ tx, region }: Context): Promise<CurrentRun | undefined> {
  return tx
    .selectFrom('figure_runs')
    .select(['id', 'computed_at as computedAt'])
    .where('region_id', '=', region)
    .where('is_current', '=', true)
    .executeTakeFirst()
}

/**
 * What an actor sees of the current count; undefined before the first. Throws `forbidden` for who may see none. For the rest of the transaction
 * tables are joined by hashing: of a count that is a minute old the planner expects one row, and would loop over thousands.
 */
export async function chooseSeen(ctx: Context): Promise<Seen | undefined> {
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  await sql`set local enable_nestloop = off`.execute(ctx.tx)
  return run && { ...view, region: ctx.region, runId: run.id, computedAt: run.computedAt }
}

/** Whether a count waits or runs: the figures are about to change. */
export async function isCounting({ tx, region }: Context): Promise<boolean> {
  const job = await tx
    .selectFrom('jobs')
    .select('id')
    .where('region_id', '=', region)
    .where('kind', '=', COUNTING.kind)
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst()
  return job !== undefined
}
