import type { Language } from '#contract/errors.ts'
import type { MailChoices, Notice } from '#contract/followups/notices.ts'
import { NOTICE_KINDS, type NoticeKind } from '#contract/followups/topics.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findChoices, saveChoices } from '../queries/notice-choices.ts'
import { countOwn, countUnread, markRead, pageNotices } from '../queries/notices.ts'
import { inWords, kindOfTopic } from './words.ts'

/** What the actor was told, in the words of a language, the latest first. */
export async function listNotices(
  ctx: Context,
  filter: { readonly unread: boolean; readonly page: number; readonly pageSize: number },
  language: Language,
): Promise<{ rows: Notice[]; total: number; unread: number }> {
  const { rows, ...counts } = await pageNotices(ctx, filter)
  return {
    rows: rows.map(({ id, topic, data, link, at, isRead }) => ({
      id,
      topic,
      kind: kindOfTopic(topic),
      text: inWords(topic, data, language),
      link,
      at: at.toISOString(),
      isRead,
    })),
    ...counts,
  }
}

/** Marks the actor's own notices as read: these, those that lead to a page, or all; returns how many are left. Throws `not_found` for one of somebody else. */
export async function readNotices(
  ctx: Context,
  which: { readonly ids?: readonly string[] | undefined; readonly link?: string | undefined },
): Promise<number> {
  const ids = [...new Set(which.ids ?? [])]
  assert(ids.length === 0 || (await countOwn(ctx, ids)) === ids.length, 'not_found')
  await markRead(ctx, which)
  return countUnread(ctx)
}

type Choices = Pick<MailChoices, 'byMail' | 'silent'>
const isKind = (kind: string): kind is NoticeKind => NOTICE_KINDS.some((known) => known === kind)

/** What the actor wants by e-mail, and the address it goes to. */
export async function readMailChoices(ctx: Context): Promise<Choices & { address: string }> {
  const { byMail, silent, address } = await findChoices(ctx)
  return { byMail, silent: silent.filter(isKind), address }
}

export const chooseMail = (ctx: Context, choices: Choices): Promise<void> => saveChoices(ctx, choices)
