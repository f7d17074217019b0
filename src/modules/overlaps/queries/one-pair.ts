import type { OverlapLabel, PairState } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Reasons } from '../host/messages.ts'

/** A pair as it is stored in the run that readers see. */
export interface StoredPair extends Reasons {
  readonly runId: string
  readonly year: number
  readonly a: string
  readonly b: string
  readonly label: OverlapLabel
  readonly score: number
  readonly money: number
  readonly areas: readonly string[]
  /** Contents it was computed from; null: the plan has left the run. */
  readonly hashA: string | null
  readonly hashB: string | null
  readonly state: PairState
  readonly computedAt: Date
}

/** One pair by its activities, in any order; undefined when they do not meet. */
export async function findPair(
  { tx, region }: Context,
  ids: { a: string; b: string },
): Promise<StoredPair | undefined> {
  const [a, b] = ids.a < ids.b ? [ids.a, ids.b] : [ids.b, ids.a]
  const row = await tx
    .selectFrom('overlap_pairs as p')
    .innerJoin('overlap_runs as r', (join) =>
      join.onRef('r.region_id', '=', 'p.region_id').onRef('r.id', '=', 'p.run_id'),
    )
    .leftJoin('assessed_activities as fa', (join) =>
      join
        .onRef('fa.region_id', '=', 'p.region_id')
        .onRef('fa.run_id', '=', 'p.run_id')
        .onRef('fa.activity_id', '=', 'p.activity_a'),
    )
    .leftJoin('assessed_activities as fb', (join) =>
      join
        .onRef('fb.region_id', '=', 'p.region_id')
        .onRef('fb.run_id', '=', 'p.run_id')
        .onRef('fb.activity_id', '=', 'p.activity_b'),
    )
    .where('r.is_current', '=', true)
    .where('p.region_id', '=', region)
    .where('p.activity_a', '=', a)
    .where('p.activity_b', '=', b)
    .select([
      'p.run_id as runId',
      'r.year',
      'p.activity_a as a',
      'p.activity_b as b',
      'p.label',
      'p.score',
      'p.reasons',
      'p.money',
      'p.areas',
      'fa.content_hash as hashA',
      'fb.content_hash as hashB',
      'p.state',
      'p.computed_at as computedAt',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { reasons, ...rest } = row
  return { ...rest, ...(reasons as Reasons), label: row.label as OverlapLabel, state: row.state as PairState }
}
