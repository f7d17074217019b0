import { dayBefore } from '#contract/calendar/days.ts'
import type { EscalationRule, RuleInput } from '#contract/followups/rules.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import { deleteRuleRow, endRuleRow, insertRules } from '../queries/rules.ts'
import { readRules } from './rule-book.ts'

/** The region's own table; before its first change it becomes a copy of what Selaras brings along, so that no notice is given twice. */
async function ownRules(ctx: Context): Promise<readonly EscalationRule[]> {
  const { rules, isShipped } = await readRules(ctx)
  if (isShipped) await insertRules(ctx, rules)
  return rules
}

const isInForce = ({ validUntil }: EscalationRule, today: string) => validUntil === null || validUntil >= today
const makesSense = ({ trigger, days, recipient }: RuleInput) =>
  trigger === 'waiting' ? days > 0 : recipient !== 'waited_head'

/** Puts a rule in force from today or later. Throws `forbidden`, `rule_days_wrong`, `rule_day_passed`, `rule_doubled`. */
export async function addRule(ctx: Context, input: RuleInput): Promise<void> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  assert(makesSense(input), 'rule_days_wrong')
  const today = todayOf(ctx)
  const { validFrom = today } = input
  assert(validFrom >= today, 'rule_day_passed')
  const rules = await ownRules(ctx)
  const kindsOf = ({ kinds }: { kinds: readonly string[] }) => [...kinds].sort().join(' ')
  const isSame = (rule: EscalationRule) =>
    isInForce(rule, today) &&
    rule.trigger === input.trigger &&
    rule.days === input.days &&
    rule.recipient === input.recipient &&
    kindsOf(rule) === kindsOf(input)
  assert(!rules.some(isSame), 'rule_doubled')
  const id = newId()
  await insertRules(ctx, [{ ...input, id, validFrom, validUntil: null }])
  const { trigger, days, recipient } = input
  await record(ctx, 'followup.rule.add', { kind: 'escalation_rule', id }, { trigger, days, recipient })
}

/**
 * Ends a rule with today: what was due until yesterday keeps its turn. One that has not begun is taken away. `source` says by what decision. Throws
 * `forbidden`, `not_found`, `wrong_state`.
 */
export async function endRule(ctx: Context, { id, source }: { id: string; source: string }): Promise<void> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  const rule = (await ownRules(ctx)).find((one) => one.id === id)
  assert(rule, 'not_found')
  const today = todayOf(ctx)
  assert(rule.validUntil === null, 'wrong_state', { state: 'ended' })
  const lastDay = dayBefore(today)
  if (rule.validFrom > lastDay) await deleteRuleRow(ctx, id)
  else await endRuleRow(ctx, { id, validUntil: lastDay, source: `${rule.source}; diakhiri: ${source}` })
  await record(ctx, 'followup.rule.end', { kind: 'escalation_rule', id }, { lastDay })
}
