import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id } from '../shapes.ts'
import {
  AgencyName,
  CheckAnswer,
  Finding,
  Name,
  NewFinding,
  One,
  Reason,
  Version,
  VisitState,
  Words,
} from './shapes.ts'

const Item = z.object({ key: z.string(), text: z.string(), help: z.string() })
export const Checklist = z.object({ version: Version, source: z.string(), items: z.array(Item), since: z.string() })
export type Checklist = z.infer<typeof Checklist>

export const VisitRow = z.object({
  id: Id,
  unit: AgencyName,
  day: Day,
  state: VisitState,
  stateReason: z.string(),
  /** Before this one; null: never visited. */
  lastVisitOn: Day.nullable(),
  findings: z.number().int().nullable(),
  version: Version,
})
export type VisitRow = z.infer<typeof VisitRow>

const RoundFields = z.object({
  name: Name,
  startsOn: Day,
  endsOn: Day,
  /** 1 = Monday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
  perDay: z.number().int().min(1).max(10).default(2),
  /** Only units in these areas; empty: the whole region. */
  districts: z.array(AreaCode).max(100).default([]),
})

/** A unit with the day the plan gives it. */
const PlannedVisit = z.object({ unit: AgencyName, day: Day, lastVisitOn: Day.nullable() })
const LeftOut = z.object({
  unit: AgencyName,
  lastVisitOn: Day.nullable(),
  /** no_room: every day is full; outside: not in the areas chosen; planned: on its way in another round. */
  why: z.enum(['no_room', 'outside', 'planned']),
})
export const Proposal = z.object({ visits: z.array(PlannedVisit), left: z.array(LeftOut) })
export type Proposal = z.infer<typeof Proposal>

export const Round = z.object({
  id: Id,
  name: z.string(),
  organiser: AgencyName,
  startsOn: Day,
  endsOn: Day,
  weekdays: z.array(z.number().int()),
  perDay: z.number().int(),
  districts: z.array(z.string()),
  team: z.array(z.string()),
  visits: z.array(VisitRow),
  can: z.object({ edit: z.boolean() }),
})
export type Round = z.infer<typeof Round>

export const Visit = VisitRow.extend({
  round: z.object({ id: Id, name: z.string(), startsOn: Day, endsOn: Day }).nullable(),
  team: z.array(z.string()),
  gatheringId: Id.nullable(),
  checklist: Checklist,
  /** Whether the checklist it was filled with is the newest. */
  isNewestChecklist: z.boolean(),
  answers: z.array(z.object({ key: z.string(), answer: CheckAnswer, note: z.string() })),
  foundItems: z.array(Finding),
  recommendation: z.string(),
  nextVisitOn: Day.nullable(),
  can: z.object({ plan: z.boolean(), fill: z.boolean(), report: z.boolean() }),
})
export type Visit = z.infer<typeof Visit>

const Team = z.array(Name).max(30).default([])

/** Rounds of coaching visits and what each visit saw. */
export const visits = {
  rounds: base
    .route({ method: 'GET', path: '/dwp/rounds', summary: 'Rounds of coaching visits, the latest first' })
    .output(z.array(Round)),
  round: base.route({ method: 'GET', path: '/dwp/rounds/{id}' }).input(One).output(Round),
  propose: base
    .route({
      method: 'POST',
      path: '/dwp/rounds/propose',
      summary: 'Whom to visit when: least recently visited first; nothing is saved',
    })
    .errors(errors('period_invalid', 'dwp_round_too_long'))
    .input(RoundFields.omit({ name: true }))
    .output(Proposal),
  planRound: base
    .route({ method: 'POST', path: '/dwp/rounds', summary: 'A round with its visits' })
    .errors(
      errors(
        'period_invalid',
        'dwp_round_too_long',
        'dwp_unit_twice',
        'unknown_reference',
        'dwp_visit_day',
        'dwp_day_full',
        'dwp_not_a_unit',
      ),
    )
    .input(
      RoundFields.extend({
        team: Team,
        visits: z
          .array(z.object({ unitId: Id, day: Day }))
          .min(1)
          .max(400),
      }),
    )
    .output(Round),
  addVisit: base
    .route({ method: 'POST', path: '/dwp/rounds/{id}/visits', summary: 'One more unit in a round' })
    .errors(errors('dwp_visit_day', 'dwp_day_full', 'duplicate', 'dwp_not_a_unit'))
    .input(One.extend({ unitId: Id, day: Day }))
    .output(Round),
  get: base.route({ method: 'GET', path: '/dwp/visits/{id}' }).input(One).output(Visit),
  move: base
    .route({ method: 'POST', path: '/dwp/visits/{id}/move', summary: 'Another day' })
    .errors(errors('conflict', 'wrong_state', 'dwp_visit_day', 'dwp_day_full'))
    .input(One.extend({ day: Day, version: Version }))
    .output(Visit),
  cancel: base
    .route({ method: 'POST', path: '/dwp/visits/{id}/cancel' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ reason: Reason, version: Version }))
    .output(Visit),
  fill: base
    .route({
      method: 'PUT',
      path: '/dwp/visits/{id}/answers',
      summary: 'What the checklist found; may be filled bit by bit',
    })
    .errors(errors('wrong_state', 'dwp_unknown_item'))
    .input(
      One.extend({
        answers: z.array(z.object({ key: z.string().max(60), answer: CheckAnswer, note: Words.default('') })).max(100),
      }),
    )
    .output(Visit),
  find: base
    .route({ method: 'POST', path: '/dwp/visits/{id}/findings', summary: 'A finding, with who sees to it until when' })
    .errors(errors('wrong_state', 'due_in_past', 'unknown_reference', 'dwp_unknown_item'))
    .input(One.extend(NewFinding.shape))
    .output(Visit),
  hold: base
    .route({
      method: 'POST',
      path: '/dwp/visits/{id}/hold',
      summary: 'The visit took place: recommendation and next visit',
    })
    .errors(errors('conflict', 'wrong_state', 'day_in_future', 'dwp_visit_unfinished', 'gathering_not_begun'))
    .input(One.extend({ recommendation: Reason, nextVisitOn: Day.nullable().default(null), version: Version }))
    .output(Visit),
  report: base
    .route({ method: 'GET', path: '/dwp/visits/{id}/report', summary: 'Laporan kunjungan as .docx or PDF' })
    .input(One.extend({ format: z.enum(['docx', 'pdf']).default('docx') }))
    .output(z.file()),
  checklists: base
    .route({ method: 'GET', path: '/dwp/checklists', summary: 'Versions of the checklist, the newest first' })
    .output(z.object({ versions: z.array(Checklist), can: z.object({ edit: z.boolean() }) })),
  addChecklist: base
    .route({ method: 'POST', path: '/dwp/checklists', summary: 'A new version; earlier visits keep theirs' })
    .input(
      z.object({
        source: Reason,
        items: z
          .array(Item.extend({ key: z.string().regex(/^[a-z_]{2,40}$/), text: Reason, help: Words }))
          .min(1)
          .max(60),
      }),
    )
    .output(Checklist),
}
