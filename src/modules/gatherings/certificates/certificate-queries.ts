import { sql } from 'kysely'
import type { Standing } from '#contract/gatherings/certificates/certificates.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { Certificate } from './certificate.ts'

const select = ({ tx, region }: Context) =>
  tx.selectFrom('gathering_certificates').selectAll().where('region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toCertificate = (row: Row): Certificate => ({
  id: row.id,
  gatheringId: row.gathering_id,
  participantId: row.participant_id,
  code: row.code,
  standing: row.standing as Standing,
  number: row.number,
  personName: row.person_name,
  title: row.post_title,
  lessonHours: Number(row.lesson_hours),
  sharePercent: Number(row.share_percent),
  issuedOn: row.issued_on,
  replaces: row.replaces,
  reissueReason: row.reissue_reason,
  revokedAt: row.revoked_at,
  revokedReason: row.revoked_reason,
})

/** One page of a gathering's certificates by name, revoked ones too. */
export async function pageCertificates(
  ctx: Context,
  filter: {
    readonly gatheringId: string
    readonly q?: string | undefined
    readonly page: number
    readonly pageSize: number
  },
): Promise<{ rows: Certificate[]; total: number }> {
  let query = select(ctx).where('gathering_id', '=', filter.gatheringId)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where(sql<boolean>`(person_name || ' ' || number) ilike ${containing(word)}`)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy('person_name')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toCertificate), total: Number(total) }
}

/** Who has a certificate of a gathering, revoked ones too: a revoked one comes back only by a deed of its own. */
export async function listCertified({ tx, region }: Context, gatheringId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('gathering_certificates')
    .select('participant_id')
    .distinct()
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
  return new Set(rows.map(({ participant_id }) => participant_id))
}

export async function findCertificate(ctx: Context, id: string): Promise<Certificate | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  return row && toCertificate(row)
}

export async function findByCode(ctx: Context, code: string): Promise<Certificate | undefined> {
  const row = await select(ctx).where('code', '=', code).executeTakeFirst()
  return row && toCertificate(row)
}

export async function insertCertificate(
  { tx, region, actor, clock }: Context,
  certificate: Omit<Certificate, 'revokedAt' | 'revokedReason'>,
): Promise<void> {
  await tx
    .insertInto('gathering_certificates')
    .values({
      region_id: region,
      id: certificate.id,
      gathering_id: certificate.gatheringId,
      participant_id: certificate.participantId,
      code: certificate.code,
      standing: certificate.standing,
      number: certificate.number,
      person_name: certificate.personName,
      post_title: certificate.title,
      lesson_hours: certificate.lessonHours,
      share_percent: certificate.sharePercent,
      issued_on: certificate.issuedOn,
      issued_by: actor.userId,
      issued_at: clock.now(),
      replaces: certificate.replaces,
      reissue_reason: certificate.reissueReason,
    })
    .execute()
}

/** False when it was revoked before. */
export async function setRevoked({ tx, region, actor, clock }: Context, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_certificates')
    .set({ revoked_at: clock.now(), revoked_by: actor.userId, revoked_reason: reason })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
