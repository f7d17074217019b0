import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Purpose } from '../people/shapes.ts'
import { AreaCode, Day, Id, LoggedWords, Paging, pageOf, severalOf } from '../shapes.ts'
import { LaterAnswer } from './later-answers.ts'
import { Disability, TraineeState, WrittenName } from './shapes.ts'

const One = z.object({ id: Id })
const Changed = One.extend({ version: z.number().int().min(1) })
const Reason = LoggedWords(3, 500)
const Place = z.object({ code: AreaCode, name: z.string() })
const Sex = z.enum(['L', 'P'])

export const TraineeSort = z.enum(['name', '-name', 'registered', '-registered'])
export type TraineeSort = z.infer<typeof TraineeSort>

/** none: nothing stands against it; conflict: a rule does; ask: let the officer look; unasked: not asked yet. */
export const Combination = z.enum(['unasked', 'none', 'conflict', 'ask'])

export const Trainee = z.object({
  id: Id,
  batchId: Id,
  name: z.string(),
  sex: Sex,
  birthYear: z.number().int().nullable(),
  /** Years on the first day of the batch. */
  age: z.number().int().nullable(),
  /** Masked; empty: not known. */
  nik: z.string(),
  phone: z.string(),
  address: z.string(),
  village: Place.nullable(),
  district: Place.nullable(),
  education: z.string(),
  decile: z.number().int().nullable(),
  decileAsOf: z.string(),
  disabilities: z.array(Disability),
  needs: z.array(z.string()),
  /** What else they need, in their own words. */
  needsNote: z.string(),
  source: z.enum(['list', 'registration', 'hand']),
  state: TraineeState,
  stateReason: z.string(),
  receipt: z.string(),
  registeredAt: z.string(),
  combination: Combination,
  /** too_young, too_old: outside the ages of the course; died, moved: what is known of them; waiting: all places are taken. */
  warnings: z.array(z.enum(['too_young', 'too_old', 'died', 'moved', 'waiting', 'conflict', 'ask'])),
  lifeSince: Day.nullable(),
  /** Of the sessions held so far, by the gathering; null: no sessions yet. */
  sharePercent: z.number().nullable(),
  score: z.number().nullable(),
  isCompetent: z.boolean().nullable(),
  assessedOn: Day.nullable(),
  certificateNumber: z.string(),
  certificateIssuer: z.string(),
  certifiedOn: Day.nullable(),
  certificateUntil: Day.nullable(),
  finishedOn: Day.nullable(),
  version: z.number().int(),
  can: z.object({
    edit: z.boolean(),
    admit: z.boolean(),
    refuse: z.boolean(),
    reconsider: z.boolean(),
    withdraw: z.boolean(),
    dropOut: z.boolean(),
    assess: z.boolean(),
    certify: z.boolean(),
    reveal: z.boolean(),
  }),
})
export type Trainee = z.infer<typeof Trainee>

const Filter = z.object({
  batchId: Id,
  q: z.string().trim().max(200).optional(),
  state: severalOf(TraineeState, 6).optional(),
  sex: Sex.optional(),
  districtCode: AreaCode.optional(),
  isDisabled: z.stringbool().optional(),
  need: z.string().max(40).optional(),
})

/** What somebody needs to take part. */
export const Support = z.object({
  education: z.string().trim().max(100).default(''),
  disabilities: z.array(Disability).max(5).default([]),
  /** Codes of `training.courses.choices`. */
  needs: z.array(z.string().max(40)).max(20).default([]),
  needsNote: z.string().trim().max(500).default(''),
})

export const PersonFields = Support.extend({
  name: WrittenName(200),
  sex: Sex,
  birthDate: Day.nullable().default(null),
  nik: z
    .string()
    .trim()
    .max(30)
    .transform((text) => text.replace(/\D/g, ''))
    .default(''),
  phone: z
    .string()
    .trim()
    .regex(/^(\+?[\d\s-]{6,20})?$/)
    .default(''),
  address: z.string().trim().max(300).default(''),
  villageCode: AreaCode.nullable().default(null),
})
export type PersonFields = z.infer<typeof PersonFields>

/** Somebody of the organiser's own lists who may be asked to take part. */
export const Candidate = z.object({
  /** The newest record of theirs. */
  recordId: Id,
  name: z.string(),
  sex: Sex.nullable(),
  age: z.number().int().nullable(),
  district: Place.nullable(),
  village: Place.nullable(),
  decile: z.number().int().nullable(),
  disabilities: z.array(Disability),
  /** As the list writes it, where it names no kind. */
  disability: z.string(),
  listTitle: z.string(),
  /** Why they cannot be chosen; null: they can. */
  barrier: z.enum(['died', 'moved', 'already', 'sex_unknown']).nullable(),
})
export type Candidate = z.infer<typeof Candidate>

const deciding = errors('conflict', 'wrong_state', 'training_batch_over')

