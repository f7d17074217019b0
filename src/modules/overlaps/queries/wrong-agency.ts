import { sql } from 'kysely'
import type { TargetClass } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { WrongAgency } from '../engine/index.ts'
import type { Run } from '../run.ts'
import { activitiesMatching, activitiesUnder, areaColumn } from './activity-filter.ts'

export interface WrongAgencyFilter {
  readonly agencyId?: readonly string[] | undefined
  readonly area?: string | undefined
  readonly targetClass?: TargetClass | undefined
  readonly priorityId?: string | undefined
  readonly q?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** One page of the activities outside the mandates of their agency, by agency and name. */
export async function pageWrongAgency({ tx, region }: Context, run: Run, filter: WrongAgencyFilter) {
  let narrowed = tx
    .selectFrom('assessed_activities as s')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.region_id', '=', 's.region_id').onRef('a.id', '=', 's.activity_id'),
    )
    .where('s.region_id', '=', region)
    .where('s.run_id', '=', run.id)
    .where('s.wrong_agency', 'is not', null)
  if (filter.agencyId?.length) narrowed = narrowed.where('s.agency_id', 'in', [...filter.agencyId])
  if (filter.area) narrowed = narrowed.where(sql<boolean>`${areaColumn(region, filter.area)} = any(s.areas)`)
  if (filter.targetClass) narrowed = narrowed.where('s.target_class', '=', filter.targetClass)
  if (filter.q)
    narrowed = narrowed.where(sql<boolean>`s.activity_id in ${activitiesMatching(region, run.year, filter.q)}`)
  if (filter.priorityId)
    narrowed = narrowed.where(sql<boolean>`s.activity_id in ${activitiesUnder(region, run.year, filter.priorityId)}`)
  const rows = await narrowed
    .select([
      's.activity_id as id',
      's.agency_id as agencyId',
      's.target_class as targetClass',
      's.wrong_agency as wrong',
    ])
    .orderBy('s.agency_id')
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await narrowed.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    rows: rows.map((row) => ({ ...row, targetClass: row.targetClass as TargetClass, wrong: row.wrong as WrongAgency })),
    total,
  }
}

/** Target classes of some activities as the run knows them. */
export async function listTargetClasses(
  { tx, region }: Context,
  run: Run,
  ids: readonly string[],
): Promise<Map<string, TargetClass>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('assessed_activities')
    .select(['activity_id', 'target_class'])
    .where('region_id', '=', region)
    .where('run_id', '=', run.id)
    .where('activity_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.activity_id, row.target_class as TargetClass]))
}
