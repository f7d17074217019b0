import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { REGION } from '../figures/fold-family.ts'
import { COUNTING } from '../figures/request-figures.ts'
import { can } from '../policy.ts'
import { findJob, findRun, joinByHashing } from '../queries/current-run.ts'

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

/**
 * What an actor sees of the current count; undefined before the first. Throws `forbidden` for who may see none.
 */
export async function chooseSeen(ctx: Context): Promise<Seen | undefined> {
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  await joinByHashing(ctx)
  return run && { ...view, region: ctx.region, runId: run.id, computedAt: run.computedAt }
}

/** Whether a count waits or runs: the figures are about to change. */
export const isCounting = async (ctx: Context): Promise<boolean> =>
  (await findJob(ctx, COUNTING.kind, ['queued', 'running'])) !== undefined
