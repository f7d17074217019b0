import { type Clock, dayIn } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { asSystem } from '#platform/regions.ts'
import { countOtherAdministrators, listOpenInvitations, markWithdrawn } from './account-queries.ts'
import { invitePerson } from './invite-person.ts'

/** The address of an invitation's page. */
export const linkOf = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/$/, '')}/undangan/${token}`

/** Who makes these links in the trail, apart from those of the command line, which stay as they are. */
const STARTER = 'first-start'

/**
 * A one-time link for the first administrator of a region, to be printed at the start; undefined when the region has one. Links of earlier starts
 * stop working, since nobody can tell who has seen them.
 */
export async function firstLink(
  database: Database,
  region: string,
  publicUrl: string,
  clock: Clock,
): Promise<string | undefined> {
  return asSystem(database, region, clock, async (system) => {
    const ctx = { ...system, actor: { ...system.actor, userId: STARTER } }
    if ((await countOtherAdministrators(ctx, null, dayIn(ctx.timezone, clock.now()))) > 0) return undefined
    for (const earlier of await listOpenInvitations(ctx))
      if (earlier.invitedBy === STARTER) await markWithdrawn(ctx, earlier.id)
    const offer = { role: 'admin', agencyId: null, areaCode: null, validUntil: null, email: null, name: null } as const
    const { token } = await invitePerson(ctx, offer)
    return linkOf(publicUrl, token)
  })
}
