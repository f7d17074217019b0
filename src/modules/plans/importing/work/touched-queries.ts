import type { Context } from '#platform/context.ts'

/** Activities that an import made or changed and that are still there, by id, after one of them. */
export async function listTouched({ tx, region }: Context, importId: string, after: string | null, limit: number) {
  let query = tx
    .selectFrom('activity_versions as v')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.region_id', '=', 'v.region_id').onRef('a.id', '=', 'v.activity_id'),
    )
    .innerJoin('agencies as g', (join) =>
      join.onRef('g.region_id', '=', 'a.region_id').onRef('g.id', '=', 'a.agency_id'),
    )
    .where('v.region_id', '=', region)
    .where('v.import_id', '=', importId)
  if (after !== null) query = query.where('v.activity_id', '>', after)
  return query
    .select(['v.activity_id as id', 'g.short_name as agency'])
    .distinct()
    .orderBy('v.activity_id')
    .limit(limit)
    .execute()
}
