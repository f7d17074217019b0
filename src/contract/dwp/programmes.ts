import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { ActivityStatus, Year } from '../plans/shapes.ts'
import { Day, Id } from '../shapes.ts'
import {
  AgencyName,
  Field,
  Fund,
  Name,
  One,
  PartnerKind,
  Phone,
  ProgrammeState,
  Reason,
  Version,
  Words,
} from './shapes.ts'

const Partner = z.object({
  id: Id,
  name: z.string(),
  kind: PartnerKind,
  /** What the partner gives. */
  gives: z.string(),
  /** Null for whoever may not read it, and where none is known. */
  contact: z.string().nullable(),
})

/** A work programme (proker) of a unit: an activity of the plans with what DWP adds to it. */
export const Programme = z.object({
  /** Of the activity. */
  id: Id,
  unit: AgencyName,
  name: z.string(),
  field: Field.nullable(),
  fund: Fund.nullable(),
  /** As the plan writes it. */
  fundText: z.string(),
  /** The text names the regional budget, and nobody said it is a grant. */
  isFundDoubtful: z.boolean(),
  status: ActivityStatus,
  state: ProgrammeState,
  /** Why it sleeps or was withdrawn. */
  stateReason: z.string(),
  revived: z.object({ reason: z.string(), by: z.string(), on: Day }).nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  budget: z.number().nullable(),
  partnerText: z.string(),
  partners: z.array(Partner),
  /** Pairs with plans of others that the radar found and that stand open, or are decided. */
  pairs: z.number().int(),
  version: Version,
  can: z.object({ edit: z.boolean(), revive: z.boolean(), sleep: z.boolean() }),
})
export type Programme = z.infer<typeof Programme>

/** A plan that a work programme meets, or would meet if it were woken. */
export const Meeting = z.object({
  activity: z.object({
    id: Id,
    name: z.string(),
    agency: AgencyName,
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
  }),
  label: z.enum(['duplicate', 'complementary', 'sequence_gap']),
  score: z.number(),
  why: z.string(),
  /** The pair has a page of its own; not so for what a sleeping programme would meet. */
  hasPage: z.boolean(),
  state: z.enum(['open', 'decided', 'reopened', 'gone']).nullable(),
})
export type Meeting = z.infer<typeof Meeting>

/** Work programmes of all units side by side. */
export const programmes = {
  list: base
    .route({ method: 'GET', path: '/dwp/programmes', summary: 'Work programmes of all units in a year, side by side' })
    .input(z.object({ year: Year.optional() }))
    .output(z.object({ year: z.number().int(), years: z.array(z.number().int()), programmes: z.array(Programme) })),
  describe: base
    .route({ method: 'PUT', path: '/dwp/programmes/{id}', summary: 'The field and the source of funds of a programme' })
    .errors(errors('dwp_fund_not_apbd'))
    .input(One.extend({ field: Field.nullable(), fund: Fund.nullable() }))
    .output(Programme),
  sleep: base
    .route({ method: 'POST', path: '/dwp/programmes/{id}/sleep', summary: 'Put to sleep, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ reason: Reason, version: Version }))
    .output(Programme),
  revive: base
    .route({
      method: 'POST',
      path: '/dwp/programmes/{id}/revive',
      summary: 'Wake a sleeping programme, with the reason',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ reason: Reason, version: Version }))
    .output(Programme),
  meets: base
    .route({
      method: 'GET',
      path: '/dwp/programmes/{id}/meets',
      summary: 'Which plans a programme meets; of a sleeping one, which it would meet',
    })
    .input(One)
    .output(z.object({ wouldMeet: z.boolean(), meetings: z.array(Meeting) })),
  addPartner: base
    .route({ method: 'POST', path: '/dwp/programmes/{id}/partners', summary: 'A partner by name and what it gives' })
    .errors(errors('duplicate'))
    .input(One.extend({ name: Name, kind: PartnerKind, gives: Words.default(''), contact: Phone.default('') }))
    .output(Programme),
  removePartner: base.route({ method: 'DELETE', path: '/dwp/partners/{id}' }).input(One).output(Programme),
}
