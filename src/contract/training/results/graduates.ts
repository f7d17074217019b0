import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id, LoggedWords, Paging, pageOf, Rupiah } from '../../shapes.ts'
import { Evidence, OutcomeMonths, OutcomeStatus } from '../shapes.ts'

const One = z.object({ id: Id })
const Words = (most: number) => z.string().trim().max(most)

export const OutcomeMeans = z.enum(['call', 'link', 'visit', 'employer', 'payroll'])
export const AttemptMeans = z.enum(['call', 'message', 'visit'])
export const AttemptResult = z.enum(['no_answer', 'wrong_number', 'call_back', 'refused'])

/** What somebody does. What does not fit the status is left out: an employer of somebody at school. */
export const OutcomeWork = z.object({
  status: OutcomeStatus,
  employerName: Words(200).default(''),
  /** An employer who is a partner. */
  partnerId: Id.nullable().default(null),
  work: Words(200).default(''),
  workingSince: Day.nullable().default(null),
  monthlyIncome: Rupiah.nullable().default(null),
  hasBusinessNumber: z.boolean().nullable().default(null),
})
export type OutcomeWork = z.infer<typeof OutcomeWork>

export const Outcome = OutcomeWork.extend({
  id: Id,
  months: OutcomeMonths,
  evidence: Evidence,
  evidenceNote: z.string(),
  means: OutcomeMeans,
  saidOn: Day,
  replaces: Id.nullable(),
  correctionReason: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  isCurrent: z.boolean(),
  confirmation: z
    .object({
      id: Id,
      state: z.enum(['asked', 'confirmed', 'denied', 'withdrawn']),
      employerName: z.string(),
      note: z.string(),
      by: z.string(),
      post: z.string(),
      askedAt: z.string(),
      answeredAt: z.string().nullable(),
      expiresOn: Day,
    })
    .nullable(),
})
export type Outcome = z.infer<typeof Outcome>

/** Where somebody stands at one point. */
export const Standing = z.object({
  months: OutcomeMonths,
  opensOn: Day,
  dueOn: Day,
  isOverdue: z.boolean(),
  kind: z.enum(['early', 'answered', 'silent', 'gone']),
  /** Why nothing is known. */
  why: z.enum(['unreachable', 'refused', 'trying', 'disputed', 'not_asked']).nullable(),
  status: OutcomeStatus.nullable(),
  evidence: Evidence.nullable(),
})
export type Standing = z.infer<typeof Standing>

export const Graduate = z.object({
  id: Id,
  name: z.string(),
  sex: z.enum(['L', 'P']),
  finishedOn: Day,
  batch: z.object({ id: Id, name: z.string(), course: z.string() }),
  agency: z.object({ id: Id, name: z.string(), shortName: z.string() }),
  life: z.enum(['living', 'died', 'moved']),
  lifeSince: Day.nullable(),
  standings: z.array(Standing),
})
export type Graduate = z.infer<typeof Graduate>

export const Attempt = z.object({
  id: Id,
  months: OutcomeMonths,
  means: AttemptMeans,
  result: AttemptResult,
  againOn: Day.nullable(),
  note: z.string(),
  by: z.string().nullable(),
  at: z.string(),
})
export type Attempt = z.infer<typeof Attempt>

export const GraduateRecord = Graduate.extend({
  outcomes: z.array(Outcome),
  attempts: z.array(Attempt),
  /** The point that is asked for now; null: none has come. */
  openPoint: OutcomeMonths.nullable(),
  claim: z.object({ by: z.string(), isOwn: z.boolean(), until: z.string() }).nullable(),
  /** Of the course; what the office copies when it sends a link. */
  hasLink: z.boolean(),
  version: z.number().int(),
  can: z.object({ record: z.boolean() }),
})
export type GraduateRecord = z.infer<typeof GraduateRecord>

const Filter = z.object({
  q: Words(200).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  batchId: Id.optional(),
  agencyId: Id.optional(),
  /** disputed: the employer says otherwise; awaiting: an employer was asked; gone: died or moved. */
  flag: z.enum(['disputed', 'awaiting', 'gone']).optional(),
})

export const GraduateSort = z.enum(['name', '-name', 'finishedOn', '-finishedOn'])

/** A graduate whose turn it is to be called: the latest point that has come and has no answer. */
export const Call = z.object({
  id: Id,
  name: z.string(),
  batch: z.object({ id: Id, name: z.string(), course: z.string() }),
  agency: z.object({ id: Id, name: z.string(), shortName: z.string() }),
  months: OutcomeMonths,
  dueOn: Day,
  isOverdue: z.boolean(),
  tries: z.number().int(),
  lastTry: z.object({ result: AttemptResult, note: z.string(), at: z.string() }).nullable(),
  againOn: Day.nullable(),
  claim: z.object({ by: z.string(), isOwn: z.boolean(), until: z.string() }).nullable(),
})
export type Call = z.infer<typeof Call>

