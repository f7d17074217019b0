import type { BatchInput } from '#contract/training/batches.ts'
import type { CourseInput } from '#contract/training/courses.ts'
import type { PersonFields } from '#contract/training/trainees.ts'
import {
  addTrainee,
  admitTrainee,
  assessTrainee,
  type Batch,
  createBatch,
  createCourse,
  finishBatch,
  getBatch,
  getTrainee,
  openBatch,
  pledgeSeats,
  startBatch,
} from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'
import { buildAgency } from '../organisations.ts'

let made = 0

export const courseInput = (agencyId: string, given: Partial<CourseInput> = {}): CourseInput => ({
  agencyId,
  activityId: null,
  title: `Menjahit pakaian ${++made}`,
  field: 'garment',
  competenceCodes: ['C.14GAR00.001.1'],
  lessonHours: 160,
  audience: 'general',
  minAge: null,
  maxAge: null,
  requirements: '',
  description: '',
  ...given,
})

export const batchInput = (given: Partial<BatchInput> = {}): BatchInput => ({
  name: 'Angkatan 1',
  startsOn: '2026-02-02',
  endsOn: '2026-02-27',
  place: 'BLK Singosari',
  districtCode: null,
  capacity: 16,
  marketReason: '',
  cost: 48_000_000,
  fundSource: 'DBHCHT',
  registrationUntil: null,
  ...given,
})

export const personFields = (given: Partial<PersonFields> = {}): PersonFields => ({
  name: `Peserta ${++made}`,
  sex: 'P',
  birthDate: '2000-05-17',
  nik: '',
  phone: '',
  address: '',
  villageCode: null,
  education: '',
  disabilities: [],
  needs: [],
  needsNote: '',
  ...given,
})

/** A batch of a course of its own, open with ten pledged seats; of a new agency unless given. */
export async function buildBatch(
  ctx: Context,
  given: {
    readonly agencyId?: string
    readonly course?: Partial<CourseInput>
    readonly batch?: Partial<BatchInput>
    readonly state?: 'draft' | 'open' | 'running'
  } = {},
): Promise<Batch> {
  const { state = 'open' } = given
  const agencyId = given.agencyId ?? (await buildAgency(ctx)).id
  const course = await createCourse(ctx, courseInput(agencyId, given.course))
  const draft = await createBatch(ctx, { courseId: course.id, ...batchInput(given.batch) })
  if (state === 'draft') return draft
  await pledgeSeats(ctx, { ...SEATS, id: draft.id })
  const opened = await openBatch(ctx, draft)
  if (state === 'open') return opened
  await buildTrainee(ctx, opened.id, { admitted: true })
  return startBatch(ctx, await getBatch(ctx, opened.id))
}

export const SEATS = {
  partnerId: null,
  employerName: 'CV Jahit Jaya',
  work: 'Penjahit',
  seats: 10,
  forDisabled: 2,
  evidence: '',
}

/** Somebody in a batch by hand; admitted when said so. Answers with the id. */
export async function buildTrainee(
  ctx: Context,
  batchId: string,
  { admitted = false, ...given }: Partial<PersonFields> & { readonly admitted?: boolean } = {},
): Promise<string> {
  const id = await addTrainee(ctx, { batchId, ...personFields(given) })
  if (admitted) await admitTrainee(ctx, { id, version: 1, reason: '' })
  return id
}

/** A finished batch with so many graduates, all competent; answers their ids. The clock must stand on `finishedOn` or later. */
export async function buildGraduates(
  ctx: Context,
  given: {
    readonly agencyId?: string
    readonly people: readonly Partial<PersonFields>[]
    readonly startsOn?: string
    readonly finishedOn: string
    readonly cost?: number | null
  },
): Promise<{ batch: Batch; ids: string[] }> {
  const { startsOn = given.finishedOn, finishedOn, cost = null, people } = given
  const opened = await buildBatch(ctx, {
    ...(given.agencyId && { agencyId: given.agencyId }),
    batch: { startsOn, endsOn: finishedOn, capacity: Math.max(1, people.length), cost },
  })
  const ids: string[] = []
  for (const person of people) ids.push(await buildTrainee(ctx, opened.id, { ...person, admitted: true }))
  const running = await startBatch(ctx, await getBatch(ctx, opened.id))
  for (const id of ids) {
    const { trainee } = await getTrainee(ctx, id)
    await assessTrainee(ctx, { id, version: trainee.version, score: 80, isCompetent: true, assessedOn: finishedOn })
  }
  return { batch: await finishBatch(ctx, { id: running.id, version: running.version, finishedOn }), ids }
}
