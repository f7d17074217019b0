import { daysBetween } from '#contract/calendar/days.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup } from '../followup.ts'
import { tellAwaited } from '../notices/tell.ts'
import { getFollowup } from './get-followup.ts'
import { getMovable, take } from './move-followup.ts'

/**
 * It waits for another agency since a day (default: today), with the reason. That agency reads it from now on and is reminded, too; an internal one stays
 * unseen. Throws as `closeFollowup`, and `unknown_reference`, `waits_for_itself`, `waiting_before_it_was`.
 */
export async function waitForAgency(
  ctx: Context,
  input: { id: string; version: number; agencyId: string; since?: string | undefined; reason: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'wait')
  const today = todayOf(ctx)
  const { since = today } = input
  assert(input.agencyId !== followup.owner.id, 'waits_for_itself')
  const agency = (await listAgencies(ctx)).find(({ id }) => id === input.agencyId)
  assert(agency, 'unknown_reference', { what: 'agency' })
  const born = dayIn(ctx.timezone, followup.createdAt)
  assert(born <= since && since <= today, 'waiting_before_it_was')
  await take(ctx, followup, {
    deed: 'wait',
    change: { waiting: { agencyId: agency.id, since, reason: input.reason } },
    event: 'waiting_began',
    text: input.reason,
    data: { agency: agency.shortName, from: since },
  })
  const waiting = await getFollowup(ctx, input.id)
  await tellAwaited(ctx, waiting)
  return waiting
}

/** What it waited for has come, or is not needed. The agency keeps reading it. Throws as `closeFollowup`. */
export async function stopWaiting(
  ctx: Context,
  input: { id: string; version: number; reason: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'wait')
  const { waiting } = followup
  assert(waiting, 'wrong_state', { state: 'not_waiting' })
  const keeps = followup.audience === 'concerned' && !followup.concernedAgencies.includes(waiting.agency.id)
  await take(ctx, followup, {
    deed: 'wait',
    change: {
      waiting: null,
      ...(keeps && { concernedAgencies: [...followup.concernedAgencies, waiting.agency.id] }),
    },
    event: 'waiting_ended',
    text: input.reason,
    data: {
      agency: waiting.agency.shortName,
      from: waiting.since,
      days: daysBetween(waiting.since, todayOf(ctx)),
    },
  })
  return getFollowup(ctx, input.id)
}