const recording = errors(
  'day_in_future',
  'unknown_reference',
  'outcome_not_graduate',
  'outcome_too_early',
  'outcome_after_death',
  'outcome_income_unlikely',
  'outcome_since_late',
  'outcome_payroll_note',
  'outcome_exists',
  'outcome_reason_missing',
  'outcome_attempts_missing',
  'identifier_in_text',
)

/** Graduates one by one: the organiser's and the coordinators' alone. */
export const graduates = {
  list: base
    .route({ method: 'GET', path: '/training/graduates', summary: 'Graduates and where each stands; the organiser’s' })
    .errors(errors('forbidden'))
    .input(Paging.extend({ ...Filter.shape, sort: GraduateSort.default('-finishedOn') }))
    .output(pageOf(Graduate)),
  export: base
    .route({ method: 'GET', path: '/training/graduates/export', summary: 'The same rows as a spreadsheet' })
    .errors(errors('forbidden'))
    .input(Filter.extend({ sort: GraduateSort.default('-finishedOn') }))
    .output(z.file()),
  get: base
    .route({
      method: 'GET',
      path: '/graduates/{id}',
      summary: 'One graduate: what was said, by whom, how well it is known',
    })
    .input(One)
    .output(GraduateRecord),
  record: base
    .route({
      method: 'POST',
      path: '/graduates/{id}/outcomes',
      summary: 'What a graduate does at a point; replaces what stood there, with the reason',
    })
    .errors(recording)
    .input(
      OutcomeWork.extend({
        id: Id,
        months: OutcomeMonths,
        saidOn: Day,
        means: z.enum(['call', 'visit', 'payroll']),
        evidenceNote: LoggedWords(0, 500).default(''),
        replaces: Id.nullable().default(null),
        correctionReason: LoggedWords(0, 500).default(''),
      }),
    )
    .output(GraduateRecord),
  attempt: base
    .route({ method: 'POST', path: '/graduates/{id}/attempts', summary: 'A try without an answer' })
    .errors(errors('outcome_not_graduate', 'outcome_too_early', 'graduate_gone', 'due_in_past', 'identifier_in_text'))
    .input(
      One.extend({
        months: OutcomeMonths,
        means: AttemptMeans.default('call'),
        result: AttemptResult,
        againOn: Day.nullable().default(null),
        note: LoggedWords(0, 300).default(''),
      }),
    )
    .output(GraduateRecord),
  life: base
    .route({
      method: 'POST',
      path: '/graduates/{id}/life',
      summary: 'That a graduate died or moved, or that this was a mistake; answers stay',
    })
    .errors(errors('conflict', 'day_in_future', 'outcome_not_graduate', 'identifier_in_text'))
    .input(
      One.extend({
        version: z.number().int().min(1),
        life: z.enum(['living', 'died', 'moved']),
        /** Null: today; of who lives it is left out. */
        since: Day.nullable().default(null),
        reason: LoggedWords(3, 500),
      }),
    )
    .output(GraduateRecord),
  link: base
    .route({
      method: 'POST',
      path: '/graduates/{id}/link',
      summary: 'The personal link of a graduate with words to send; `renew` makes the older worthless',
    })
    .errors(errors('outcome_not_graduate', 'graduate_gone'))
    .input(One.extend({ renew: z.boolean().default(false) }))
    .output(z.object({ url: z.string(), text: z.string() })),
  askEmployer: base
    .route({
      method: 'POST',
      path: '/outcomes/{id}/confirmation',
      summary: 'A one-time link for the employer; asked again, a new one that makes the older worthless',
    })
    .errors(errors('confirmation_no_employer', 'confirmation_answered', 'conflict'))
    .input(One)
    .output(z.object({ url: z.string(), text: z.string(), expiresOn: Day })),
  withdrawEmployer: base
    .route({ method: 'POST', path: '/employer-confirmations/{id}/withdraw' })
    .errors(errors('confirmation_answered'))
    .input(One)
    .output(GraduateRecord),
}

/** Who is to be called, in the order of urgency. */
export const calls = {
  list: base
    .route({ method: 'GET', path: '/training/calls', summary: 'Graduates to be called; the organiser’s' })
    .errors(errors('forbidden'))
    .input(
      Paging.extend({ months: z.enum(['3', '6', '12']).optional(), agencyId: Id.optional(), batchId: Id.optional() }),
    )
    .output(
      pageOf(Call).extend({
        sums: z.object({ overdue: z.number().int(), today: z.number().int(), own: z.number().int() }),
      }),
    ),
  claim: base
    .route({
      method: 'POST',
      path: '/graduates/{id}/claim',
      summary: 'Takes a graduate to call and shows the phone; nobody else is offered them meanwhile',
    })
    .errors(errors('outcome_not_graduate', 'graduate_claimed', 'graduate_gone'))
    .input(One)
    .output(z.object({ phone: z.string(), until: z.string() })),
  release: base
    .route({ method: 'POST', path: '/graduates/{id}/release', summary: 'Gives a graduate back to the call list' })
    .input(One)
    .output(z.object({ id: Id })),
}
