import { sql } from 'kysely'
import type { OverlapLabel, PairState } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Run } from '../run.ts'
import { keptFigures } from './kept-figures.ts'

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

interface PairTotal {
  readonly label: OverlapLabel
  readonly state: PairState
  readonly pairs: number
}

const WAITING: readonly PairState[] = ['open', 'reopened']
/** Pairs that wait for a decision, as a condition on `p`. */
const WAITS = sql`p.state in (${sql.join([...WAITING])})`

/** The figures of a run; `today` decides what is overdue. */
export async function readFigures(ctx: Context, run: Run, today: string): Promise<Figures> {
  const pairs = await readPairTotals(ctx, run)
  const count = (fits: (total: PairTotal) => boolean) => pairs.filter(fits).reduce((sum, total) => sum + total.pairs, 0)
  const waiting = (wanted: OverlapLabel) => count(({ label, state }) => label === wanted && WAITING.includes(state))
  return {
    ...(await keptFigures(ctx, run, 'summary', () => countOthers(ctx, run))),
    duplicate: waiting('duplicate'),
    complementary: waiting('complementary'),
    sequenceGap: waiting('sequence_gap'),
    reopened: count(({ state }) => state === 'reopened'),
    decided: count(({ state }) => state === 'decided'),
    overdue: await countOverdue(ctx, run, today),
  }
}

/** How many pairs of a run there are of each label and state. */
export const readPairTotals = (ctx: Context, run: Pick<Run, 'id'>): Promise<readonly PairTotal[]> =>
  keptFigures(ctx, run, 'pairs', async () => {
    const { rows } = await sql<PairTotal>`
      select label, state, count(*) as pairs from overlap_pairs
      where region_id = ${ctx.region} and run_id = ${run.id} group by 1, 2 order by 1, 2`.execute(ctx.tx)
    return rows
  })

async function countOthers({ tx, region }: Context, run: Run) {
  const { rows } = await sql<Pick<Figures, 'activities' | 'wrongAgency' | 'needs' | 'gaps' | 'moneyInvolved'>>`
    with activities_of as (
      select count(*) as activities, count(wrong_agency) as wrong_agency
      from assessed_activities where region_id = ${region} and run_id = ${run.id}
    ), needs_of as (
      select count(*) as needs, count(*) filter (where not is_covered) as gaps
      from assessed_needs where region_id = ${region} and run_id = ${run.id}
    ), waiting as (
      select p.activity_a, p.activity_b from overlap_pairs p
      where p.region_id = ${region} and p.run_id = ${run.id} and p.label = 'duplicate' and ${WAITS}
    ), involved as (
      select activity_a as id from waiting union select activity_b from waiting
    )
    select activities, wrong_agency as "wrongAgency", needs, gaps,
      (select coalesce(sum(a.budget), 0)::bigint from activities a
        where a.region_id = ${region} and a.id in (select id from involved)) as "moneyInvolved"
    from activities_of, needs_of`.execute(tx)
  const [figures] = rows
  if (!figures) throw new Error('a count answers one row')
  return figures
}

/** Counted whenever it is asked: it changes with the day and with the followups, and decisions are few. */
async function countOverdue({ tx, region }: Context, run: Run, today: string): Promise<number> {
  const { rows } = await sql<{ overdue: number }>`
    select count(*) as overdue from overlap_decisions d
    join overlap_pairs p on p.region_id = d.region_id and p.run_id = ${run.id} and p.activity_a = d.activity_a and p.activity_b = d.activity_b
    join followups f on f.region_id = d.region_id and f.id = d.followup_id
    where d.region_id = ${region} and d.ended_at is null and f.state = 'open' and d.due_on < ${today}`.execute(tx)
  return rows[0]?.overdue ?? 0
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
export function readCells(ctx: Context, run: Run, rows: RowAxis, columns: ColumnAxis): Promise<readonly Cell[]> {
  const count = () => countCells(ctx, run, rows, columns)
  // Programmes change their priority without a word to this room.
  return rows === 'priority' ? count() : keptFigures(ctx, run, `cells ${rows} ${columns}`, count)
}

async function countCells(
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
export async function readMoneyByArea(ctx: Context, run: Run): Promise<Map<string, number>> {
  const rows = await keptFigures(ctx, run, 'money by area', () => sumMoneyByArea(ctx, run))
  return new Map(rows.map(({ area, money }) => [area, money]))
}

async function sumMoneyByArea({ tx, region }: Context, run: Run): Promise<{ area: string; money: number }[]> {
  const { rows } = await sql<{ area: string; money: number }>`
    with sides as (
      select distinct spread.area, side.id from overlap_pairs p
      cross join lateral unnest(p.areas) as spread(area)
      cross join lateral (values (p.activity_a), (p.activity_b)) as side(id)
      where p.region_id = ${region} and p.run_id = ${run.id} and p.label = 'duplicate' and ${WAITS}
    )
    select s.area, coalesce(sum(a.budget), 0)::bigint as money
    from sides s join activities a on a.region_id = ${region} and a.id = s.id group by 1`.execute(tx)
  return rows
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
