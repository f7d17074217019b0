import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type House, isOver } from './house.ts'
import { can } from './policy.ts'
import { findHouse, lockHouses } from './queries/houses.ts'

/** What the actor may read. Throws `not_found`. */
export async function getHouse(ctx: Context, id: string): Promise<House> {
  const house = await findHouse(ctx, id)
  assert(house && can.read(ctx.actor, house), 'not_found')
  return house
}

/**
 * The same for a change, held until the end of the transaction so that nobody else changes it meanwhile. Throws `not_found`, `forbidden` for who only
 * gives to it, `house_over`.
 */
export async function holdHouse(ctx: Context, id: string): Promise<House> {
  const seen = await getHouse(ctx, id)
  assert(can.readPrivate(ctx.actor, seen), 'forbidden')
  await lockHouses(ctx, [id])
  const house = await getHouse(ctx, id)
  assert(!isOver(house), 'house_over', { state: house.state })
  return house
}
