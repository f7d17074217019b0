import type { FollowupEventKind, FollowupState } from '#contract/followups.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup } from './followup.ts'
import { getFollowup } from './get-followup.ts'
import { may } from './policy.ts'
import { findFollowup, insertEvent, updateState } from './queries.ts'

interface Move {
  readonly to: FollowupState
  readonly event: FollowupEventKind
  readonly deed: 'close' | 'drop' | 'reopen'
  readonly isPossibleFrom: (state: FollowupState) => boolean
}

const CLOSE: Move = { to: 'done', event: 'closed', deed: 'close', isPossibleFrom: (state) => state === 'open' }
const DROP: Move = { to: 'dropped', event: 'dropped', deed: 'drop', isPossibleFrom: (state) => state === 'open' }
const REOPEN: Move = { to: 'open', event: 'reopened', deed: 'reopen', isPossibleFrom: (state) => state !== 'open' }

async function apply(ctx: Context, followup: Followup, move: Move, text: string) {
  const evidence = move.to === 'done' ? text : ''
  assert(await updateState(ctx, followup, move.to, evidence), 'conflict')
  await insertEvent(ctx, followup.id, move.event, text)
  await record(ctx, `followup.${move.deed}`, { kind: 'followup', id: followup.id }, { version: followup.version + 1 })
}

async function moveByHand(ctx: Context, input: { id: string; version: number }, move: Move, text: string) {
  const followup = await getFollowup(ctx, input.id)
  assert(may[move.deed](ctx.actor, followup), 'forbidden')
  assert(move.isPossibleFrom(followup.state), 'wrong_state', { state: followup.state })
  assert(followup.version === input.version, 'conflict')
  await apply(ctx, followup, move, text)
  return getFollowup(ctx, input.id)
}

/** Done, with what shows it. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export const closeFollowup = (ctx: Context, input: { id: string; version: number; evidence: string }) =>
  moveByHand(ctx, input, CLOSE, input.evidence)

/** Not to be done any more. Throws as `closeFollowup`. */
export const dropFollowup = (ctx: Context, input: { id: string; version: number; reason: string }) =>
  moveByHand(ctx, input, DROP, input.reason)

/** Owed again. Throws as `closeFollowup`. */
export const reopenFollowup = (ctx: Context, input: { id: string; version: number; reason: string }) =>
  moveByHand(ctx, input, REOPEN, input.reason)

/** Drops it because what it came from is gone or needs it no more; nothing happens when it is over already. Does not ask who may. */
export async function dropWithSource(ctx: Context, id: string, why: string): Promise<void> {
  const followup = await findFollowup(ctx, id)
  if (followup?.state === 'open') await apply(ctx, followup, DROP, why)
}

/** Tells its readers that what it came from has changed; it stays as it is. */
export async function noteSourceChanged(ctx: Context, id: string, text: string): Promise<void> {
  await insertEvent(ctx, id, 'source_changed', text)
}
