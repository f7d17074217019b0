import type { Discarded } from '#contract/houses/field/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { recordStep } from '../record-step.ts'
import { officerOfLink } from './officers.ts'
import { findDiscarded } from './queries/discards.ts'
import { findHousesInField } from './queries/field-houses.ts'

/**
 * Notes in the history of each house what its officer has taken off the phone after it was refused, so that the office can ask for it: what it was and
 * why it was refused, not its contents. Sent again it is noted once; of a house that is not the agency's nothing is noted. Answers how many were new.
 * Throws `link_invalid`, `officer_revoked`.
 */
export async function takeDiscards(ctx: Context, link: LinkToken, items: readonly Discarded[]): Promise<number> {
  const { agencyId } = await officerOfLink(ctx, link)
  const named = items.map(({ houseId }) => houseId)
  const houses = (await findHousesInField(ctx, named)).filter((house) => house.agencyId === agencyId)
  const ours = new Set(houses.map(({ id }) => id))
  const known = await findDiscarded(ctx, [...ours])
  const fresh = new Map(
    items.filter(({ id, houseId }) => ours.has(houseId) && !known.has(id)).map((one) => [one.id, one]),
  )
  for (const { id, houseId, what, of, why } of fresh.values())
    await recordStep(ctx, houseId, 'field_discard', { item: id, what, of, why })
  return fresh.size
}
