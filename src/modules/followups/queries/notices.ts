import { sql } from 'kysely'
import type { NoticeTopic } from '#contract/followups/topics.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

export interface NoticeRow {
  readonly id: string
  readonly topic: string
  readonly data: Readonly<Record<string, string | number>>
  readonly link: string
  readonly at: Date
  readonly isRead: boolean
}

/** One notice to several people; whoever had the same key before gets none. Returns how many were written. */
export async function insertNotices(
  { tx, region, clock }: Context,
  recipients: readonly { readonly userId: string; readonly agencyId: string | null }[],
  notice: {
    readonly topic: NoticeTopic
    readonly data: Readonly<Record<string, string | number>>
    readonly link: string
    readonly onceKey: string
  },
): Promise<number> {
  if (recipients.length === 0) return 0
  const rows = await tx
    .insertInto('notices')
    .values(
      recipients.map(({ userId, agencyId }) => ({
        region_id: region,
        id: newId(),
        user_id: userId,
        agency_id: agencyId,
        topic: notice.topic,
        data: JSON.stringify(notice.data),
        link: notice.link,
        once_key: notice.onceKey,
        at: clock.now(),
      })),
    )
    .onConflict((oc) => oc.columns(['region_id', 'user_id', 'once_key']).doNothing())
    .returning('id')
    .execute()
  return rows.length
}

const ofActor = ({ tx, region, actor }: Context) =>
  tx.selectFrom('notices').where('region_id', '=', region).where('user_id', '=', actor.userId)

/** How many the actor has not read. */
export async function countUnread(ctx: Context): Promise<number> {
  const { unread } = await ofActor(ctx)
    .where('read_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .executeTakeFirstOrThrow()
  return unread
}

/** One page of what the actor was told, the latest first. */
export async function pageNotices(
  ctx: Context,
  filter: { readonly unread: boolean; readonly page: number; readonly pageSize: number },
): Promise<{ rows: NoticeRow[]; total: number; unread: number }> {
  const narrowed = filter.unread ? ofActor(ctx).where('read_at', 'is', null) : ofActor(ctx)
  const rows = await narrowed
    .select(['id', 'topic', 'data', 'link', 'at', sql<boolean>`read_at is not null`.as('isRead')])
    .orderBy('id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await narrowed.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    rows: rows.map((row) => ({ ...row, data: row.data as NoticeRow['data'] })),
    total,
    unread: await countUnread(ctx),
  }
}

/** How many of these are the actor's own. */
export async function countOwn(ctx: Context, ids: readonly string[]): Promise<number> {
  const { own } = await ofActor(ctx)
    .where('id', 'in', [...ids])
    .select((eb) => eb.fn.countAll<number>().as('own'))
    .executeTakeFirstOrThrow()
  return own
}

/** Marks the actor's own notices as read: these, those that lead to a page, or all of them. */
export async function markRead(
  { tx, region, actor, clock }: Context,
  { ids, link }: { readonly ids?: readonly string[] | undefined; readonly link?: string | undefined },
): Promise<void> {
  if (ids?.length === 0) return
  let query = tx
    .updateTable('notices')
    .set({ read_at: clock.now() })
    .where('region_id', '=', region)
    .where('user_id', '=', actor.userId)
    .where('read_at', 'is', null)
  if (ids) query = query.where('id', 'in', [...ids])
  if (link !== undefined) query = query.where('link', '=', link)
  await query.execute()
}
