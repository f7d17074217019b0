import { daysBetween } from '#contract/calendar/days.ts'
import type {
  CarriedItem,
  Minutes as MinutesShape,
  Note,
  NotePart,
  Outcome,
  Remark,
} from '#contract/gatherings/minutes/shapes.ts'
import { type Followup, isOverdue } from '#modules/followups/index.ts'
import {
  type Carried,
  canOnMinutes,
  type WrittenMinutes,
  type WrittenNote,
  type WrittenRemark,
} from '#modules/gatherings/index.ts'
import { describePosts, type Post } from '#modules/organisations/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { presentPost } from '../../followups/owed.ts'

type Posts = ReadonlyMap<string, Post>

const postsOf = (ctx: Context, followups: readonly Followup[]) =>
  describePosts(
    ctx,
    followups.flatMap(({ positionId }) => positionId ?? []),
  )

function postOf(posts: Posts, { positionId, holderThen }: Followup) {
  const post = posts.get(positionId ?? '')
  return post ? presentPost(post, holderThen) : null
}

const toOutcome = (posts: Posts, followup: Followup): Outcome => ({
  id: followup.id,
  kind: followup.kind,
  what: followup.what,
  owner: followup.owner,
  post: postOf(posts, followup),
  dueOn: followup.dueOn,
  state: followup.state,
  subjects: [...followup.subjects],
  version: followup.version,
})

export const presentOutcome = async (ctx: Context, followup: Followup): Promise<Outcome> =>
  toOutcome(await postsOf(ctx, [followup]), followup)

function toCarried(ctx: Context, posts: Posts, { followup, ...carried }: Carried): CarriedItem {
  const today = todayOf(ctx)
  const { waiting } = followup
  return {
    followupId: followup.id,
    kind: followup.kind,
    what: followup.what,
    owner: followup.owner,
    post: postOf(posts, followup),
    dueOn: followup.dueOn,
    isOverdue: isOverdue(followup, today),
    waiting: waiting && { ...waiting, days: daysBetween(waiting.since, today) },
    followupState: followup.state,
    openSince: dayIn(ctx.timezone, followup.createdAt),
    source: followup.source.title,
    ...carried,
  }
}

export async function presentCarried(ctx: Context, carried: readonly Carried[]): Promise<CarriedItem[]> {
  const posts = await postsOf(
    ctx,
    carried.map(({ followup }) => followup),
  )
  return carried.map((one) => toCarried(ctx, posts, one))
}

const BLANK: Note = { text: '', version: 0, by: '', at: null }

export const presentNote = ({ text, version, by, at }: WrittenNote): Note => ({
  text,
  version,
  by,
  at: at.toISOString(),
})

function partOf(notes: readonly WrittenNote[], wanted: NotePart): Note {
  const note = notes.find(({ part }) => part === wanted)
  return note ? presentNote(note) : BLANK
}

export const presentRemark = ({ at, ...remark }: WrittenRemark): Remark => ({ ...remark, at: at.toISOString() })

const canOf = (
  { actor }: Context,
  { gathering, head }: Pick<WrittenMinutes, 'gathering' | 'head'>,
): MinutesShape['can'] => ({
  write: canOnMinutes.write(actor, gathering, head),
  send: canOnMinutes.send(actor, gathering, head),
  finalise: canOnMinutes.finalise(actor, gathering, head),
  correct: canOnMinutes.correct(actor, gathering, head),
  remark: canOnMinutes.remark(actor, gathering, head),
})

export async function presentMinutes(ctx: Context, minutes: WrittenMinutes): Promise<MinutesShape> {
  const { gathering, head, presence, items } = minutes
  const posts = await postsOf(
    ctx,
    items.flatMap(({ outcomes, carried }) => [...outcomes, ...carried.map(({ followup }) => followup)]),
  )
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...head,
    gatheringId: gathering.id,
    openedAt: iso(head.openedAt),
    closedAt: iso(head.closedAt),
    sentAt: iso(head.sentAt),
    finalisedAt: iso(head.finalisedAt),
    presence,
    items: items.map(({ session, notes, outcomes, carried }) => ({
      session: {
        id: session.id,
        title: session.title,
        kind: session.kind,
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
      },
      discussion: partOf(notes, 'discussion'),
      conclusion: partOf(notes, 'conclusion'),
      outcomes: outcomes.map((outcome) => toOutcome(posts, outcome)),
      carried: carried.map((one) => toCarried(ctx, posts, one)),
    })),
    remarks: minutes.remarks.map(presentRemark),
    revisions: minutes.revisions.map(({ at, ...revision }) => ({ ...revision, at: at.toISOString() })),
    can: canOf(ctx, minutes),
  }
}
