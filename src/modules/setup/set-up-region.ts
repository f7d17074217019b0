import { type Authentication, acceptInvitation, invitePerson } from '#modules/accounts/index.ts'
import { ensureAreas, openRegion } from '#modules/places/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import { asSystem } from '#platform/regions.ts'

/** Opens a region and makes its first administrator, who then signs in with the password. Errors: unknown_reference, duplicate. */
export async function setUpRegion(
  parts: { database: Database; authentication: Authentication; clock: Clock },
  input: { region: string; name: string; email: string; password: string },
): Promise<{ email: string }> {
  await ensureAreas(parts.database)
  const region = await openRegion(parts.database, parts.clock, input.region)
  assert(region, 'unknown_reference', { what: 'province_or_regency' })
  const offer = { role: 'admin', agencyId: null, areaCode: null, validUntil: null, email: null, name: null } as const
  const { token } = await asSystem(parts.database, region.code, parts.clock, (ctx) => invitePerson(ctx, offer))
  return acceptInvitation(parts, { token, name: input.name, email: input.email, password: input.password })
}
