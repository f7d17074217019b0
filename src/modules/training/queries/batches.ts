import { sql } from 'kysely'
import type { BatchInput, BatchSort } from '#contract/training/batches.ts'
import type { BatchState, CourseAudience } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { Batch } from '../batch.ts'
import { ownPeople, readableBatches } from './visibility.ts'

const TAKES_PART = sql`t.state in ('admitted', 'finished')`

/** Counts of people in one look at `trainees`, of seats in one at `batch_seats`. */
const COUNTS = sql<{
  registered: number
  admitted: number
  refused: number
  withdrew: number
  droppedOut: number
  finished: number
  women: number
  withDisability: number
}>`(select jsonb_build_object(
    'registered', count(*) filter (where t.state = 'registered'), 'admitted', count(*) filter (where t.state = 'admitted'),
    'refused', count(*) filter (where t.state = 'refused'), 'withdrew', count(*) filter (where t.state = 'withdrew'),
    'droppedOut', count(*) filter (where t.state = 'dropped_out'), 'finished', count(*) filter (where t.state = 'finished'),
    'women', count(*) filter (where ${TAKES_PART} and t.sex = 'P'),
    'withDisability', count(*) filter (where ${TAKES_PART} and t.disabilities <> '{}'))
  from trainees t where t.region_id = b.region_id and t.batch_id = b.id)`

const SEATS = sql<{ pledged: number; forDisabled: number }>`(select jsonb_build_object(
    'pledged', coalesce(sum(s.seats), 0), 'forDisabled', coalesce(sum(s.for_disabled), 0))
  from batch_seats s where s.region_id = b.region_id and s.batch_id = b.id and s.cancelled_reason = '')`

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('course_batches as b')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.region_id', '=', 'b.region_id').onRef('c.id', '=', 'b.course_id'),
    )
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'c.region_id').onRef('o.id', '=', 'c.agency_id'),
    )
    .where('b.region_id', '=', region)

const selectColumns = (ctx: Context) =>
  select(ctx)
    .selectAll('b')
    .select(['c.title', 'c.field', 'c.audience', 'c.lesson_hours', 'c.min_age', 'c.max_age', 'c.agency_id'])
    .select(['o.short_name', 'o.name as agencyName'])
    .select([COUNTS.as('counts'), SEATS.as('seats')])
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toBatch = (row: Row): Batch => ({
  id: row.id,
  course: {
    id: row.course_id,
    title: row.title,
    field: row.field,
    audience: row.audience as CourseAudience,
    lessonHours: Number(row.lesson_hours),
    minAge: row.min_age,
    maxAge: row.max_age,
  },
  agency: { id: row.agency_id, shortName: row.short_name, name: row.agencyName },
  name: row.name,
  state: row.state as BatchState,
  stateReason: row.state_reason,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  districtCode: row.district_code,
  capacity: row.capacity,
  marketReason: row.market_reason,
  cost: row.cost === null ? null : Number(row.cost),
  fundSource: row.fund_source,
  gatheringId: row.gathering_id,
  registrationUntil: row.registration_until,
  linkTurn: row.link_turn,
  finishedOn: row.finished_on,
  counts: row.counts,
  seats: row.seats,
  version: row.version,
})

export interface BatchFilter {
  readonly q?: string | undefined
  readonly field?: string | undefined
  readonly audience?: CourseAudience | undefined
  readonly state?: readonly BatchState[] | undefined
  readonly agencyId?: string | undefined
  readonly courseId?: string | undefined
  /** Days of which at least one lies in this period. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly sort: BatchSort
  readonly page: number
  readonly pageSize: number
}

/** One page of the batches the actor may read, and how many there are. */
export async function pageBatches(ctx: Context, filter: BatchFilter): Promise<{ rows: Batch[]; total: number }> {
  const query = narrow(ctx, filter)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const direction = filter.sort.startsWith('-') ? 'desc' : 'asc'
  const column = filter.sort.endsWith('title') ? sql`lower(c.title || ' ' || b.name)` : sql`b.starts_on`
  const rows = await query
    .orderBy(column, direction)
    .orderBy('b.id', direction)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toBatch), total: Number(total) }
}

