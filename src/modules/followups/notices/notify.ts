import type { NoticeTopic } from '#contract/followups/topics.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { insertNotices } from '../queries/notices.ts'
import { findRecipients, type Recipients } from './recipients.ts'

/** What the words of a topic are filled from: short texts, numbers, days (`…On`). Nothing that a reader of the notice may not read. */
export type NoticeData = Readonly<Record<string, string | number>>

export interface NewNotice {
  readonly topic: NoticeTopic
  readonly data: NoticeData
  /** The page it leads to, with its search: `/tindak-lanjut?id=…`. */
  readonly link: string
  readonly to: Recipients
  /** The same key reaches the same person once, however often it is sent; without it, each time. */
  readonly onceKey?: string
}

/**
 * Tells people something inside the application, in the transaction of the deed; mail follows for who wants it. Whoever does the deed is not told of it.
 * Returns how many were told now.
 */
export async function notify(ctx: Context, { topic, data, link, to, onceKey }: NewNotice): Promise<number> {
  const recipients = (await findRecipients(ctx, to)).filter(({ userId }) => userId !== ctx.actor.userId)
  return insertNotices(ctx, recipients, { topic, data, link, onceKey: onceKey ?? newId() })
}
