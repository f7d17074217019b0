import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

/** The name of an agency in a sentence. */
export const shortOf = (names: ReadonlyMap<string, AgencyName>, id: string): string => {
  const { shortName, name } = names.get(id) ?? { shortName: '', name: '' }
  return shortName || name
}

interface NamedDecision {
  readonly id: string
  readonly number: string
  readonly decidedOn: string
}

/** Some decrees by id. */
export async function listDecisionsById(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedDecision>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('house_decisions')
    .select(['id', 'number', 'decided_on as decidedOn'])
    .where('region_id', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The titles of some activities of the region's plans, by id. */
export async function listActivityTitles(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('activities')
    .select(['id', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
