import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id, Paging, pageOf } from '../shapes.ts'
import { CourseAudience } from './shapes.ts'

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })
const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const Code = z.string().trim().max(40)
const Age = z.number().int().min(0).max(120)

export const CourseState = z.enum(['open', 'ended'])

export const CourseInput = z.object({
  agencyId: Id,
  /** The activity of the agency's plan that pays for it. */
  activityId: Id.nullable().default(null),
  title: z.string().trim().min(3).max(200),
  /** Kejuruan: a code of `training.choices`. */
  field: Code.min(1),
  /** Units of SKKNI, `C.13ONE01.001.1`. */
  competenceCodes: z.array(z.string().trim().min(3).max(40)).max(60).default([]),
  /** JP of one batch. */
  lessonHours: z.number().min(0).max(5000),
  audience: CourseAudience.default('general'),
  /** Years on the first day of a batch; null: any. */
  minAge: Age.nullable().default(null),
  maxAge: Age.nullable().default(null),
  requirements: z.string().trim().max(2000).default(''),
  description: z.string().trim().max(4000).default(''),
})
export type CourseInput = z.infer<typeof CourseInput>

export const Course = z.object({
  id: Id,
  agency: AgencyName,
  activity: z.object({ id: Id, title: z.string() }).nullable(),
  title: z.string(),
  field: z.string(),
  competenceCodes: z.array(z.string()),
  lessonHours: z.number(),
  audience: CourseAudience,
  minAge: z.number().int().nullable(),
  maxAge: z.number().int().nullable(),
  requirements: z.string(),
  description: z.string(),
  state: CourseState,
  batches: z.number().int(),
  version: z.number().int(),
  can: z.object({ edit: z.boolean(), addBatch: z.boolean() }),
})
export type Course = z.infer<typeof Course>

const Choice = z.object({ code: z.string(), id: z.string(), en: z.string() })
const writing = errors('duplicate', 'unknown_reference', 'training_ages_crossed')

/** What is taught. */
export const courses = {
  choices: base
    .route({ method: 'GET', path: '/training/choices', summary: 'Fields, needs, and whether one may make a course' })
    .output(
      z.object({
        fields: z.array(Choice),
        needs: z.array(Choice.extend({ provideId: z.string(), provideEn: z.string() })),
        can: z.object({ create: z.boolean() }),
      }),
    ),
  list: base
    .route({ method: 'GET', path: '/courses', summary: 'Courses by title' })
    .input(
      Paging.extend({
        q: z.string().trim().max(200).optional(),
        field: Code.optional(),
        audience: CourseAudience.optional(),
        agencyId: Id.optional(),
        state: CourseState.optional(),
      }),
    )
    .output(pageOf(Course)),
  get: base.route({ method: 'GET', path: '/courses/{id}' }).input(One).output(Course),
  create: base.route({ method: 'POST', path: '/courses' }).errors(writing).input(CourseInput).output(Course),
  edit: base
    .route({ method: 'PUT', path: '/courses/{id}' })
    .errors({ ...writing, ...errors('conflict', 'training_course_held') })
    .input(CourseInput.extend({ id: Id, version: Version }))
    .output(Course),
  end: base
    .route({ method: 'POST', path: '/courses/{id}/end', summary: 'No further batches; what was held stays' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ version: Version }))
    .output(Course),
  reopen: base
    .route({ method: 'POST', path: '/courses/{id}/reopen' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ version: Version }))
    .output(Course),
}
