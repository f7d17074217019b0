import { type Actor, type Context, inRegion } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { timezoneOf } from '#platform/regions.ts'
import { type LinkToken, readLink } from '#platform/vault/links.ts'
import { type Incoming, open } from './kit.ts'

/** No agency has this id: whoever comes by a link belongs to none, so no policy of an agency opens anything to him. */
export const NO_AGENCY = '00000000-0000-0000-0000-000000000000'

const guestOf = (link: LinkToken): Actor => ({
  userId: `link:${link.id}`,
  role: 'viewer',
  agencyId: NO_AGENCY,
  areaCode: null,
})

/** One transaction behind the wall of a link's region, as nobody in particular. */
export const duringLink = <T>(incoming: Incoming, link: LinkToken, work: (ctx: Context) => Promise<T>): Promise<T> => {
  const { database, clock } = incoming.services
  const scope = { region: link.region, timezone: timezoneOf(link.region), actor: guestOf(link), clock }
  return inRegion(database, { ...scope, requestId: incoming.requestId }, work)
}

/** Holds a link, no transaction: for uploads, whose pictures are worked on outside of one (`duringLink`). Throws `link_invalid` for what is no token. */
export const holder = open.use(({ next }, input) => {
  const link = readLink(String((input as { token?: unknown } | undefined)?.token ?? ''))
  assert(link, 'link_invalid')
  return next({ context: { link } })
})

/**
 * Routes for whoever holds a link and has no account: the input carries `token`. One transaction behind the wall of the token's region, as nobody in
 * particular; whether the token is genuine, and for what, the command asks (`isGenuine`). Throws `link_invalid` for what is no token.
 */
export const guest = holder.use(async ({ context, next }) => {
  const { link } = context
  const forward = (ctx: Context) => next({ context: { ctx, link } })
  const result = await duringLink(
    context,
    link,
    async (ctx): Promise<Awaited<ReturnType<typeof forward>>> => forward(ctx),
  )
  await context.services.afterCommit()
  return result
})