/** Who takes part in a batch. */
export const trainees = {
  list: base
    .route({
      method: 'GET',
      path: '/training/batches/{batchId}/trainees',
      summary: 'Who registered for or takes part in a batch; the organiser’s',
    })
    .input(Paging.extend({ ...Filter.shape, sort: TraineeSort.default('registered') }))
    .output(pageOf(Trainee)),
  export: base
    .route({
      method: 'GET',
      path: '/training/batches/{batchId}/trainees/export',
      summary: 'The same rows as a spreadsheet, numbers masked',
    })
    .input(Filter.extend({ sort: TraineeSort.default('registered') }))
    .output(z.file()),
  get: base
    .route({ method: 'GET', path: '/trainees/{id}' })
    .input(One)
    .output(Trainee.extend({ laterAnswers: z.array(LaterAnswer) })),
  candidates: base
    .route({
      method: 'GET',
      path: '/training/batches/{batchId}/candidates',
      summary: 'People of the organiser’s own lists who may be asked to take part',
    })
    .errors(errors('training_batch_over'))
    .input(
      Paging.extend({
        batchId: Id,
        q: z.string().trim().max(200).optional(),
        sex: Sex.optional(),
        districtCode: AreaCode.optional(),
        isDisabled: z.stringbool().optional(),
        decileUntil: z.coerce.number().int().min(1).max(10).optional(),
      }),
    )
    .output(pageOf(Candidate)),
  addFromLists: base
    .route({ method: 'POST', path: '/training/batches/{batchId}/trainees/from-lists' })
    .errors(errors('training_batch_over', 'training_not_open', 'training_not_in_lists'))
    .input(z.object({ batchId: Id, recordIds: z.array(Id).min(1).max(200) }))
    .output(
      z.object({
        added: z.number().int(),
        /** Who was left out, and why; nobody is left out without a word. */
        left: z.array(z.object({ name: z.string(), why: z.enum(['died', 'moved', 'already', 'sex_unknown']) })),
      }),
    ),
  add: base
    .route({ method: 'POST', path: '/training/batches/{batchId}/trainees', summary: 'Somebody by hand' })
    .errors(
      errors(
        'training_batch_over',
        'training_not_open',
        'training_already',
        'training_nik_other_name',
        'training_nik_unusable',
        'unknown_reference',
        'day_in_future',
      ),
    )
    .input(PersonFields.extend({ batchId: Id }))
    .output(Trainee),
  edit: base
    .route({ method: 'PUT', path: '/trainees/{id}', summary: 'Correct education, phone, disability and needs' })
    .errors({ ...deciding, ...errors('unknown_reference') })
    .input(Support.extend({ ...Changed.shape, phone: PersonFields.shape.phone.nullable().default(null) }))
    .output(Trainee),
  checkRules: base
    .route({
      method: 'POST',
      path: '/training/batches/{batchId}/trainees/check',
      summary: 'Asks of those who wait for a decision whether rules of combination stand against them; minimal answers',
    })
    .errors(errors('training_batch_over', 'check_limit', 'check_month', 'unknown_reference'))
    .input(z.object({ batchId: Id }))
    .output(
      z.object({
        asked: z.number().int(),
        conflicts: z.number().int(),
        /** Whom to ask about those with an answer other than none. */
        officer: z.string(),
      }),
    ),
  admit: base
    .route({ method: 'POST', path: '/trainees/{id}/admit' })
    .errors({
      ...deciding,
      ...errors(
        'training_not_open',
        'training_full',
        'training_person_died',
        'training_person_moved',
        'training_age_unfit',
        'training_rule_stands',
      ),
    })
    .input(Changed.extend({ reason: LoggedWords(0, 500).default('') }))
    .output(Trainee),
  refuse: base
    .route({ method: 'POST', path: '/trainees/{id}/refuse' })
    .errors(deciding)
    .input(Changed.extend({ reason: Reason }))
    .output(Trainee),
  reconsider: base
    .route({ method: 'POST', path: '/trainees/{id}/reconsider', summary: 'Waits for a decision again' })
    .errors(deciding)
    .input(Changed.extend({ reason: Reason }))
    .output(Trainee),
  withdraw: base
    .route({ method: 'POST', path: '/trainees/{id}/withdraw' })
    .errors(deciding)
    .input(Changed.extend({ reason: Reason }))
    .output(Trainee),
  dropOut: base
    .route({ method: 'POST', path: '/trainees/{id}/drop-out', summary: 'Left while the course was running' })
    .errors(deciding)
    .input(Changed.extend({ reason: Reason }))
    .output(Trainee),
  assess: base
    .route({ method: 'POST', path: '/trainees/{id}/assessment' })
    .errors({ ...deciding, ...errors('day_in_future') })
    .input(
      Changed.extend({
        score: z.number().min(0).max(100).nullable().default(null),
        isCompetent: z.boolean(),
        assessedOn: Day,
      }),
    )
    .output(Trainee),
  certify: base
    .route({
      method: 'POST',
      path: '/trainees/{id}/certificate',
      summary:
        'Notes the certificate: the organiser’s own by attendance and competence, BNSP or LSP by competence, for three years',
    })
    .errors({ ...deciding, ...errors('day_in_future', 'training_not_earned', 'training_certificate_taken') })
    .input(
      Changed.extend({
        kind: z.enum(['own', 'national']),
        number: z.string().trim().min(3).max(100),
        issuer: z.string().trim().min(2).max(200),
        certifiedOn: Day,
      }),
    )
    .output(Trainee),
  reveal: base
    .route({
      method: 'POST',
      path: '/trainees/{id}/reveal',
      summary: 'NIK or phone without a mask, for a purpose; logged; of a later answer where one is named',
    })
    .input(
      One.extend({
        field: z.enum(['nik', 'phone']),
        purpose: Purpose,
        note: Reason,
        answerId: Id.optional(),
      }),
    )
    .output(z.object({ value: z.string() })),
}
