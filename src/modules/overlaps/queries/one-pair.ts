import type { OverlapLabel, PairState } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { OverlapPair } from '../engine/index.ts'

/** A pair as it is stored in the run that readers see. */
export interface StoredPair {
  readonly runId: string
  readonly year: number
  readonly a: string
  readonly b: string
  readonly label: OverlapLabel | null
  readonly score: number
  readonly parts: OverlapPair['parts']
  readonly why: string
  readonly mustComeFirstId: string | null
  readonly concepts: readonly string[]
  readonly linkA: string
  readonly linkB: string
  readonly money: number
  readonly areas: readonly string[]
  readonly hashA: string
  readonly hashB: string
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
    .where('r.is_current', '=', true)
    .where('p.region_id', '=', region)
    .where('p.activity_a', '=', a)
    .where('p.activity_b', '=', b)
    .where('p.label', 'is not', null)
    .select([
      'p.run_id as runId',
      'r.year',
      'p.activity_a as a',
      'p.activity_b as b',
      'p.label',
      'p.score',
      'p.parts',
      'p.why',
      'p.must_come_first as mustComeFirstId',
      'p.concepts',
      'p.link_a as linkA',
      'p.link_b as linkB',
      'p.money',
      'p.areas',
      'p.hash_a as hashA',
      'p.hash_b as hashB',
      'p.state',
      'p.computed_at as computedAt',
    ])
    .executeTakeFirst()
  return (
    row && {
      ...row,
      label: row.label as OverlapLabel | null,
      parts: row.parts as OverlapPair['parts'],
      state: row.state as PairState,
    }
  )
}
