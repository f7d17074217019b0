import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id, Paging, pageOf } from '../../shapes.ts'
import { Reason } from '../attendance/shapes.ts'

/** passed: reached the share (*lulus*); attended: *telah mengikuti*. */
export const Standing = z.enum(['passed', 'attended'])
export type Standing = z.infer<typeof Standing>

export const Certificate = z.object({
  id: Id,
  participantId: Id,
  code: z.string(),
  standing: Standing,
  number: z.string(),
  personName: z.string(),
  title: z.string(),
  lessonHours: z.number(),
  sharePercent: z.number(),
  issuedOn: Day,
  replaces: Id.nullable(),
  revokedAt: z.string().nullable(),
  revokedReason: z.string(),
})
export type Certificate = z.infer<typeof Certificate>

export const certificates = {
  list: base
    .route({ method: 'GET', path: '/gatherings/{id}/certificates' })
    .input(Paging.extend({ id: Id, q: z.string().trim().max(100).optional() }))
    .output(pageOf(Certificate).extend({ can: z.object({ issue: z.boolean() }), waiting: z.number().int() })),
  issue: base
    .route({ method: 'POST', path: '/gatherings/{id}/certificates', summary: 'To everybody who attended and has none' })
    .errors(
      errors(
        'certificates_too_early',
        'certificates_conflicts',
        'classification_missing',
        'number_inserts',
        'number_taken',
      ),
    )
    .input(
      z.object({
        id: Id,
        /** Code of archive classification, where the numbers of the organiser carry one. */
        classification: z.string().trim().max(40).default(''),
      }),
    )
    .output(
      z.object({
        issued: z.number().int(),
        passed: z.number().int(),
        /** Some hundred go at a time; ask again until nobody waits. */
        waiting: z.number().int(),
      }),
    ),
  reissue: base
    .route({ method: 'POST', path: '/gatherings/{id}/certificates/{certificateId}/reissue' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id, certificateId: Id, personName: z.string().trim().min(2).max(200), reason: Reason }))
    .output(Certificate),
  revoke: base
    .route({ method: 'POST', path: '/gatherings/{id}/certificates/{certificateId}/revoke' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id, certificateId: Id, reason: Reason }))
    .output(Certificate),
  document: base
    .route({ method: 'GET', path: '/certificates/{id}/document' })
    .errors(errors('wrong_state', 'signer_missing', 'conflict'))
    .input(z.object({ id: Id, format: z.enum(['pdf', 'docx']).default('pdf') }))
    .output(z.file()),
  verify: base
    .route({
      method: 'POST',
      path: '/verify',
      summary: 'Whether a certificate is genuine, for anybody who holds its code',
    })
    .input(z.object({ code: z.string().max(60) }))
    .output(
      z.object({
        isValid: z.boolean(),
        personName: z.string(),
        event: z.string(),
        standing: Standing,
        lessonHours: z.number(),
        issuedOn: Day,
      }),
    ),
}
