import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { requestFigures } from '../figures/request-figures.ts'
import { can } from '../policy.ts'

/**
 * Ends a rule on a day, with the reason. What was given until then stays judged by it; whoever wants another rule makes another one.
 * Throws `wrong_state` when somebody has ended it, `period_invalid` for a day before its first.
 */
export async function endRule(
  ctx: Context,
  { id, validUntil, reason }: { readonly id: string; readonly validUntil: string; readonly reason: string },
): Promise<void> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  const rule = await ctx.tx
    .selectFrom('combination_rules')
    .select(['valid_from', 'ended_at'])
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  assert(rule, 'not_found')
  assert(rule.ended_at === null, 'wrong_state', { state: 'ended' })
  assert(rule.valid_from <= validUntil, 'period_invalid')
  await ctx.tx
    .updateTable('combination_rules')
    .set({ valid_until: validUntil, ended_by: ctx.actor.userId, ended_at: ctx.clock.now(), end_reason: reason })
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .execute()
  await record(ctx, 'services.rule.end', { kind: 'combination_rule', id }, { validUntil })
  await requestFigures(ctx)
}
