import type { FollowupKind, Subject } from '#contract/followups/shapes.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { tellOwner } from '../notices/tell.ts'
import { insertEvent } from '../queries/events.ts'
import { findFollowup } from '../queries/one-followup.ts'
import { updateFollowup } from '../queries/write-followups.ts'
import { getOwnerPost, holderOf } from './owner-post.ts'

export interface Rewriting {
  readonly kind: FollowupKind
  readonly what: string
  readonly ownerAgencyId: string
  readonly ownerPositionId: string | null
  /** ISO day, included; where it changes, not before today. */
  readonly dueOn: string
  readonly subjects: readonly Subject[]
  /** Agencies that read it beside its owner; none of an internal one. */
  readonly concernedAgencies: readonly string[]
  /** Why, for its history. */
  readonly why: string
}

/**
 * Other words, owner or day because what it came from is still being written. It stays the same followup; only who did not owe it before is told. Does
 * not ask who may. Throws `not_found`, `wrong_state`, `conflict`, `due_in_past`, `unknown_reference`, `position_gone`, `owner_of_other_agency`.
 */
export async function rewriteWithSource(ctx: Context, id: string, { why, ...text }: Rewriting): Promise<void> {
  const followup = await findFollowup(ctx, id)
  assert(followup, 'not_found')
  assert(followup.state === 'open', 'wrong_state', { state: followup.state })
  const today = todayOf(ctx)
  const isMoved = text.dueOn !== followup.dueOn
  assert(!isMoved || text.dueOn >= today, 'due_in_past')
  const isSameOwner = text.ownerAgencyId === followup.owner.id && text.ownerPositionId === followup.positionId
  const post =
    text.ownerPositionId && !isSameOwner ? await getOwnerPost(ctx, text.ownerPositionId, text.ownerAgencyId) : null
  const owner = {
    agencyId: text.ownerAgencyId,
    positionId: text.ownerPositionId,
    holderThen: post ? holderOf(post) : '',
  }
  const isInternal = followup.audience === 'internal'
  const change = {
    kind: text.kind,
    what: text.what,
    subjects: text.subjects,
    ...(isMoved && { dueOn: text.dueOn, round: followup.round + 1, clockFrom: today }),
    ...(!isSameOwner && { owner }),
    ...(followup.waiting?.agency.id === owner.agencyId && { waiting: null }),
    concernedAgencies: isInternal ? [] : text.concernedAgencies.filter((agency) => agency !== owner.agencyId),
  }
  const isWritten = await mapConstraints({ followups__owner: ['unknown_reference', { what: 'agency' }] }, () =>
    updateFollowup(ctx, followup, change),
  )
  assert(isWritten, 'conflict')
  await insertEvent(ctx, id, 'source_changed', why)
  await record(ctx, 'followup.rewrite', { kind: 'followup', id }, { version: followup.version + 1 })
  const rewritten = isSameOwner ? undefined : await findFollowup(ctx, id)
  if (rewritten) await tellOwner(ctx, rewritten, 'followup.opened')
}
