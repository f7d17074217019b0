import { sql } from 'kysely'
import type { RuleKind } from '#contract/services/rules.ts'
import type { ReceivedBy } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Rule } from './rule.ts'

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

/** Conflicts nobody has looked at, by rule. */
export async function countOpenConflicts({ tx, region }: Context): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ rule_id: string; count: number }>`
    select rule_id, count(*) as count from rule_conflicts where region_id = ${region} and state = 'open' group by 1`.execute(
    tx,
  )
  return new Map(rows.map(({ rule_id, count }) => [rule_id, count]))
}
