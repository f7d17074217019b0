import { listPlannedActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { findWrongAgency } from '../engine/index.ts'
import { engineHost } from '../host/engine-host.ts'
import type { MeetingPair } from '../host/messages.ts'
import { listLastDecisions } from '../queries/decisions.ts'
import { setPairState } from '../queries/pair-states.ts'
import { listDifferences } from '../queries/runs.ts'
import { deleteOfActivities, type FoundPair, insertAssessedActivities, insertPairs } from '../queries/write-run.ts'
import type { Run } from '../run.ts'
import { assessActivities, toFoundPair } from './assess.ts'
import { readMandates } from './gather-inputs.ts'
import { openIndex } from './open-index.ts'
import { refreshNeeds } from './refresh-needs.ts'
import { settleDecided } from './settle-pairs.ts'

interface Extent {
  /** The activities that may differ; null: any. */
  readonly ids: readonly string[] | null
  /** More differences than this are left to a computation of all. */
  readonly most: number
}

/**
 * Brings a run up to date with the plans as this transaction sees them: what differs from what the run was computed from, and nothing else, is
 * compared again. False, with nothing done, when more than `most` activities differ. The run must be locked.
 */
export async function refreshRun(ctx: Context, run: Run, { ids, most }: Extent): Promise<boolean> {
  const differences = await listDifferences(ctx, run, ids)
  if (differences.length > most) return false
  if (differences.length === 0) return true
  const key = await openIndex(ctx, run, differences)
  const differing = differences.map(({ id }) => id)
  const changed = differences.flatMap(({ id, isLive }) => (isLive ? [id] : []))
  const pairs = await engineHost.ask('pairsOf', { key, ids: changed })
  await replaceActivities(ctx, run, { differing, changed, pairs })
  await refreshNeeds(ctx, run, { key, differing, changed })
  return true
}

interface Found {
  /** Activities that are other than the run knew them, those that left among them. */
  readonly differing: readonly string[]
  /** Those of them that are there. */
  readonly changed: readonly string[]
  readonly pairs: readonly MeetingPair[]
}

async function replaceActivities(ctx: Context, run: Run, { differing, changed, pairs }: Found) {
  const involved = [...new Set([...changed, ...pairs.flatMap(({ idA, idB }) => [idA, idB])])]
  const activities = await listPlannedActivities(ctx, { year: run.year, ids: involved })
  const isChanged = new Set(changed)
  const ownMandates = await readMandates(ctx)
  const wrong = findWrongAgency(
    activities.filter(({ id }) => isChanged.has(id)),
    ownMandates,
  )
  const assessed = assessActivities(activities, wrong, ctx.region)
  const found = new Map(
    pairs.flatMap((pair) => {
      const stored = toFoundPair(pair, assessed, ctx.region, 'open')
      return stored ? [[`${pair.idA} ${pair.idB}`, stored] as const] : []
    }),
  )
  const gone = await settleAll(ctx, differing, found)
  await deleteOfActivities(ctx, run.id, differing, gone)
  for (const pairKey of gone) await setPairState(ctx, run.id, pairKey, 'gone')
  await insertAssessedActivities(
    ctx,
    run.id,
    [...assessed.values()].filter(({ id }) => isChanged.has(id)),
  )
  await insertPairs(ctx, run.id, [...found.values()])
}

/** Gives decided pairs their state in `found`; takes out those that no longer meet, and returns their keys. */
async function settleAll(ctx: Context, differing: readonly string[], found: Map<string, FoundPair>): Promise<string[]> {
  const gone: string[] = []
  for (const [key, decision] of await listLastDecisions(ctx, differing)) {
    const pair = found.get(key)
    const meeting = pair ? { hashA: pair.a.contentHash, hashB: pair.b.contentHash } : undefined
    const state = await settleDecided(ctx, decision, meeting)
    found.delete(key)
    if (pair && meeting) found.set(key, { ...pair, state })
    else gone.push(key)
  }
  return gone
}
