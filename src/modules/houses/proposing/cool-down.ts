import type { HouseInput } from '#contract/houses/house.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { type Admission, admitQuestions, askIntended, judgeIntended, type Refusal } from '#modules/services/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OwnerNumbers } from '../open-identifiers.ts'
import { type FamilyKeys, listFamilyHouses } from '../queries/families.ts'
import { shortOf } from '../queries/names.ts'

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

type Earlier = readonly { readonly agencyId: string; readonly on: string }[]

/** To each family in their order the houses that this room handed over to it, the latest first. */
const listHandedOver = async (ctx: Context, intended: readonly IntendedFamily[]): Promise<Earlier[]> =>
  (await listFamilyHouses(ctx, intended)).map((houses) =>
    houses.flatMap(({ agencyId, handedOverOn }) => (handedOverOn === null ? [] : [{ agencyId, on: handedOverOn }])),
  )

/** The families as the ledger of services asks about them. */
const inLedger = (intended: readonly IntendedFamily[], earlier: readonly Earlier[]) =>
  intended.map(({ agencyId, owner, numbers, villageCode }, at) => ({
    agencyId,
    candidate: {
      ...{ name: owner.name, sex: owner.sex, birthDate: owner.birthDate },
      ...{ nik: numbers.nik ?? '', kk: numbers.kk ?? '', villageCode },
    },
    given: earlier[at] ?? [],
  }))

/** The ledger's judgements as what stands against each family. */
async function toAgainst(
  ctx: Context,
  earlier: readonly Earlier[],
  { judged, officer }: Awaited<ReturnType<typeof judgeIntended>>,
): Promise<(AppError | null)[]> {
  const names = await nameAgencies(
    ctx,
    earlier.flatMap(([latest]) => latest?.agencyId ?? []),
  )
  return judged.map(({ answer, by }, at) => {
    if (answer !== 'conflict') return null
    const [latest] = earlier[at] ?? []
    if (by === 'ledger' || !latest) return new AppError('house_repaired_elsewhere', { by: officer || NO_OFFICER })
    return new AppError('house_cooling_down', { agency: shortOf(names, latest.agencyId) })
  })
}

/** Whom to ask where the region has named nobody. */
const NO_OFFICER = 'region_coordinator'

/** Takes so many questions about families off the limits of who asks; commit it before anything of them is said. */
export const admitFamilies = (ctx: Context, families: number, isList: boolean) =>
  admitQuestions(ctx, { kind: HOUSE_REPAIR, on: todayOf(ctx), purpose: PURPOSE, isList }, families)

/** Asks about families under an admission, writes each question to the log, and answers as `againstCooling`. */
export async function askAboutFamilies(
  ctx: Context,
  admission: Admission,
  intended: readonly IntendedFamily[],
): Promise<(AppError | null)[]> {
  const earlier = await listHandedOver(ctx, intended)
  return toAgainst(ctx, earlier, await askIntended(ctx, admission, inLedger(intended, earlier)))
}

/** Takes one question about the family off the limits of who asks and writes it to the log; answers the limit that it would break. */
export async function askAboutFamily(ctx: Context, intended: IntendedFamily): Promise<Refusal | null> {
  const admitted = await admitFamilies(ctx, 1, false)
  if (admitted.refusal) return admitted.refusal
  await askAboutFamilies(ctx, admitted.admission, [intended])
  return null
}

/**
 * What stands against families, in their order: a waiting time after another house that is not over, by the houses of this room (`house_cooling_down`), and
 * by what agencies' lists say was decided or given (`house_repaired_elsewhere`; rules of the room services: "one house repair per family in 5 years from
 * any source"). It names whom to ask, never what was given to whom. The same number of statements however many families they are.
 */
export async function againstCooling(ctx: Context, intended: readonly IntendedFamily[]): Promise<(AppError | null)[]> {
  const earlier = await listHandedOver(ctx, intended)
  const wish = { kind: HOUSE_REPAIR, on: todayOf(ctx) }
  return toAgainst(ctx, earlier, await judgeIntended(ctx, wish, inLedger(intended, earlier)))
}
