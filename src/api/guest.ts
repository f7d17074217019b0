import { type Actor, type Context, inRegion } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { timezoneOf } from '#platform/regions.ts'
import { type LinkToken, readLink } from '#platform/vault/links.ts'
import { open } from './kit.ts'

/** No agency has this id: whoever comes by a link belongs to none, so no policy of an agency opens anything to him. */
export const NO_AGENCY = '00000000-0000-0000-0000-000000000000'

const guestOf = (link: LinkToken): Actor => ({
  userId: `link:${link.id}`,
  role: 'viewer',
  agencyId: NO_AGENCY,
  areaCode: null,
})

/**
 * Routes for whoever holds a link and has no account: the input carries `token`. One transaction behind the wall of the token's region, as nobody in
 * particular; whether the token is genuine, and for what, the command asks (`isGenuine`). Throws `link_invalid` for what is no token.
 */
export const guest = open.use(async ({ context, next }, input) => {
  const link = readLink(String((input as { token?: unknown } | undefined)?.token ?? ''))
  assert(link, 'link_invalid')
  const { database, clock, afterCommit } = context.services
  const scope = { region: link.region, timezone: timezoneOf(link.region), actor: guestOf(link), clock }
  const forward = (ctx: Context) => next({ context: { ctx, link } })
  const result = await inRegion(
    database,
    { ...scope, requestId: context.requestId },
    async (ctx): Promise<Awaited<ReturnType<typeof forward>>> => forward(ctx),
  )
  await afterCommit()
  return result
})
