import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id, Paging, pageOf } from '../shapes.ts'

export const MailState = z.enum(['waiting', 'sending', 'sent', 'failed'])

/** One letter on its way, without what it says; the address masked. */
export const Mail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  state: MailState,
  attempts: z.number().int(),
  /** What the mail server answered last; empty while all is well. */
  lastError: z.string(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextAt: z.string().nullable(),
})
export type Mail = z.infer<typeof Mail>

/** For the administrator: does mail leave the house? */
export const mail = {
  list: base
    .route({ method: 'GET', path: '/mails', summary: 'Letters on their way, the latest first' })
    .input(Paging.extend({ state: MailState.optional() }))
    .output(
      pageOf(Mail).extend({
        isConfigured: z.boolean(),
        from: z.string().nullable(),
        waiting: z.number().int(),
        failed: z.number().int(),
      }),
    ),
  retry: base
    .route({ method: 'POST', path: '/mails/{id}/retry', summary: 'Try a failed letter again' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
}
