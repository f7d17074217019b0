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

/** What officers have discarded at some houses, by its own id. */
export async function findDiscarded(
  { tx, region }: Context,
  houseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (houseIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('house_events')
    .select(sql<string>`details ->> 'item'`.as('item'))
    .where('region_id', '=', region)
    .where('house_id', 'in', [...new Set(houseIds)])
    .where('kind', '=', 'field_discard')
    .execute()
  return new Set(rows.map(({ item }) => item))
}
