import { z } from 'zod'
import { base } from '../errors.ts'
import { Id, Paging, pageOf } from '../shapes.ts'
import { NOTICE_KINDS } from './topics.ts'

export const NoticeKind = z.enum(NOTICE_KINDS)

/** What somebody was told, in the words of the reader's language. */
export const Notice = z.object({
  id: Id,
  topic: z.string(),
  kind: NoticeKind,
  text: z.string(),
  /** The page it leads to, `/tindak-lanjut?id=…`; empty: none. */
  link: z.string(),
  at: z.string(),
  isRead: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const MailChoices = z.object({
  byMail: z.boolean(),
  /** Kinds that come by no mail; inside the application they come always. */
  silent: z.array(NoticeKind),
  address: z.string(),
  /** Whether this installation sends mail at all. */
  isConfigured: z.boolean(),
})
export type MailChoices = z.infer<typeof MailChoices>

/** What waits for me. */
export const notices = {
  list: base
    .route({ method: 'GET', path: '/notices', summary: 'What I was told, the latest first' })
    .input(Paging.extend({ unread: z.stringbool().default(false) }))
    .output(pageOf(Notice).extend({ unread: z.number().int() })),
  read: base
    .route({ method: 'POST', path: '/notices/read', summary: 'Mark as read: these, those that lead to a page, or all' })
    .input(z.object({ ids: z.array(Id).max(200).optional(), link: z.string().max(200).optional() }))
    .output(z.object({ unread: z.number().int() })),
  choices: base.route({ method: 'GET', path: '/notice-choices' }).output(MailChoices),
  choose: base
    .route({ method: 'PUT', path: '/notice-choices', summary: 'Whether I want e-mail, and of what' })
    .input(MailChoices.pick({ byMail: true, silent: true }))
    .output(MailChoices),
}
