import type { Context } from '#platform/context.ts'

interface Named {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

/** Names of some agencies by id. */
export async function nameAgencies(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agencies')
    .select(['id', 'short_name as shortName', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The name of an agency in a sentence. */
export const shortOf = (names: ReadonlyMap<string, Named>, id: string): string => {
  const { shortName, name } = names.get(id) ?? { shortName: '', name: '' }
  return shortName || name
}

/** The decree of a house. */
export async function findDecision({ tx, region }: Context, id: string) {
  return tx
    .selectFrom('house_decisions')
    .select(['id', 'number', 'decided_on as decidedOn'])
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The title of an activity of the region's plans. */
export async function findActivityTitle({ tx, region }: Context, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('activities')
    .select('name')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}
