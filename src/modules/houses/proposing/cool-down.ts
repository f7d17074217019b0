import type { HouseInput } from '#contract/houses/house.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { admitQuestions, askIntended, judgeIntended, type Refusal } from '#modules/services/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OwnerNumbers } from '../open-identifiers.ts'
import { type FamilyKeys, listFamilyHouses } from '../queries/families.ts'

/** The kind under which the ledger of services knows a repaired house. */
export const HOUSE_REPAIR = 'house-repair'

/** What the log of questions says a proposal asks for. */
const PURPOSE = 'Usulan perbaikan rumah'

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

const candidateOf = ({ owner, numbers, villageCode }: IntendedFamily) => ({
  ...{ name: owner.name, sex: owner.sex, birthDate: owner.birthDate },
  ...{ nik: numbers.nik ?? '', kk: numbers.kk ?? '', villageCode },
})

/** The houses that this room handed over to a family, the latest first. */
async function listHandedOver(ctx: Context, { family, except }: IntendedFamily) {
  return (await listFamilyHouses(ctx, family, except)).flatMap((house) =>
    house.handedOverOn === null ? [] : [{ agencyId: house.agencyId, on: house.handedOverOn }],
  )
}

/** Takes one question about the family off the limits of who asks and writes it to the log; answers the limit that it would break. */
export async function askAboutFamily(ctx: Context, intended: IntendedFamily): Promise<Refusal | null> {
  const question = { kind: HOUSE_REPAIR, on: todayOf(ctx), purpose: PURPOSE, isList: false }
  const { admission, refusal } = { admission: null, ...(await admitQuestions(ctx, question, 1)) }
  if (!admission) return refusal
  const { agencyId } = intended
  const given = await listHandedOver(ctx, intended)
  await askIntended(ctx, admission, { agencyId, candidate: candidateOf(intended), given })
  return null
}

/**
 * Refuses a family whose waiting time after another house is not over: by the houses of this room, and by what agencies' lists say was decided or given
 * (rules of the room services: "one house repair per family in 5 years from any source"). The answer names whom to ask, never what was given to
 * whom. Throws `house_cooling_down`, `house_repaired_elsewhere`.
 */
export async function assertNotCooling(ctx: Context, intended: IntendedFamily): Promise<void> {
  const earlier = await listHandedOver(ctx, intended)
  const asked = { kind: HOUSE_REPAIR, on: todayOf(ctx), agencyId: intended.agencyId }
  const { answer, by, officer } = await judgeIntended(ctx, asked, candidateOf(intended), earlier)
  if (answer !== 'conflict') return
  const [latest] = earlier
  if (by === 'ledger' || !latest)
    throw new AppError('house_repaired_elsewhere', { by: officer || 'region_coordinator' })
  const { shortName, name } = await getAgency(ctx, latest.agencyId)
  throw new AppError('house_cooling_down', { agency: shortName || name })
}
