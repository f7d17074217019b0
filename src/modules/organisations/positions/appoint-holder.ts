import { dayBefore } from '#contract/calendar/days.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { publish } from '#platform/outbox.ts'
import { can } from '../policy.ts'
import { getPosition } from './get-position.ts'
import { givesWay, type Holder, judgeAppointment, type Position, readNip } from './position.ts'
import { closeHolder, findHolder, insertHolder, listHolders, lockPosition } from './position-queries.ts'

export type Appointment = Omit<Holder, 'id' | 'positionId'> & { readonly id: string }

/**
 * Gives a post to somebody; `id` is the post's. A definitif holder ends the Plt, Pj or Plh before. Sex comes from the NIP when it is not given.
 * Errors: not_found, forbidden, period_invalid, position_ended, nip_invalid, position_occupied, position_not_vacant, position_nobody_away.
 */
export async function appointHolder(ctx: Context, input: Appointment): Promise<Position> {
  await lockPosition(ctx, input.id)
  const position = await getPosition(ctx, input.id)
  assert(can.managePositions(ctx.actor, position), 'forbidden')
  assert(input.validUntil === null || input.validUntil >= input.validFrom, 'period_invalid')
  assertWithin(position, input)
  const nip = input.nip === null ? undefined : readNip(input.nip)
  assert(input.nip === null || (nip && (input.sex === null || input.sex === nip.sex)), 'nip_invalid', {
    nip: input.nip,
  })

  const holders = await listHolders(ctx, [input.id], null)
  const refusal = judgeAppointment(input, holders)
  if (refusal) throw new AppError(refusal.code, 'by' in refusal ? nameHolder(refusal.by) : {})
  if (input.capacity === 'definitif')
    for (const standIn of givesWay(input.validFrom, holders))
      await closeHolder(ctx, standIn.id, dayBefore(input.validFrom))
  const holder = { ...input, id: newId(), positionId: input.id, sex: input.sex ?? nip?.sex ?? null }
  await insertHolder(ctx, holder)
  await publish(ctx, 'organisations.holders_changed', { positionId: input.id })
  await record(
    ctx,
    'position.appoint',
    { kind: 'agency', id: position.agencyId },
    { position: input.id, holder: holder.id, capacity: input.capacity, from: input.validFrom },
  )
  return getPosition(ctx, input.id)
}

function assertWithin(position: Position, { validFrom, validUntil }: Appointment) {
  const end = position.validUntil
  const within = validFrom >= position.validFrom && (end === null || (validUntil !== null && validUntil <= end))
  assert(within, 'position_ended', { from: position.validFrom, until: end ?? '…' })
}

const nameHolder = (holder: Holder) => ({ name: holder.personName, capacity: holder.capacity, from: holder.validFrom })

/** The last day of somebody in a post. Errors: not_found, forbidden, wrong_state, period_invalid. */
export async function endHolder(ctx: Context, { id, lastDay }: { id: string; lastDay: string }): Promise<Position> {
  const found = await findHolder(ctx, id)
  assert(found, 'not_found')
  await lockPosition(ctx, found.positionId)
  const position = await getPosition(ctx, found.positionId)
  assert(can.managePositions(ctx.actor, position), 'forbidden')
  const holder = await findHolder(ctx, id)
  assert(holder && (holder.validUntil === null || lastDay < holder.validUntil), 'wrong_state', { state: 'ended' })
  assert(lastDay >= holder.validFrom, 'period_invalid')
  await closeHolder(ctx, id, lastDay)
  await publish(ctx, 'organisations.holders_changed', { positionId: holder.positionId })
  await record(ctx, 'position.leave', { kind: 'agency', id: position.agencyId }, { holder: id, lastDay })
  return getPosition(ctx, holder.positionId)
}