function narrow(ctx: Context, filter: Omit<BatchFilter, 'sort' | 'page' | 'pageSize'>) {
  let query = selectColumns(ctx).where(readableBatches(ctx.actor))
  if (filter.field) query = query.where('c.field', '=', filter.field)
  if (filter.audience) query = query.where('c.audience', '=', filter.audience)
  if (filter.state) query = query.where('b.state', 'in', [...filter.state])
  if (filter.agencyId) query = query.where('c.agency_id', '=', filter.agencyId)
  if (filter.courseId) query = query.where('b.course_id', '=', filter.courseId)
  if (filter.from) query = query.where('b.ends_on', '>=', filter.from)
  if (filter.until) query = query.where('b.starts_on', '<=', filter.until)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where(
      sql<boolean>`(c.title || ' ' || b.name || ' ' || b.place || ' ' || o.short_name || ' ' || o.name) ilike ${containing(word)}`,
    )
  return query
}

/** Sums over everything the filters leave, for the figures above the list. */
export async function sumBatches(
  ctx: Context,
  filter: Omit<BatchFilter, 'sort' | 'page' | 'pageSize'>,
): Promise<{
  open: number
  running: number
  takingPart: number
  withDisability: number | null
  finished: number
  pledged: number
}> {
  const rows = narrow(ctx, filter).select(ownPeople(ctx.actor).as('is_own')).where('b.state', '!=', 'cancelled').as('r')
  const { rows: sums } = await sql<{
    open: number
    running: number
    takingPart: number
    withDisability: number | null
    finished: number
    pledged: number
  }>`select count(*) filter (where r.state = 'open')::int as open, count(*) filter (where r.state = 'running')::int as running,
      coalesce(sum((r.counts->>'admitted')::int), 0)::int as "takingPart",
      (sum((r.counts->>'withDisability')::int) filter (where r.is_own))::int as "withDisability",
      coalesce(sum((r.counts->>'finished')::int), 0)::int as finished,
      coalesce(sum((r.seats->>'pledged')::int) filter (where r.state in ('draft', 'open', 'running')), 0)::int as pledged
    from ${rows}`.execute(ctx.tx)
  return sums[0] ?? { open: 0, running: 0, takingPart: 0, withDisability: null, finished: 0, pledged: 0 }
}

/** One batch whoever asks; policy is the caller's. */
export async function findBatch(ctx: Context, id: string): Promise<Batch | undefined> {
  const row = await selectColumns(ctx).where('b.id', '=', id).executeTakeFirst()
  return row && toBatch(row)
}

/** Keeps other deciders of this batch waiting until the transaction ends, so that two never fill one place. */
export async function lockBatch({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('course_batches')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

const columnsOf = (input: BatchInput) => ({
  name: input.name,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
  place: input.place,
  district_code: input.districtCode,
  capacity: input.capacity,
  market_reason: input.marketReason,
  cost: input.cost,
  fund_source: input.fundSource,
  registration_until: input.registrationUntil,
})

export async function insertBatch(
  { tx, region, actor, clock }: Context,
  { id, courseId }: { readonly id: string; readonly courseId: string },
  input: BatchInput,
): Promise<void> {
  const now = clock.now()
  await tx
    .insertInto('course_batches')
    .values({
      ...{ region_id: region, id, course_id: courseId, ...columnsOf(input) },
      ...{ created_by: actor.userId, created_at: now, updated_at: now },
    })
    .execute()
}

/** What may change of a batch; what is left out stays. */
export interface BatchChange {
  readonly input?: BatchInput
  readonly state?: BatchState
  readonly stateReason?: string
  readonly finishedOn?: string | null
  readonly linkTurn?: number
  readonly gatheringId?: string
}

/** False when somebody else has changed it since `version`. */
export async function updateBatch(
  { tx, region, clock }: Context,
  { id, version }: Pick<Batch, 'id' | 'version'>,
  change: BatchChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('course_batches')
    .set({
      ...(change.input && columnsOf(change.input)),
      ...(change.state && { state: change.state, state_reason: change.stateReason ?? '' }),
      ...(change.finishedOn !== undefined && { finished_on: change.finishedOn }),
      ...(change.linkTurn !== undefined && { link_turn: change.linkTurn }),
      ...(change.gatheringId && { gathering_id: change.gatheringId }),
      version: version + 1,
      updated_at: clock.now(),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
