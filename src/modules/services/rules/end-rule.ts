import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { requestFigures } from '../figures/request-figures.ts'
import { can } from '../policy.ts'
import { lockRule, setEnd } from '../queries/rules.ts'

/**
 * Ends a rule on a day, with the reason. What was given until then stays judged by it; whoever wants another rule makes another one.
 * Throws `wrong_state` when somebody has ended it, `period_invalid` for a day before its first.
 */
export async function endRule(
  ctx: Context,
  { id, validUntil, reason }: { readonly id: string; readonly validUntil: string; readonly reason: string },
): Promise<void> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  const rule = await lockRule(ctx, id)
  assert(rule, 'not_found')
  assert(rule.endedAt === null, 'wrong_state', { state: 'ended' })
  assert(rule.validFrom <= validUntil, 'period_invalid')
  await setEnd(ctx, { id, validUntil, reason })
  await record(ctx, 'services.rule.end', { kind: 'combination_rule', id }, { validUntil })
  await requestFigures(ctx)
}
