import { z } from 'zod'
import { base } from '../errors.ts'
import { AgencyName } from '../plans/shapes.ts'
import { AreaCode, Day, Id, Paging, pageOf } from '../shapes.ts'
import { People, PersonService, ServedFilter, ServiceKind, Who } from './shapes.ts'

const Count = z.number().int()

export const ServedSummary = z.object({
  people: z.object({
    served: People,
    multiple: People,
    repeated: People,
    missed: People,
    proposed: People,
    all: People,
  }),
  /** Families in a register of need of whom nobody was ever served. */
  missedFamilies: Count,
  servedFamilies: Count,
  services: Count,
  /** Whole rupiah, as far as lists say. */
  value: z.number(),
  /** Null: never counted. */
  computedAt: z.string().nullable(),
  /** A count waits or runs. */
  isCounting: z.boolean(),
  /** What can be chosen: agencies and kinds that are in the region's lists. */
  agencies: z.array(AgencyName),
  kinds: z.array(ServiceKind),
  districts: z.array(z.object({ code: AreaCode, name: z.string() })),
  /** Conflicts with rules that nobody has looked at; null for who may not know. */
  openConflicts: Count.nullable(),
  /** readAll: figures of all agencies together; else of one's own agency. */
  can: z.object({ readAll: z.boolean(), recount: z.boolean() }),
})
export type ServedSummary = z.infer<typeof ServedSummary>

const Head = z.object({ key: z.string(), name: z.string(), shortName: z.string() })

export const ServedMatrix = z.object({
  rows: z.array(Head),
  columns: z.array(Head),
  /** Only cells with somebody in them; the column `none`: no list says where. */
  cells: z.array(People.extend({ row: z.string(), column: z.string() })),
})
export type ServedMatrix = z.infer<typeof ServedMatrix>

export const ServedDistrict = z.object({
  areaCode: AreaCode,
  name: z.string(),
  served: People,
  missedFamilies: Count,
})
export type ServedDistrict = z.infer<typeof ServedDistrict>

/** A person behind a figure: the name masked, for an agency whole, since it sees those of its own lists only, with its own services only. */
export const ServedPerson = z.object({
  personId: Id,
  name: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  village: z.string(),
  district: z.string(),
  agencies: z.array(z.string()),
  kinds: z.array(z.string()),
  services: Count,
  lastOn: Day.nullable(),
  value: z.number(),
})
export type ServedPerson = z.infer<typeof ServedPerson>

export const overview = {
  summary: base
    .route({
      method: 'GET',
      path: '/services/summary',
      summary: 'How many are served, by two agencies or more, again and again, never',
    })
    .input(ServedFilter)
    .output(ServedSummary),
  matrix: base
    .route({ method: 'GET', path: '/services/matrix', summary: 'People by agency or kind, and kind or district' })
    .input(
      ServedFilter.extend({
        rows: z.enum(['agency', 'kind']).default('agency'),
        columns: z.enum(['kind', 'district']).default('kind'),
        who: Who.default('served'),
      }),
    )
    .output(ServedMatrix),
  districts: base
    .route({
      method: 'GET',
      path: '/services/districts',
      summary: 'Served people and missed families by district, for the map',
    })
    .input(ServedFilter)
    .output(z.array(ServedDistrict)),
  persons: base
    .route({
      method: 'GET',
      path: '/services/persons',
      summary: 'The people behind a figure; of other agencies’ lists masked',
    })
    .input(ServedFilter.extend({ ...Paging.shape, who: Who.default('served') }))
    .output(pageOf(ServedPerson)),
  exportPersons: base
    .route({ method: 'GET', path: '/services/persons/export', summary: 'The same as a spreadsheet' })
    .input(ServedFilter.extend({ who: Who.default('served') }))
    .output(z.file()),
  ofPerson: base
    .route({
      method: 'GET',
      path: '/services/of-person/{personId}',
      summary: 'What a person received; for an agency, from itself',
    })
    .input(z.object({ personId: Id }))
    .output(z.array(PersonService)),
  kinds: base
    .route({
      method: 'GET',
      path: '/services/kinds',
      summary: 'Kinds of service: those met in lists, and those of the catalogue',
    })
    .output(z.array(ServiceKind)),
  recount: base
    .route({ method: 'POST', path: '/services/recount', summary: 'Count the ledger again' })
    .output(z.object({ jobId: Id })),
}
