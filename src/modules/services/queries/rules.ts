import type { RuleKind } from '#contract/services/rules.ts'
import type { ReceivedBy } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Rule } from '../rules/rule.ts'

/** A rule with who made and who ended it. */
export interface RuleRow extends Rule {
  readonly createdBy: string
  readonly createdAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly endReason: string
}

/** Rules of the region, those ended too: what was given in their time stays judged by them. The newest first. */
export async function listRuleRows({ tx, region }: Context): Promise<RuleRow[]> {
  const rows = await tx
    .selectFrom('combination_rules')
    .selectAll()
    .where('region_id', '=', region)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.rule_kind as RuleKind,
    subjects: row.subjects,
    others: row.others,
    unit: row.unit as ReceivedBy,
    months: row.months,
    most: row.most,
    source: row.source,
    isExample: row.is_example,
    note: row.note,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    createdBy: row.created_by,
    createdAt: row.created_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  }))
}

/** Keeps a rule; the actor is who makes it. */
export async function insertRule(
  { tx, region, actor, clock }: Context,
  { id, kind, isExample, validFrom, validUntil, subjects, others, ...rule }: Rule,
): Promise<void> {
  await tx
    .insertInto('combination_rules')
    .values({
      region_id: region,
      id,
      ...rule,
      rule_kind: kind,
      subjects: [...subjects],
      others: [...others],
      is_example: isExample,
      valid_from: validFrom,
      valid_until: validUntil,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** When a rule began, and when it was ended; it stays locked to the end of the transaction. */
export const lockRule = ({ tx, region }: Context, id: string) =>
  tx
    .selectFrom('combination_rules')
    .select(['valid_from as validFrom', 'ended_at as endedAt'])
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function setEnd(
  { tx, region, actor, clock }: Context,
  { id, validUntil, reason }: { readonly id: string; readonly validUntil: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('combination_rules')
    .set({ valid_until: validUntil, ended_by: actor.userId, ended_at: clock.now(), end_reason: reason })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
