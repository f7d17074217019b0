import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id, Paging, pageOf } from '../shapes.ts'
import { AgencyName, Year } from './shapes.ts'

const Text = (max: number) => z.string().trim().max(max)
const Can = z.object({ edit: z.boolean() })
const Sums = { programmes: z.number().int(), activities: z.number().int(), budget: z.number() }
const One = z.object({ id: Id })

const PriorityInput = z.object({ code: Text(60), name: Text(500).min(3), source: Text(500) })
export const Priority = PriorityInput.extend({
  id: Id,
  year: z.number().int(),
  indicators: z.number().int(),
  ...Sums,
  can: Can,
})
export type Priority = z.infer<typeof Priority>

const Value = z.number().min(-1e12).max(1e12)
/** The card of an indicator; source of its fields: Permendagri 86/2017 and PermenPANRB 53/2014. */
export const IndicatorInput = z.object({
  priorityId: Id.nullable(),
  programmeId: Id.nullable(),
  agencyId: Id.nullable(),
  code: Text(60),
  name: Text(500).min(3),
  definition: Text(2000),
  formula: Text(2000),
  unit: Text(60).min(1),
  level: z.enum(['impact', 'outcome', 'output']),
  polarity: z.enum(['up', 'down', 'range']),
  aggregation: z.enum(['cumulative', 'latest', 'average', 'ratio']),
  period: z.enum(['quarter', 'semester', 'year']),
  bySex: z.boolean(),
  baseline: Value.nullable(),
  baselineYear: z.number().int().min(1990).max(2100).nullable(),
  source: Text(500),
  /** `quarter` 0 is the whole year. */
  targets: z
    .array(
      z.object({ year: z.number().int().min(2000).max(2100), quarter: z.number().int().min(0).max(4), value: Value }),
    )
    .max(100),
})
export type IndicatorInput = z.infer<typeof IndicatorInput>
export const Indicator = IndicatorInput.extend({ id: Id, agency: AgencyName.nullable(), can: Can })
export type Indicator = z.infer<typeof Indicator>

const ProgrammeInput = z.object({
  agencyId: Id,
  priorityId: Id.nullable(),
  code: Text(60).nullable(),
  name: Text(500).min(3),
  outcome: Text(2000),
})
export const Programme = ProgrammeInput.omit({ agencyId: true, priorityId: true }).extend({
  id: Id,
  year: z.number().int(),
  version: z.number().int(),
  agency: AgencyName,
  priority: z.object({ id: Id, name: z.string() }).nullable(),
  activities: z.number().int(),
  budget: z.number(),
  can: Can,
})
export type Programme = z.infer<typeof Programme>

const writing = errors('duplicate', 'unknown_reference')

export const priorities = {
  list: base
    .route({ method: 'GET', path: '/plans/priorities', summary: 'Priorities of a year with what serves them' })
    .input(z.object({ year: Year }))
    .output(z.array(Priority)),
  create: base
    .route({ method: 'POST', path: '/plans/priorities' })
    .errors(writing)
    .input(PriorityInput.extend({ year: Year }))
    .output(Priority),
  update: base
    .route({ method: 'PUT', path: '/plans/priorities/{id}' })
    .errors(writing)
    .input(PriorityInput.extend({ id: Id }))
    .output(Priority),
  remove: base
    .route({ method: 'DELETE', path: '/plans/priorities/{id}' })
    .errors(errors('in_use'))
    .input(One)
    .output(One),
}

export const indicators = {
  list: base
    .route({ method: 'GET', path: '/plans/indicators', summary: 'Indicators of a priority or a programme' })
    .input(z.object({ priorityId: Id.optional(), programmeId: Id.optional() }))
    .output(z.array(Indicator)),
  create: base
    .route({ method: 'POST', path: '/plans/indicators' })
    .errors(writing)
    .input(IndicatorInput)
    .output(Indicator),
  update: base
    .route({ method: 'PUT', path: '/plans/indicators/{id}' })
    .errors(writing)
    .input(IndicatorInput.extend({ id: Id }))
    .output(Indicator),
  remove: base.route({ method: 'DELETE', path: '/plans/indicators/{id}' }).input(One).output(One),
}

export const programmes = {
  list: base
    .route({
      method: 'GET',
      path: '/plans/programmes',
      summary: 'Programmes of a year with the sums of their activities',
    })
    .input(
      Paging.extend({
        year: Year,
        q: z.string().trim().max(200).optional(),
        agencyId: Id.optional(),
        priorityId: z.union([Id, z.literal('none')]).optional(),
      }),
    )
    .output(pageOf(Programme)),
  create: base
    .route({ method: 'POST', path: '/plans/programmes' })
    .errors(writing)
    .input(ProgrammeInput.extend({ year: Year }))
    .output(Programme),
  update: base
    .route({ method: 'PUT', path: '/plans/programmes/{id}' })
    .errors(errors('duplicate', 'unknown_reference', 'conflict'))
    .input(ProgrammeInput.extend({ id: Id, version: z.number().int().min(1) }))
    .output(Programme),
  remove: base
    .route({ method: 'DELETE', path: '/plans/programmes/{id}' })
    .errors(errors('in_use'))
    .input(One)
    .output(One),
}
