import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id } from '../shapes.ts'
import { CourseAudience } from './shapes.ts'
import { PersonFields } from './trainees.ts'

const Token = z.object({ token: z.string().min(1).max(400) })
const Choice = z.object({ code: z.string(), id: z.string(), en: z.string() })
const Place = z.object({ code: AreaCode, name: z.string() })
const Changed = z.object({ id: Id, version: z.number().int().min(1) })

/** What a guest sees of a batch before registering: nothing of anybody else in it. */
export const OpenBatch = z.object({
  title: z.string(),
  batch: z.string(),
  agency: z.string(),
  region: z.string(),
  description: z.string(),
  requirements: z.string(),
  audience: CourseAudience,
  startsOn: Day,
  endsOn: Day,
  lessonHours: z.number(),
  place: z.string(),
  minAge: z.number().int().nullable(),
  maxAge: z.number().int().nullable(),
  until: Day,
  isOpen: z.boolean(),
  needs: z.array(Choice),
  districts: z.array(Place.extend({ villages: z.array(Place) })),
})
export type OpenBatch = z.infer<typeof OpenBatch>

/** Registration without an account, by the link of a batch. */
export const registration = {
  link: base
    .route({
      method: 'GET',
      path: '/training/batches/{id}/registration-link',
      summary: 'The link people register by; empty: none was made',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ url: z.string() })),
  renewLink: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/registration-link',
      summary: 'A new link; the one before opens nothing any more',
    })
    .errors(errors('conflict', 'training_batch_over', 'training_not_open'))
    .input(Changed)
    .output(z.object({ url: z.string() })),
  open: base
    .route({ method: 'POST', path: '/guest/registration/open', summary: 'What one may register for, by the link' })
    .errors(errors('link_invalid'))
    .input(Token)
    .output(OpenBatch),
  register: base
    .route({
      method: 'POST',
      path: '/guest/registration',
      summary: 'Registers; the answer is the same whether or not somebody of that name or NIK is known',
    })
    .errors(
      errors(
        'link_invalid',
        'training_registration_closed',
        'training_registration_busy',
        'training_consent_missing',
        'training_nik_unusable',
        'unknown_reference',
        'day_in_future',
      ),
    )
    .input(
      Token.extend({
        ...PersonFields.shape,
        birthDate: Day,
        villageCode: AreaCode,
        consents: z.boolean(),
        /** The words that were agreed to said that the course is noted as a service received; a page that was opened before they did sends none. */
        namesLedger: z.boolean().default(false),
      }),
    )
    .output(z.object({ receipt: z.string(), agency: z.string() })),
}
