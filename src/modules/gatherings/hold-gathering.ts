import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Gathering, isComing } from './gathering.ts'
import { getGathering, getOrganised } from './get-gathering.ts'
import { getHead } from './minutes/queries/head.ts'
import { updateGathering } from './queries/gatherings.ts'

interface Step {
  readonly id: string
  readonly version: number
}

async function move(
  ctx: Context,
  gathering: Gathering,
  { version }: Step,
  change: { readonly state: 'held' | 'closed'; readonly stateReason?: string },
  deed: 'hold' | 'close' | 'reopen',
): Promise<Gathering> {
  assert(gathering.version === version && (await updateGathering(ctx, gathering, change)), 'conflict')
  await record(ctx, `gathering.${deed}`, { kind: 'gathering', id: gathering.id }, { version: version + 1 })
  return getGathering(ctx, gathering.id)
}

/**
 * It took place: from its first day on, by the region's calendar. One that was never announced here (people were called by other means) may be held too.
 * Throws `not_found`, `forbidden`, `wrong_state`, `gathering_not_begun`, `conflict`.
 */
export async function holdGathering(ctx: Context, step: Step): Promise<Gathering> {
  const gathering = await getOrganised(ctx, step.id)
  assert(isComing(gathering), 'wrong_state', { state: gathering.state })
  assert(gathering.startsOn <= todayOf(ctx), 'gathering_not_begun', { day: gathering.startsOn })
  return move(ctx, gathering, step, { state: 'held' }, 'hold')
}

/**
 * Nothing of it changes any more. Final minutes are what closes it; without them a reason stands in their place, which everybody reads who reads it.
 * Throws `not_found`, `forbidden`, `wrong_state`, `gathering_minutes_open`, `conflict`.
 */
export async function closeGathering(ctx: Context, { reason, ...step }: Step & { reason: string }): Promise<Gathering> {
  const gathering = await getOrganised(ctx, step.id)
  assert(gathering.state === 'held', 'wrong_state', { state: gathering.state })
  const { state } = await getHead(ctx, step.id)
  assert(state === 'final' || reason.trim().length >= 3, 'gathering_minutes_open')
  return move(ctx, gathering, step, { state: 'closed', stateReason: state === 'final' ? '' : reason }, 'close')
}

/** Held again, with the reason; final minutes stay final. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function reopenGathering(
  ctx: Context,
  { reason, ...step }: Step & { reason: string },
): Promise<Gathering> {
  const gathering = await getOrganised(ctx, step.id)
  assert(gathering.state === 'closed', 'wrong_state', { state: gathering.state })
  return move(ctx, gathering, step, { state: 'held', stateReason: reason }, 'reopen')
}
