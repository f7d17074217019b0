import { findYears, listYears } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { currentInputsHash } from '../computing/gather-inputs.ts'
import { COMPUTATION } from '../computing/request-computation.ts'
import { type Figures, readFigures } from '../queries/overview.ts'
import { findComputation, findPreparation, hasDifferences } from '../queries/runs.ts'
import type { Run } from '../run.ts'
import { chooseRun } from './choose-run.ts'

const NOTHING: Figures = {
  activities: 0,
  duplicate: 0,
  complementary: 0,
  sequenceGap: 0,
  reopened: 0,
  decided: 0,
  overdue: 0,
  moneyInvolved: 0,
  needs: 0,
  gaps: 0,
  wrongAgency: 0,
}

/** Whether plans, needs, mandates or the region's terms are other than a run was computed from. */
export const isStale = async (ctx: Context, run: Run): Promise<boolean> =>
  (await hasDifferences(ctx, run)) || (await currentInputsHash(ctx, run.year)) !== run.inputsHash

/** The figures of a year and how fresh they are. */
export async function summarise(ctx: Context, wanted: number | undefined) {
  const { year, run } = await chooseRun(ctx, wanted)
  const computations = (await findComputation(ctx, COMPUTATION.kind)).filter((job) => job.year === year)
  const own = computations.find(({ requestedBy }) => requestedBy === ctx.actor.userId)
  const live = run ? 0 : ((await listYears(ctx)).find((one) => one.year === year)?.activities ?? 0)
  return {
    ...(run ? await readFigures(ctx, run, todayOf(ctx)) : { ...NOTHING, activities: live }),
    year,
    years: await findYears(ctx),
    computedAt: run?.computedAt ?? null,
    isStale: run ? await isStale(ctx, run) : live > 0,
    isComputing: computations.length > 0,
    preparing: run ? null : ((await findPreparation(ctx, COMPUTATION.kind, live > 0)) ?? null),
    runningJobId: own?.id ?? null,
    compared: run?.compared ?? 0,
    allPairs: run?.allPairs ?? 0,
  }
}
