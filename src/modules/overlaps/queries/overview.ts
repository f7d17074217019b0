import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Run } from '../run.ts'

export interface Figures {
  readonly activities: number
  readonly duplicate: number
  readonly complementary: number
  readonly sequenceGap: number
  readonly reopened: number
  readonly decided: number
  readonly overdue: number
  readonly moneyInvolved: number
  readonly needs: number
  readonly gaps: number
  readonly wrongAgency: number
}

/** Pairs that wait for a decision, as a condition on `p`. */
const WAITS = sql`p.state in ('open', 'reopened')`

/** The figures of a run; `today` decides what is overdue. */
export async function countFigures({ tx, region }: Context, run: Run, today: string): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with pairs as (
      select
        count(*) filter (where p.label = 'duplicate' and ${WAITS}) as duplicate,
        count(*) filter (where p.label = 'complementary' and ${WAITS}) as complementary,
        count(*) filter (where p.label = 'sequence_gap' and ${WAITS}) as sequence_gap,
        count(*) filter (where p.state = 'reopened') as reopened,
        count(*) filter (where p.state = 'decided') as decided
      from overlap_pairs p where p.region_id = ${region} and p.run_id = ${run.id}
    ), activities_of as (
      select count(*) as activities, count(wrong_agency) as wrong_agency
      from assessed_activities where region_id = ${region} and run_id = ${run.id}
    ), needs_of as (
      select count(*) as needs, count(*) filter (where not is_covered) as gaps
      from assessed_needs where region_id = ${region} and run_id = ${run.id}
    ), involved as (
      select p.activity_a as id from overlap_pairs p
      where p.region_id = ${region} and p.run_id = ${run.id} and p.label = 'duplicate' and ${WAITS}
      union
      select p.activity_b from overlap_pairs p
      where p.region_id = ${region} and p.run_id = ${run.id} and p.label = 'duplicate' and ${WAITS}
    )
    select duplicate, complementary, sequence_gap as "sequenceGap", reopened, decided, activities, wrong_agency as "wrongAgency", needs, gaps,
      (select count(*) from overlap_decisions d
        join overlap_pairs p on p.region_id = d.region_id and p.run_id = ${run.id} and p.activity_a = d.activity_a and p.activity_b = d.activity_b
        join followups f on f.region_id = d.region_id and f.id = d.followup_id
        where d.region_id = ${region} and d.ended_at is null and f.state = 'open' and d.due_on < ${today}) as overdue,
      (select coalesce(sum(a.budget), 0)::bigint from activities a
        where a.region_id = ${region} and a.id in (select id from involved)) as "moneyInvolved"
    from pairs, activities_of, needs_of`.execute(tx)
  const [figures] = rows
  if (!figures) throw new Error('a count answers one row')
  return figures
}

export type RowAxis = 'agency' | 'priority' | 'region'
export type ColumnAxis = 'targetClass' | 'district'

export interface Cell {
  readonly row: string
  readonly column: string
  readonly activities: number
  readonly duplicate: number
  readonly complementary: number
  readonly sequenceGap: number
  readonly decided: number
  readonly gaps: number
}

/**
 * The cells of the matrix that hold something. A pair counts in the row and column of both its activities, once where they are the same; needs
 * have no agency and stand in the row `none`. `region` has one row, `all` (`none` for needs).
 */
export async function countCells(
  { tx, region }: Context,
  run: Run,
  rows: RowAxis,
  columns: ColumnAxis,
): Promise<readonly Cell[]> {
  const isDistrict = columns === 'district'
  const isPriority = rows === 'priority'
  const rowOf = (agency: string, priority: string) => {
    if (rows === 'region') return sql`'all'`
    return isPriority ? sql`coalesce(${sql.ref(priority)}.priority_id::text, 'none')` : sql`${sql.ref(agency)}::text`
  }
  const priorityJoin = (alias: string, activity: string) =>
    !isPriority ? sql`` : sql`left join priority_of ${sql.ref(alias)} on ${sql.ref(alias)}.id = ${sql.ref(activity)}`
  const spread = (areas: string) =>
    isDistrict ? sql`cross join lateral unnest(${sql.ref(areas)}) as spread(area)` : sql``
  const columnOf = (targetClass: string) => (isDistrict ? sql`spread.area` : sql.ref(targetClass))

  const found = await sql<Cell>`
    with priority_of as (
      select a.id, g.priority_id from activities a
      join programmes g on g.region_id = a.region_id and g.id = a.programme_id
      where a.region_id = ${region} and a.year = ${run.year}
    ), pairs as (
      select p.label, p.state, p.areas, ${rowOf('p.agency_a', 'qa')} as row_a, ${rowOf('p.agency_b', 'qb')} as row_b, p.class_a, p.class_b
      from overlap_pairs p ${priorityJoin('qa', 'p.activity_a')} ${priorityJoin('qb', 'p.activity_b')}
      where p.region_id = ${region} and p.run_id = ${run.id} and p.state <> 'gone'
    ), sides as (
      select p.row_a as row, ${columnOf('p.class_a')} as "column", label, state from pairs p ${spread('p.areas')}
      union all
      select p.row_b, ${columnOf('p.class_b')}, label, state from pairs p ${spread('p.areas')}
      where p.row_a <> p.row_b ${isDistrict ? sql`` : sql`or p.class_a <> p.class_b`}
    ), counted as (
      select row, "column", 0 as activities,
        count(*) filter (where label = 'duplicate' and state <> 'decided') as duplicate,
        count(*) filter (where label = 'complementary' and state <> 'decided') as complementary,
        count(*) filter (where label = 'sequence_gap' and state <> 'decided') as sequence_gap,
        count(*) filter (where state = 'decided') as decided, 0 as gaps
      from sides group by 1, 2
      union all
      select ${rowOf('s.agency_id', 'q')}, ${columnOf('s.target_class')}, count(*), 0, 0, 0, 0, 0
      from assessed_activities s ${priorityJoin('q', 's.activity_id')} ${spread('s.areas')}
      where s.region_id = ${region} and s.run_id = ${run.id} group by 1, 2
      union all
      select ${isPriority ? sql`coalesce(n.priority_id::text, 'none')` : sql`'none'`}, ${columnOf('s.target_class')}, 0, 0, 0, 0, 0, count(*)
      from assessed_needs s join needs n on n.region_id = s.region_id and n.id = s.need_id ${spread('s.areas')}
      where s.region_id = ${region} and s.run_id = ${run.id} and not s.is_covered group by 1, 2
    )
    select row, "column", sum(activities)::int as activities, sum(duplicate)::int as duplicate, sum(complementary)::int as complementary,
      sum(sequence_gap)::int as "sequenceGap", sum(decided)::int as decided, sum(gaps)::int as gaps
    from counted group by 1, 2 order by 1, 2`.execute(tx)
  return found.rows
}

/** Money of the duplicates that wait for a decision, by district; each activity once in each. */
export async function sumMoneyByArea({ tx, region }: Context, run: Run): Promise<Map<string, number>> {
  const { rows } = await sql<{ area: string; money: number }>`
    with sides as (
      select distinct spread.area, side.id from overlap_pairs p
      cross join lateral unnest(p.areas) as spread(area)
      cross join lateral (values (p.activity_a), (p.activity_b)) as side(id)
      where p.region_id = ${region} and p.run_id = ${run.id} and p.label = 'duplicate' and ${WAITS}
    )
    select s.area, coalesce(sum(a.budget), 0)::bigint as money
    from sides s join activities a on a.region_id = ${region} and a.id = s.id group by 1`.execute(tx)
  return new Map(rows.map(({ area, money }) => [area, money]))
}

/** Names of the priorities of a year. */
export async function listPriorityNames({ tx, region }: Context, year: number) {
  return tx
    .selectFrom('priorities')
    .select(['id', 'name'])
    .where('region_id', '=', region)
    .where('year', '=', year)
    .orderBy('name')
    .execute()
}
