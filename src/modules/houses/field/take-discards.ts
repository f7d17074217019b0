import { Discarded } from '#contract/houses/field/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { recordSteps } from '../record-step.ts'
import { officerOfLink } from './officers.ts'
import { findDiscarded } from './queries/discards.ts'
import { findHousesInField } from './queries/field-houses.ts'

/**
 * Notes in the history of each house what its officer has taken off the phone after it was refused, so that the office can ask for it: what it was and
 * why it was refused, not its contents. Sent again it is noted once; of a house that is not the agency's nothing is noted, nor of what is
 * no such thing: the phone has nothing better to say and forgets it. Answers how many were new. Throws `link_invalid`, `officer_revoked`.
 */
export async function takeDiscards(ctx: Context, link: LinkToken, told: readonly unknown[]): Promise<number> {
  const { agencyId } = await officerOfLink(ctx, link)
  const items = told.flatMap((one) => {
    const { data } = Discarded.safeParse(one)
    return data ? [data] : []
  })
  const named = items.map(({ houseId }) => houseId)
  const houses = (await findHousesInField(ctx, named)).filter((house) => house.agencyId === agencyId)
  const ours = new Set(houses.map(({ id }) => id))
  const known = await findDiscarded(ctx, [...ours])
  const fresh = new Map(
    items.filter(({ id, houseId }) => ours.has(houseId) && !known.has(id)).map((one) => [one.id, one]),
  )
  await recordSteps(
    ctx,
    [...fresh.values()].map(({ id, houseId, what, of, why }) => ({
      houseId,
      kind: 'field_discard',
      details: { item: id, what, of, why },
    })),
  )
  return fresh.size
}
