import { type RawBuilder, sql } from 'kysely'
import type { Disability } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import { ownPeople } from '../../queries/visibility.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('trainees as t')
    .innerJoin('course_batches as b', (join) =>
      join.onRef('b.region_id', '=', 't.region_id').onRef('b.id', '=', 't.batch_id'),
    )
    .innerJoin('courses as c', (join) =>
      join.onRef('c.region_id', '=', 'b.region_id').onRef('c.id', '=', 'b.course_id'),
    )
    .where('t.region_id', '=', region)
    .where('t.state', '=', 'finished')

const selectRows = (ctx: Context) =>
  select(ctx)
    .select([
      't.id',
      't.person_name as name',
      't.sex',
      't.birth_date as birthDate',
      't.life',
      't.life_since as lifeSince',
      't.version',
    ])
    .select(sql<string>`t.finished_on`.as('finishedOn'))
    .select(['b.id as batchId', 'b.name as batchName', 'c.title as courseTitle', 'c.agency_id as agencyId'])
type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

/** A graduate with the course; names, so for who may read the people of the batch. */
export interface GraduateRow {
  readonly id: string
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly birthDate: string | null
  readonly finishedOn: string
  readonly life: 'living' | 'died' | 'moved'
  readonly lifeSince: string | null
  readonly batchId: string
  readonly batchName: string
  readonly courseTitle: string
  readonly agencyId: string
  readonly version: number
}

const toGraduate = (row: Row): GraduateRow => ({
  ...row,
  sex: row.sex as GraduateRow['sex'],
  life: row.life as GraduateRow['life'],
})

/** One graduate whoever asks; policy is the caller's. */
export async function findGraduate(ctx: Context, id: string): Promise<GraduateRow | undefined> {
  const row = await selectRows(ctx).where('t.id', '=', id).executeTakeFirst()
  return row && toGraduate(row)
}

export interface GraduateFilter {
  readonly q?: string | undefined
  readonly year?: number | undefined
  readonly batchId?: string | undefined
  readonly agencyId?: string | undefined
  readonly flag?: 'disputed' | 'awaiting' | 'gone' | undefined
  readonly sort: 'name' | '-name' | 'finishedOn' | '-finishedOn'
}

const inYear = (year: number) => sql<boolean>`t.finished_on between ${`${year}-01-01`} and ${`${year}-12-31`}`

/** Asked of an employer about what counts still. */
const asked = (state: 'asked' | 'denied') => sql<boolean>`exists (
  select 1 from employer_confirmations e where e.region_id = t.region_id and e.trainee_id = t.id and e.state = ${state}
  and not exists (select 1 from outcomes r where r.region_id = e.region_id and r.replaces = e.outcome_id))`

const FLAGS: Readonly<Record<'disputed' | 'awaiting' | 'gone', RawBuilder<boolean>>> = {
  disputed: asked('denied'),
  awaiting: asked('asked'),
  gone: sql<boolean>`t.life <> 'living'`,
}

function filtered(ctx: Context, filter: GraduateFilter) {
  let query = selectRows(ctx).where(ownPeople(ctx.actor))
  if (filter.year) query = query.where(inYear(filter.year))
  if (filter.batchId) query = query.where('t.batch_id', '=', filter.batchId)
  if (filter.agencyId) query = query.where('c.agency_id', '=', filter.agencyId)
  if (filter.flag) query = query.where(FLAGS[filter.flag])
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where('t.person_name', 'ilike', containing(word))
  return query
}

/** One page of the graduates whose people the actor may read, and how many there are. */
export async function pageGraduates(
  ctx: Context,
  filter: GraduateFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: GraduateRow[]; total: number }> {
  const query = filtered(ctx, filter)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const direction = filter.sort.startsWith('-') ? 'desc' : 'asc'
  const rows = await query
    .orderBy(filter.sort.endsWith('name') ? sql`lower(t.person_name)` : sql`t.finished_on`, direction)
    .orderBy('t.id', direction)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toGraduate), total: Number(total) }
}

/** What figures need of everybody who finished within a period, of all agencies; nobody is named. Days are ISO, both included. */
export async function listForFigures(ctx: Context, { from, until }: { readonly from: string; readonly until: string }) {
  const rows = await select(ctx)
    .select(['t.id', 't.sex', 't.disabilities', 't.decile', 't.district_code as districtCode', 't.life'])
    .select(sql<string>`t.finished_on`.as('finishedOn'))
    .select(['b.id as batchId', 'b.cost', 'b.name as batchName', 'c.title as courseTitle'])
    .select(['c.agency_id as agencyId', 'c.field', 'c.activity_id as activityId'])
    .where('t.finished_on', '>=', from)
    .where('t.finished_on', '<=', until)
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    sex: row.sex as GraduateRow['sex'],
    life: row.life as GraduateRow['life'],
    disabilities: row.disabilities as Disability[],
    cost: row.cost === null ? null : Number(row.cost),
  }))
}
export type FigureRow = Awaited<ReturnType<typeof listForFigures>>[number]

/** The years in which somebody finished, the latest first. */
export async function listFinishedYears(ctx: Context): Promise<number[]> {
  const rows = await select(ctx)
    .select(sql<number>`extract(year from t.finished_on)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
