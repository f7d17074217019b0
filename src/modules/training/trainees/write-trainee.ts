import { yearsAfter } from '#contract/calendar/days.ts'
import type { Purpose } from '#contract/people/shapes.ts'
import type { Disability } from '#contract/training/shapes.ts'
import { takeReveal } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { getTrainee } from '../get-batch.ts'
import { can } from '../policy.ts'
import { insertStep } from '../queries/steps.ts'
import { updateTrainee } from '../queries/write-trainees.ts'
import { getLaterAnswer } from '../registration/later-answers.ts'
import { openIdentifiers, sealIdentifiers } from '../sealed-columns.ts'
import { RULES } from '../seed-tables.ts'
import { readShares } from '../sessions/sessions.ts'
import { earnsCertificate } from '../trainee.ts'
import { assertKnownNeeds } from './add-trainees.ts'
import { getChangeableTrainee } from './decide-trainee.ts'

interface Changed {
  readonly id: string
  readonly version: number
}

/** Corrects education, disability, needs and phone (null: the phone stays). Throws as `getChangeableTrainee` and `unknown_reference`. */
export async function editTrainee(
  ctx: Context,
  input: Changed & {
    readonly education: string
    readonly disabilities: readonly Disability[]
    readonly needs: readonly string[]
    readonly needsNote: string
    readonly phone: string | null
  },
): Promise<void> {
  const { trainee } = await getChangeableTrainee(ctx, input)
  assertKnownNeeds(input.needs)
  const { nik, phone } = openIdentifiers(ctx, trainee)
  const { education, disabilities, needs, needsNote } = input
  const identifiers = sealIdentifiers(ctx, trainee.id, { nik, phone: input.phone ?? phone, note: needsNote })
  const support = { education, disabilities: [...new Set(disabilities)], needs: [...new Set(needs)] }
  assert(await updateTrainee(ctx, trainee, { support, identifiers }), 'conflict')
  await insertStep(ctx, { batchId: trainee.batchId, traineeId: trainee.id, deed: 'edited' })
  await record(ctx, 'training.trainee_edit', { kind: 'course_batch', id: trainee.batchId }, { trainee: trainee.id })
}

/** Notes the result of the examination while the course runs; may be corrected until it is finished. Throws `wrong_state`, `day_in_future`. */
export async function assessTrainee(
  ctx: Context,
  input: Changed & { readonly score: number | null; readonly isCompetent: boolean; readonly assessedOn: string },
): Promise<void> {
  const { trainee, batch } = await getChangeableTrainee(ctx, input)
  assert(batch.state === 'running', 'wrong_state', { state: batch.state })
  assert(trainee.state === 'admitted', 'wrong_state', { state: trainee.state })
  assert(input.assessedOn <= todayOf(ctx), 'day_in_future')
  const assessment = { score: input.score, isCompetent: input.isCompetent, on: input.assessedOn }
  assert(await updateTrainee(ctx, trainee, { assessment }), 'conflict')
  await insertStep(ctx, {
    batchId: batch.id,
    traineeId: trainee.id,
    deed: input.isCompetent ? 'competent' : 'not_competent',
  })
  await record(ctx, 'training.trainee_assess', { kind: 'course_batch', id: batch.id }, { trainee: trainee.id })
}

/**
 * Notes a certificate, also after the course: the organiser's own for who is competent and was there as the rule of attendance asks, one of BNSP or an
 * LSP for who is competent, valid as long as `seed/training/rules.csv` says. Throws `wrong_state` for a cancelled batch or somebody who does not take
 * part, `day_in_future`, `training_not_earned`, `training_certificate_taken`.
 */
export async function certifyTrainee(
  ctx: Context,
  input: Changed & {
    readonly kind: 'own' | 'national'
    readonly number: string
    readonly issuer: string
    readonly certifiedOn: string
  },
): Promise<void> {
  const { trainee, batch } = await getTrainee(ctx, input.id)
  assert(can.edit(ctx.actor, batch), 'forbidden')
  assert(batch.state !== 'cancelled', 'training_batch_over', { state: batch.state })
  assert(trainee.state === 'admitted' || trainee.state === 'finished', 'wrong_state', { state: trainee.state })
  assert(trainee.version === input.version, 'conflict')
  assert(input.certifiedOn <= todayOf(ctx), 'day_in_future')
  const share = (await readShares(ctx, batch)).get(trainee.participantId ?? '')
  const isEarned =
    input.kind === 'national' ? trainee.isCompetent === true : earnsCertificate(trainee, share?.standing ?? 'none')
  assert(isEarned, 'training_not_earned', { name: trainee.name, percent: share?.sharePercent ?? 0 })
  const until = input.kind === 'national' ? yearsAfter(input.certifiedOn, RULES.certificateYears) : null
  const certificate = { number: input.number, issuer: input.issuer, on: input.certifiedOn, until }
  const isWritten = await mapConstraints(
    { trainees__certificate: ['training_certificate_taken', { number: input.number }] },
    () => updateTrainee(ctx, trainee, { certificate }),
  )
  assert(isWritten, 'conflict')
  await insertStep(ctx, { batchId: batch.id, traineeId: trainee.id, deed: 'certified', reason: input.issuer })
  await record(
    ctx,
    'training.trainee_certify',
    { kind: 'course_batch', id: batch.id },
    { trainee: trainee.id, kind: input.kind },
  )
}

/**
 * A number without its mask, for a stated purpose; each time stands in the history and the audit chain, never with the value. Throws `not_found`,
 * `forbidden`, `too_many_requests`.
 */
export async function revealNumber(
  ctx: Context,
  input: {
    readonly id: string
    readonly field: 'nik' | 'phone'
    readonly purpose: Purpose
    readonly note: string
    /** Of what was answered when they registered again; left out: of the person as they are in the batch. */
    readonly answerId?: string | undefined
  },
): Promise<string> {
  const { trainee, batch } = await getTrainee(ctx, input.id)
  assert(can.reveal(ctx.actor, batch), 'forbidden')
  const numbers = input.answerId ? await getLaterAnswer(ctx, trainee.id, input.answerId) : openIdentifiers(ctx, trainee)
  await takeReveal(ctx)
  await insertStep(ctx, { batchId: batch.id, traineeId: trainee.id, deed: `reveal_${input.field}`, reason: input.note })
  const details = { trainee: trainee.id, field: input.field, purpose: input.purpose }
  await record(ctx, 'training.trainee_reveal', { kind: 'course_batch', id: batch.id }, details)
  return numbers[input.field]
}
