import { record } from '#platform/audit.ts'
import { holdsOn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { countOtherAdministrators, findGrant, lockGrants, markRevoked } from './account-queries.ts'
import { can } from './policy.ts'

/**
 * Takes a role away at once. The last administrator of the region keeps theirs.
 * Errors: forbidden, not_found, wrong_state (revoked already), last_administrator.
 */
export async function revokeGrant(ctx: Context, { id }: { readonly id: string }) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  await lockGrants(ctx)
  const grant = await findGrant(ctx, id)
  assert(grant, 'not_found')
  assert(grant.revokedAt === null, 'wrong_state', { state: 'revoked' })
  const today = todayOf(ctx)
  const administers = grant.role === 'admin' && holdsOn(grant, today)
  assert(!administers || (await countOtherAdministrators(ctx, id, today)) > 0, 'last_administrator')
  await markRevoked(ctx, id)
  await record(ctx, 'grant.revoke', { kind: 'grant', id }, { userId: grant.userId, role: grant.role })
  return { id }
}
