import { findYears } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { findCurrentRun, findLatestRun } from '../queries/runs.ts'
import type { Run } from '../run.ts'

/** The year meant and its run: the year asked for, else the one computed last, else the newest with plans. */
export async function chooseRun(
  ctx: Context,
  year: number | undefined,
): Promise<{ year: number | null; run: Run | undefined }> {
  if (year !== undefined) return { year, run: await findCurrentRun(ctx, year) }
  const run = await findLatestRun(ctx)
  if (run) return { year: run.year, run }
  const [newest] = await findYears(ctx)
  return { year: newest ?? null, run: undefined }
}
