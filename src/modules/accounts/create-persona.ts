import type { Role } from '#contract/accounts.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findRegion, insertGrant, insertPersona } from './queries.ts'
import { SAMPLE_USER_PREFIX } from './sample-sign-in.ts'

export interface Persona {
  /** Begins with `contoh-`. */
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly agencyId: string | null
}

/** Makes an invented person of a sample region, who has no password and is reached by the role switcher only. Errors: forbidden elsewhere. */
export async function createPersona(ctx: Context, { userId, name, role, agencyId }: Persona): Promise<void> {
  const region = await findRegion(ctx)
  assert(region?.isSample && userId.startsWith(SAMPLE_USER_PREFIX), 'forbidden')
  await insertPersona(ctx, { id: userId, name, email: `${userId}@contoh.invalid` })
  const id = newId()
  const validFrom = todayOf(ctx)
  await insertGrant(ctx, { id, userId, role, agencyId, areaCode: null, validFrom, validUntil: null })
  await record(ctx, 'grant.create', { kind: 'grant', id }, { userId, role, agencyId })
}
