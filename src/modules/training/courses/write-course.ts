import type { CourseInput } from '#contract/training/courses.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Course } from '../course.ts'
import { can } from '../policy.ts'
import { type CourseFilter, findCourse, insertCourse, pageCourses, updateCourse } from '../queries/courses.ts'
import { FIELDS } from '../seed-tables.ts'

const KNOWN = {
  courses__agency: ['unknown_reference', { what: 'agency' }],
  courses__activity: ['unknown_reference', { what: 'activity' }],
  courses__title: ['duplicate', { what: 'course' }],
} as const

/** One course. Throws `not_found`. */
export async function getCourse(ctx: Context, id: string): Promise<Course> {
  const course = can.readCourses(ctx.actor) ? await findCourse(ctx, id) : undefined
  assert(course, 'not_found')
  return course
}

/** One page of the courses of the region, by title. Throws `forbidden` for who belongs to no agency. */
export async function listCourses(ctx: Context, filter: CourseFilter): Promise<{ rows: Course[]; total: number }> {
  assert(can.readCourses(ctx.actor), 'forbidden')
  return pageCourses(ctx, filter)
}

function assertSound({ minAge, maxAge, field }: CourseInput) {
  assert(minAge === null || maxAge === null || minAge <= maxAge, 'training_ages_crossed', {
    from: minAge,
    until: maxAge,
  })
  const isKnown = FIELDS.some(({ code }) => code === field)
  assert(isKnown, 'unknown_reference', { what: 'training_field' })
}

/** A new course of an agency. Throws `forbidden`, `training_ages_crossed`, `unknown_reference`, `duplicate`. */
export async function createCourse(ctx: Context, input: CourseInput): Promise<Course> {
  assert(can.createCourse(ctx.actor, input.agencyId), 'forbidden')
  assertSound(input)
  const id = newId()
  await mapConstraints(KNOWN, () => insertCourse(ctx, id, input))
  await record(ctx, 'course.create', { kind: 'course', id }, { field: input.field })
  return getCourse(ctx, id)
}

/**
 * Changes its particulars; it goes to another agency only before its first batch, since participants are their organiser's.
 * Throws `not_found`, `forbidden`, `conflict`, `training_course_held`, and as `createCourse`.
 */
export async function editCourse(
  ctx: Context,
  { id, version, ...input }: CourseInput & { id: string; version: number },
): Promise<Course> {
  const course = await getCourse(ctx, id)
  assert(can.edit(ctx.actor, course) && can.createCourse(ctx.actor, input.agencyId), 'forbidden')
  assert(course.version === version, 'conflict')
  assert(input.agencyId === course.agency.id || course.batches === 0, 'training_course_held')
  assertSound(input)
  assert(await mapConstraints(KNOWN, () => updateCourse(ctx, course, { input })), 'conflict')
  await record(ctx, 'course.edit', { kind: 'course', id }, { version: version + 1 })
  return getCourse(ctx, id)
}

/** No further batches, or again. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function moveCourse(
  ctx: Context,
  { id, version, to }: { readonly id: string; readonly version: number; readonly to: Course['state'] },
): Promise<Course> {
  const course = await getCourse(ctx, id)
  assert(can.edit(ctx.actor, course), 'forbidden')
  assert(course.state !== to, 'wrong_state', { state: to === 'ended' ? 'ended' : 'open' })
  assert(course.version === version && (await updateCourse(ctx, course, { state: to })), 'conflict')
  const deed = to === 'ended' ? 'end' : 'reopen'
  await record(ctx, `course.${deed}`, { kind: 'course', id }, { version: version + 1 })
  return getCourse(ctx, id)
}
