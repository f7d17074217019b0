import type { SeatInput } from '#contract/training/seats.ts'
import { cancelPledge, getPartner, recordPledge } from '#modules/partners/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Batch, hasMarket } from '../batch.ts'
import { getBatch, getChangeable } from '../get-batch.ts'
import { cancelSeat, findSeat, insertSeat, listSeats as listRows, type Seat } from '../queries/seats.ts'
import { insertStep } from '../queries/steps.ts'

/** Who pledged places for a batch, with those taken back. Throws `not_found`. */
export async function listSeats(ctx: Context, batchId: string): Promise<{ batch: Batch; seats: Seat[] }> {
  return { batch: await getBatch(ctx, batchId), seats: await listRows(ctx, batchId) }
}

async function nameOf(ctx: Context, { partnerId, employerName }: SeatInput): Promise<string> {
  if (partnerId === null) return employerName
  try {
    return (await getPartner(ctx, partnerId)).name
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found')
      throw new AppError('unknown_reference', { what: 'partner' })
    throw error
  }
}

/**
 * Notes places of work that an employer pledges; of a partner of the region it stands among its pledges too. Throws `not_found`, `forbidden`,
 * `training_batch_over`, `training_employer_missing`, `training_seats_disabled`, `unknown_reference`, `partner_resting`.
 */
export async function pledgeSeats(ctx: Context, { id: batchId, ...input }: SeatInput & { id: string }): Promise<void> {
  const batch = await getChangeable(ctx, batchId)
  const { partnerId, work, seats, forDisabled, evidence } = input
  assert(partnerId !== null || input.employerName !== '', 'training_employer_missing')
  assert(forDisabled <= seats, 'training_seats_disabled', { disabled: forDisabled, seats })
  const employerName = await nameOf(ctx, input)
  const pledgeId =
    partnerId === null
      ? null
      : await recordPledge(ctx, {
          partnerId,
          purpose: { kind: 'batch', id: batchId, title: `${batch.course.title}, ${batch.name}`.slice(0, 300) },
          form: 'jobs',
          what: work,
          quantity: seats,
          unit: 'tempat kerja',
          dueOn: batch.endsOn,
          agencyId: batch.agency.id,
        })
  await insertSeat(ctx, { id: newId(), batchId, partnerId, employerName, work, seats, forDisabled, evidence, pledgeId })
  await insertStep(ctx, { batchId, deed: 'pledged', reason: `${employerName}: ${seats} ${work}` })
  await record(ctx, 'training.seats_pledge', { kind: 'course_batch', id: batchId }, { seats, forDisabled })
}

/**
 * The employer took it back; it stays with the reason. Throws `not_found`, `forbidden`, `training_batch_over`, `wrong_state` for one that was taken
 * back already, `training_last_market` where an open batch would be left without seats and reason.
 */
export async function cancelSeats(
  ctx: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<string> {
  const seat = await findSeat(ctx, id)
  assert(seat, 'not_found')
  const batch = await getChangeable(ctx, seat.batchId)
  assert(seat.cancelledReason === '', 'wrong_state', { state: 'cancelled' })
  const left = { ...batch.seats, pledged: batch.seats.pledged - seat.seats }
  assert(batch.state === 'draft' || hasMarket({ ...batch, seats: left }), 'training_last_market')
  await cancelSeat(ctx, id, reason)
  if (seat.pledgeId) await cancelPledge(ctx, { pledgeId: seat.pledgeId, reason })
  await insertStep(ctx, { batchId: batch.id, deed: 'pledge_cancelled', reason: `${seat.employerName}: ${reason}` })
  await record(ctx, 'training.seats_cancel', { kind: 'course_batch', id: batch.id }, { seats: seat.seats })
  return batch.id
}
