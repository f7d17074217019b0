import type { DecisionInput } from '#contract/overlaps/pairs.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findPair } from '../queries/one-pair.ts'
import { takeDecision } from './take-decision.ts'

/** Decides a pair that waits for it. Throws `not_found`, `forbidden`, `wrong_state`, and what `takeDecision` throws. */
export async function decidePair(ctx: Context, input: DecisionInput & { a: string; b: string }): Promise<void> {
  const pair = await findPair(ctx, input)
  assert(pair, 'not_found')
  assert(can.coordinate(ctx.actor), 'forbidden')
  assert(can.decide(ctx.actor, pair), 'wrong_state', { state: pair.state })
  await takeDecision(ctx, pair, input)
}
