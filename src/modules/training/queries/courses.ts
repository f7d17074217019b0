import { sql } from 'kysely'
import type { CourseInput } from '#contract/training/courses.ts'
import type { CourseAudience } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { Course } from '../course.ts'

const selectColumns = ({ tx, region }: Context) =>
  tx
    .selectFrom('courses as c')
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'c.region_id').onRef('o.id', '=', 'c.agency_id'),
    )
    .leftJoin('activities as y', (join) =>
      join.onRef('y.region_id', '=', 'c.region_id').onRef('y.id', '=', 'c.activity_id'),
    )
    .where('c.region_id', '=', region)
    .selectAll('c')
    .select(['o.short_name', 'o.name as agencyName', 'y.name as activityTitle'])
    .select(
      sql<number>`(select count(*)::int from course_batches b where b.region_id = c.region_id and b.course_id = c.id)`.as(
        'batches',
      ),
    )
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toCourse = (row: Row): Course => ({
  id: row.id,
  agency: { id: row.agency_id, shortName: row.short_name, name: row.agencyName },
  activity: row.activity_id && row.activityTitle !== null ? { id: row.activity_id, title: row.activityTitle } : null,
  title: row.title,
  field: row.field,
  competenceCodes: row.competence_codes,
  lessonHours: Number(row.lesson_hours),
  audience: row.audience as CourseAudience,
  minAge: row.min_age,
  maxAge: row.max_age,
  requirements: row.requirements,
  description: row.description,
  state: row.state as Course['state'],
  batches: row.batches,
  version: row.version,
})

export interface CourseFilter {
  readonly q?: string | undefined
  readonly field?: string | undefined
  readonly audience?: CourseAudience | undefined
  readonly agencyId?: string | undefined
  readonly state?: Course['state'] | undefined
  readonly page: number
  readonly pageSize: number
}

/** One page of all courses of the region, by title; who may read them the caller has asked. */
export async function pageCourses(ctx: Context, filter: CourseFilter): Promise<{ rows: Course[]; total: number }> {
  let query = selectColumns(ctx)
  if (filter.field) query = query.where('c.field', '=', filter.field)
  if (filter.audience) query = query.where('c.audience', '=', filter.audience)
  if (filter.agencyId) query = query.where('c.agency_id', '=', filter.agencyId)
  if (filter.state) query = query.where('c.state', '=', filter.state)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where(sql<boolean>`(c.title || ' ' || o.short_name || ' ' || o.name) ilike ${containing(word)}`)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`lower(c.title)`)
    .orderBy('c.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toCourse), total: Number(total) }
}

export async function findCourse(ctx: Context, id: string): Promise<Course | undefined> {
  const row = await selectColumns(ctx).where('c.id', '=', id).executeTakeFirst()
  return row && toCourse(row)
}

const columnsOf = (input: CourseInput) => ({
  agency_id: input.agencyId,
  activity_id: input.activityId,
  title: input.title,
  field: input.field,
  competence_codes: input.competenceCodes,
  lesson_hours: input.lessonHours,
  audience: input.audience,
  min_age: input.minAge,
  max_age: input.maxAge,
  requirements: input.requirements,
  description: input.description,
})

export async function insertCourse(
  { tx, region, actor, clock }: Context,
  id: string,
  input: CourseInput,
): Promise<void> {
  const now = clock.now()
  await tx
    .insertInto('courses')
    .values({
      region_id: region,
      id,
      ...columnsOf(input),
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .execute()
}

/** False when somebody else has changed it since `version`. */
export async function updateCourse(
  { tx, region, clock }: Context,
  { id, version }: Pick<Course, 'id' | 'version'>,
  change: { readonly input?: CourseInput; readonly state?: Course['state'] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('courses')
    .set({
      ...(change.input && columnsOf(change.input)),
      ...(change.state && { state: change.state }),
      version: version + 1,
      updated_at: clock.now(),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
