import { z } from 'zod'
import { base } from '../errors.ts'
import { Form, PartnerKind, Rupiah } from './shapes.ts'

const Given = z.object({ year: z.number().int(), pledges: z.number().int(), worth: Rupiah, forms: z.array(Form) })

/** Thanks in public: partners that agreed, what they delivered and what it was worth; no persons. */
export const ThanksPage = z.object({
  region: z.object({ code: z.string(), name: z.string() }),
  /** Year of the last delivery, the latest first. */
  years: z.array(
    z.object({ year: z.number().int(), partners: z.number().int(), pledges: z.number().int(), worth: Rupiah }),
  ),
  partners: z.array(
    z.object({ name: z.string(), kind: PartnerKind, pledges: z.number().int(), worth: Rupiah, years: z.array(Given) }),
  ),
})
export type ThanksPage = z.infer<typeof ThanksPage>

/** Open to everybody. */
export const thanks = {
  page: base
    .route({
      method: 'GET',
      path: '/public/thanks/{code}',
      summary: 'Partners that agreed to be thanked, and what they gave',
    })
    .input(z.object({ code: z.string().regex(/^\d{2}(\.\d{2})?$/) }))
    .output(ThanksPage),
}
