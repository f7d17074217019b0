import type { Role } from '#contract/accounts.ts'
import { record } from '#platform/audit.ts'
import { type Clock, todayOf } from '#platform/clock.ts'
import { type Context, inRegion, systemActor, withInvitation } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { AppError, assert } from '#platform/errors.ts'
import { newId, sha256 } from '#platform/ids.ts'
import { timezoneOf } from '#platform/regions.ts'
import type { Authentication } from './authentication.ts'
import { isOpen } from './invitation.ts'
import { findAgencyName, findInvitationByToken, findRegion, insertGrant, markAccepted } from './queries.ts'

interface Parts {
  readonly database: Database
  readonly authentication: Authentication
  readonly clock: Clock
}

async function getOpenInvitation({ database, clock }: Pick<Parts, 'database' | 'clock'>, token: string) {
  const hash = sha256(token)
  const invitation = await withInvitation(database, hash, (tx) => findInvitationByToken(tx, hash))
  assert(invitation && isOpen(invitation, clock.now()), 'link_invalid')
  return invitation
}

const scopeOf = (region: string, clock: Clock, userId: string) => ({
  region,
  timezone: timezoneOf(region),
  actor: { ...systemActor, userId },
  requestId: newId(),
  clock,
})

/** What a link offers, before anybody is signed in. Errors: link_invalid. */
export async function openInvitation(parts: Parts, token: string) {
  const invitation = await getOpenInvitation(parts, token)
  return inRegion(parts.database, scopeOf(invitation.region_id, parts.clock, 'invited'), async (ctx) => {
    const region = await findRegion(ctx)
    const agency = invitation.agency_id ? await findAgencyName(ctx, invitation.agency_id) : undefined
    return {
      region: { code: ctx.region, name: region?.name ?? ctx.region },
      role: invitation.role as Role,
      agency: agency ?? null,
      email: invitation.email,
      name: invitation.name,
    }
  })
}

/**
 * Makes the account and its grant, and uses the link up. The link is claimed in the transaction that writes the grant, so of two who hurry one
 * gets it. Errors: link_invalid, duplicate (the e-mail has an account: its owner signs in and joins by the same link).
 */
export async function acceptInvitation(
  parts: Parts,
  input: { token: string; name: string; email: string; password: string },
) {
  const invitation = await getOpenInvitation(parts, input.token)
  const { internalAdapter, password } = await parts.authentication.$context
  const email = input.email.toLowerCase()
  assertMeantFor(invitation, email)
  assert(!(await internalAdapter.findUserByEmail(email)), 'duplicate', { what: 'account' })
  const hash = await password.hash(input.password)
  const user = await internalAdapter.createUser({ email, name: input.name, emailVerified: false }, { method: 'email' })
  try {
    await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
    await inRegion(parts.database, scopeOf(invitation.region_id, parts.clock, user.id), async (ctx) => {
      assert(await markAccepted(ctx, invitation.id, user.id), 'link_invalid')
      await grantInvited(ctx, invitation, user.id)
    })
  } catch (error) {
    // Without its grant the account would only block the e-mail.
    await internalAdapter.deleteUser(user.id)
    throw error instanceof AppError ? error : new Error('accepting an invitation failed', { cause: error })
  }
  return { email }
}

/**
 * Gives the invited role to somebody who has an account already and is signed in; answers the grant. Errors: link_invalid,
 * invitation_of_another.
 */
export async function joinByInvitation(
  parts: Pick<Parts, 'database' | 'clock'>,
  input: { token: string; userId: string; email: string },
): Promise<{ grantId: string }> {
  const invitation = await getOpenInvitation(parts, input.token)
  assertMeantFor(invitation, input.email)
  return inRegion(parts.database, scopeOf(invitation.region_id, parts.clock, input.userId), async (ctx) => {
    assert(await markAccepted(ctx, invitation.id, input.userId), 'link_invalid')
    return { grantId: await grantInvited(ctx, invitation, input.userId) }
  })
}

/** An invitation that names an address is for the person of that address, whoever else has the link. */
function assertMeantFor(invitation: { email: string | null }, email: string) {
  const isTheirs = invitation.email === null || invitation.email.toLowerCase() === email.toLowerCase()
  assert(isTheirs, 'invitation_of_another')
}

async function grantInvited(
  ctx: Context,
  invitation: {
    id: string
    role: string
    agency_id: string | null
    area_code: string | null
    valid_until: string | null
  },
  userId: string,
): Promise<string> {
  const id = newId()
  await insertGrant(ctx, {
    id,
    userId,
    role: invitation.role as Role,
    agencyId: invitation.agency_id,
    areaCode: invitation.area_code,
    validFrom: todayOf(ctx),
    validUntil: invitation.valid_until,
  })
  await record(
    ctx,
    'invitation.accept',
    { kind: 'invitation', id: invitation.id },
    { grantId: id, role: invitation.role },
  )
  return id
}
