import { yearsBetween } from '#contract/calendar/days.ts'
import { findLifeByNumber } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Batch, freePlaces, isOver } from '../batch.ts'
import { ageFault } from '../course.ts'
import { getTrainee } from '../get-batch.ts'
import { can } from '../policy.ts'
import { findBatch, lockBatch } from '../queries/batches.ts'
import { findLife, findNikHash } from '../queries/candidates.ts'
import { insertStep } from '../queries/steps.ts'
import { updateTrainee } from '../queries/write-trainees.ts'
import { callToSessions, takeOffSessions } from '../sessions/sessions.ts'
import { stateAfter, type Trainee, type TraineeStep } from '../trainee.ts'

export interface Decision {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** Somebody of a batch that the actor organises and that is not over. Throws `not_found`, `forbidden`, `training_batch_over`, `conflict`. */
export async function getChangeableTrainee(
  ctx: Context,
  { id, version }: Pick<Decision, 'id' | 'version'>,
): Promise<{ trainee: Trainee; batch: Batch }> {
  const { trainee, batch } = await getTrainee(ctx, id)
  assert(can.edit(ctx.actor, batch), 'forbidden')
  assert(!isOver(batch), 'training_batch_over', { state: batch.state })
  assert(trainee.version === version, 'conflict')
  return { trainee, batch }
}

async function move(ctx: Context, trainee: Trainee, step: TraineeStep, reason: string): Promise<void> {
  const state = stateAfter(trainee.state, step)
  assert(state, 'wrong_state', { state: trainee.state })
  assert(await updateTrainee(ctx, trainee, { state, stateReason: reason }), 'conflict')
  await insertStep(ctx, { batchId: trainee.batchId, traineeId: trainee.id, deed: step, reason })
  await record(ctx, `training.trainee_${step}`, { kind: 'course_batch', id: trainee.batchId }, { trainee: trainee.id })
}

const limitsOf = ({ minAge, maxAge }: Batch['course']) => `${minAge ?? 0}–${maxAge ?? '∞'}`

/**
 * Nobody is admitted who is known to have died or moved away: by whichever list under the NIK, else by the own list, else by the trainee's record.
 * Nothing but the day is told of what another agency knows. Throws `training_person_died`, `training_person_moved`.
 */
async function assertLiving(ctx: Context, { agency }: Batch, trainee: Trainee): Promise<void> {
  const nikHash = await findNikHash(ctx, trainee.id)
  const anywhere = nikHash === null ? undefined : await findLifeByNumber(ctx, nikHash)
  const own = await findLife(ctx, agency.id, { recordId: trainee.recordId, nikHash })
  const diedOn = anywhere?.diedOn ?? own?.diedOn ?? (trainee.life === 'died' ? trainee.lifeSince : null)
  const movedOn = anywhere?.movedOn ?? own?.movedOn ?? (trainee.life === 'moved' ? trainee.lifeSince : null)
  assert(!diedOn, 'training_person_died', { name: trainee.name, day: diedOn })
  assert(!movedOn, 'training_person_moved', { name: trainee.name, day: movedOn })
}

/**
 * Takes part, while there is a place; whoever is outside the ages of the course or has a rule of combination against them only with a reason.
 * Throws `not_found`, `forbidden`, `training_batch_over`, `training_not_open`, `conflict`, `wrong_state`, `training_full`, `training_person_died`,
 * `training_person_moved`, `training_age_unfit`, `training_rule_stands`.
 */
export async function admitTrainee(ctx: Context, { reason, ...step }: Decision): Promise<void> {
  const { trainee, batch: seen } = await getChangeableTrainee(ctx, step)
  assert(seen.state !== 'draft', 'training_not_open')
  assert(stateAfter(trainee.state, 'admit'), 'wrong_state', { state: trainee.state })
  await lockBatch(ctx, seen.id)
  const batch = await findBatch(ctx, seen.id)
  assert(batch, 'not_found')
  assert(freePlaces(batch) > 0, 'training_full', { capacity: batch.capacity, name: trainee.name })
  await assertLiving(ctx, batch, trainee)
  const { birthDate, name } = trainee
  const fault = ageFault(batch.course, birthDate, batch.startsOn)
  const age = birthDate === null ? null : yearsBetween(birthDate, batch.startsOn)
  assert(!fault || reason, 'training_age_unfit', { name, age, limits: limitsOf(batch.course) })
  const isClear = trainee.combination === 'none' || trainee.combination === 'unasked'
  assert(isClear || reason, 'training_rule_stands', { name })
  await move(ctx, trainee, 'admit', reason)
  await callToSessions(ctx, batch)
}

/** Not taken in, with the reason. Throws `not_found`, `forbidden`, `training_batch_over`, `conflict`, `wrong_state`. */
export async function refuseTrainee(ctx: Context, { reason, ...step }: Decision): Promise<void> {
  const { trainee } = await getChangeableTrainee(ctx, step)
  await move(ctx, trainee, 'refuse', reason)
}

/** Waits for a decision again, with the reason. Throws as `refuseTrainee`. */
export async function reconsiderTrainee(ctx: Context, { reason, ...step }: Decision): Promise<void> {
  const { trainee } = await getChangeableTrainee(ctx, step)
  await move(ctx, trainee, 'reconsider', reason)
}

/** Does not come after all, or left while the course was running; taken off its sessions. Throws as `refuseTrainee`. */
export async function leaveBatch(
  ctx: Context,
  { reason, as, ...step }: Decision & { readonly as: 'withdraw' | 'drop_out' },
): Promise<void> {
  const { trainee, batch } = await getChangeableTrainee(ctx, step)
  assert(as === 'withdraw' || batch.state === 'running', 'wrong_state', { state: batch.state })
  await move(ctx, trainee, as, reason)
  await takeOffSessions(ctx, batch, trainee, reason)
}
