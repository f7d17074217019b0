import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id, Paging, pageOf, Rupiah, severalOf } from '../shapes.ts'
import { AgencyName } from './courses.ts'
import { BatchState, CourseAudience } from './shapes.ts'

const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const Changed = One.extend({ version: Version })
const Reason = z.string().trim().min(3).max(1000)
const Text = z.string().trim().max(2000)

export const BatchInput = z.object({
  /** Angkatan, `Angkatan 2`. */
  name: z.string().trim().min(1).max(120),
  startsOn: Day,
  endsOn: Day,
  place: z.string().trim().max(300).default(''),
  districtCode: AreaCode.nullable().default(null),
  capacity: z.number().int().min(1).max(2000),
  /** Why the market takes its graduates, where no employer pledged seats. */
  marketReason: Text.default(''),
  /** Whole rupiah, all participants together. */
  cost: Rupiah.nullable().default(null),
  /** APBN, APBD, DBHCHT, a partner … */
  fundSource: z.string().trim().max(60).default(''),
  /** The last day one may register by the link; null: the day it begins. */
  registrationUntil: Day.nullable().default(null),
})
export type BatchInput = z.infer<typeof BatchInput>

export const BatchSort = z.enum(['startsOn', '-startsOn', 'title', '-title'])
export type BatchSort = z.infer<typeof BatchSort>

export const Batch = z.object({
  id: Id,
  course: z.object({
    id: Id,
    title: z.string(),
    field: z.string(),
    audience: CourseAudience,
    lessonHours: z.number(),
    minAge: z.number().int().nullable(),
    maxAge: z.number().int().nullable(),
  }),
  agency: AgencyName,
  name: z.string(),
  state: BatchState,
  stateReason: z.string(),
  startsOn: Day,
  endsOn: Day,
  place: z.string(),
  district: z.object({ code: AreaCode, name: z.string() }).nullable(),
  capacity: z.number().int(),
  marketReason: z.string(),
  cost: z.number().nullable(),
  fundSource: z.string(),
  gatheringId: Id.nullable(),
  registrationUntil: Day.nullable(),
  finishedOn: Day.nullable(),
  counts: z.object({
    /** Wait for a decision. */
    registered: z.number().int(),
    admitted: z.number().int(),
    refused: z.number().int(),
    withdrew: z.number().int(),
    droppedOut: z.number().int(),
    finished: z.number().int(),
    /** Of those admitted or finished; null for who may not read the people: a count of one says who. */
    women: z.number().int().nullable(),
    withDisability: z.number().int().nullable(),
  }),
  seats: z.object({ pledged: z.number().int(), forDisabled: z.number().int() }),
  freePlaces: z.number().int(),
  version: z.number().int(),
  can: z.object({
    edit: z.boolean(),
    /** Names, needs and decisions: the organiser's and the coordinators'. */
    readPeople: z.boolean(),
    /** Take in and decide on people. */
    admit: z.boolean(),
    open: z.boolean(),
    withdraw: z.boolean(),
    start: z.boolean(),
    finish: z.boolean(),
    cancel: z.boolean(),
    copy: z.boolean(),
    shareLink: z.boolean(),
  }),
})
export type Batch = z.infer<typeof Batch>

/** What the batches under the filters hold together. */
const Sums = z.object({
  open: z.number().int(),
  running: z.number().int(),
  /** Admitted and not finished yet. */
  takingPart: z.number().int(),
  /** Of batches whose people the reader may read; null: there is none. */
  withDisability: z.number().int().nullable(),
  finished: z.number().int(),
  /** Seats for batches that are not over. */
  pledged: z.number().int(),
})

const Filter = z.object({
  q: z.string().trim().max(200).optional(),
  field: z.string().max(40).optional(),
  audience: CourseAudience.optional(),
  state: severalOf(BatchState, 5).optional(),
  agencyId: Id.optional(),
  courseId: Id.optional(),
  /** Days of which at least one lies in this period. */
  from: Day.optional(),
  until: Day.optional(),
})

export const BatchEvent = z.object({
  id: Id,
  deed: z.string(),
  /** Of the person it was decided on, for who may read people. */
  trainee: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type BatchEvent = z.infer<typeof BatchEvent>

const writing = errors('duplicate', 'period_invalid', 'unknown_reference', 'training_late_registration')
const moving = errors('conflict', 'wrong_state')

/** Angkatan: one holding of a course. */
export const batches = {
  list: base
    .route({ method: 'GET', path: '/training/batches', summary: 'Batches of courses, the latest first' })
    .input(Paging.extend({ ...Filter.shape, sort: BatchSort.default('-startsOn') }))
    .output(pageOf(Batch).extend({ sums: Sums })),
  export: base
    .route({ method: 'GET', path: '/training/batches/export', summary: 'The same rows as a spreadsheet' })
    .input(Filter.extend({ sort: BatchSort.default('-startsOn') }))
    .output(z.file()),
  get: base.route({ method: 'GET', path: '/training/batches/{id}' }).input(One).output(Batch),
  create: base
    .route({ method: 'POST', path: '/courses/{courseId}/batches' })
    .errors({ ...writing, ...errors('training_course_ended') })
    .input(BatchInput.extend({ courseId: Id }))
    .output(Batch),
  edit: base
    .route({ method: 'PUT', path: '/training/batches/{id}' })
    .errors({
      ...writing,
      ...errors('conflict', 'training_batch_over', 'training_over_capacity', 'training_market_missing'),
    })
    .input(BatchInput.extend({ id: Id, version: Version }))
    .output(Batch),
  copy: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/copy',
      summary:
        'A further batch of the course as a draft, with place, capacity, cost and trainers; nobody of its people and no seats',
    })
    .errors({ ...writing, ...errors('training_course_ended') })
    .input(One.extend({ name: BatchInput.shape.name, startsOn: Day }))
    .output(Batch),
  open: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/open',
      summary: 'Opens for registration; only with pledged seats or a stated reason of the market',
    })
    .errors({ ...moving, ...errors('training_market_missing') })
    .input(Changed)
    .output(Batch),
  withdraw: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/withdraw',
      summary: 'Back to a draft, while nobody registered',
    })
    .errors({ ...moving, ...errors('training_has_people') })
    .input(Changed)
    .output(Batch),
  start: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/start',
      summary: 'It runs: from its first day on, with somebody admitted',
    })
    .errors({ ...moving, ...errors('training_not_begun', 'training_nobody_admitted') })
    .input(Changed)
    .output(Batch),
  finish: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/finish',
      summary: 'Everybody admitted who was assessed becomes a graduate; who left is marked before',
    })
    .errors({ ...moving, ...errors('training_not_assessed', 'training_undecided', 'training_finish_day') })
    .input(Changed.extend({ finishedOn: Day }))
    .output(Batch),
  cancel: base
    .route({ method: 'POST', path: '/training/batches/{id}/cancel' })
    .errors(moving)
    .input(Changed.extend({ reason: Reason }))
    .output(Batch),
  history: base
    .route({ method: 'GET', path: '/training/batches/{id}/history' })
    .input(One.extend(Paging.shape))
    .output(pageOf(BatchEvent)),
}
