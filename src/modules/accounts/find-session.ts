import type { Session } from '#contract/accounts.ts'
import { type Clock, dayIn } from '#platform/clock.ts'
import { type Actor, asPerson, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import type { Authentication } from './authentication.ts'
import { actorUnder, chooseGrant, type GrantRow } from './grant.ts'
import { abilitiesOf } from './policy.ts'
import { listGrantsOf, listPersonas } from './queries.ts'

/** A signed-in person and the grant they act under. */
export interface SignedIn {
  readonly user: Session['user']
  readonly grants: readonly GrantRow[]
  readonly grant: GrantRow
  readonly actor: Actor
}

/**
 * Who sends this request: the session of its cookie, and the grant named `chosenGrantId` if it is theirs and holds today.
 * Undefined without a valid session; a person whose last grant has ended is signed in but acts nowhere: `forbidden`.
 */
export async function findSignedIn(
  parts: { database: Database; authentication: Authentication; clock: Clock },
  headers: Headers,
  chosenGrantId: string | undefined,
): Promise<SignedIn | undefined> {
  const session = await parts.authentication.api.getSession({ headers })
  if (!session) return undefined
  const { id, name, email, twoFactorEnabled } = session.user
  const now = parts.clock.now()
  const days = { begunBy: dayIn('Asia/Jayapura', now), endedBefore: dayIn('Asia/Jakarta', now) }
  const grants = await asPerson(parts.database, id, (tx) => listGrantsOf(tx, id, days))
  const grant = chooseGrant(grants, chosenGrantId)
  assert(grant, 'forbidden')
  return {
    user: { id, name, email, twoFactorEnabled: twoFactorEnabled === true },
    grants,
    grant,
    actor: actorUnder(id, grant),
  }
}

/** The session as the screen needs it: grants to switch between, what may be opened, and the personas of a sample region. */
export async function describeSession(ctx: Context, { user, grants, grant, actor }: SignedIn): Promise<Session> {
  return {
    user,
    actingAs: {
      grantId: grant.id,
      role: grant.role,
      region: grant.region,
      timezone: grant.timezone,
      agency: grant.agency,
    },
    grants: [...grants],
    can: abilitiesOf(actor),
    isSample: grant.isSample,
    personas: grant.isSample ? await listPersonas(ctx) : [],
  }
}
