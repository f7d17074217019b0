import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

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
