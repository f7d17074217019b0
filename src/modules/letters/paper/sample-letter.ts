import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { writeInvitation } from '../forms/invitation.ts'
import { can } from '../policy.ts'
import { zoneName } from '../words/date-words.ts'
import { getLetterhead } from './letterhead-of.ts'
import { readLetterSettings } from './read-settings.ts'
import { findSigner } from './signers.ts'

/** An invitation that invites nobody, on the paper of an agency, to look at before the first letter is sent. It takes no number. Errors: not_found. */
export async function writeSample(ctx: Context, agencyId: string): Promise<OfficeDocument> {
  const letterhead = await getLetterhead(ctx, agencyId)
  assert(can.readSettings(ctx.actor, agencyId), 'not_found')
  const { nextNumber } = await readLetterSettings(ctx, agencyId)
  const datedOn = todayOf(ctx)
  const signer = await findSigner(ctx, { agencyId, onDay: datedOn })
  return writeInvitation({
    letterhead,
    issue: {
      number: nextNumber,
      datedOn,
      signer: signer ?? { onBehalfOf: '', post: 'Kepala', name: '', rank: '', nip: '' },
    },
    urgency: 'Biasa',
    subject: 'Contoh Surat, Bukan Undangan',
    addressee: 'Pembaca contoh ini',
    invitees: [],
    opening: 'Untuk memeriksa kop, susunan nomor, dan tanda tangan sebelum surat pertama dikirim',
    when: { from: datedOn, until: datedOn },
    hours: { from: '09.00', until: '', zone: zoneName(ctx.timezone) },
    place: 'Ruang rapat',
    agenda: ['Memeriksa kop', 'Memeriksa nomor', 'Memeriksa nama dan NIP penanda tangan'],
    notes: [],
    copies: [],
  })
}
