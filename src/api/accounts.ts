import { acceptInvitation, describeSession, findSignedIn, openInvitation } from '#modules/accounts/index.ts'
import { inRegion } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { api, open, rememberGrant, scopeOf, signedIn } from './kit.ts'

export const accounts = {
  session: api.accounts.session.handler(({ context }) => describeSession(context.ctx, context.signedIn)),

  actAs: signedIn.accounts.actAs.handler(async ({ context, input }) => {
    const chosen = await findSignedIn(context.services, context.headers, input.grantId)
    assert(chosen && chosen.grant.id === input.grantId, 'not_found')
    rememberGrant(context, input.grantId)
    return inRegion(context.services.database, scopeOf(context, chosen), (ctx) => describeSession(ctx, chosen))
  }),

  openInvitation: open.accounts.openInvitation.handler(({ context, input }) =>
    openInvitation(context.services, input.token),
  ),
  acceptInvitation: open.accounts.acceptInvitation.handler(({ context, input }) =>
    acceptInvitation(context.services, input),
  ),
}
