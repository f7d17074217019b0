import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { AreaCode, Id, Paging, pageOf } from '../../shapes.ts'
import { FieldQuestion } from './field.ts'
import { AnswerBatch, AnswerOutcome, PHOTO_REFUSALS, PhotoForm, PhotoOutcome } from './shapes.ts'

export const Officer = z.object({
  id: Id,
  name: z.string(),
  agency: z.object({ id: Id, name: z.string() }),
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  /** Milliseconds by which the device's clock was behind the server's at its last report. */
  lastOffsetMs: z.number().int().nullable(),
  photos: z.number().int(),
  answers: z.number().int(),
  /** Address of the page, from the root; null once revoked. */
  path: z.string().nullable(),
})
export type Officer = z.infer<typeof Officer>

const Name = z.string().trim().min(2).max(80)
const Areas = z.array(AreaCode).min(1).max(50)
const One = z.object({ id: Id })

/** Who goes to the houses, by link. */
export const officers = {
  list: base
    .route({ method: 'GET', path: '/house-officers', summary: 'Officers in the field, by agency and name' })
    .input(Paging)
    .output(pageOf(Officer).extend({ can: z.object({ register: z.boolean() }) })),
  register: base
    .route({ method: 'POST', path: '/house-officers' })
    .errors(errors('duplicate', 'unknown_reference', 'agency_missing'))
    .input(z.object({ name: Name, areas: Areas, agencyId: Id.optional() }))
    .output(Officer),
  change: base
    .route({ method: 'POST', path: '/house-officers/{id}', summary: 'Another name or other villages' })
    .errors(errors('duplicate', 'unknown_reference'))
    .input(One.extend({ name: Name, areas: Areas }))
    .output(Officer),
  renew: base
    .route({ method: 'POST', path: '/house-officers/{id}/renew', summary: 'A new link; the old one opens no more' })
    .input(One)
    .output(Officer),
  takeAnswers: base
    .route({
      method: 'POST',
      path: '/house-officers/{officerId}/answers',
      summary: 'Answers out of the file of an officer’s phone; sending them again is harmless',
    })
    .input(AnswerBatch.omit({ run: true }).extend({ officerId: Id }))
    .output(
      z.object({
        outcomes: z.array(AnswerOutcome),
        /** The agency's houses that the file speaks of. */
        houses: z.array(z.object({ id: Id, code: z.string(), ownerName: z.string() })),
        /** The questions answered, in words. */
        questions: z.array(FieldQuestion.pick({ key: true, label: true })),
      }),
    ),
  takePhoto: base
    .route({
      method: 'POST',
      path: '/house-officers/{officerId}/photos',
      summary: 'One photograph out of the file of an officer’s phone; sending it again is harmless',
    })
    .errors(errors(...PHOTO_REFUSALS))
    .input(PhotoForm.extend({ officerId: Id }))
    .output(PhotoOutcome),
  revoke: base.route({ method: 'POST', path: '/house-officers/{id}/revoke' }).input(One).output(Officer),
}
