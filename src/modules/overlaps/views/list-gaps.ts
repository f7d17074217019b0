import type { TargetClass } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import { type GapFilter, pageGaps } from '../queries/gaps.ts'
import { listShortActivities, type ShortActivity } from '../queries/short-activities.ts'
import { listTargetClasses } from '../queries/wrong-agency.ts'
import { chooseRun } from './choose-run.ts'

export interface ClassedActivity extends ShortActivity {
  readonly targetClass: TargetClass
}

/** One page of the needs of a year, with the activities that cover them; empty before the first computation. */
export async function listGaps(ctx: Context, input: GapFilter & { readonly year?: number | undefined }) {
  const { year, run } = await chooseRun(ctx, input.year)
  if (!run) return { year, rows: [], total: 0 }
  const { rows, total } = await pageGaps(ctx, run, input)
  const ids = [...new Set(rows.flatMap(({ activityIds }) => activityIds))]
  const activities = await listShortActivities(ctx, ids)
  const classes = await listTargetClasses(ctx, run, ids)
  const coveredBy = (activityIds: readonly string[]): ClassedActivity[] =>
    activityIds.flatMap((id) => {
      const activity = activities.get(id)
      return activity ? [{ ...activity, targetClass: classes.get(id) ?? 'umum' }] : []
    })
  return { year, rows: rows.map((row) => ({ ...row, coveredBy: coveredBy(row.activityIds) })), total }
}
