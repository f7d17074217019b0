import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Id, LoggedWords } from '../shapes.ts'
import { AgencyName, Year } from './shapes.ts'

/** Who counts: the room houses, the room training, or the agencies by their reports of each quarter. */
export const Measure = z.enum(['houses', 'graduates_working', 'reported'])
export type Measure = z.infer<typeof Measure>

/** Houses or persons. */
export const Amount = z.number().int().nonnegative().max(100_000_000)
const Text = (max: number) => z.string().trim().max(max)
/** Kecamatan. */
export const DistrictCode = AreaCode.refine((code) => code.length === 8, { error: 'unknown_reference' })
const Version = z.number().int().min(1)
const Reason = LoggedWords(3, 500)
/** Needed once something is changed that stood already. */
const ReasonOfChange = LoggedWords(0, 500).default('')
const PlainYear = z.number().int().min(2000).max(2100)
const One = z.object({ id: Id })

const Definition = z.object({
  name: Text(200).min(3),
  /** The question that its figures answer, or the outcome it is for. */
  question: Text(500),
  legalBasis: Text(500),
  unit: Text(30).min(1),
  firstYear: PlainYear,
  lastYear: PlainYear,
  priorityId: Id.nullable(),
})

/** What is to be reached within one year. A split adds up to the target or is not given; people are split by sex or it is said why not. */
export const YearTarget = z.object({
  year: PlainYear,
  target: Amount,
  bySex: z.object({ female: Amount, male: Amount }).nullable(),
  sexReason: Text(500),
  byDisability: z.object({ yes: Amount, no: Amount }).nullable(),
  /** Empty: not split. */
  byDistrict: z.array(z.object({ code: DistrictCode, amount: Amount })).max(800),
})
export type YearTarget = z.infer<typeof YearTarget>

/** Cumulative by the end of each quarter of a year; the own share only, so that the parts of all agencies add up. */
const QuarterTargets = z.object({ year: PlainYear, quarters: z.tuple([Amount, Amount, Amount, Amount]) })

const PartInput = z.object({
  role: Text(500).min(3),
  activities: z.array(z.object({ activityId: Id, weight: z.number().int().min(1).max(1000) })).max(50),
  targets: z.array(QuarterTargets).max(10),
})

export const Part = z.object({
  agency: AgencyName,
  role: z.string(),
  activities: z.array(
    z.object({
      id: Id,
      name: z.string(),
      agency: AgencyName,
      weight: z.number().int(),
      /** Other agencies whose part lies in it too. */
      sharedWith: z.array(AgencyName),
    }),
  ),
  targets: z.array(QuarterTargets),
  lock: z.object({ reason: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
  version: z.number().int(),
  can: z.object({ edit: z.boolean(), lock: z.boolean(), unlock: z.boolean() }),
})
export type Part = z.infer<typeof Part>

export const StrategicProgramme = Definition.omit({ priorityId: true }).extend({
  id: Id,
  measure: Measure,
  countsPeople: z.boolean(),
  priority: z.object({ id: Id, name: z.string() }).nullable(),
  state: z.enum(['active', 'ended']),
  stateReason: z.string(),
  targets: z.array(YearTarget),
  parts: z.array(Part),
  version: z.number().int(),
  can: z.object({
    edit: z.boolean(),
    /** May write a part for these: `all`, the own agency that has none yet, or nobody. */
    addPart: z.enum(['all', 'own', 'none']),
  }),
})
export type StrategicProgramme = z.infer<typeof StrategicProgramme>

/**
 * One change; values as text: amounts, words, names, null where nothing stood. `field` of a quarter's target is `2026/3`, of an activity's weight
 * `activity <id>` with its `name` at that time, since two activities may have one name.
 */
export const StrategicChange = z.object({
  id: Id,
  at: z.string(),
  by: z.string().nullable(),
  agency: AgencyName.nullable(),
  deed: z.enum(['defined', 'edited', 'ended', 'resumed', 'targets', 'part', 'part_removed', 'locked', 'unlocked']),
  reason: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      name: z.string().optional(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
})
export type StrategicChange = z.infer<typeof StrategicChange>

const OnePart = z.object({ id: Id, agencyId: Id })

/** The region's few strategic programmes: what each wants to reach, every agency's part in it, targets of quarters and their splits. */
export const strategic = {
  list: base
    .route({ method: 'GET', path: '/strategic-programmes', summary: 'Strategic programmes with targets and parts' })
    .input(z.object({ year: Year.optional() }))
    .output(z.array(StrategicProgramme)),
  get: base.route({ method: 'GET', path: '/strategic-programmes/{id}' }).input(One).output(StrategicProgramme),
  define: base
    .route({ method: 'POST', path: '/strategic-programmes', summary: 'Name a strategic programme; coordinators' })
    .errors(errors('duplicate', 'unknown_reference', 'strategic_years'))
    .input(Definition.extend({ measure: Measure, countsPeople: z.boolean() }))
    .output(StrategicProgramme),
  edit: base
    .route({
      method: 'PUT',
      path: '/strategic-programmes/{id}',
      summary: 'Change its words and years; what it measures stays',
    })
    .errors(errors('conflict', 'duplicate', 'unknown_reference', 'strategic_years', 'strategic_years_used'))
    .input(Definition.extend({ id: Id, version: Version, reason: Reason }))
    .output(StrategicProgramme),
  changeState: base
    .route({
      method: 'POST',
      path: '/strategic-programmes/{id}/state',
      summary: 'End a programme, or resume it, with the reason',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ version: Version, state: z.enum(['active', 'ended']), reason: Reason }))
    .output(StrategicProgramme),
  saveTarget: base
    .route({
      method: 'PUT',
      path: '/strategic-programmes/{id}/targets/{year}',
      summary: 'The target of a year with its splits by district, sex and disability',
    })
    .errors(
      errors(
        'conflict',
        'unknown_reference',
        'people_split_missing',
        'reason_missing',
        'strategic_year_outside',
        'strategic_split_sum',
        'strategic_ended',
      ),
    )
    .input(YearTarget.extend({ id: Id, year: Year, version: Version, reason: ReasonOfChange }))
    .output(StrategicProgramme),
  savePart: base
    .route({
      method: 'PUT',
      path: '/strategic-programmes/{id}/parts/{agencyId}',
      summary: 'What an agency does for it: role, activities, targets of quarters; by itself until locked',
    })
    .errors(
      errors(
        'conflict',
        'unknown_reference',
        'reason_missing',
        'strategic_year_outside',
        'strategic_falls',
        'strategic_part_locked',
        'strategic_ended',
      ),
    )
    .input(PartInput.extend({ ...OnePart.shape, version: Version.nullable(), reason: ReasonOfChange }))
    .output(StrategicProgramme),
  lockPart: base
    .route({
      method: 'POST',
      path: '/strategic-programmes/{id}/parts/{agencyId}/lock',
      summary: 'Lock the part of an agency, or unlock it, with the reason; coordinators',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(OnePart.extend({ version: Version, locked: z.boolean(), reason: Reason }))
    .output(StrategicProgramme),
  removePart: base
    .route({ method: 'DELETE', path: '/strategic-programmes/{id}/parts/{agencyId}' })
    .errors(errors('strategic_part_locked', 'strategic_ended'))
    .input(OnePart)
    .output(StrategicProgramme),
  history: base
    .route({
      method: 'GET',
      path: '/strategic-programmes/{id}/history',
      summary: 'Every change of the programme, its targets and its parts, the newest first',
    })
    .input(One)
    .output(z.array(StrategicChange)),
}
