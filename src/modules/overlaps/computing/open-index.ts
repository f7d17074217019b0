import { listPlannedActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { engineHost } from '../host/engine-host.ts'
import { listLive, setRevision } from '../queries/runs.ts'
import { indexKey, type Run } from '../run.ts'
import { readPlaces } from './gather-inputs.ts'

interface Difference {
  readonly id: string
  readonly isLive: boolean
}

/**
 * Makes the index of a locked run hold the activities of the run with some of them as they are now, and returns its key. An index that bears
 * the run's revision is right but for these; any other (of before a rollback, of before another process wrote) is compared activity by activity;
 * where this process has none it is built.
 */
export async function openIndex(ctx: Context, run: Run, differences: readonly Difference[]): Promise<string> {
  const key = indexKey(ctx.region, run)
  const held = await engineHost.ask('revision', { key })
  const revision = newId()
  if (held === run.revision) {
    const changed = differences.flatMap(({ id, isLive }) => (isLive ? [id] : []))
    const removed = differences.flatMap(({ id, isLive }) => (isLive ? [] : [id]))
    const activities = await listPlannedActivities(ctx, { year: run.year, ids: changed })
    await engineHost.ask('put', { key, removed, activities, revision })
  } else await catchUp(ctx, run, held !== null, revision)
  await setRevision(ctx, run.id, revision)
  return key
}

/** Makes the index of a run hold the plans as they are now; the run itself stays as it is. For questions about now. */
export async function openIndexOfNow(ctx: Context, run: Run): Promise<string> {
  const key = indexKey(ctx.region, run)
  await catchUp(ctx, run, (await engineHost.ask('revision', { key })) !== null, '')
  return key
}

async function catchUp(ctx: Context, run: Run, isHeld: boolean, revision: string) {
  const key = indexKey(ctx.region, run)
  const { year } = run
  if (isHeld) {
    const missing = await engineHost.ask('sync', { key, live: await listLive(ctx, year) })
    const activities = await listPlannedActivities(ctx, { year, ids: missing })
    await engineHost.ask('put', { key, removed: [], activities, revision })
    return
  }
  const inputs = { ...run.inputs, regionCode: ctx.region, places: await readPlaces(ctx) }
  const activities = await listPlannedActivities(ctx, { year })
  await engineHost.ask('build', { key, inputs, activities, revision })
}
