import { api } from '#api/kit.ts'
import { MailState } from '#contract/followups/mail.ts'
import { assert } from '#platform/errors.ts'
import { pageMails } from '#platform/mail/mail-queries.ts'
import { openAddress } from '#platform/mail/queue-mail.ts'
import { retryMail } from '#platform/mail/retry-mail.ts'

/** `r…@malangkab.go.id`: enough to see which mail server refuses, not whom. */
const masked = (address: string) => address.replace(/^(.).*@/, '$1…@')

export const mail = {
  list: api.followups.mail.list.handler(async ({ context: { ctx, services }, input }) => {
    assert(ctx.actor.role === 'admin', 'forbidden')
    const { rows, ...counts } = await pageMails(ctx, input)
    return {
      rows: rows.map(({ sealed, state, createdAt, sentAt, nextAt, ...row }) => ({
        ...row,
        to: masked(openAddress(ctx, { id: row.id, sealed }) ?? '…'),
        state: MailState.parse(state),
        createdAt: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
        nextAt: state === 'waiting' ? nextAt.toISOString() : null,
      })),
      ...counts,
      page: input.page,
      pageSize: input.pageSize,
      isConfigured: services.mail !== undefined,
      from: services.mail?.from ?? null,
    }
  }),
  retry: api.followups.mail.retry.handler(async ({ context: { ctx }, input }) => {
    assert(ctx.actor.role === 'admin', 'forbidden')
    await retryMail(ctx, input.id)
    return { id: input.id }
  }),
}
