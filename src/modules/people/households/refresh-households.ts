import type { Context } from '#platform/context.ts'
import {
  countOnCards,
  deleteEmptyHouseholds,
  type HouseholdPlace,
  keepHouseholds,
  type PlacedSign,
  pagePersonIds,
  readSigns,
  writeMembership,
} from '../queries/households.ts'
import { refreshFigures } from '../queries/planner-figures.ts'
import { placeInHouseholds } from './place-in-households.ts'

/**
 * Brings the households of the next `limit` persons up to date, in the order of their ids; `after` of the answer goes into the next call, null ends:
 * then households to which nobody belongs any more are gone. With `runId` only persons that this run linked are looked at. Run it when all links of a run are written: who shares a card is asked of all.
 */
export async function refreshHouseholds(
  ctx: Context,
  page: { after: string | null; limit: number; runId?: string | undefined },
): Promise<{ after: string | null; persons: number }> {
  const ids = await pagePersonIds(ctx, page)
  await placePersons(ctx, ids)
  await refreshFigures(ctx)
  const after = ids.length === page.limit ? (ids.at(-1) ?? null) : null
  if (after === null) await deleteEmptyHouseholds(ctx)
  return { after, persons: ids.length }
}

/** Brings the households of some persons up to date. */
export async function placePersons(ctx: Context, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const signs = await readSigns(ctx, personIds)
  const cards = [...new Set(signs.flatMap(({ card, blockCard }) => [card ?? [], blockCard ?? []].flat()))]
  const { originOf, stays } = placeInHouseholds(signs, await countOnCards(ctx, cards))
  const ids = await keepHouseholds(ctx, placesOf(signs, originOf))
  const idOf = (origin: string | undefined) => ids.get(origin ?? '') ?? ''
  const records = signs.map(({ recordId }) => ({ recordId, householdId: idOf(originOf.get(recordId)) }))
  const placed = stays.map(({ origin, ...stay }) => ({ ...stay, householdId: idOf(origin) }))
  await writeMembership(ctx, personIds, records, placed)
}

/** Each household with the address of its newest record that has one. */
function placesOf(signs: readonly PlacedSign[], originOf: ReadonlyMap<string, string>): HouseholdPlace[] {
  const newest = [...signs].sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
  const byOrigin = Map.groupBy(newest, ({ recordId }) => originOf.get(recordId) ?? '')
  return [...byOrigin].map(([origin, own]) => {
    const placed = own.find(({ villageCode }) => villageCode) ?? own.find(({ districtCode }) => districtCode)
    const address = (own.find((sign) => sign.address) ?? own[0])?.address ?? ''
    return { origin, villageCode: placed?.villageCode ?? null, districtCode: placed?.districtCode ?? null, address }
  })
}
