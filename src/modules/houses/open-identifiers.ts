import { canBeKk, canBeNik } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findSealed } from './queries/houses.ts'
import type { Numbers } from './queries/write-houses.ts'
import { ownerPlace } from './sealed-columns.ts'

/** An owner's numbers as far as they are known: 16 digits each, the phone as digits with an optional +. */
export interface OwnerNumbers {
  readonly nik: string | null
  readonly kk: string | null
  readonly phone: string | null
}

/** Of an owner of whom nothing is known. */
export const NO_NUMBERS: OwnerNumbers = { nik: null, kk: null, phone: null }

/** Opens the numbers of the owners of some houses, by house; who may, is the caller's question. */
export async function openAllIdentifiers(
  ctx: Context,
  houseIds: readonly string[],
): Promise<ReadonlyMap<string, OwnerNumbers>> {
  const sealed = await findSealed(ctx, houseIds)
  return new Map(
    [...sealed].map(([id, numbers]) => [id, JSON.parse(ctx.vault.open(ownerPlace(id), numbers)) as OwnerNumbers]),
  )
}

/** The same of one house. */
export const openIdentifiers = async (ctx: Context, houseId: string): Promise<OwnerNumbers> =>
  (await openAllIdentifiers(ctx, [houseId])).get(houseId) ?? NO_NUMBERS

const digitsOf = (typed: string) => typed.replace(/[\s.-]/g, '')

/** What somebody typed as the numbers of an owner; where nothing is typed, what was known stays. Throws `house_number_wrong`. */
export function readNumbers(
  typed: { readonly nik: string; readonly kk: string; readonly phone: string },
  known: OwnerNumbers = NO_NUMBERS,
): OwnerNumbers {
  const [nik, kk, phone] = [typed.nik, typed.kk, typed.phone].map(digitsOf)
  assert(!nik || canBeNik(nik), 'house_number_wrong', { what: 'nik' })
  assert(!kk || canBeKk(kk), 'house_number_wrong', { what: 'kk' })
  assert(!phone || /^\+?\d{6,15}$/.test(phone), 'house_phone_wrong')
  return { nik: nik || known.nik, kk: kk || known.kk, phone: phone || known.phone }
}

/** The same sealed for its house, with the hashes by which a second house of the family is found. */
export function sealNumbers({ vault }: Context, houseId: string, numbers: OwnerNumbers): Numbers {
  const { nik, kk, phone } = numbers
  return {
    identifiers: nik || kk || phone ? vault.seal(ownerPlace(houseId), JSON.stringify({ nik, kk, phone })) : null,
    nikHash: nik && vault.hash('nik', nik),
    kkHash: kk && vault.hash('kk', kk),
  }
}
