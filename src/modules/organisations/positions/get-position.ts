import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Holder, Position } from './position.ts'
import { listHolders, pagePositions } from './position-queries.ts'

/** One post with its holders of a day (default: today in the region). Errors: not_found. */
export async function getPosition(ctx: Context, id: string, onDay?: string): Promise<Position> {
  const day = onDay ?? todayOf(ctx)
  const { rows } = await pagePositions(ctx, { id, onDay: day, page: 1, pageSize: 1 })
  const [position] = rows
  assert(position, 'not_found')
  return position
}

/** Everybody who ever held a post, the latest first. Errors: not_found. */
export async function listHoldersOf(
  ctx: Context,
  positionId: string,
): Promise<{ position: Position; holders: Holder[] }> {
  const position = await getPosition(ctx, positionId)
  return { position, holders: await listHolders(ctx, [positionId], null) }
}
