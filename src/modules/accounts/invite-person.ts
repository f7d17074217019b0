import type { Role } from '#contract/accounts.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { assertOffer } from './grant-role.ts'
import { expiryOf, newToken } from './invitation.ts'
import { can } from './policy.ts'
import { insertInvitation } from './queries.ts'

export interface NewInvitation {
  readonly email: string | null
  readonly name: string | null
  readonly role: Role
  readonly agencyId: string | null
  readonly areaCode: string | null
  readonly validUntil: string | null
}

/**
 * Makes a one-time link for one grant; answers the token once, the database keeps its hash.
 * Errors: forbidden, unknown_reference, agency_missing, role_of_region, period_invalid.
 */
export async function invitePerson(ctx: Context, input: NewInvitation) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  assertOffer(ctx, input)
  const { token, hash } = newToken()
  const createdAt = ctx.clock.now()
  const row = { id: newId(), tokenHash: hash, createdAt, expiresAt: expiryOf(createdAt), ...input }
  await mapConstraints({ invitations__agency: ['unknown_reference', { what: 'agency' }] }, () =>
    insertInvitation(ctx, row),
  )
  await record(
    ctx,
    'invitation.create',
    { kind: 'invitation', id: row.id },
    { role: input.role, agencyId: input.agencyId },
  )
  return { token, invitation: row }
}
