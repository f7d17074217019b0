import { NO_AGENCY } from '#api/guest.ts'
import { api, during, open, signedIn } from '#api/kit.ts'
import type { Certificate as Shape } from '#contract/gatherings/certificates/certificates.ts'
import {
  type Certificate,
  issueCertificates,
  listCertificates,
  readCertificateCode,
  reissueCertificate,
  revokeCertificate,
  verifyCertificate,
  writeCertificateDocument,
} from '#modules/gatherings/index.ts'
import { type Actor, inRegion } from '#platform/context.ts'
import { renderFile } from '#platform/documents/render.ts'
import { assert } from '#platform/errors.ts'
import { timezoneOf } from '#platform/regions.ts'

const routes = api.gatherings.certificates

const present = ({ revokedAt, gatheringId: _, reissueReason: __, ...certificate }: Certificate): Shape => ({
  ...certificate,
  revokedAt: revokedAt?.toISOString() ?? null,
})

/** Whoever holds a code: nobody in particular. */
const holder: Actor = { userId: 'verify', role: 'viewer', agencyId: NO_AGENCY, areaCode: null }

export const certificates = {
  list: routes.list.handler(async ({ context, input }) => {
    const { rows, total, waiting } = await listCertificates(context.ctx, input)
    const { page, pageSize } = input
    return { rows: rows.map(present), total, page, pageSize, waiting, can: { issue: true } }
  }),
  issue: routes.issue.handler(({ context, input }) => issueCertificates(context.ctx, input)),
  reissue: routes.reissue.handler(async ({ context, input }) => present(await reissueCertificate(context.ctx, input))),
  revoke: routes.revoke.handler(async ({ context, input }) => present(await revokeCertificate(context.ctx, input))),
  // Rendered outside the transaction: it takes a while.
  document: signedIn.gatherings.certificates.document.handler(async ({ context, input }) => {
    const { publicUrl } = context.services
    const document = await during(context, (ctx) => writeCertificateDocument(ctx, { ...input, publicUrl }))
    return renderFile(document, input.format)
  }),
  verify: open.gatherings.certificates.verify.handler(({ context, input }) => {
    const code = readCertificateCode(input.code)
    assert(code, 'not_found')
    const { database, clock } = context.services
    const { region } = code
    const scope = { region, timezone: timezoneOf(region), actor: holder, requestId: context.requestId, clock }
    return inRegion(database, scope, (ctx) => verifyCertificate(ctx, code.code))
  }),
}
