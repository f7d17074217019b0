import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { FollowupEvent } from '../followup.ts'
import { tellConcerned } from '../notices/tell.ts'
import { can } from '../policy.ts'
import { insertEvent, listEvents } from '../queries/events.ts'
import { getFollowup } from './get-followup.ts'

/** A word of an agency concerned. Throws `not_found`, `forbidden`. */
export async function commentFollowup(ctx: Context, input: { id: string; text: string }): Promise<FollowupEvent> {
  const followup = await getFollowup(ctx, input.id)
  assert(can.comment(ctx.actor, followup), 'forbidden')
  const eventId = await insertEvent(ctx, followup.id, 'commented', input.text)
  await record(ctx, 'followup.comment', { kind: 'followup', id: followup.id })
  const event = (await listEvents(ctx, followup.id)).find(({ id }) => id === eventId)
  assert(event, 'not_found')
  await tellConcerned(ctx, followup, 'followup.commented', { event: eventId })
  return event
}
