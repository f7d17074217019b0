import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id, LoggedWords, Paging, pageOf, severalOf } from '../shapes.ts'
import { Disability, TraineeState } from './shapes.ts'

const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const Changed = One.extend({ version: Version })
const Reason = LoggedWords(3, 500)
const Place = z.object({ code: AreaCode, name: z.string() })

export const TraineeSort = z.enum(['name', '-name', 'registered', '-registered'])
export type TraineeSort = z.infer<typeof TraineeSort>

/** none: nothing stands against it; conflict: a rule does; ask: let the officer look; unasked: not asked yet. */
export const Combination = z.enum(['unasked', 'none', 'conflict', 'ask'])

export const Trainee = z.object({
  id: Id,
  batchId: Id,
  name: z.string(),
  sex: z.enum(['L', 'P']),
  birthYear: z.number().int().nullable(),
  /** Years on the first day of the batch. */
  age: z.number().int().nullable(),
  /** Masked. */
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
  sex: z.enum(['L', 'P']).optional(),
  districtCode: AreaCode.optional(),
  isDisabled: z.stringbool().optional(),
  need: z.string().max(40).optional(),
})

/** Who takes part in a batch. */
export const trainees = {
  list: base
    .route({
      method: 'GET',
      path: '/training/batches/{batchId}/trainees',
      summary: 'Who registered for or takes part in a batch; the organiser’s',
    })
    .errors(errors('forbidden'))
    .input(Paging.extend({ ...Filter.shape, sort: TraineeSort.default('registered') }))
    .output(pageOf(Trainee)),
  get: base.route({ method: 'GET', path: '/trainees/{id}' }).input(One).output(Trainee),
}
export { Changed, Day, Filter, One, Place, Reason, Version }
