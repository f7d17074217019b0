import { api } from '#api/kit.ts'
import { daysBetween } from '#contract/calendar/days.ts'
import type { Followup as Shape } from '#contract/followups/shapes.ts'
import {
  canOnFollowup,
  closeFollowup,
  commentFollowup,
  dropFollowup,
  extendFollowup,
  type Followup,
  type FollowupEvent,
  getFollowup,
  handOverFollowup,
  isOverdue,
  listFollowups,
  noteFollowup,
  readFollowupHistory,
  reopenFollowup,
  stopWaiting,
  waitForAgency,
} from '#modules/followups/index.ts'
import { describePosts, type Post } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** A post and who holds it today, as it owes something. */
/** A post as the contract has it; for the rooms above, too. */
export const presentPost = (post: Post, holderThen: string): Shape['post'] => ({
  id: post.id,
  title: post.title,
  state: post.state,
  holders: post.holders.map(({ personName, capacity }) => ({ name: personName, capacity })),
  holderThen,
  lastHolder: post.lastHolder && { name: post.lastHolder.personName, until: post.lastHolder.validUntil },
})

const canOf = ({ actor }: Context, followup: Followup): Shape['can'] => ({
  close: canOnFollowup.close(actor, followup),
  drop: canOnFollowup.drop(actor, followup),
  reopen: canOnFollowup.reopen(actor, followup),
  comment: canOnFollowup.comment(actor, followup),
  extend: canOnFollowup.extend(actor, followup),
  wait: canOnFollowup.wait(actor, followup),
  handOver: canOnFollowup.handOver(actor, followup),
})

function present(ctx: Context, followup: Followup, posts: ReadonlyMap<string, Post>): Shape {
  const today = todayOf(ctx)
  const post = posts.get(followup.positionId ?? '')
  const { waiting } = followup
  return {
    id: followup.id,
    kind: followup.kind,
    what: followup.what,
    owner: followup.owner,
    post: post ? presentPost(post, followup.holderThen) : null,
    person: followup.person,
    dueOn: followup.dueOn,
    firstDueOn: followup.firstDueOn,
    isOverdue: isOverdue(followup, today),
    daysLeft: daysBetween(today, followup.dueOn),
    state: followup.state,
    audience: followup.audience,
    waiting: waiting && { ...waiting, days: daysBetween(waiting.since, today) },
    subjects: [...followup.subjects],
    source: followup.source,
    evidence: followup.evidence,
    evidenceLink: followup.evidenceLink,
    createdAt: followup.createdAt.toISOString(),
    closedAt: followup.closedAt?.toISOString() ?? null,
    version: followup.version,
    can: canOf(ctx, followup),
  }
}

/** Followups as the contract has them, each with its post as it stands today. */
async function presentFollowups(ctx: Context, followups: readonly Followup[]): Promise<Shape[]> {
  const posts = await describePosts(
    ctx,
    followups.flatMap(({ positionId }) => positionId ?? []),
  )
  return followups.map((followup) => present(ctx, followup, posts))
}

async function presentOne(ctx: Context, work: Promise<Followup>): Promise<Shape> {
  const followup = await work
  return present(ctx, followup, await describePosts(ctx, followup.positionId ? [followup.positionId] : []))
}

const presentEvent = (event: FollowupEvent) => ({ ...event, at: event.at.toISOString() })

export const owed = {
  list: api.followups.list.handler(async ({ context: { ctx }, input }) => {
    const { agencyId, ...filter } = input
    const { rows, total, overdue, waiting } = await listFollowups(ctx, {
      ...filter,
      agencyIds: agencyId ? [agencyId] : undefined,
    })
    const { page, pageSize } = input
    return { rows: await presentFollowups(ctx, rows), total, overdue, waiting, page, pageSize }
  }),
  get: api.followups.get.handler(({ context: { ctx }, input }) => presentOne(ctx, getFollowup(ctx, input.id))),
  create: api.followups.create.handler(({ context: { ctx }, input }) => presentOne(ctx, noteFollowup(ctx, input))),
  history: api.followups.history.handler(async ({ context: { ctx }, input }) =>
    (await readFollowupHistory(ctx, input.id)).map(presentEvent),
  ),
  close: api.followups.close.handler(({ context: { ctx }, input }) => presentOne(ctx, closeFollowup(ctx, input))),
  drop: api.followups.drop.handler(({ context: { ctx }, input }) => presentOne(ctx, dropFollowup(ctx, input))),
  reopen: api.followups.reopen.handler(({ context: { ctx }, input }) => presentOne(ctx, reopenFollowup(ctx, input))),
  extend: api.followups.extend.handler(({ context: { ctx }, input }) => presentOne(ctx, extendFollowup(ctx, input))),
  wait: api.followups.wait.handler(({ context: { ctx }, input }) => presentOne(ctx, waitForAgency(ctx, input))),
  stopWaiting: api.followups.stopWaiting.handler(({ context: { ctx }, input }) =>
    presentOne(ctx, stopWaiting(ctx, input)),
  ),
  handOver: api.followups.handOver.handler(({ context: { ctx }, input }) =>
    presentOne(ctx, handOverFollowup(ctx, input)),
  ),
  comment: api.followups.comment.handler(async ({ context: { ctx }, input }) =>
    presentEvent(await commentFollowup(ctx, input)),
  ),
}
