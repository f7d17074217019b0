import { api, type Services } from '#api/kit.ts'
import type { MailChoices } from '#contract/followups/notices.ts'
import { chooseMail, listNotices, readMailChoices, readNotices } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'

const choicesOf = async (ctx: Context, { mail }: Pick<Services, 'mail'>): Promise<MailChoices> => ({
  ...(await readMailChoices(ctx)),
  isConfigured: mail !== undefined,
})

export const notices = {
  list: api.followups.notices.list.handler(async ({ context: { ctx, language }, input }) => ({
    ...(await listNotices(ctx, input, language)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  read: api.followups.notices.read.handler(async ({ context: { ctx }, input }) => ({
    unread: await readNotices(ctx, input),
  })),
  choices: api.followups.notices.choices.handler(({ context: { ctx, services } }) => choicesOf(ctx, services)),
  choose: api.followups.notices.choose.handler(async ({ context: { ctx, services }, input }) => {
    await chooseMail(ctx, input)
    return choicesOf(ctx, services)
  }),
}
