import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup, FollowupEvent } from '../followup.ts'
import { can } from '../policy.ts'
import { listEvents } from '../queries/events.ts'
import { findFollowup } from '../queries/one-followup.ts'

/** Throws `not_found` when it does not exist or the actor may not read it. */
export async function getFollowup(ctx: Context, id: string): Promise<Followup> {
  const followup = await findFollowup(ctx, id)
  assert(followup && can.read(ctx.actor, followup), 'not_found')
  return followup
}

/** Every step and word on it, the newest first. Throws `not_found`. */
export async function readFollowupHistory(ctx: Context, id: string): Promise<FollowupEvent[]> {
  const { id: readable } = await getFollowup(ctx, id)
  return listEvents(ctx, readable)
}
