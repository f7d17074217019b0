import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AgencyName, Year } from '../plans/shapes.ts'
import { Amount, Measure } from '../plans/strategic.ts'
import { Id, LoggedWords, Paging, pageOf } from '../shapes.ts'
import { Contribution, ContributionChange, Quarters, ReportRow } from './shapes.ts'

const Quarter = z.coerce.number().int().min(1).max(4)
const Version = z.number().int().min(1)
const One = z.object({ id: Id })

const Report = z.object({
  /** By district; several rows, each district once. They add up to what was reached within the quarter. */
  rows: z.array(ReportRow).min(1).max(800),
  sexReason: LoggedWords(0, 500),
  /** Where the evidence lies: a number of a list, a link, a file's name. */
  evidence: LoggedWords(0, 1000),
  /** Null: in proportion to the weights of the parts. */
  shares: z
    .array(z.object({ agencyId: Id, amount: Amount }))
    .max(50)
    .nullable(),
})

const writing = [
  'people_split_missing',
  'unknown_reference',
  'contribution_counted',
  'contribution_no_part',
  'contribution_activity',
  'contribution_ahead',
  'contribution_split',
  'contribution_district_twice',
  'contribution_shares',
  'contribution_sharers',
  'strategic_year_outside',
  'strategic_ended',
] as const

/** What an agency has in a programme, and what is asked of it for a quarter. */
export const OwnPart = z.object({
  programme: z.object({
    id: Id,
    name: z.string(),
    unit: z.string(),
    measure: Measure,
    countsPeople: z.boolean(),
  }),
  role: z.string(),
  targets: Quarters.nullable(),
  share: Quarters,
  full: Quarters,
  sharedWith: z.array(AgencyName),
  /** Of what agencies report: each activity of the part, and what is asked for the quarter. */
  asked: z.array(
    z.object({
      /** Null: outside any activity. */
      activity: z.object({ id: Id, name: z.string() }).nullable(),
      sharers: z.array(AgencyName.extend({ weight: z.number().int() })),
      /** `report`: nothing was reported yet; `agree`: another agency did, and proposed a share; `done`: nothing is asked. */
      what: z.enum(['report', 'agree', 'done']),
      contributionId: Id.nullable(),
    }),
  ),
})
export type OwnPart = z.infer<typeof OwnPart>

/** What agencies report towards programmes that no room counts: each contribution once, however many share it. */
export const contributions = {
  list: base
    .route({
      method: 'GET',
      path: '/contributions',
      summary: 'Contributions to a programme in a year, the latest first',
    })
    .input(
      Paging.extend({
        programmeId: Id.optional(),
        year: Year,
        quarter: Quarter.optional(),
        agencyId: Id.optional(),
        withdrawn: z.stringbool().default(false),
      }),
    )
    .output(pageOf(Contribution)),
  get: base.route({ method: 'GET', path: '/contributions/{id}' }).input(One).output(Contribution),
  history: base
    .route({ method: 'GET', path: '/contributions/{id}/history', summary: 'Every version, the newest first' })
    .input(One)
    .output(z.array(ContributionChange)),
  report: base
    .route({
      method: 'POST',
      path: '/contributions',
      summary: 'Report what was reached within a quarter, once for all who share the activity',
    })
    .errors(errors(...writing, 'contribution_reported'))
    .input(Report.extend({ programmeId: Id, agencyId: Id, activityId: Id.nullable(), year: Year, quarter: Quarter }))
    .output(Contribution),
  correct: base
    .route({
      method: 'PUT',
      path: '/contributions/{id}',
      summary: 'Correct a report or its shares, with the reason; the others who share it are asked to agree anew',
    })
    .errors(errors(...writing, 'conflict', 'wrong_state'))
    .input(Report.extend({ id: Id, version: Version, reason: LoggedWords(3, 500) }))
    .output(Contribution),
  agree: base
    .route({
      method: 'POST',
      path: '/contributions/{id}/agree',
      summary: 'Agree to the share that was proposed to an agency',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ agencyId: Id, version: Version }))
    .output(Contribution),
  withdraw: base
    .route({ method: 'POST', path: '/contributions/{id}/withdraw', summary: 'Take a report back, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ version: Version, reason: LoggedWords(3, 500) }))
    .output(Contribution),
  own: base
    .route({
      method: 'GET',
      path: '/monitoring/own-parts',
      summary:
        'The parts of an agency with what is asked of it for a quarter; without a quarter the last one that has begun',
    })
    .input(z.object({ agencyId: Id.optional(), year: Year.optional(), quarter: Quarter.optional() }))
    .output(
      z.object({
        agency: AgencyName.nullable(),
        year: z.number().int(),
        quarter: z.number().int(),
        parts: z.array(OwnPart),
        can: z.object({ report: z.boolean() }),
      }),
    ),
}
