import { createHmac } from 'node:crypto'
import type { Role } from '#contract/accounts.ts'
import type { Authentication } from '#modules/accounts/index.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { actAs } from './database.ts'

let made = 0

export interface BuiltUser {
  readonly userId: string
  readonly grantId: string
  readonly name: string
  readonly email: string
}

/** Somebody with one grant; region, role and names may be given. Has no password: use `cookieOf`. */
export async function buildUser(
  database: Database,
  given: {
    region?: string
    role?: Role
    agencyId?: string | null
    areaCode?: string | null
    name?: string
    email?: string
    validFrom?: string
    validUntil?: string | null
  } = {},
): Promise<BuiltUser> {
  made++
  const userId = `user-${made}-${newId()}`
  const user = { userId, name: given.name ?? `Orang ${made}`, email: given.email ?? `orang${made}@contoh.invalid` }
  const { id: grantId } = await actAs(database, { region: given.region ?? '35.07' }, async (ctx) => {
    const now = ctx.clock.now()
    await ctx.tx
      .insertInto('auth.user')
      .values({ id: userId, name: user.name, email: user.email, emailVerified: false, createdAt: now, updatedAt: now })
      .execute()
    return buildGrant(ctx, { userId, ...given })
  })
  return { ...user, grantId }
}

/** One more grant of somebody, in the transaction's region. */
export async function buildGrant(
  { tx, region, clock }: Parameters<Parameters<typeof actAs<void>>[2]>[0],
  given: {
    userId: string
    role?: Role
    agencyId?: string | null
    areaCode?: string | null
    validFrom?: string
    validUntil?: string | null
  },
): Promise<{ id: string }> {
  const id = newId()
  await tx
    .insertInto('grants')
    .values({
      region_id: region,
      id,
      user_id: given.userId,
      role: given.role ?? 'coordinator',
      agency_id: given.agencyId ?? null,
      area_code: given.areaCode ?? null,
      valid_from: given.validFrom ?? '2020-01-01',
      valid_until: given.validUntil ?? null,
      granted_by: 'test',
      created_at: clock.now(),
    })
    .execute()
  return { id }
}

/** The cookies of somebody who is signed in and acts under a grant, without the slow hash of a password. */
export async function cookieOf(authentication: Authentication, { userId, grantId }: BuiltUser): Promise<string> {
  const { internalAdapter, authCookies, secret } = await authentication.$context
  const session = await internalAdapter.createSession(userId)
  if (!session) throw new Error('no session was made')
  const signature = createHmac('sha256', secret).update(session.token).digest('base64')
  const value = encodeURIComponent(`${session.token}.${signature}`)
  return `${authCookies.sessionToken.name}=${value}; selaras_grant=${grantId}`
}
