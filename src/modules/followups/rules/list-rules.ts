import type { RuleBook } from '#contract/followups/rules.ts'
import { findSecretary } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { readRules } from './rule-book.ts'

/** The rules in force or still to come, those that have ended, and whom the secretary's rules reach today. */
export async function listRules(ctx: Context): Promise<RuleBook> {
  const { rules, isShipped } = await readRules(ctx)
  const today = todayOf(ctx)
  const isOver = ({ validUntil }: (typeof rules)[number]) => validUntil !== null && validUntil < today
  const byDay = rules.toSorted((a, b) => a.trigger.localeCompare(b.trigger) || a.days - b.days)
  const secretary = await findSecretary(ctx, today)
  return {
    rules: byDay.filter((rule) => !isOver(rule)),
    former: rules.filter(isOver).toSorted((a, b) => (b.validUntil ?? '').localeCompare(a.validUntil ?? '')),
    isShipped,
    secretary: secretary
      ? {
          agency: secretary.agency.name,
          title: secretary.post?.title ?? null,
          holder: secretary.post?.holders.at(-1)?.personName ?? null,
        }
      : null,
    can: { manage: can.manageRules(ctx.actor) },
  }
}
