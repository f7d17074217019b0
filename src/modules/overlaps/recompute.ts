import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { requestComputation } from './computing/request-computation.ts'
import { can } from './policy.ts'
import { chooseRun } from './views/choose-run.ts'
import { isStale } from './views/summarise.ts'

/** Asks for a computation of a year; returns the job's id. Throws `forbidden`. */
export async function recompute(ctx: Context, wanted: number | undefined): Promise<string> {
  assert(can.coordinate(ctx.actor), 'forbidden')
  const { year } = await chooseRun(ctx, wanted)
  return requestComputation(ctx, year ?? Number(todayOf(ctx).slice(0, 4)))
}

/** Asks for a computation only when the last one is missing or stale; null: it is fresh. */
export async function recomputeIfStale(ctx: Context, wanted: number | undefined): Promise<string | null> {
  const { year, run } = await chooseRun(ctx, wanted)
  if (year === null || (run && !(await isStale(ctx, run)))) return null
  return requestComputation(ctx, year)
}
