import { longDate, numberInWords, writeOfficialRecord } from '#modules/letters/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { listGifts } from '../queries/givers.ts'
import type { ReadHouse } from '../read-house.ts'
import { isTown, officeOf, placeOf } from './paper.ts'
import { FORMS, GIVERS, rupiah } from './words.ts'

/** To be written by hand where nobody holds the post. */
const DOTS = '…………………………………'

/** Berita acara serah terima (BAST) between the agency and the family; before the handover a draft with dots for its number. */
export async function handoverPaper(ctx: Context, house: ReadHouse): Promise<OfficeDocument> {
  const datedOn = house.handedOverOn ?? todayOf(ctx)
  const { letterhead, signer } = await officeOf(ctx, house.agency, datedOn)
  const gifts = (await listGifts(ctx, house.id)).filter(({ state }) => state === 'delivered')
  const { cost } = house.money
  return writeOfficialRecord({
    letterhead,
    number: house.handoverNumber || null,
    title: 'SERAH TERIMA PERBAIKAN RUMAH',
    datedOn,
    place: placeOf(house),
    parties: [
      {
        ...{ name: signer.name || DOTS, nip: signer.nip, rank: signer.rank, post: signer.post },
        agency: signer.post.includes(house.agency.name) ? '' : house.agency.name,
      },
      { name: house.owner.name, nip: '', rank: '', post: `Penerima, ${placeOf(house)}`, agency: '' },
    ],
    points: [
      `PIHAK PERTAMA menyerahkan dan PIHAK KEDUA menerima hasil perbaikan rumah ${house.code} dalam keadaan selesai ${house.progress} %.`,
      ...(house.decision
        ? [`Penerima ditetapkan dengan nomor ${house.decision.number} tanggal ${longDate(house.decision.decidedOn)}.`]
        : []),
      `Biaya perbaikan ${rupiah(cost)} (${numberInWords(cost)} rupiah), berasal dari ${gifts
        .map(
          ({ giverKind, giverName, form, amount }) =>
            `${giverName || GIVERS[giverKind]} berupa ${FORMS[form].toLowerCase()} senilai ${rupiah(amount)}`,
        )
        .join('; ')}.`,
      ...(house.handoverReason ? [`Catatan: ${house.handoverReason}`] : []),
      'PIHAK KEDUA memelihara rumah ini dan menempatinya sendiri.',
    ],
    copies: 2,
    signers: [signer, { onBehalfOf: '', post: 'Penerima', name: house.owner.name, rank: '', nip: '' }],
    witness: {
      onBehalfOf: '',
      post: `${isTown(house.village.code) ? 'Lurah' : 'Kepala Desa'} ${house.village.name}`,
      name: '',
      rank: '',
      nip: '',
    },
  })
}
