import type { EventData, FollowupEventKind } from '#contract/followups/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { FollowupEvent } from '../followup.ts'

/** One step or word in the history of a followup; returns its id. */
export async function insertEvent(
  { tx, region, actor, clock }: Context,
  followupId: string,
  kind: FollowupEventKind,
  text: string,
  data: EventData = {},
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('followup_events')
    .values({
      region_id: region,
      id,
      followup_id: followupId,
      kind,
      text,
      data: JSON.stringify(data),
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
  return id
}

/** Its history, the newest first. */
export async function listEvents({ tx, region }: Context, followupId: string): Promise<FollowupEvent[]> {
  const rows = await tx
    .selectFrom('followup_events as e')
    .leftJoin('auth.user as u', 'u.id', 'e.by_user')
    .select(['e.id', 'e.kind', 'e.text', 'e.data', 'e.by_user', 'u.name', 'e.at'])
    .where('e.region_id', '=', region)
    .where('e.followup_id', '=', followupId)
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(({ name, by_user, kind, data, ...row }) => ({
    ...row,
    kind: kind as FollowupEventKind,
    data: data as EventData,
    by: name ?? (by_user === 'system' ? 'Selaras' : by_user),
  }))
}
