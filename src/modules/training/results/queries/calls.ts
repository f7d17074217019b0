import { type RawBuilder, sql } from 'kysely'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { ownPeople } from '../../queries/visibility.ts'
import { POINTS } from '../settings.ts'

/** The points as a table, for one look over all graduates. */
const POINT_ROWS = sql.join(
  POINTS.map(
    ({ months, earlyDays, graceDays }) => sql`(${sql.lit(months)}, ${sql.lit(earlyDays)}, ${sql.lit(graceDays)})`,
  ),
)

/** Of everybody who is due at a point and has no answer there: the latest such point, when it was due, and what was tried. */
function callsOf({ actor, region }: Context, today: string): RawBuilder<CallRow> {
  return sql<CallRow>`
    select t.id, t.person_name as name, t.batch_id as "batchId", b.name as "batchName", c.title as "courseTitle", c.agency_id as "agencyId",
      p.months, p.due_on as "dueOn", (p.due_on + p.grace < ${today}::date) as "isOverdue",
      coalesce(a.tries, 0)::int as tries, a.again_on as "againOn"
    from trainees t
    join course_batches b on b.region_id = t.region_id and b.id = t.batch_id
    join courses c on c.region_id = b.region_id and c.id = b.course_id
    cross join lateral (
      select v.months, v.grace, (t.finished_on + make_interval(months => v.months))::date as due_on
      from (values ${POINT_ROWS}) as v (months, early, grace)
      where (t.finished_on + make_interval(months => v.months))::date - v.early <= ${today}::date
      order by v.months desc limit 1) p
    left join lateral (
      select count(*) as tries, (array_agg(o.again_on order by o.at desc, o.id desc))[1] as again_on,
        bool_or(o.result = 'refused') as refused
      from outcome_attempts o where o.region_id = t.region_id and o.trainee_id = t.id and o.months = p.months) a on true
    where t.region_id = ${region} and t.state = 'finished' and t.life = 'living' and ${ownPeople(actor)}
      and not coalesce(a.refused, false)
      and not exists (select 1 from outcomes o where o.region_id = t.region_id and o.trainee_id = t.id and o.months = p.months)`
}

export interface CallRow {
  readonly id: string
  readonly name: string
  readonly batchId: string
  readonly batchName: string
  readonly courseTitle: string
  readonly agencyId: string
  readonly months: OutcomeMonths
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly tries: number
  readonly againOn: string | null
}

interface CallFilter {
  readonly months?: number | undefined
  readonly agencyId?: string | undefined
  readonly batchId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** One page of who is to be called: who asked to be called by today, then the overdue, then the longest due and the least tried. */
export async function pageCalls(
  ctx: Context,
  today: string,
  { months, agencyId, batchId, page, pageSize }: CallFilter,
): Promise<{ rows: CallRow[]; total: number; overdue: number; today: number }> {
  const wanted = sql<boolean>`(${months ?? null}::int is null or months = ${months ?? null})
    and (${agencyId ?? null}::uuid is null or "agencyId" = ${agencyId ?? null}::uuid)
    and (${batchId ?? null}::uuid is null or "batchId" = ${batchId ?? null}::uuid)`
  const { rows: sums } = await sql<{ total: number; overdue: number; today: number }>`
    select count(*)::int as total, count(*) filter (where "isOverdue")::int as overdue,
      count(*) filter (where "againOn" <= ${today}::date)::int as today
    from (${callsOf(ctx, today)}) calls where ${wanted}`.execute(ctx.tx)
  const { rows } = await sql<CallRow>`
    select * from (${callsOf(ctx, today)}) calls where ${wanted}
    order by case when "againOn" <= ${today}::date then 0 when "againOn" is null then 1 else 2 end, "isOverdue" desc, "dueOn", tries, id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.tx)
  const [sum] = sums
  return { rows, total: sum?.total ?? 0, overdue: sum?.overdue ?? 0, today: sum?.today ?? 0 }
}

/** Per batch and point that has come: how many are asked and how many of them have an answer; whatever batch it is. */
export async function countDue(ctx: Context, today: string) {
  const { rows } = await sql<{
    batchId: string
    batchName: string
    courseTitle: string
    agencyId: string
    months: OutcomeMonths
    due: number
    open: number
    firstDueOn: string
  }>`
    select b.id as "batchId", b.name as "batchName", c.title as "courseTitle", c.agency_id as "agencyId", p.months,
      count(*)::int as due, min(p.due_on)::text as "firstDueOn",
      count(*) filter (where not exists (select 1 from outcomes o where o.region_id = t.region_id and o.trainee_id = t.id and o.months = p.months)
        and not exists (select 1 from outcome_attempts a where a.region_id = t.region_id and a.trainee_id = t.id and a.months = p.months
          and a.result = 'refused'))::int as open
    from trainees t
    join course_batches b on b.region_id = t.region_id and b.id = t.batch_id
    join courses c on c.region_id = b.region_id and c.id = b.course_id
    cross join lateral (
      select v.months, (t.finished_on + make_interval(months => v.months))::date as due_on, v.grace
      from (values ${POINT_ROWS}) as v (months, early, grace)
      where (t.finished_on + make_interval(months => v.months))::date - v.early <= ${today}::date) p
    where t.region_id = ${ctx.region} and t.state = 'finished' and t.life = 'living'
    group by b.id, b.name, c.title, c.agency_id, p.months order by b.id, p.months`.execute(ctx.tx)
  return rows
}
