import { findSigner, getLetterhead, type Letterhead, type Signer } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'
import type { ReadHouse } from '../read-house.ts'

/** A kelurahan; its number begins with 1, that of a desa with 2 (Kemendagri). */
export const isTown = (villageCode: string): boolean => villageCode.split('.')[3]?.startsWith('1') ?? false

/** Where a house stands, as papers write it. */
export const placeOf = ({ address, rt, rw, village, district }: ReadHouse): string =>
  [
    address,
    rt && `RT ${rt}`,
    rw && `RW ${rw}`,
    `${isTown(village.code) ? 'Kel.' : 'Desa'} ${village.name}`,
    `Kec. ${district.name}`,
  ]
    .filter(Boolean)
    .join(', ')

/** The paper of an agency and the hand of its head on a day; dots where nobody holds the post. */
export async function officeOf(
  ctx: Context,
  agency: { readonly id: string; readonly name: string },
  onDay: string,
): Promise<{ letterhead: Letterhead; signer: Signer }> {
  const signer = await findSigner(ctx, { agencyId: agency.id, onDay })
  return {
    letterhead: await getLetterhead(ctx, agency.id),
    signer: signer ?? { onBehalfOf: '', post: `Kepala ${agency.name}`, name: '', rank: '', nip: '' },
  }
}

/** What heads every paper of a house. */
export const factsOf = (house: ReadHouse) => [
  { label: 'Kode rumah', value: house.code },
  { label: 'Pemilik', value: house.owner.name },
  { label: 'Alamat', value: placeOf(house) },
  ...(house.decision ? [{ label: 'Penetapan', value: `Nomor ${house.decision.number}` }] : []),
]
