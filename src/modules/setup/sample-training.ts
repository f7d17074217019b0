import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { TrainerOrigin } from '#contract/training/seats.ts'
import { CourseAudience, Disability } from '#contract/training/shapes.ts'
import { findAgencyByName } from '#modules/organisations/index.ts'
import { listPartnerNames } from '#modules/partners/index.ts'
import {
  addTrainee,
  addTrainer,
  admitTrainee,
  assessTrainee,
  certifyTrainee,
  createBatch,
  createCourse,
  finishBatch,
  getBatch,
  getTrainee,
  leaveBatch,
  openBatch,
  pledgeSeats,
  provideNeeds,
  refuseTrainee,
  renewRegistrationLink,
  startBatch,
} from '#modules/training/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { SAMPLE } from './sample-region.ts'
import { fillSampleResultsJob } from './sample-results.ts'

const Person = z.object({
  name: z.string(),
  sex: z.enum(['L', 'P']),
  birth: z.iso.date(),
  phone: z.string(),
  village: z.string(),
  education: z.string(),
  disabilities: z.array(Disability),
  needs: z.array(z.string()),
  needsNote: z.string(),
  state: z.enum(['registered', 'admitted', 'refused', 'withdrew', 'dropped_out', 'finished']),
  reason: z.string().default(''),
  score: z.number().nullable().default(null),
  competent: z.boolean().default(true),
})
/** Days are counted from today, so that the sample is never out of date. */
const Batch = z.object({
  course: z.string(),
  name: z.string(),
  start: z.number().int(),
  days: z.number().int(),
  state: z.enum(['open', 'finished']),
  place: z.string(),
  district: z.string(),
  capacity: z.number().int(),
  cost: z.number(),
  fund: z.string(),
  market: z.string(),
  seats: z.array(
    z.object({
      partner: z.string().nullable(),
      employer: z.string(),
      work: z.string(),
      seats: z.number().int(),
      forDisabled: z.number().int(),
      evidence: z.string(),
    }),
  ),
  trainers: z.array(
    z.object({
      name: z.string(),
      origin: TrainerOrigin,
      organisation: z.string(),
      partner: z.boolean(),
      subject: z.string(),
      hours: z.number(),
    }),
  ),
  national: z.object({ issuer: z.string(), prefix: z.string() }).nullable(),
  people: z.array(Person),
})
const Sample = z.object({
  courses: z.array(
    z.object({
      key: z.string(),
      agency: z.string(),
      title: z.string(),
      field: z.string(),
      codes: z.array(z.string()),
      hours: z.number(),
      audience: CourseAudience,
      minAge: z.number().int().nullable(),
      maxAge: z.number().int().nullable(),
      requirements: z.string(),
      description: z.string(),
    }),
  ),
  batches: z.array(Batch),
})

const DAY = 86_400_000

/** The same on another day: what the sample says happened then. */
const daysFromNow = (ctx: Context, days: number): Context => {
  const then = new Date(ctx.clock.now().getTime() + days * DAY)
  return { ...ctx, clock: { now: () => then } }
}

async function addCourse(ctx: Context, course: z.infer<typeof Sample>['courses'][number]): Promise<string> {
  const { agency } = await findAgencyByName(ctx, course.agency)
  assert(agency, 'unknown_reference', { what: course.agency })
  const { key: _, codes, hours, agency: __, ...rest } = course
  const input = { ...rest, agencyId: agency.id, activityId: null, competenceCodes: codes, lessonHours: hours }
  return (await createCourse(ctx, input)).id
}

const KNOWN_BEFORE = 30

