import type { Context } from '#platform/context.ts'
import { chooseRun } from './choose-run.ts'
import { listRanking } from './queries/pairs.ts'

/** Every pair of a year by the ids of the imported file, surest first; `label` null below the threshold. Empty before the first computation. */
export async function rankPairs(ctx: Context, wanted: number | undefined) {
  const { run } = await chooseRun(ctx, wanted)
  return run ? listRanking(ctx, run) : []
}
