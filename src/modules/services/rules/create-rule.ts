import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { requestFigures } from '../figures/request-figures.ts'
import type { ServiceKind } from '../kinds/kind.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { insertRule } from '../queries/rules.ts'
import { isComplete, type Rule } from './rule.ts'

export type NewRule = Omit<Rule, 'id'>

/** Refuses what could never judge anything: half a rule, a period that ends before it begins, a kind that nobody knows. */
export function assertUsable(
  rule: Pick<Rule, 'kind' | 'subjects' | 'others' | 'months' | 'most' | 'validFrom' | 'validUntil'>,
  kinds: readonly ServiceKind[],
): void {
  assert(isComplete(rule), 'rule_incomplete')
  assert(rule.validUntil === null || rule.validFrom <= rule.validUntil, 'period_invalid')
  const known = new Set(kinds.map(({ code }) => code))
  for (const subject of [...rule.subjects, ...rule.others])
    assert(!subject.startsWith('kind:') || known.has(subject.slice('kind:'.length)), 'unknown_reference', {
      what: 'service_kind',
    })
}

/** Puts a rule in force. What it finds in the ledger shows after the next count, which is asked for. Answers its id. */
export async function createRule(ctx: Context, rule: NewRule): Promise<string> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  assertUsable(rule, await listKinds(ctx))
  const id = newId()
  await insertRule(ctx, { ...rule, id })
  await record(ctx, 'services.rule.create', { kind: 'combination_rule', id }, { rule: rule.kind, unit: rule.unit })
  await requestFigures(ctx)
  return id
}
