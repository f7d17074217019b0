import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findAgency, lockAgency } from '../agency-queries.ts'
import { can } from '../policy.ts'
import { getPosition } from './get-position.ts'
import type { Position } from './position.ts'
import { closePosition, findHead, insertPosition, lockPosition } from './position-queries.ts'

export interface NewPosition {
  readonly agencyId: string
  readonly title: string
  readonly rank: string
  readonly isHead: boolean
  readonly validFrom: string
}

/** Adds a post to an agency. Errors: unknown_reference, forbidden, position_second_head. */
export async function createPosition(ctx: Context, input: NewPosition): Promise<Position> {
  await lockAgency(ctx, input.agencyId)
  assert(await findAgency(ctx, input.agencyId), 'unknown_reference', { what: 'agency' })
  assert(can.managePositions(ctx.actor, input), 'forbidden')
  const head = input.isHead ? await findHead(ctx, input.agencyId, input.validFrom) : undefined
  assert(!head, 'position_second_head', { title: head?.title })
  const id = newId()
  await insertPosition(ctx, { id, ...input })
  await record(ctx, 'position.create', { kind: 'agency', id: input.agencyId }, { position: id })
  return getPosition(ctx, id)
}

/** Gives a post its last day; who holds it then ends with it. Errors: not_found, forbidden, wrong_state, period_invalid. */
export async function endPosition(ctx: Context, { id, lastDay }: { id: string; lastDay: string }): Promise<Position> {
  await lockPosition(ctx, id)
  const position = await getPosition(ctx, id)
  assert(can.managePositions(ctx.actor, position), 'forbidden')
  assert(position.validUntil === null, 'wrong_state', { state: 'ended' })
  assert(lastDay >= position.validFrom, 'period_invalid')
  await closePosition(ctx, id, lastDay)
  await record(ctx, 'position.end', { kind: 'agency', id: position.agencyId }, { position: id, lastDay })
  return getPosition(ctx, id)
}
