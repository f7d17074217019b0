import { listPlannedActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { engineHost } from '../host/engine-host.ts'
import type { Fingerprint } from '../queries/runs.ts'
import { indexKey, type Run } from '../run.ts'
import { readPlaces } from './gather-inputs.ts'

/**
 * Makes the index of a run hold the plans as this transaction sees them, and returns its key. What it holds is compared by content hash, so
 * only what differs is read; where this process has no index it is built.
 */
export async function openIndex(ctx: Context, run: Run, fingerprints: readonly Fingerprint[]): Promise<string> {
  const key = indexKey(ctx.region, run)
  const live = fingerprints.flatMap(({ id, live: hash }) => (hash === null ? [] : [[id, hash] as const]))
  const missing = await engineHost.ask('sync', { key, live })
  if (missing === null) {
    const inputs = { ...run.inputs, regionCode: ctx.region, places: await readPlaces(ctx) }
    const activities = await listPlannedActivities(ctx, { year: run.year })
    await engineHost.ask('build', { key, inputs, activities, keepsPairs: false })
  } else if (missing.length > 0) {
    const activities = await listPlannedActivities(ctx, { year: run.year, ids: missing })
    await engineHost.ask('put', { key, activities })
  }
  return key
}
