import type { Candidate, CheckAnswer } from '#contract/services/checks.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { getChangeable } from '../get-batch.ts'
import { insertStep } from '../queries/steps.ts'
import { listTrainees } from '../queries/trainees.ts'
import { setCombination } from '../queries/write-trainees.ts'
import { openIdentifiers } from '../sealed-columns.ts'
import type { Trainee } from '../trainee.ts'

/** So many are asked about at a time. */
const AT_ONCE = 50

/** The kind of service that a course is. */
export const JOB_TRAINING = 'job-training'

/** Whom to ask the room services about, and the day for which it is judged. */
export interface CombinationQuestion {
  readonly kind: typeof JOB_TRAINING
  readonly on: string
  readonly purpose: string
  readonly trainees: readonly { readonly id: string; readonly candidate: Candidate }[]
}

const candidateOf = (ctx: Context, trainee: Trainee): Candidate => {
  const { nik } = openIdentifiers(ctx, trainee)
  const { name, sex, birthDate, villageCode } = trainee
  return { name, nik, kk: '', sex, birthDate, villageCode }
}

/** Those of a batch who wait for a decision and were not asked about yet, at most fifty. Throws `not_found`, `forbidden`, `training_batch_over`. */
export async function askCombination(ctx: Context, batchId: string): Promise<CombinationQuestion> {
  const batch = await getChangeable(ctx, batchId)
  const today = todayOf(ctx)
  const waiting = (await listTrainees(ctx, batchId)).filter(
    ({ state, combination }) => state === 'registered' && combination === 'unasked',
  )
  const isAhead = batch.startsOn > today
  return {
    kind: JOB_TRAINING,
    on: isAhead ? batch.startsOn : today,
    purpose: `Seleksi peserta ${batch.course.title}, ${batch.name}`.replace(/\d{7,}/g, '…').slice(0, 300),
    trainees: waiting.slice(0, AT_ONCE).map((trainee) => ({ id: trainee.id, candidate: candidateOf(ctx, trainee) })),
  }
}

/** Keeps the minimal answers, in the order of the question. Throws `not_found`, `forbidden`, `training_batch_over`. */
export async function keepCombination(
  ctx: Context,
  batchId: string,
  answers: readonly { readonly id: string; readonly answer: CheckAnswer }[],
): Promise<void> {
  await getChangeable(ctx, batchId)
  for (const [answer, given] of Map.groupBy(answers, (one) => one.answer))
    await setCombination(
      ctx,
      given.map(({ id }) => id),
      answer,
    )
  await insertStep(ctx, { batchId, deed: 'rules_asked', reason: String(answers.length) })
}
