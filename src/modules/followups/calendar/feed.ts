import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Actor, Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import { findFeed, findFeedActor, insertFeed, updateFeed } from '../queries/calendar-feeds.ts'

/** The path of a calendar's secret address, or null while there is none. */
const pathOf = (ctx: Context, feed: { id: string; turn: number; isOn: boolean } | undefined) =>
  feed?.isOn
    ? `/api/calendars/${signLink(ctx.vault, 'calendar', { region: ctx.region, id: feed.id, turn: feed.turn })}`
    : null

/** The actor's own calendar address under the grant acted under. */
export const readFeed = async (ctx: Context, grantId: string): Promise<string | null> =>
  pathOf(ctx, await findFeed(ctx, grantId))

/** A new address; the one before opens nothing any more. */
export async function renewFeed(ctx: Context, grantId: string): Promise<string | null> {
  const feed = await findFeed(ctx, grantId)
  if (feed) await updateFeed(ctx, feed.id, { turn: feed.turn + 1, isOn: true })
  else await insertFeed(ctx, { id: newId(), grantId })
  await record(ctx, 'calendar.renew', { kind: 'calendar_feed', id: feed?.id ?? grantId })
  return readFeed(ctx, grantId)
}

/** No address any more. */
export async function stopFeed(ctx: Context, grantId: string): Promise<void> {
  const feed = await findFeed(ctx, grantId)
  if (!feed?.isOn) return
  await updateFeed(ctx, feed.id, { turn: feed.turn + 1, isOn: false })
  await record(ctx, 'calendar.stop', { kind: 'calendar_feed', id: feed.id })
}

/**
 * The same transaction in the name of whom a calendar's address belongs to: whoever holds it reads what that person may read under that grant, for as long
 * as the grant holds. Throws `link_invalid`.
 */
export async function actAsOwnerOf(ctx: Context, link: LinkToken): Promise<Context> {
  const found = await findFeedActor(ctx, link.id, todayOf(ctx))
  const isOpen = found?.isOn === true && found.turn === link.turn && isGenuine(ctx.vault, 'calendar', link)
  assert(found && isOpen, 'link_invalid')
  const { userId, role, agencyId, areaCode } = found
  const actor: Actor = { userId, role, agencyId, areaCode }
  return { ...ctx, actor }
}
