import type { Context } from '#platform/context.ts'

export interface AgencyName {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

/** Names of some agencies, by id. A statement of its own: a join would ask the wall around agencies at each pair. */
export async function agencyNames(
  { tx, region }: Context,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, AgencyName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agencies')
    .select(['id', 'short_name as shortName', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
