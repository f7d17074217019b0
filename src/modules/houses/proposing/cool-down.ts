import type { HouseInput } from '#contract/houses/house.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { judgeIntended } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OwnerNumbers } from '../open-identifiers.ts'
import { type FamilyKeys, listFamilyHouses } from '../queries/families.ts'
import { todayOf } from '../today.ts'

/** The kind under which the ledger of services knows a repaired house. */
export const HOUSE_REPAIR = 'house-repair'

/** A family that is to receive a house, as far as it is known. */
export interface IntendedFamily {
  /** Who keeps the house. */
  readonly agencyId: string
  readonly villageCode: string
  readonly owner: Pick<HouseInput['owner'], 'name' | 'sex' | 'birthDate'>
  readonly numbers: OwnerNumbers
  readonly family: FamilyKeys
  /** The house itself, which does not stand against it. */
  readonly except: string | null
}

/**
 * Refuses a family whose waiting time after another house is not over: by the houses of this room, and by what agencies' lists say was decided or given
 * (rules of the room services: "one house repair per family in 5 years from any source"). The answer names whom to ask, never what was given to
 * whom. Throws `house_cooling_down`, `house_repaired_elsewhere`.
 */
export async function assertNotCooling(ctx: Context, intended: IntendedFamily): Promise<void> {
  const { agencyId, villageCode, owner, numbers, family, except } = intended
  const earlier = (await listFamilyHouses(ctx, family, except)).flatMap((house) =>
    house.handedOverOn === null ? [] : [{ agencyId: house.agencyId, on: house.handedOverOn }],
  )
  const candidate = { ...owner, nik: numbers.nik ?? '', kk: numbers.kk ?? '', villageCode }
  const asked = { kind: HOUSE_REPAIR, on: todayOf(ctx), agencyId }
  const { answer, by, officer } = await judgeIntended(ctx, asked, candidate, earlier)
  if (answer !== 'conflict') return
  const [latest] = earlier
  if (by === 'ledger' || !latest)
    throw new AppError('house_repaired_elsewhere', { by: officer || 'region_coordinator' })
  const { shortName, name } = await getAgency(ctx, latest.agencyId)
  throw new AppError('house_cooling_down', { agency: shortName || name })
}
