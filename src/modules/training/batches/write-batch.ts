import { daysAfter, daysBetween } from '#contract/calendar/days.ts'
import type { BatchInput } from '#contract/training/batches.ts'
import { isWithin } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Batch, hasMarket } from '../batch.ts'
import { getCourse } from '../courses/write-course.ts'
import { getBatch, getChangeable, getOrganised } from '../get-batch.ts'
import { can } from '../policy.ts'
import { insertBatch, updateBatch } from '../queries/batches.ts'
import { insertStep } from '../queries/steps.ts'
import { copyTrainers } from '../queries/trainers.ts'

const KNOWN = { course_batches__name: ['duplicate', { what: 'batch' }] } as const

function assertSound(ctx: Context, { startsOn, endsOn, registrationUntil, districtCode }: BatchInput) {
  assert(startsOn <= endsOn, 'period_invalid')
  const isInTime = registrationUntil === null || registrationUntil <= endsOn
  assert(isInTime, 'training_late_registration', { until: registrationUntil, end: endsOn })
  assert(districtCode === null || isWithin(districtCode, ctx.region), 'unknown_reference', { what: 'district' })
}

async function add(ctx: Context, courseId: string, input: BatchInput, deed: string, reason = ''): Promise<Batch> {
  const id = newId()
  await mapConstraints(KNOWN, () => insertBatch(ctx, { id, courseId }, input))
  await insertStep(ctx, { batchId: id, deed, reason })
  await record(ctx, 'training.batch_create', { kind: 'course_batch', id }, { course: courseId })
  return getBatch(ctx, id)
}

async function getOpenCourse(ctx: Context, courseId: string) {
  const course = await getCourse(ctx, courseId)
  assert(can.edit(ctx.actor, course), 'forbidden')
  assert(course.state === 'open', 'training_course_ended', { title: course.title })
}

/** A new batch as a draft. Throws `not_found`, `forbidden`, `training_course_ended`, `period_invalid`, `training_late_registration`, `duplicate`. */
export async function createBatch(
  ctx: Context,
  { courseId, ...input }: BatchInput & { courseId: string },
): Promise<Batch> {
  await getOpenCourse(ctx, courseId)
  assertSound(ctx, input)
  return add(ctx, courseId, input, 'created')
}

/**
 * Changes its particulars while it is not over. Throws `not_found`, `forbidden`, `training_batch_over`, `conflict`, `training_over_capacity`,
 * `training_market_missing` for one that is open and would stand without seats and reason, and as `createBatch`.
 */
export async function editBatch(
  ctx: Context,
  { id, version, ...input }: BatchInput & { id: string; version: number },
): Promise<Batch> {
  const batch = await getChangeable(ctx, id)
  assert(batch.version === version, 'conflict')
  assertSound(ctx, input)
  const taken = batch.counts.admitted
  assert(input.capacity >= taken, 'training_over_capacity', { count: taken, capacity: input.capacity })
  assert(batch.state === 'draft' || hasMarket({ ...batch, ...input }), 'training_market_missing')
  assert(await mapConstraints(KNOWN, () => updateBatch(ctx, batch, { input })), 'conflict')
  await insertStep(ctx, { batchId: id, deed: 'edited' })
  await record(ctx, 'training.batch_edit', { kind: 'course_batch', id }, { version: version + 1 })
  return getBatch(ctx, id)
}

const daysOf = ({ startsOn, endsOn }: Pick<Batch, 'startsOn' | 'endsOn'>) => daysBetween(startsOn, endsOn)

/**
 * The same course again, from another day on and as long, with its place, capacity, cost, funds and trainers; seats are pledged anew and nobody is
 * taken along. Throws as `createBatch`.
 */
export async function copyBatch(
  ctx: Context,
  { id, name, startsOn }: { readonly id: string; readonly name: string; readonly startsOn: string },
): Promise<Batch> {
  const from = await getOrganised(ctx, id)
  await getOpenCourse(ctx, from.course.id)
  const { place, districtCode, capacity, cost, fundSource } = from
  const input = {
    ...{ name, startsOn, endsOn: daysAfter(startsOn, daysOf(from)), place, districtCode, capacity, cost, fundSource },
    ...{ marketReason: '', registrationUntil: null },
  }
  const copy = await add(ctx, from.course.id, input, 'copied', from.name)
  await copyTrainers(ctx, from.id, copy.id)
  return getBatch(ctx, copy.id)
}
