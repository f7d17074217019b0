import type { HouseInput } from '#contract/houses/house.ts'
import type { Refusal } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { getHouse } from '../get-house.ts'
import { openIdentifiers, readNumbers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { askAboutFamily } from './cool-down.ts'

/**
 * A proposal by hand is a question about a family that its writer chooses: taken, helped before, dead, moved. So it is taken off the limits of
 * questions and stands in their log, whatever becomes of it; answers the limit that it would break. Commit it before `createHouse`, whose refusal leaves
 * nothing behind. Says nothing to who may not propose, since the command refuses before it looks. Throws `house_number_wrong`, `house_phone_wrong`.
 */
export async function askBeforeCreate(
  ctx: Context,
  { agencyId, ...input }: HouseInput & { readonly agencyId: string },
): Promise<Refusal | null> {
  const { owner, villageCode } = input
  if (!can.create(ctx.actor, { agencyId, villageCode })) return null
  const numbers = readNumbers(owner)
  const family = sealNumbers(ctx, newId(), numbers)
  return askAboutFamily(ctx, { agencyId, villageCode, owner, numbers, family, except: null })
}

/** The same before `editHouse`, where the numbers are another family's. Throws `not_found` too. */
export async function askBeforeEdit(
  ctx: Context,
  { id, ...input }: HouseInput & { readonly id: string },
): Promise<Refusal | null> {
  const { owner, villageCode } = input
  const house = await getHouse(ctx, id)
  if (!can.edit(ctx.actor, house) || !can.edit(ctx.actor, { ...house, villageCode })) return null
  const known = await openIdentifiers(ctx, id)
  const numbers = readNumbers(owner, known)
  if (numbers.nik === known.nik && numbers.kk === known.kk) return null
  const family = sealNumbers(ctx, id, numbers)
  return askAboutFamily(ctx, { agencyId: house.agencyId, villageCode, owner, numbers, family, except: id })
}
