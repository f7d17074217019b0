import { EscalationRule } from '#contract/followups/rules.ts'
import type { Context } from '#platform/context.ts'

/** The rules the region keeps itself, ended ones too. */
export async function listRuleRows({ tx, region }: Context): Promise<EscalationRule[]> {
  const rows = await tx
    .selectFrom('escalation_rules')
    .select(['id', 'trigger', 'days', 'recipient', 'kinds', 'source'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('region_id', '=', region)
    .orderBy('trigger')
    .orderBy('days')
    .orderBy('id')
    .execute()
  return rows.map((row) => EscalationRule.parse(row))
}

export async function insertRules(
  { tx, region, actor, clock }: Context,
  rules: readonly EscalationRule[],
): Promise<void> {
  await tx
    .insertInto('escalation_rules')
    .values(
      rules.map((rule) => ({
        region_id: region,
        id: rule.id,
        trigger: rule.trigger,
        days: rule.days,
        recipient: rule.recipient,
        kinds: rule.kinds,
        source: rule.source,
        valid_from: rule.validFrom,
        valid_until: rule.validUntil,
        changed_by: actor.userId,
        changed_at: clock.now(),
      })),
    )
    .execute()
}

export async function endRuleRow(
  { tx, region, actor, clock }: Context,
  rule: { readonly id: string; readonly validUntil: string; readonly source: string },
): Promise<void> {
  await tx
    .updateTable('escalation_rules')
    .set({ valid_until: rule.validUntil, source: rule.source, changed_by: actor.userId, changed_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', rule.id)
    .execute()
}

export async function deleteRuleRow({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('escalation_rules').where('region_id', '=', region).where('id', '=', id).execute()
}
