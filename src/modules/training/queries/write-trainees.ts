import type { Disability, TraineeState } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Combination, Trainee } from '../trainee.ts'

export interface NewTrainee {
  readonly id: string
  readonly batchId: string
  readonly recordId: string | null
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly birthDate: string | null
  readonly identifiers: Uint8Array | null
  readonly nikHash: string | null
  readonly address: string
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly education: string
  readonly decile: number | null
  readonly decileAsOf: string
  readonly disabilities: readonly Disability[]
  readonly needs: readonly string[]
  readonly source: Trainee['source']
  readonly receipt: string
  readonly consentedAt: Date | null
  /** The words agreed to by a link said that the course is noted as a service received. */
  readonly namesLedger: boolean
}

export async function insertTrainees(
  { tx, region, actor, clock }: Context,
  trainees: readonly NewTrainee[],
): Promise<void> {
  if (trainees.length === 0) return
  const now = clock.now()
  await tx
    .insertInto('trainees')
    .values(
      trainees.map((trainee) => ({
        region_id: region,
        id: trainee.id,
        batch_id: trainee.batchId,
        record_id: trainee.recordId,
        person_name: trainee.name,
        sex: trainee.sex,
        birth_date: trainee.birthDate,
        identifiers: trainee.identifiers,
        nik_hash: trainee.nikHash,
        address: trainee.address,
        village_code: trainee.villageCode,
        district_code: trainee.districtCode,
        education: trainee.education,
        decile: trainee.decile,
        decile_as_of: trainee.decileAsOf,
        disabilities: [...trainee.disabilities],
        needs: [...trainee.needs],
        source: trainee.source,
        receipt: trainee.receipt,
        consented_at: trainee.consentedAt,
        link_names_ledger: trainee.namesLedger,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute()
}

/** What may change of somebody who takes part; what is left out stays. */
export interface TraineeChange {
  readonly state?: TraineeState
  readonly stateReason?: string
  readonly assessment?: { readonly score: number | null; readonly isCompetent: boolean; readonly on: string }
  readonly certificate?: {
    readonly number: string
    readonly issuer: string
    readonly on: string
    readonly until: string | null
  }
  readonly support?: {
    readonly disabilities: readonly Disability[]
    readonly needs: readonly string[]
    readonly education: string
  }
  readonly identifiers?: Uint8Array | null
}

/** False when somebody else has changed it since `version`. */
export async function updateTrainee(
  { tx, region, clock }: Context,
  { id, version }: Pick<Trainee, 'id' | 'version'>,
  change: TraineeChange,
): Promise<boolean> {
  const { state, assessment, certificate, support } = change
  const { numUpdatedRows } = await tx
    .updateTable('trainees')
    .set({
      ...(state && { state, state_reason: change.stateReason ?? '' }),
      ...(assessment && { score: assessment.score, is_competent: assessment.isCompetent, assessed_on: assessment.on }),
      ...(certificate && {
        certificate_number: certificate.number,
        certificate_issuer: certificate.issuer,
        certified_on: certificate.on,
        certificate_until: certificate.until,
      }),
      ...(support && {
        disabilities: [...support.disabilities],
        needs: [...support.needs],
        education: support.education,
      }),
      ...(change.identifiers !== undefined && { identifiers: change.identifiers }),
      version: version + 1,
      updated_at: clock.now(),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Everybody admitted to a batch is a graduate from a day on; answers how many. */
export async function finishTrainees(
  { tx, region, clock }: Context,
  batchId: string,
  finishedOn: string,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('trainees')
    .set((eb) => ({
      state: 'finished',
      state_reason: '',
      finished_on: finishedOn,
      version: eb('version', '+', 1),
      updated_at: clock.now(),
    }))
    .where('region_id', '=', region)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'admitted')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Who they are in the gathering that keeps the sessions; no version of theirs, since nobody decides it by hand. */
export async function setParticipant({ tx, region }: Context, id: string, participantId: string | null): Promise<void> {
  await tx
    .updateTable('trainees')
    .set({ participant_id: participantId })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** The minimal answer to whether rules of combination stand against some, the same for all of them. */
export async function setCombination(
  { tx, region }: Context,
  ids: readonly string[],
  combination: Combination,
): Promise<void> {
  await tx
    .updateTable('trainees')
    .set({ combination })
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
}
