import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { getHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { listGifts } from '../queries/givers.ts'
import { type Item, listItems } from '../queries/items.ts'
import type { Gift } from './stack.ts'

/** A gift with the name of the agency that gives it. */
export interface NamedGift extends Gift {
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string } | null
}

/** The stack of a house that the actor may read, with what was given up. Throws `not_found`. */
export async function readStack(ctx: Context, houseId: string): Promise<{ house: House; gifts: NamedGift[] }> {
  const house = await getHouse(ctx, houseId)
  const gifts = await listGifts(ctx, houseId)
  const names = await nameAgencies(
    ctx,
    gifts.flatMap(({ agencyId }) => agencyId ?? []),
  )
  return { house, gifts: gifts.map((gift) => ({ ...gift, agency: names.get(gift.agencyId ?? '') ?? null })) }
}

/** The plan of materials of a house that the actor may read. Throws `not_found`. */
export async function readPlan(ctx: Context, houseId: string): Promise<{ items: Item[]; cost: number }> {
  const { money } = await getHouse(ctx, houseId)
  return { items: await listItems(ctx, houseId), cost: money.cost }
}
