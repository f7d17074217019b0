import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { readAttendance } from '../attendance/read-attendance.ts'
import { shareOf } from '../attendance/shares.ts'
import { getOrganised } from '../get-gathering.ts'
import { findGathering } from '../queries/gatherings.ts'
import { type Certificate, newCode, readCode } from './certificate.ts'
import { findByCode, findCertificate, insertCertificate, pageCertificates, setRevoked } from './certificate-queries.ts'
import { countDue } from './issue-certificates.ts'

interface Which {
  readonly id: string
  readonly certificateId: string
}

/** One certificate of a gathering for its organiser. Throws `not_found`, `forbidden`. */
export async function getCertificate(ctx: Context, { id, certificateId }: Which): Promise<Certificate> {
  await getOrganised(ctx, id)
  const certificate = await findCertificate(ctx, certificateId)
  assert(certificate?.gatheringId === id, 'not_found')
  return certificate
}

/** One page of a gathering's certificates and how many persons wait for theirs; the organiser's. Throws `not_found`, `forbidden`. */
export async function listCertificates(
  ctx: Context,
  input: { readonly id: string; readonly q?: string | undefined; readonly page: number; readonly pageSize: number },
) {
  await getOrganised(ctx, input.id)
  const { rows, total } = await pageCertificates(ctx, { ...input, gatheringId: input.id })
  return { rows, total, waiting: await countDue(ctx, input.id) }
}

/** Takes a certificate out of force, with the reason; who checks it learns that. Throws `wrong_state` when it was before. */
export async function revokeCertificate(
  ctx: Context,
  { reason, ...which }: Which & { reason: string },
): Promise<Certificate> {
  const { id } = await getCertificate(ctx, which)
  assert(await setRevoked(ctx, id, reason), 'wrong_state', { state: 'revoked' })
  await record(ctx, 'certificate.revoke', { kind: 'certificate', id })
  return getCertificate(ctx, which)
}

/**
 * A new one in the place of another under the same number: a name corrected, attendance decided anew. The old code verifies no more. A revoked one
 * comes back in no other way. Throws `wrong_state` for one that was replaced, or whose holder attended nothing after all.
 */
export async function reissueCertificate(
  ctx: Context,
  { personName, reason, ...which }: Which & { readonly personName: string; readonly reason: string },
): Promise<Certificate> {
  const old = await getCertificate(ctx, which)
  const attendance = await readAttendance(ctx, which.id)
  const share = shareOf(attendance, old.participantId, ctx.clock.now())
  assert(share.attended > 0, 'wrong_state', { state: 'absent' })
  if (old.revokedAt === null) await setRevoked(ctx, old.id, reason)
  const others = await pageCertificates(ctx, { gatheringId: which.id, page: 1, pageSize: 1000 })
  assert(!others.rows.some((one) => one.replaces === old.id), 'wrong_state', { state: 'replaced' })
  const id = newId()
  await insertCertificate(ctx, {
    ...old,
    id,
    code: newCode(ctx.region),
    standing: share.standing === 'passed' ? 'passed' : 'attended',
    personName,
    lessonHours: share.lessonHours,
    sharePercent: share.sharePercent,
    replaces: old.id,
    reissueReason: reason,
  })
  await record(ctx, 'certificate.reissue', { kind: 'certificate', id }, { replaces: old.id })
  return getCertificate(ctx, { id: which.id, certificateId: id })
}

/** What anybody who holds a code may learn: what stands on the paper, and whether it is still in force. Throws `not_found`. */
export async function verifyCertificate(ctx: Context, typed: string) {
  const certificate = await findByCode(ctx, readCode(typed)?.code ?? '')
  const gathering = certificate && (await findGathering(ctx, certificate.gatheringId))
  assert(certificate && gathering, 'not_found')
  const { personName, standing, lessonHours, issuedOn, revokedAt } = certificate
  return { isValid: revokedAt === null, personName, event: gathering.title, standing, lessonHours, issuedOn }
}
