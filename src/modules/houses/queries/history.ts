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

/** One page of what happened to a house, the latest first, and how much there is; looks at unmasked numbers only where they are asked for. */
export async function pageEvents(
  { tx, region }: Context,
  houseId: string,
  { withReveals, page, pageSize }: { withReveals: boolean; page: number; pageSize: number },
): Promise<{ rows: HouseEvent[]; total: number }> {
  let query = tx.selectFrom('house_events as e').where('e.region_id', '=', region).where('e.house_id', '=', houseId)
  if (!withReveals) query = query.where('e.kind', '!=', 'reveal')
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const found = await query
    .select(['e.id', 'e.kind', 'e.details', 'e.by_user as by', 'e.at'])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const rows = found.map(({ kind, details, ...row }) => ({
    ...row,
    kind: kind as HouseEventKind,
    details: details as EventDetails,
  }))
  return { rows, total: Number(total) }
}
