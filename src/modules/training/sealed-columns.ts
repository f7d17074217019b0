import type { PersonFields } from '#contract/training/trainees.ts'
import type { Context } from '#platform/context.ts'
import type { SealedColumn } from '#platform/vault/reseal-job.ts'
import type { Trainee } from './trainee.ts'

/** Where the numbers of somebody who takes part are sealed. */
const traineePlace = (id: string) => `trainees.identifiers ${id}`
/** Where the phone of a trainer is sealed. */
export const trainerPlace = (id: string) => `batch_trainers.phone_sealed ${id}`

/** Where the later answers of somebody who registered again are sealed. */
const answersPlace = (id: string) => `trainee_answers.answers ${id}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'trainees', column: 'identifiers', keys: ['id'], placeOf: traineePlace },
  { table: 'trainee_answers', column: 'answers', keys: ['id'], placeOf: answersPlace },
  { table: 'batch_trainers', column: 'phone_sealed', keys: ['id'], placeOf: trainerPlace },
]

export const sealAnswers = ({ vault }: Context, id: string, person: PersonFields): Uint8Array =>
  vault.seal(answersPlace(id), JSON.stringify(person))

/** Opens later answers; for who may read the person: the caller has asked. */
export const openAnswers = ({ vault }: Context, id: string, answers: Uint8Array): PersonFields =>
  JSON.parse(vault.open(answersPlace(id), answers)) as PersonFields

/** What is sealed of somebody who takes part; empty: not known. */
export interface Identifiers {
  readonly nik: string
  readonly phone: string
  /** What else they need to take part, in their own words. */
  readonly note: string
}

/** Null when there is nothing to seal. */
export const sealIdentifiers = (
  { vault }: Context,
  id: string,
  { nik, phone, note }: Identifiers,
): Uint8Array | null =>
  nik || phone || note ? vault.seal(traineePlace(id), JSON.stringify({ nik, phone, note })) : null

/** Opens what is sealed; for who may read the person: the caller has asked. Never for a log, a job's result or an address. */
export const openIdentifiers = (
  { vault }: Context,
  { id, identifiers }: Pick<Trainee, 'id' | 'identifiers'>,
): Identifiers =>
  identifiers
    ? {
        nik: '',
        phone: '',
        note: '',
        ...(JSON.parse(vault.open(traineePlace(id), identifiers)) as Partial<Identifiers>),
      }
    : { nik: '', phone: '', note: '' }
