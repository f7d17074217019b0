import { api } from '#api/kit.ts'
import type { Followup as Shape } from '#contract/followups.ts'
import {
  canOnFollowup,
  closeFollowup,
  commentFollowup,
  dropFollowup,
  type Followup,
  type FollowupEvent,
  getFollowup,
  isOverdue,
  listFollowups,
  readFollowupHistory,
  reopenFollowup,
} from '#modules/followups/index.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

function present({ actor, timezone, clock }: Context, followup: Followup): Shape {
  return {
    id: followup.id,
    what: followup.what,
    owner: followup.owner,
    person: followup.person,
    dueOn: followup.dueOn,
    isOverdue: isOverdue(followup, dayIn(timezone, clock.now())),
    state: followup.state,
    source: followup.source,
    evidence: followup.evidence,
    createdAt: followup.createdAt.toISOString(),
    closedAt: followup.closedAt?.toISOString() ?? null,
    version: followup.version,
    can: {
      close: canOnFollowup.close(actor, followup),
      drop: canOnFollowup.drop(actor, followup),
      reopen: canOnFollowup.reopen(actor, followup),
      comment: canOnFollowup.comment(actor, followup),
    },
  }
}

const presentEvent = (event: FollowupEvent) => ({ ...event, at: event.at.toISOString() })

export const followups = {
  list: api.followups.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, ...counts } = await listFollowups(ctx, input)
    return { rows: rows.map((row) => present(ctx, row)), ...counts, page: input.page, pageSize: input.pageSize }
  }),
  get: api.followups.get.handler(async ({ context: { ctx }, input }) => present(ctx, await getFollowup(ctx, input.id))),
  history: api.followups.history.handler(async ({ context: { ctx }, input }) =>
    (await readFollowupHistory(ctx, input.id)).map(presentEvent),
  ),
  close: api.followups.close.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await closeFollowup(ctx, input)),
  ),
  drop: api.followups.drop.handler(async ({ context: { ctx }, input }) => present(ctx, await dropFollowup(ctx, input))),
  reopen: api.followups.reopen.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await reopenFollowup(ctx, input)),
  ),
  comment: api.followups.comment.handler(async ({ context: { ctx }, input }) =>
    presentEvent(await commentFollowup(ctx, input)),
  ),
}
