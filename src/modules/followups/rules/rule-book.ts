import { EscalationRule } from '#contract/followups/rules.ts'
import type { Context } from '#platform/context.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import { listRuleRows } from '../queries/rules.ts'

let shipped: readonly EscalationRule[] | undefined

/** The rules that Selaras brings along (`seed/followups/escalation.csv`). */
export function shippedRules(): readonly EscalationRule[] {
  shipped ??= readSeed('followups/escalation').map((row) =>
    EscalationRule.parse({
      id: row.id,
      trigger: row.trigger,
      days: Number(row.days),
      recipient: row.recipient,
      kinds: (row.kinds ?? '').split(' ').filter(Boolean),
      source: row.source,
      validFrom: row.valid_from,
      validUntil: null,
    }),
  )
  return shipped
}

/** The region's rules, ended ones too; those Selaras brings along until it has changed one. */
export async function readRules(ctx: Context): Promise<{ rules: readonly EscalationRule[]; isShipped: boolean }> {
  const own = await listRuleRows(ctx)
  return own.length > 0 ? { rules: own, isShipped: false } : { rules: shippedRules(), isShipped: true }
}
