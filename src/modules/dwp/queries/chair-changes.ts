import { sql } from 'kysely'
import type { Capacity } from '#contract/organisations/shapes.ts'
import type { Context } from '#platform/context.ts'

export interface ChairChangeRow {
  readonly id: string
  readonly postId: string
  readonly boardId: string
  readonly unit: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly chair: string
  readonly headPositionId: string
  readonly office: string
  readonly formerHead: string
  readonly newHolderId: string | null
  readonly newHolderName: string
  readonly newCapacity: Capacity | null
  readonly changedOn: string
  readonly state: 'open' | 'replaced' | 'kept' | 'gone'
  readonly answerReason: string
  readonly followupId: string | null
  readonly dueOn: string | null
}

const select = (region: string) => sql`
  select h.id, h.post_id as "postId", p.board_id as "boardId", p.person_name as chair, p.head_position_id as "headPositionId",
    jsonb_build_object('id', a.id, 'shortName', a.short_name, 'name', a.name) as unit,
    coalesce(o.title, '') as office, coalesce(w.person_name, '') as "formerHead",
    h.new_holder_id as "newHolderId", h.new_holder_name as "newHolderName", h.new_capacity as "newCapacity",
    h.changed_on as "changedOn", h.state, h.answer_reason as "answerReason", h.followup_id as "followupId", f.due_on as "dueOn"
  from dwp_chair_changes h
    join dwp_posts p on p.region_id = h.region_id and p.id = h.post_id
    join dwp_boards b on b.region_id = p.region_id and b.id = p.board_id
    join agencies a on a.region_id = b.region_id and a.id = b.agency_id
    left join positions o on o.region_id = p.region_id and o.id = p.head_position_id
    left join position_holders w on w.region_id = p.region_id and w.id = p.head_holder_id
    left join followups f on f.region_id = h.region_id and f.id = h.followup_id
  where h.region_id = ${region}`

/** The changes that wait for an answer and those answered lately; the latest first. */
export async function listChairChanges({ tx, region }: Context): Promise<ChairChangeRow[]> {
  const { rows } = await sql<ChairChangeRow>`${select(region)} and h.state <> 'gone'
    order by h.state = 'open' desc, h.changed_on desc, h.id limit 200`.execute(tx)
  return rows
}

export async function findChairChange({ tx, region }: Context, id: string): Promise<ChairChangeRow | undefined> {
  const { rows } = await sql<ChairChangeRow>`${select(region)} and h.id = ${id}`.execute(tx)
  return rows[0]
}

/** The changes known of some chairs. */
export async function listChangesOf({ tx, region }: Context, postIds: readonly string[]) {
  if (postIds.length === 0) return []
  return tx
    .selectFrom('dwp_chair_changes')
    .select(['id', 'post_id as postId', 'new_holder_id as newHolderId', 'state', 'followup_id as followupId'])
    .where('region_id', '=', region)
    .where('post_id', 'in', [...postIds])
    .execute()
}

/** Open changes of chairs who are no longer in their post on a day. */
export async function listOrphanedChanges({ tx, region }: Context, day: string) {
  return tx
    .selectFrom('dwp_chair_changes as h')
    .innerJoin('dwp_posts as p', (join) =>
      join.onRef('p.region_id', '=', 'h.region_id').onRef('p.id', '=', 'h.post_id'),
    )
    .select(['h.id', 'h.followup_id as followupId'])
    .where('h.region_id', '=', region)
    .where('h.state', '=', 'open')
    .where('p.valid_until', '<', day)
    .execute()
}

export async function insertChairChange(
  { tx, region, clock }: Context,
  row: {
    readonly id: string
    readonly postId: string
    readonly newHolderId: string | null
    readonly newHolderName: string
    readonly newCapacity: string | null
    readonly changedOn: string
    readonly followupId: string
  },
): Promise<void> {
  await tx
    .insertInto('dwp_chair_changes')
    .values({
      region_id: region,
      id: row.id,
      post_id: row.postId,
      new_holder_id: row.newHolderId,
      new_holder_name: row.newHolderName,
      new_capacity: row.newCapacity,
      changed_on: row.changedOn,
      followup_id: row.followupId,
      created_at: clock.now(),
    })
    .execute()
}

/** Nobody needs to answer any more. */
export async function markGone({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .updateTable('dwp_chair_changes')
    .set({ state: 'gone' })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** It waits again, with a follow-up of its own. */
export async function markOpen({ tx, region }: Context, id: string, followupId: string, changedOn: string) {
  await tx
    .updateTable('dwp_chair_changes')
    .set({ state: 'open', followup_id: followupId, changed_on: changedOn })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

export async function markAnswered(
  { tx, region, actor, clock }: Context,
  id: string,
  state: 'replaced' | 'kept',
  reason: string,
): Promise<void> {
  await tx
    .updateTable('dwp_chair_changes')
    .set({ state, answer_reason: reason, answered_by: actor.userId, answered_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
