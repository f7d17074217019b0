import type { HouseInput } from '#contract/houses/house.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { nameKey } from '#modules/people/index.ts'
import { isWithin, listByCodes } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { metresBetween } from '../house.ts'
import { type FamilyKeys, listAlike, listFamilyHouses } from '../queries/families.ts'
import { RULES_OF_HOUSES } from '../seed-tables.ts'

const VILLAGE = '35.07.01.2001'.length

/** Refuses a village that is none of this region, or that holds no more. Throws `house_outside_region`, `house_village_ended`. */
export async function assertVillage(ctx: Context, code: string): Promise<void> {
  const [area] = await listByCodes(ctx, [code])
  assert(area && code.length === VILLAGE && isWithin(code, ctx.region), 'house_outside_region')
  const { fullName, validUntil } = area
  assert(validUntil === null || validUntil >= todayOf(ctx), 'house_village_ended', { name: fullName, day: validUntil })
}

/**
 * One house under way for a family, whoever keeps it: the answer names the agency to ask and nothing else. Throws `house_taken`. Call
 * `waitForProposals` before, so that two at once do not pass each other.
 */
export async function assertNotTaken(ctx: Context, family: FamilyKeys, except: string | null): Promise<void> {
  const underWay = (await listFamilyHouses(ctx, family, except)).find(({ state }) => state !== 'handed_over')
  if (!underWay) return
  const { shortName, name } = await getAgency(ctx, underWay.agencyId)
  throw new AppError('house_taken', { agency: shortName || name })
}

/**
 * Where numbers are missing: the same folded name in the village, and not surely elsewhere by the points on the map. A warning, passed by saying why
 * it is another house. Throws `house_alike`.
 */
export async function assertUnlike(
  ctx: Context,
  { input, family, despite }: { readonly input: HouseInput; readonly family: FamilyKeys; readonly despite: string },
  except: string | null,
): Promise<void> {
  if (despite.length >= 3) return
  const { villageCode, position, owner } = input
  const found = await listAlike(ctx, { villageCode, ownerKey: nameKey(owner.name), nikHash: family.nikHash }, except)
  const near = found.filter(
    ({ latitude, longitude }) =>
      position === null ||
      latitude === null ||
      longitude === null ||
      metresBetween(position, { latitude, longitude }) <= RULES_OF_HOUSES.alikeWithinM,
  )
  assert(near.length === 0, 'house_alike', { count: near.length, code: near[0]?.code ?? '' })
}
