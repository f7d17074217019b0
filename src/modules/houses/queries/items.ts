import type { ItemInput, ItemKind } from '#contract/houses/stack.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

/** A line of the plan of materials. */
export interface Item extends ItemInput {
  readonly id: string
  readonly amount: number
}

/** The plan of materials of a house in its order. */
export async function listItems({ tx, region }: Context, houseId: string): Promise<Item[]> {
  const rows = await tx
    .selectFrom('house_items')
    .select(['id', 'kind', 'name', 'quantity', 'unit', 'unit_price', 'amount'])
    .where('region_id', '=', region)
    .where('house_id', '=', houseId)
    .orderBy('position')
    .execute()
  return rows.map(({ unit_price, ...row }) => ({
    ...row,
    kind: row.kind as ItemKind,
    quantity: Number(row.quantity),
    unitPrice: Number(unit_price),
    amount: Number(row.amount),
  }))
}

/** Puts these lines in the place of those there were. */
export async function replaceItems(
  { tx, region }: Context,
  houseId: string,
  items: readonly Omit<Item, 'id'>[],
): Promise<void> {
  await tx.deleteFrom('house_items').where('region_id', '=', region).where('house_id', '=', houseId).execute()
  await tx
    .insertInto('house_items')
    .values(
      items.map(({ unitPrice, ...item }, position) => ({
        region_id: region,
        id: newId(),
        house_id: houseId,
        position,
        ...item,
        unit_price: unitPrice,
      })),
    )
    .execute()
}
