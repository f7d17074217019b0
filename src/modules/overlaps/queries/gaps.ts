import { sql } from 'kysely'
import type { TargetClass } from '#contract/overlaps/shapes.ts'
import { searchText } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import type { Run } from '../run.ts'
import { areaColumn } from './activity-filter.ts'

/** Which activities cover each need of a run. */
export async function listCovering({ tx, region }: Context, runId: string): Promise<Map<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('assessed_needs')
    .select(['need_id', 'activity_ids'])
    .where('region_id', '=', region)
    .where('run_id', '=', runId)
    .execute()
  return new Map(rows.map((row) => [row.need_id, row.activity_ids]))
}

export interface GapFilter {
  readonly status?: 'covered' | 'uncovered' | undefined
  readonly area?: string | undefined
  readonly targetClass?: TargetClass | undefined
  readonly priorityId?: string | undefined
  readonly q?: string | undefined
  readonly page: number
  readonly pageSize: number
}

const selectNeeds = ({ tx, region }: Context, run: Run) =>
  tx
    .selectFrom('assessed_needs as s')
    .innerJoin('needs as n', (join) => join.onRef('n.region_id', '=', 's.region_id').onRef('n.id', '=', 's.need_id'))
    .leftJoin('priorities as p', (join) =>
      join.onRef('p.region_id', '=', 'n.region_id').onRef('p.id', '=', 'n.priority_id'),
    )
    .where('s.region_id', '=', region)
    .where('s.run_id', '=', run.id)

/** One page of needs with what the engine says of them, uncovered ones first. */
export async function pageGaps(ctx: Context, run: Run, filter: GapFilter) {
  let narrowed = selectNeeds(ctx, run)
  if (filter.status) narrowed = narrowed.where('s.is_covered', '=', filter.status === 'covered')
  if (filter.area) narrowed = narrowed.where(sql<boolean>`${areaColumn(ctx.region, filter.area)} = any(s.areas)`)
  if (filter.targetClass) narrowed = narrowed.where('s.target_class', '=', filter.targetClass)
  if (filter.priorityId)
    narrowed =
      filter.priorityId === 'none'
        ? narrowed.where('n.priority_id', 'is', null)
        : narrowed.where('n.priority_id', '=', filter.priorityId)
  for (const word of searchText(filter.q ?? '')
    .split(' ')
    .filter(Boolean))
    narrowed = narrowed.where(
      sql<boolean>`(n.source_id || ' ' || n.title || ' ' || n.target_text || ' ' || n.area_text) ilike ${`%${word}%`}`,
    )
  const rows = await narrowed
    .select([
      'n.id as needId',
      'n.source_id as sourceId',
      'p.id as priorityId',
      'p.name as priorityName',
      'n.title',
      'n.area_text as areaText',
      'n.area_codes as areaCodes',
      'n.target_text as targetText',
      's.target_class as targetClass',
      'n.expected_output as expectedOutput',
      'n.expected_people as expectedPeople',
      'n.unit',
      's.is_covered as isCovered',
      's.why',
      's.activity_ids as activityIds',
    ])
    .orderBy('s.is_covered')
    .orderBy('p.name')
    .orderBy('n.source_id')
    .orderBy('n.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await narrowed.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map((row) => ({ ...row, targetClass: row.targetClass as TargetClass })), total }
}
