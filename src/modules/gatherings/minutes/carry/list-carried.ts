import type { CarriedState } from '#contract/gatherings/minutes/shapes.ts'
import { type Followup, getFollowup, listFollowups, listOpenObstacles } from '#modules/followups/index.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Gathering, isOver } from '../../gathering.ts'
import { getGathering } from '../../get-gathering.ts'
import { can as onGathering } from '../../policy.ts'
import { countCarried, listDecisions } from '../queries/carried.ts'
import { findSeries, listEarlier } from '../queries/series.ts'

/** Something still open from before, and what was made of it on this agenda. */
export interface Carried {
  readonly followup: Followup
  readonly state: CarriedState
  readonly reason: string
  readonly sessionId: string | null
  /** On how many other agendas it stood. */
  readonly timesCarried: number
}

const MOST = 500

/** Open promises and obstacles of earlier meetings of the same series, or without one of the same organiser. */
async function listFromEarlier(ctx: Context, gathering: Gathering): Promise<Followup[]> {
  const { id, startsOn, organiser } = gathering
  const seriesId = await findSeries(ctx, id)
  const earlier = await listEarlier(ctx, { id, startsOn, organiserAgencyId: organiser.id, seriesId })
  if (earlier.size === 0) return []
  const { rows } = await listFollowups(ctx, {
    scope: 'all',
    state: ['open'],
    kind: ['promise', 'obstacle'],
    sourceKind: 'gathering',
    sort: 'createdAt',
    page: 1,
    pageSize: MOST,
  })
  return rows.filter(({ source }) => earlier.has(source.id.split('/')[0] ?? ''))
}

/**
 * What puts itself on this agenda: promises and obstacles of the meetings before it, and obstacles of the agencies called or waiting for one of them. What
 * is one agency's own stays out of a gathering that others read.
 */
export async function listProposals(ctx: Context, gathering: Gathering): Promise<Followup[]> {
  const agencyIds = [...new Set([gathering.organiser.id, ...gathering.calledAgencies])]
  const found = [...(await listOpenObstacles(ctx, { agencyIds })), ...(await listFromEarlier(ctx, gathering))]
  const unique = new Map(found.map((followup) => [followup.id, followup]))
  return [...unique.values()]
    .filter(({ audience }) => audience === 'concerned' || gathering.visibility === 'internal')
    .filter(({ source }) => source.kind !== 'gathering' || !source.id.startsWith(gathering.id))
}

/** What stands on the agenda is read by whoever reads the gathering; what is internal in the actor's own name. */
async function findFollowup(ctx: Context, gathering: Gathering, id: string): Promise<Followup | undefined> {
  const reader = gathering.visibility === 'internal' ? ctx : { ...ctx, actor: systemActor }
  try {
    return await getFollowup(reader, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

/** Everything carried over to a gathering, the oldest first; only the organiser is shown what was not taken up. Throws `not_found`. */
export async function listCarried(ctx: Context, gatheringId: string): Promise<Carried[]> {
  const gathering = await getGathering(ctx, gatheringId)
  const decisions = await listDecisions(ctx, gatheringId)
  const organises = onGathering.organise(ctx.actor, gathering)
  const shown = decisions.filter(({ state }) => organises || state !== 'put_off')
  const carried: Omit<Carried, 'timesCarried'>[] = []
  for (const { followupId, ...decision } of shown) {
    const followup = await findFollowup(ctx, gathering, followupId)
    if (followup) carried.push({ followup, ...decision })
  }
  if (organises && !isOver(gathering)) {
    const decided = new Set(decisions.map(({ followupId }) => followupId))
    for (const followup of await listProposals(ctx, gathering))
      if (!decided.has(followup.id)) carried.push({ followup, state: 'proposed', reason: '', sessionId: null })
  }
  const times = await countCarried(
    ctx,
    gatheringId,
    carried.map(({ followup }) => followup.id),
  )
  return carried
    .map((one) => ({ ...one, timesCarried: times.get(one.followup.id) ?? 0 }))
    .toSorted((a, b) => a.followup.createdAt.getTime() - b.followup.createdAt.getTime())
}
