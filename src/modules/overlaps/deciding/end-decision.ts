import type { DecisionInput } from '#contract/overlaps/pairs.ts'
import { dropWithSource } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Decision, type EndReason, followupsOf } from '../decision.ts'
import { can } from '../policy.ts'
import { endDecision, findDecision } from '../queries/decisions.ts'
import { forgetFigures } from '../queries/kept-figures.ts'
import { findPair } from '../queries/one-pair.ts'
import { setPairState } from '../queries/pair-states.ts'
import { putBack } from './carry-out.ts'
import { takeDecision } from './take-decision.ts'
import { teach } from './teach.ts'

async function end(ctx: Context, id: string, reason: EndReason, note: string): Promise<Decision> {
  const decision = await findDecision(ctx, id)
  assert(decision, 'not_found')
  assert(can.coordinate(ctx.actor), 'forbidden')
  assert(can.endDecision(ctx.actor, decision), 'wrong_state', { state: decision.endReason ?? '' })
  assert(await endDecision(ctx, id, reason, note), 'wrong_state', { state: reason })
  for (const followupId of followupsOf(decision)) await dropWithSource(ctx, followupId, note)
  await putBack(ctx, decision.effects, note)
  await teach(ctx, decision, -1)
  const pair = `${decision.activityA}/${decision.activityB}`
  await record(ctx, `overlap.${reason}`, { kind: 'overlap_pair', id: pair }, { decision: id })
  return decision
}

/** Ends a decision; the pair waits for one again. Throws `not_found`, `forbidden`, `wrong_state`. Returns it as it was. */
export async function withdrawDecision(ctx: Context, input: { id: string; reason: string }): Promise<Decision> {
  const decision = await end(ctx, input.id, 'withdrawn', input.reason)
  const pair = await findPair(ctx, { a: decision.activityA, b: decision.activityB })
  if (pair?.state === 'decided') {
    await setPairState(ctx, pair.runId, `${pair.a} ${pair.b}`, 'open')
    await forgetFigures(ctx, pair.runId)
  }
  return decision
}

/** Ends a decision and takes another in its place. Throws as `withdrawDecision` and `takeDecision`. */
export async function reviseDecision(ctx: Context, input: DecisionInput & { id: string }): Promise<Decision> {
  const decision = await end(ctx, input.id, 'revised', input.note)
  const pair = await findPair(ctx, { a: decision.activityA, b: decision.activityB })
  assert(pair, 'not_found')
  await takeDecision(ctx, pair, input)
  return decision
}
