import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id, Paging, pageOf, Rupiah } from '../shapes.ts'
import { ActivityStatus, AgencyName, AreaName, OutputKind, TargetGroup, Year } from './shapes.ts'

const Text = (max: number) => z.string().trim().max(max)
const People = z.number().int().nonnegative().max(100_000_000)

/** What a person fills in. A count of people (`unit` orang) comes with its split by sex or a reason why there is none. */
export const ActivityInput = z.object({
  agencyId: Id,
  supportAgencyIds: z.array(Id).max(30),
  programmeId: Id.nullable(),
  code: Text(60).nullable(),
  nomenclatureVersion: Text(60).nullable(),
  name: Text(500).min(3),
  purpose: Text(4000),
  outputKind: OutputKind.nullable(),
  skillField: Text(200),
  targetText: Text(1000),
  target: TargetGroup.nullable(),
  areaText: Text(500),
  areaCodes: z.array(AreaCode).max(400),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  expectedPeople: People.nullable(),
  expectedFemale: People.nullable(),
  expectedMale: People.nullable(),
  splitReason: Text(500),
  unit: Text(30).min(1),
  budget: Rupiah.nullable(),
  fundSource: Text(200),
  partner: Text(500),
})
export type ActivityInput = z.infer<typeof ActivityInput>

const Can = z.object({ edit: z.boolean(), changeStatus: z.boolean(), remove: z.boolean() })

export const Activity = ActivityInput.omit({ agencyId: true, supportAgencyIds: true, programmeId: true }).extend({
  id: Id,
  year: z.number().int(),
  sourceId: z.string().nullable(),
  agency: AgencyName,
  supporters: z.array(AgencyName),
  programme: z.object({ id: Id, code: z.string().nullable(), name: z.string() }).nullable(),
  priority: z.object({ id: Id, name: z.string() }).nullable(),
  nomenclatureTitle: z.string().nullable(),
  areas: z.array(AreaName),
  status: ActivityStatus,
  statusReason: z.string(),
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  can: Can,
})
export type Activity = z.infer<typeof Activity>

/** The filters of every view of the activities: list, sums, tree, calendar, spreadsheet. */
export const ActivityFilter = z.object({
  year: Year,
  q: z.string().trim().max(200).optional(),
  agencyId: z.array(Id).max(50).optional(),
  programmeId: z.union([Id, z.literal('none')]).optional(),
  priorityId: z.union([Id, z.literal('none')]).optional(),
  /** The area itself and everything inside it. */
  area: AreaCode.optional(),
  outputKind: z.array(OutputKind).max(10).optional(),
  /** A key of the target group (`pekka`), or key and value (`kondisi:lansia`, `jk:P`). */
  target: z.array(z.string().max(80)).max(10).optional(),
  /** Activities that run on at least one day of the period. */
  from: Day.optional(),
  until: Day.optional(),
  status: z.array(ActivityStatus).max(6).optional(),
})
export type ActivityFilter = z.infer<typeof ActivityFilter>

const SORTS = ['name', 'agency', 'startsOn', 'budget', 'expectedPeople', 'updatedAt'] as const
export const ActivitySort = z.enum([...SORTS, ...SORTS.map((name) => `-${name}` as const)]).default('name')
export type ActivitySort = z.infer<typeof ActivitySort>

export const ActivityRow = Activity.pick({
  id: true,
  sourceId: true,
  code: true,
  name: true,
  agency: true,
  outputKind: true,
  targetText: true,
  areaText: true,
  startsOn: true,
  endsOn: true,
  expectedPeople: true,
  unit: true,
  budget: true,
  status: true,
  updatedAt: true,
}).extend({ can: z.object({ edit: z.boolean() }) })
export type ActivityRow = z.infer<typeof ActivityRow>

const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const writing = errors('conflict', 'unknown_reference', 'period_invalid', 'people_split_missing', 'duplicate')

export const activities = {
  years: base
    .route({ method: 'GET', path: '/plans/years', summary: 'Years that have plans, the newest first' })
    .output(z.array(z.object({ year: z.number().int(), activities: z.number().int() }))),
  list: base
    .route({ method: 'GET', path: '/plans/activities', summary: 'Activities of a year, filtered and sorted' })
    .input(ActivityFilter.extend({ ...Paging.shape, sort: ActivitySort }))
    .output(pageOf(ActivityRow).extend({ budget: z.number() })),
  get: base.route({ method: 'GET', path: '/plans/activities/{id}' }).input(One).output(Activity),
  create: base
    .route({ method: 'POST', path: '/plans/activities', summary: 'Write a new activity, as a draft or as planned' })
    .errors(writing)
    .input(ActivityInput.extend({ year: Year, status: z.enum(['draft', 'planned']) }))
    .output(Activity),
  update: base
    .route({
      method: 'PUT',
      path: '/plans/activities/{id}',
      summary: 'Change an activity that nobody else changed since',
    })
    .errors(writing)
    .input(ActivityInput.extend({ id: Id, version: Version, reason: Text(500).default('') }))
    .output(Activity),
}
