import { yearsBetween } from '#contract/calendar/days.ts'
import type { Trainee as Shape } from '#contract/training/trainees.ts'
import { maskNumber, maskPhone } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Batch, freePlaces } from '../batch.ts'
import { ageFault } from '../course.ts'
import { getBatch, getTrainee as getRow } from '../get-batch.ts'
import { can } from '../policy.ts'
import { pageTrainees, type TraineeFilter } from '../queries/trainees.ts'
import { openIdentifiers } from '../sealed-columns.ts'
import { type Attended, readShares } from '../sessions/sessions.ts'
import type { Trainee } from '../trainee.ts'

/** Somebody who takes part, as who may read people sees them: numbers masked, places as codes, with what is to be looked at. */
export interface ShownTrainee {
  readonly trainee: Trainee
  readonly batch: Batch
  readonly nik: string
  readonly phone: string
  readonly needsNote: string
  /** Years on the first day of the batch. */
  readonly age: number | null
  readonly warnings: Shape['warnings']
  /** Of the sessions held so far; null: the batch has none. */
  readonly sharePercent: number | null
}

function warningsOf(trainee: Trainee, batch: Batch): Shape['warnings'] {
  const age = ageFault(batch.course, trainee.birthDate, batch.startsOn)
  const isOpen = trainee.state === 'registered'
  return [
    ...(age ? [age] : []),
    ...(trainee.life === 'living' ? [] : [trainee.life]),
    ...(isOpen && freePlaces(batch) === 0 ? (['waiting'] as const) : []),
    ...(trainee.combination === 'conflict' || trainee.combination === 'ask' ? [trainee.combination] : []),
  ]
}

/** Null before the first session: nobody is absent from what has not begun. */
function shareIn(shares: Shares, { participantId }: Trainee): number | null {
  const share = shares.get(participantId ?? '')
  return share && share.sessions > 0 ? share.sharePercent : null
}

type Shares = ReadonlyMap<string, Attended>

const show = (ctx: Context, trainee: Trainee, batch: Batch, shares: Shares): ShownTrainee => {
  const { nik, phone, note } = openIdentifiers(ctx, trainee)
  return {
    trainee,
    batch,
    nik: maskNumber(nik) ?? '',
    phone: maskPhone(phone) ?? '',
    needsNote: note,
    age: trainee.birthDate === null ? null : yearsBetween(trainee.birthDate, batch.startsOn),
    warnings: warningsOf(trainee, batch),
    sharePercent: shareIn(shares, trainee),
  }
}

/** One page of the people of a batch, the organiser's and the coordinators'. Throws `not_found`, `forbidden`. */
export async function listTrainees(
  ctx: Context,
  filter: TraineeFilter,
): Promise<{ rows: ShownTrainee[]; total: number }> {
  const batch = await getBatch(ctx, filter.batchId)
  assert(can.readPeople(ctx.actor, batch), 'forbidden')
  const { rows, total } = await pageTrainees(ctx, filter)
  const shares = await readShares(ctx, batch)
  return { rows: rows.map((row) => show(ctx, row, batch, shares)), total }
}

/** One of them. Throws `not_found`, also for who may not read the people of the batch. */
export async function getTrainee(ctx: Context, id: string): Promise<ShownTrainee> {
  const { trainee, batch } = await getRow(ctx, id)
  return show(ctx, trainee, batch, await readShares(ctx, batch))
}
