import type { HouseInput } from '#contract/houses/house.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameKey } from '#modules/people/index.ts'
import { isWithin, listByCodes } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { metresBetween } from '../house.ts'
import { type FamilyKeys, listAlike, listFamilyHouses } from '../queries/families.ts'
import { shortOf } from '../queries/names.ts'
import { RULES_OF_HOUSES } from '../seed-tables.ts'

const VILLAGE = '35.07.01.2001'.length

/**
 * What stands against each village, in their order: that it is none of this region (`house_outside_region`), or holds no more (`house_village_ended`).
 */
export async function againstVillages(ctx: Context, codes: readonly string[]): Promise<(AppError | null)[]> {
  const areas = new Map((await listByCodes(ctx, [...new Set(codes)])).map((area) => [area.code, area]))
  const today = todayOf(ctx)
  return codes.map((code) => {
    const area = areas.get(code)
    if (!area || code.length !== VILLAGE || !isWithin(code, ctx.region)) return new AppError('house_outside_region')
    const { fullName, validUntil } = area
    if (validUntil === null || validUntil >= today) return null
    return new AppError('house_village_ended', { name: fullName, day: validUntil })
  })
}

/** A family that a house is proposed for; `except`: the house itself, which does not stand against it. */
interface ProposedFamily {
  readonly family: FamilyKeys
  readonly except: string | null
}

/**
 * What stands against each family, in their order: one house under way for a family, whoever keeps it (`house_taken`); it names the agency to ask and
 * nothing else. Call `waitForProposals` before, so that two at once do not pass each other.
 */
export async function againstTaken(ctx: Context, families: readonly ProposedFamily[]): Promise<(AppError | null)[]> {
  const underWay = (await listFamilyHouses(ctx, families)).map((houses) =>
    houses.find(({ state }) => state !== 'handed_over'),
  )
  const names = await nameAgencies(
    ctx,
    underWay.flatMap((house) => house?.agencyId ?? []),
  )
  return underWay.map((house) =>
    house ? new AppError('house_taken', { agency: shortOf(names, house.agencyId) }) : null,
  )
}

/** A proposal as far as it is compared with others. */
interface ProposedHouse extends ProposedFamily {
  readonly input: Pick<HouseInput, 'villageCode' | 'position' | 'owner'>
  /** Why it is another house than those like it. */
  readonly despite: string
}

/**
 * What stands against each proposal where numbers are missing, in their order: the same folded name in the village, and not surely elsewhere by the points
 * on the map (`house_alike`). A warning, passed by saying why it is another house.
 */
export async function againstAlike(ctx: Context, proposed: readonly ProposedHouse[]): Promise<(AppError | null)[]> {
  const alike = await listAlike(
    ctx,
    proposed.map(({ input, family, except }) => {
      const { villageCode, owner } = input
      return { villageCode, ownerKey: nameKey(owner.name), nikHash: family.nikHash, except }
    }),
  )
  return proposed.map(({ input, despite }, at) => {
    const near = (alike[at] ?? []).filter((house) => mayBeOne(input.position, house))
    const [first] = near
    return first && despite.length < 3 ? new AppError('house_alike', { count: near.length, code: first.code }) : null
  })
}

const mayBeOne = (
  position: HouseInput['position'],
  { latitude, longitude }: { readonly latitude: number | null; readonly longitude: number | null },
) =>
  position === null ||
  latitude === null ||
  longitude === null ||
  metresBetween(position, { latitude, longitude }) <= RULES_OF_HOUSES.alikeWithinM

/** Throws what stands against the only one that was asked about. */
export function assertNothing([against]: readonly (AppError | null)[]): void {
  if (against) throw against
}
