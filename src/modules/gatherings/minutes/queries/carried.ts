import type { CarriedState } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

/** What the organiser made of something still open; nothing stands here before it is decided. */
export interface CarriedDecision {
  readonly followupId: string
  readonly state: Exclude<CarriedState, 'proposed'>
  readonly reason: string
  readonly sessionId: string | null
}

export async function listDecisions({ tx, region }: Context, gatheringId: string): Promise<CarriedDecision[]> {
  const rows = await tx
    .selectFrom('carried_items')
    .select(['followup_id as followupId', 'state', 'reason', 'session_id as sessionId'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('followup_id')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as CarriedDecision['state'] }))
}

export async function putDecision(
  { tx, region, actor, clock }: Context,
  gatheringId: string,
  { followupId, state, reason, sessionId }: CarriedDecision,
): Promise<void> {
  const decided = { state, reason, session_id: sessionId, by_user: actor.userId, at: clock.now() }
  await tx
    .insertInto('carried_items')
    .values({ region_id: region, gathering_id: gatheringId, followup_id: followupId, ...decided })
    .onConflict((conflict) => conflict.columns(['region_id', 'gathering_id', 'followup_id']).doUpdateSet(decided))
    .execute()
}

/** On how many other agendas each stood. */
export async function countCarried(
  { tx, region }: Context,
  gatheringId: string,
  followupIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (followupIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('carried_items')
    .select((eb) => ['followup_id as id', eb.fn.countAll<string>().as('times')])
    .where('region_id', '=', region)
    .where('followup_id', 'in', [...followupIds])
    .where('gathering_id', '!=', gatheringId)
    .where('state', '=', 'accepted')
    .groupBy('followup_id')
    .execute()
  return new Map(rows.map(({ id, times }) => [id, Number(times)]))
}

/** The agenda item under which carried items stand, if the gathering has it. */
export async function findCarriedSession({ tx, region }: Context, gatheringId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('gathering_sessions')
    .select('id')
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('carried_from', 'is not', null)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Returns its id. */
export async function insertCarriedSession(
  { tx, region }: Context,
  session: { gatheringId: string; title: string; startsAt: Date; endsAt: Date; followupId: string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('gathering_sessions')
    .values({
      region_id: region,
      id,
      gathering_id: session.gatheringId,
      title: session.title,
      kind: 'session',
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      takes_attendance: false,
      carried_from: session.followupId,
    })
    .execute()
  return id
}