/** A batch from its plan to where it stands now, each deed on its day. */
async function holdBatch(ctx: Context, batch: z.infer<typeof Batch>, courseId: string): Promise<void> {
  const today = todayOf(ctx)
  const startsOn = daysAfter(today, batch.start)
  const endsOn = daysAfter(startsOn, batch.days)
  const partners = await listPartnerNames(ctx)
  const partnerOf = (name: string | null) => partners.find((partner) => partner.name === name)?.id ?? null
  const before = daysFromNow(ctx, Math.min(batch.start - KNOWN_BEFORE, -1))
  const { name, place, district, capacity, cost, fund, market } = batch
  const draft = await createBatch(before, {
    ...{ courseId, name, startsOn, endsOn, place, capacity, cost, districtCode: district, fundSource: fund },
    ...{ marketReason: market, registrationUntil: null },
  })
  for (const { partner, employer, ...seat } of batch.seats) {
    const partnerId = partnerOf(partner)
    await pledgeSeats(before, { ...seat, id: draft.id, partnerId, employerName: employer || (partner ?? '') })
  }
  for (const { partner, hours, ...trainer } of batch.trainers) {
    const partnerId = partner ? partnerOf(trainer.organisation) : null
    await addTrainer(before, { ...trainer, id: draft.id, partnerId, lessonHours: hours, phone: '' })
  }
  const opened = await openBatch(before, await getBatch(before, draft.id))
  await renewRegistrationLink(before, opened)
  const ids = await takeIn(before, draft.id, batch)
  if (batch.state === 'open') {
    await provideNeeds(ctx, draft.id)
    return
  }
  await teach(ctx, draft.id, batch, ids)
}

/** Everybody, in the order in which they came, each admitted or not. */
async function takeIn(ctx: Context, batchId: string, { people }: z.infer<typeof Batch>): Promise<string[]> {
  const ids: string[] = []
  for (const { birth, village, state, reason, score: _, competent: __, ...person } of people) {
    const id = await addTrainee(ctx, {
      ...person,
      batchId,
      birthDate: birth,
      villageCode: village,
      nik: '',
      address: '',
    })
    ids.push(id)
    if (state === 'refused') await refuseTrainee(ctx, { id, version: 1, reason })
    else if (state !== 'registered') await admitTrainee(ctx, { id, version: 1, reason: '' })
    if (state === 'withdrew') await leaveBatch(ctx, { id, version: 2, reason, as: 'withdraw' })
  }
  return ids
}

/** The course runs, is assessed and finished on its last day. */
async function teach(
  ctx: Context,
  batchId: string,
  batch: z.infer<typeof Batch>,
  ids: readonly string[],
): Promise<void> {
  const began = daysFromNow(ctx, batch.start)
  const over = daysFromNow(ctx, batch.start + batch.days)
  const lastDay = dayIn(ctx.timezone, over.clock.now())
  await startBatch(began, await getBatch(began, batchId))
  const versionOf = async (id: string) => (await getTrainee(over, id)).trainee.version
  for (const [at, { state, reason, score, competent }] of batch.people.entries()) {
    const id = ids[at] ?? ''
    if (state === 'dropped_out') await leaveBatch(over, { id, version: await versionOf(id), reason, as: 'drop_out' })
    if (state !== 'finished') continue
    const result = { score, isCompetent: competent, assessedOn: lastDay }
    await assessTrainee(over, { id, version: await versionOf(id), ...result })
    if (!batch.national || !competent) continue
    const number = `${batch.national.prefix}${String(at + 1).padStart(4, '0')}`
    const paper = { kind: 'national', number, issuer: batch.national.issuer, certifiedOn: lastDay } as const
    await certifyTrainee(over, { id, version: await versionOf(id), ...paper })
  }
  const { id, version } = await getBatch(over, batchId)
  await finishBatch(over, { id, version, finishedOn: lastDay })
}

/** Courses of the sample: one batch finished 13 months ago, one four months ago, one open for registration. */
export const fillSampleTrainingJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-training',
  input: z.object({}),
  run: async (job) => {
    const source = JSON.parse(await readFile(path.join(SAMPLE.folder, 'training.json'), 'utf8'))
    const { courses, batches } = Sample.parse(source)
    await job.step(async (ctx) => {
      const ids = new Map<string, string>()
      for (const course of courses) ids.set(course.key, await addCourse(ctx, course))
      for (const batch of batches) await holdBatch(ctx, batch, ids.get(batch.course) ?? '')
      // What became of the graduates follows once there are some.
      await enqueue(ctx, fillSampleResultsJob, {})
      return { value: undefined }
    })
    return { batches: batches.length }
  },
}
