import { findLetterOf, findSigner, getLetterhead, issueLetter, writeCertificate } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { counts } from '../attendance/attendance.ts'
import { readAttendance } from '../attendance/read-attendance.ts'
import { getOrganised } from '../get-gathering.ts'
import { findParticipant } from '../queries/participants.ts'
import { OUTCOME } from './certificate.ts'
import { findCertificate } from './certificate-queries.ts'

/**
 * The paper of a certificate under its number. Rendering is left to the caller. Errors: not_found, forbidden, wrong_state (revoked), signer_missing
 * (the organiser has no post that signs).
 */
export async function writeCertificateDocument(
  ctx: Context,
  { id, publicUrl }: { readonly id: string; readonly publicUrl: string },
): Promise<OfficeDocument> {
  const certificate = await findCertificate(ctx, id)
  assert(certificate, 'not_found')
  const gathering = await getOrganised(ctx, certificate.gatheringId)
  assert(certificate.revokedAt === null, 'wrong_state', { state: 'revoked' })
  const agencyId = gathering.organiser.id
  const letterhead = await getLetterhead(ctx, agencyId)
  const signer = await findSigner(ctx, { agencyId, onDay: certificate.issuedOn })
  assert(signer, 'signer_missing', { what: gathering.organiser.shortName })
  const attendance = await readAttendance(ctx, gathering.id)
  const person = await findParticipant(ctx, certificate.participantId)
  const attended = attendance.sessions.filter(({ id }) =>
    counts(attendance.of(certificate.participantId, id).status, attendance.rules),
  )
  const compose = ({ number, correction }: { readonly number: string; readonly correction: number }) =>
    writeCertificate({
      letterhead,
      issue: { number, datedOn: certificate.issuedOn, signer, correction },
      name: certificate.personName,
      nip: person?.nip ?? '',
      post: certificate.title,
      agency: '',
      outcome: OUTCOME[certificate.standing],
      event: gathering.title,
      when: { from: gathering.startsOn, until: gathering.endsOn },
      place: gathering.place,
      lessonHours: certificate.lessonHours,
      verification: { code: certificate.code, address: `${publicUrl}/verifikasi/${certificate.code}` },
      sessions: attended.map(({ title, lessonHours }) => ({ title, lessonHours })),
    })
  const letter = await findLetterOf(ctx, {
    agencyId,
    kind: 'certificate',
    source: { kind: 'gathering_certificate', id: certificate.participantId },
  })
  if (!letter) return compose({ number: certificate.number, correction: 0 })
  const issued = await issueLetter(ctx, {
    letterId: letter.id,
    compose,
    dataVersion: certificate.id,
    reason: certificate.reissueReason || 'Kop surat, penanda tangan, atau presensi berubah.',
  })
  return issued.document
}
