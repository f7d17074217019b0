import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id, Paging, pageOf, Rupiah, severalOf } from '../shapes.ts'
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

/** What the person may do with this one activity, and which statuses they may give it. */
const Can = z.object({ edit: z.boolean(), changeTo: z.array(ActivityStatus), remove: z.boolean() })

export const Activity = ActivityInput.omit({ agencyId: true, supportAgencyIds: true, programmeId: true }).extend({
  id: Id,
  year: z.number().int(),
  sourceId: z.string().nullable(),
  agency: AgencyName,
  supporters: z.array(AgencyName),
  programme: z.object({ id: Id, code: z.string().nullable(), name: z.string() }).nullable(),
  priority: z.object({ id: Id, name: z.string() }).nullable(),
  /** What its code is called on its list; null when no list that is loaded has it. */
  nomenclatureTitle: z.string().nullable(),
  /** The places of `areaCodes` by name; a code that is on no list keeps itself as its name. */
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
  /** Leads or works along. */
  agencyId: severalOf(Id, 50).optional(),
  /** Leads. */
  leadId: Id.optional(),
  programmeId: z.union([Id, z.literal('none')]).optional(),
  priorityId: z.union([Id, z.literal('none')]).optional(),
  /** The area itself and everything inside it. */
  area: AreaCode.optional(),
  outputKind: severalOf(OutputKind, 10).optional(),
  /** A key of the target group (`pekka`), or key and value (`kondisi:lansia`, `jk:P`); all of them must hold. */
  target: severalOf(z.string().regex(/^[a-z_]{2,20}(:.{1,60})?$/), 10).optional(),
  /** Activities that run on at least one day of the period. */
  from: Day.optional(),
  until: Day.optional(),
  status: severalOf(ActivityStatus, 6).optional(),
  /** Without period, place or target group: overlaps cannot be judged. */
  incomplete: z.stringbool().optional(),
})
export type ActivityFilter = z.infer<typeof ActivityFilter>

const SORTS = ['name', 'agency', 'startsOn', 'budget', 'expectedPeople', 'updatedAt'] as const
export const ActivitySort = z.enum([...SORTS, ...SORTS.map((name) => `-${name}` as const)])
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

/** Sums over all activities under the filters. */
export const ActivityOverview = z.object({
  activities: z.number().int(),
  budget: z.number(),
  agencies: z.number().int(),
  incomplete: z.number().int(),
  /** How many run in each month of the year, January first. */
  months: z.array(z.number().int()).length(12),
})

const Sums = { activities: z.number().int(), budget: z.number() }
export const ActivityTree = z.array(
  z.object({
    id: Id.nullable(),
    name: z.string(),
    ...Sums,
    programmes: z.array(z.object({ id: Id.nullable(), code: z.string().nullable(), name: z.string(), ...Sums })),
  }),
)
export type ActivityTree = z.infer<typeof ActivityTree>

const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const Reason = Text(500)
const writing = errors('conflict', 'unknown_reference', 'period_invalid', 'people_split_missing', 'duplicate')

export const activities = {
  years: base
    .route({ method: 'GET', path: '/plans/years', summary: 'Years that have plans, the newest first' })
    .output(z.array(z.object({ year: z.number().int(), activities: z.number().int() }))),
  list: base
    .route({ method: 'GET', path: '/plans/activities', summary: 'Activities of a year, filtered and sorted' })
    .input(ActivityFilter.extend({ ...Paging.shape, sort: ActivitySort.default('name') }))
    .output(
      pageOf(ActivityRow).extend({
        budget: z.number(),
        /** The search words as the plans spell them, when the typed ones found nothing. */
        searchedFor: z.string().nullable(),
      }),
    ),
  overview: base
    .route({ method: 'GET', path: '/plans/activities/overview', summary: 'Sums under the filters of the list' })
    .input(ActivityFilter)
    .output(ActivityOverview),
  tree: base
    .route({
      method: 'GET',
      path: '/plans/activities/tree',
      summary: 'Sums by agency or priority, then programme; the activities of a branch come from the list',
    })
    .input(ActivityFilter.extend({ by: z.enum(['agency', 'priority']).default('agency') }))
    .output(ActivityTree),
  export: base
    .route({
      method: 'GET',
      path: '/plans/activities/export',
      summary: 'The rows of the list as a spreadsheet with the columns of an import',
    })
    .input(
      ActivityFilter.extend({ sort: ActivitySort.default('name'), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    )
    .output(z.file()),
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
      summary: 'Change an activity that nobody else changed since it was opened',
    })
    .errors(writing)
    .input(ActivityInput.extend({ id: Id, version: Version, reason: Reason.default('') }))
    .output(Activity),
  changeStatus: base
    .route({
      method: 'POST',
      path: '/plans/activities/{id}/status',
      summary: 'Plan a draft, begin, finish, put to sleep, wake or withdraw; the last three with a reason',
    })
    .errors(errors('conflict', 'reason_missing', 'people_split_missing', 'wrong_state'))
    .input(One.extend({ version: Version, status: ActivityStatus, reason: Reason.default('') }))
    .output(Activity),
  remove: base
    .route({
      method: 'DELETE',
      path: '/plans/activities/{id}',
      summary: 'Throw a draft away; what was planned is withdrawn',
    })
    .errors(errors('wrong_state'))
    .input(One)
    .output(One),
}
