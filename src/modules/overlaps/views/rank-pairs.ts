import { listPlannedActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { openIndexOfNow } from '../computing/open-index.ts'
import { engineHost } from '../host/engine-host.ts'
import { chooseRun } from './choose-run.ts'

/**
 * Every pair of a year that is worth a look by the ids of the imported file, surest first; `label` null below the threshold. Empty before the
 * first computation.
 */
export async function rankPairs(ctx: Context, wanted: number | undefined) {
  const { run } = await chooseRun(ctx, wanted)
  if (!run) return []
  const key = await openIndexOfNow(ctx, run)
  const activities = await listPlannedActivities(ctx, { year: run.year })
  const names = new Map(activities.map(({ id, sourceId, title }) => [id, { id: sourceId ?? id, title }]))
  const nameOf = (id: string) => names.get(id) ?? { id, title: '' }
  return (await engineHost.ask('ranking', { key })).map(({ idA, idB, label, score }) => ({
    a: nameOf(idA),
    b: nameOf(idB),
    label,
    score,
  }))
}
