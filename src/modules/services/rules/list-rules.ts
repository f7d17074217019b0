import { findNames } from '#modules/accounts/index.ts'
import { holdsOn, todayOf } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { can } from '../policy.ts'
import { countOpenConflicts } from '../queries/conflicts.ts'
import { listRuleRows, type RuleRow } from '../queries/rules.ts'

export interface ListedRule extends RuleRow {
  readonly createdByName: string
  readonly endedByName: string
  readonly isInForce: boolean
  /** Null for who may not know. */
  readonly openConflicts: number | null
}

/** Every rule of the region for everybody in it, those in force first. */
export async function listRules(ctx: Context): Promise<ListedRule[]> {
  const rules = await listRuleRows(ctx)
  const today = todayOf(ctx)
  const names = await findNames(
    ctx,
    rules.flatMap(({ createdBy, endedBy }) => [createdBy, ...(endedBy ? [endedBy] : [])]),
  )
  const open = can.readConflicts(ctx.actor) ? await countOpenConflicts(ctx) : null
  // Made at the terminal or with a sample: nobody signed in.
  const nameOf = (userId: string | null) =>
    userId === systemActor.userId ? 'Selaras' : ((userId && names.get(userId)) ?? '')
  return rules
    .map((rule) => ({
      ...rule,
      createdByName: nameOf(rule.createdBy),
      endedByName: nameOf(rule.endedBy),
      isInForce: holdsOn(rule, today),
      openConflicts: open && (open.get(rule.id) ?? 0),
    }))
    .sort((a, b) => Number(b.isInForce) - Number(a.isInForce))
}
