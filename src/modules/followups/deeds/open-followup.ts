import type { Audience, FollowupKind, Subject } from '#contract/followups/shapes.ts'
import type { FollowupInput } from '#contract/followups.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Followup, FollowupSource } from '../followup.ts'
import { tellOwner } from '../notices/tell.ts'
import { can } from '../policy.ts'
import { insertEvent } from '../queries/events.ts'
import { findFollowup } from '../queries/one-followup.ts'
import { insertFollowup } from '../queries/write-followups.ts'
import { getFollowup } from './get-followup.ts'
import { getOwnerPost, holderOf } from './owner-post.ts'

/** Whose it is: a post, whose agency then owes it, or an agency alone. */
type Owner =
  | { readonly ownerPositionId: string; readonly ownerAgencyId?: string }
  | { readonly ownerPositionId?: null; readonly ownerAgencyId: string }

export type NewFollowup = Owner & {
  /** Default: `decision`. */
  readonly kind?: FollowupKind
  /** One sentence. */
  readonly what: string
  /** The person of that agency who was named, if any. */
  readonly ownerUserId?: string | null
  /** Default `concerned`; `internal`: for the owning agency alone. */
  readonly audience?: Audience
  /** Agencies that read it and may comment, beside its owner; none of an internal one. */
  readonly concernedAgencies?: readonly string[]
  /** What it is tied to. */
  readonly subjects?: readonly Subject[]
  /** ISO day, included; not before today. */
  readonly dueOn: string
  readonly source: FollowupSource
  /** Why, in the words of whoever decided. */
  readonly note: string
}

async function ownerOf(ctx: Context, { ownerPositionId, ownerAgencyId }: NewFollowup) {
  if (!ownerPositionId) return { ownerAgencyId: ownerAgencyId ?? '', ownerPositionId: null, holderThen: '' }
  const post = await getOwnerPost(ctx, ownerPositionId, ownerAgencyId)
  return { ownerAgencyId: post.agencyId, ownerPositionId, holderThen: holderOf(post) }
}

/**
 * Makes somebody owe something, in the transaction of the deed it comes from, and tells them; returns its id. Does not ask who may: that is the room
 * above's. Throws `due_in_past`, `unknown_reference`, `position_gone`, `owner_of_other_agency`.
 */
export async function openFollowup(ctx: Context, followup: NewFollowup): Promise<string> {
  const id = newId()
  const today = todayOf(ctx)
  assert(followup.dueOn >= today, 'due_in_past')
  const { audience = 'concerned', concernedAgencies = [] } = followup
  const owner = await ownerOf(ctx, followup)
  await mapConstraints({ followups__owner: ['unknown_reference', { what: 'agency' }] }, () =>
    insertFollowup(ctx, {
      id,
      kind: followup.kind ?? 'decision',
      what: followup.what,
      ...owner,
      ownerUserId: followup.ownerUserId ?? null,
      audience,
      concernedAgencies:
        audience === 'internal' ? [] : concernedAgencies.filter((agency) => agency !== owner.ownerAgencyId),
      subjects: followup.subjects ?? [],
      dueOn: followup.dueOn,
      clockFrom: today,
      source: followup.source,
    }),
  )
  await insertEvent(ctx, id, 'opened', followup.note)
  await record(ctx, 'followup.open', { kind: 'followup', id }, { source: followup.source.kind, due: followup.dueOn })
  const opened = await findFollowup(ctx, id)
  if (opened) await tellOwner(ctx, opened, 'followup.opened')
  return id
}

/** Notes something owed by hand, without a meeting. Throws `forbidden` and as `openFollowup`. */
export async function noteFollowup(ctx: Context, input: FollowupInput): Promise<Followup> {
  const { ownerAgencyId, ownerPositionId, audience, concernedAgencyIds, ...rest } = input
  const owner = { id: ownerAgencyId, shortName: '', name: '' }
  assert(can.create(ctx.actor, { owner, audience }), 'forbidden')
  const whose = ownerPositionId ? { ownerPositionId, ownerAgencyId } : { ownerAgencyId }
  const id = await openFollowup(ctx, {
    ...rest,
    ...whose,
    audience,
    concernedAgencies: concernedAgencyIds,
    source: { kind: 'direct', id: '', title: '' },
  })
  return getFollowup(ctx, id)
}
