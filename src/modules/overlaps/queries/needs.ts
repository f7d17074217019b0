import type { OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Need } from '../engine/index.ts'

/** A need as the engine reads it, under our id. */
export type StoredNeed = Need & { readonly sourceId: string; readonly target: TargetGroup | null }

/** The needs of a year, in a fixed order. */
export async function listNeeds({ tx, region }: Context, year: number): Promise<StoredNeed[]> {
  const rows = await tx
    .selectFrom('needs as n')
    .leftJoin('priorities as p', (join) =>
      join.onRef('p.region_id', '=', 'n.region_id').onRef('p.id', '=', 'n.priority_id'),
    )
    .select([
      'n.id',
      'n.source_id',
      'p.name as priority',
      'n.title',
      'n.area_text',
      'n.area_codes',
      'n.target_text',
      'n.target',
      'n.expected_output',
    ])
    .where('n.region_id', '=', region)
    .where('n.year', '=', year)
    .orderBy('n.source_id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    priority: row.priority ?? '',
    need: row.title,
    placeText: row.area_text,
    placeCodes: row.area_codes,
    targetText: row.target_text,
    target: row.target as TargetGroup | null,
    expectedOutput: (row.expected_output || null) as OutputKind | null,
  }))
}
