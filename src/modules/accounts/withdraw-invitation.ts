import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findInvitation, markWithdrawn } from './account-queries.ts'
import { closedBy, isOpen } from './invitation.ts'
import { can } from './policy.ts'

/** Makes a link useless before anybody used it. Errors: forbidden, not_found, wrong_state (used, withdrawn or expired). */
export async function withdrawInvitation(ctx: Context, { id }: { readonly id: string }) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  const invitation = await findInvitation(ctx, id)
  assert(invitation, 'not_found')
  assert(isOpen(invitation, ctx.clock.now()), 'wrong_state', { state: closedBy(invitation) })
  await markWithdrawn(ctx, id)
  await record(ctx, 'invitation.withdraw', { kind: 'invitation', id })
  return { id }
}
