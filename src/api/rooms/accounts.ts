import { api, open, rememberGrant, scopeOf, signedIn } from '#api/kit.ts'
import type { Account, Invitation } from '#contract/accounts.ts'
import {
  acceptInvitation,
  checkAudit,
  describeSession,
  findSignedIn,
  getInvitation,
  grantRole,
  invitePerson,
  joinByInvitation,
  linkOf,
  listAccounts,
  listAudit,
  listInvitations,
  openInvitation,
  revokeGrant,
  withdrawInvitation,
} from '#modules/accounts/index.ts'
import { inRegion } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'

type AccountRow = Awaited<ReturnType<typeof listAccounts>>['rows'][number]
type InvitationRow = Awaited<ReturnType<typeof getInvitation>>

// Whoever may read these records may also change them.
const presentAccount = ({ grants, ...account }: AccountRow): Account => ({
  ...account,
  grants: grants.map(({ userId: _, revokedAt: __, ...grant }) => ({ ...grant, can: { revoke: true } })),
  can: { grant: true },
})

const presentInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role as Invitation['role'],
  agency: row.agencyId ? { id: row.agencyId, shortName: row.shortName ?? '', name: row.agencyName ?? '' } : null,
  areaCode: row.areaCode,
  validUntil: row.validUntil,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  can: { withdraw: true },
})

export const accounts = {
  session: api.accounts.session.handler(({ context }) => describeSession(context.ctx, context.signedIn)),

  actAs: signedIn.accounts.actAs.handler(async ({ context, input }) => {
    const chosen = await findSignedIn(context.services, context.headers, input.grantId)
    assert(chosen && chosen.grant.id === input.grantId, 'not_found')
    rememberGrant(context, input.grantId)
    return inRegion(context.services.database, scopeOf(context, chosen), (ctx) => describeSession(ctx, chosen))
  }),

  list: api.accounts.list.handler(async ({ context, input }) => {
    const { rows, total } = await listAccounts(context.ctx, input)
    return { rows: rows.map(presentAccount), total, page: input.page, pageSize: input.pageSize }
  }),
  grant: api.accounts.grant.handler(async ({ context, input }) => presentAccount(await grantRole(context.ctx, input))),
  revoke: api.accounts.revoke.handler(({ context, input }) => revokeGrant(context.ctx, input)),

  invitations: api.accounts.invitations.handler(async ({ context }) =>
    (await listInvitations(context.ctx)).map(presentInvitation),
  ),
  invite: api.accounts.invite.handler(async ({ context, input }) => {
    const { token, invitation } = await invitePerson(context.ctx, input)
    return {
      invitation: presentInvitation(await getInvitation(context.ctx, invitation.id)),
      link: linkOf(context.services.publicUrl, token),
    }
  }),
  withdrawInvitation: api.accounts.withdrawInvitation.handler(({ context, input }) =>
    withdrawInvitation(context.ctx, input),
  ),

  openInvitation: open.accounts.openInvitation.handler(({ context, input }) =>
    openInvitation(context.services, input.token),
  ),
  acceptInvitation: open.accounts.acceptInvitation.handler(({ context, input }) =>
    acceptInvitation(context.services, input),
  ),
  // A session is enough: whoever lost the last role has none to act under, and comes back by this door.
  joinInvitation: open.accounts.joinInvitation.handler(async ({ context, input }) => {
    const session = await context.services.authentication.api.getSession({ headers: context.headers })
    assert(session, 'unauthenticated')
    const { id, email } = session.user
    const joined = await joinByInvitation(context.services, { ...input, userId: id, email })
    context.services.sessions.forget()
    rememberGrant(context, joined.grantId)
    return joined
  }),

  audit: api.accounts.audit.handler(async ({ context, input }) => {
    const { rows, total } = await listAudit(context.ctx, input)
    return {
      rows: rows.map(({ at, details, actorId: _, ...row }) => ({
        ...row,
        at: at.toISOString(),
        details: details as Record<string, unknown>,
      })),
      total,
      page: input.page,
      pageSize: input.pageSize,
    }
  }),
  auditChain: api.accounts.auditChain.handler(({ context }) => checkAudit(context.ctx)),
}
