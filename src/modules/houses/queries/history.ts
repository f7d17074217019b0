import { sql } from 'kysely'
import type { HouseEventKind } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { EventDetails } from './write-houses.ts'

/** A line of a house's history. */
export interface HouseEvent {
  readonly id: string
  readonly kind: HouseEventKind
  readonly details: EventDetails
  /** The actor's id; an officer's is `link:` and the officer's. */
  readonly by: string
  readonly at: Date
}

/** What happened to a house, the latest first; at most 500 lines, more than a house ever has. */
export async function listEvents({ tx, region }: Context, houseId: string): Promise<HouseEvent[]> {
  const rows = await tx
    .selectFrom('house_events as e')
    .select(['e.id', 'e.kind', 'e.details', 'e.by_user as by', 'e.at'])
    .where('e.region_id', '=', region)
    .where('e.house_id', '=', houseId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ kind, details, ...row }) => ({
    ...row,
    kind: kind as HouseEventKind,
    details: details as EventDetails,
  }))
}

/** How many owners the actor was shown unmasked since a moment; two requests at the same moment count each other. */
export async function countReveals({ tx, region, actor }: Context, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('houses.reveal'), hashtext(${actor.userId}))`.execute(tx)
  const { shown } = await tx
    .selectFrom('house_events')
    .select((eb) => eb.fn.countAll<string>().as('shown'))
    .where('region_id', '=', region)
    .where('kind', '=', 'reveal')
    .where('by_user', '=', actor.userId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(shown)
}
