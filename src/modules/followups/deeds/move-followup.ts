import type { EventData, FollowupEventKind, FollowupState } from '#contract/followups/shapes.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup } from '../followup.ts'
import { tellOwner } from '../notices/tell.ts'
import { may } from '../policy.ts'
import { insertEvent } from '../queries/events.ts'
import { findFollowup } from '../queries/one-followup.ts'
import { type FollowupChange, updateFollowup } from '../queries/write-followups.ts'
import { getFollowup } from './get-followup.ts'

export interface Step {
  readonly deed: keyof typeof may
  readonly change: FollowupChange
  readonly event: FollowupEventKind
  readonly text: string
  readonly data?: EventData
}

/** A followup that this person may take a step on, as it stands. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function getMovable(
  ctx: Context,
  input: { readonly id: string; readonly version: number },
  deed: keyof typeof may,
  isPossibleFrom: (state: FollowupState) => boolean = (state) => state === 'open',
): Promise<Followup> {
  const followup = await getFollowup(ctx, input.id)
  assert(may[deed](ctx.actor, followup), 'forbidden')
  assert(isPossibleFrom(followup.state), 'wrong_state', { state: followup.state })
  assert(followup.version === input.version, 'conflict')
  return followup
}

/** Takes the step, in history and audit. Throws `conflict` when somebody was faster. */
export async function take(ctx: Context, followup: Followup, { deed, change, event, text, data }: Step) {
  assert(await updateFollowup(ctx, followup, change), 'conflict')
  await insertEvent(ctx, followup.id, event, text, data)
  await record(ctx, `followup.${deed}`, { kind: 'followup', id: followup.id }, { version: followup.version + 1 })
}

const ended = (state: 'done' | 'dropped', evidence = '', evidenceLink = ''): FollowupChange => ({
  state,
  evidence,
  evidenceLink,
  waiting: null,
})

/** Done, with what shows it; what it waited for is waited for no more. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function closeFollowup(
  ctx: Context,
  input: { id: string; version: number; evidence: string; link?: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'close')
  const change = ended('done', input.evidence, input.link)
  await take(ctx, followup, { deed: 'close', change, event: 'closed', text: input.evidence })
  return getFollowup(ctx, input.id)
}

/** Not to be done any more. Throws as `closeFollowup`. */
export async function dropFollowup(
  ctx: Context,
  input: { id: string; version: number; reason: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'drop')
  await take(ctx, followup, { deed: 'drop', change: ended('dropped'), event: 'dropped', text: input.reason })
  return getFollowup(ctx, input.id)
}

/** Owed again, by the same day or a new one; reminders begin anew. Throws as `closeFollowup`, and `due_in_past`. */
export async function reopenFollowup(
  ctx: Context,
  input: { id: string; version: number; reason: string; dueOn?: string | undefined },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'reopen', (state) => state !== 'open')
  const today = todayOf(ctx)
  const { dueOn = followup.dueOn } = input
  assert(input.dueOn === undefined || input.dueOn >= today, 'due_in_past')
  const change: FollowupChange = {
    state: 'open',
    evidence: '',
    evidenceLink: '',
    round: followup.round + 1,
    clockFrom: today,
    dueOn,
    ...(dueOn !== followup.dueOn && { firstDueOn: followup.firstDueOn ?? followup.dueOn }),
  }
  const data = dueOn === followup.dueOn ? {} : { from: followup.dueOn, to: dueOn }
  await take(ctx, followup, { deed: 'reopen', change, event: 'reopened', text: input.reason, data })
  const reopened = await getFollowup(ctx, input.id)
  await tellOwner(ctx, reopened, 'followup.reopened')
  return reopened
}

/** Drops it because what it came from is gone or needs it no more; nothing happens when it is over already. Does not ask who may. */
export async function dropWithSource(ctx: Context, id: string, why: string): Promise<void> {
  const followup = await findFollowup(ctx, id)
  if (followup?.state === 'open')
    await take(ctx, followup, { deed: 'drop', change: ended('dropped'), event: 'dropped', text: why })
}

/** Closes it because the room above saw it done: settled in a meeting; nothing happens when it is over already. Does not ask who may. */
export async function closeWithSource(ctx: Context, id: string, evidence: string): Promise<void> {
  const followup = await findFollowup(ctx, id)
  if (followup?.state === 'open')
    await take(ctx, followup, { deed: 'close', change: ended('done', evidence), event: 'closed', text: evidence })
}

/** Tells its readers that what it came from has changed; it stays as it is. */
export async function noteSourceChanged(ctx: Context, id: string, text: string): Promise<void> {
  await insertEvent(ctx, id, 'source_changed', text)
}
