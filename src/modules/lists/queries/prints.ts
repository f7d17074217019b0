import type { Context } from '#platform/context.ts'
import type { Print } from '../recognising/print.ts'

const placeOf = (editionId: string, part: number) => `list_prints.prints ${editionId} ${part}`

/** Keeps the prints of some rows as one part of an edition, in place of what was there. */
export async function keepPrints(
  { tx, region, vault }: Context,
  editionId: string,
  part: number,
  prints: readonly Print[],
): Promise<void> {
  const sealed = vault.seal(placeOf(editionId, part), JSON.stringify(prints))
  await tx
    .insertInto('list_prints')
    .values({ region_id: region, edition_id: editionId, part, prints: sealed })
    .onConflict((oc) => oc.constraint('list_prints__pk').doUpdateSet({ prints: sealed }))
    .execute()
}

/** The prints of one part; undefined after the last. */
export async function findPrints(
  { tx, region, vault }: Context,
  editionId: string,
  part: number,
): Promise<Print[] | undefined> {
  const row = await tx
    .selectFrom('list_prints')
    .select('prints')
    .where('region_id', '=', region)
    .where('edition_id', '=', editionId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row && (JSON.parse(vault.open(placeOf(editionId, part), row.prints)) as Print[])
}

export async function deletePrints({ tx, region }: Context, editionId: string): Promise<void> {
  await tx.deleteFrom('list_prints').where('region_id', '=', region).where('edition_id', '=', editionId).execute()
}
