import { daysAfter } from '#contract/calendar/days.ts'
import type { EscalationRule } from '#contract/followups/rules.ts'
import { holdsOn } from '#platform/clock.ts'
import type { Followup } from '../followup.ts'

export type { EscalationRule }

/** What a rule needs to know of a followup. */
export type Remindable = Pick<Followup, 'kind' | 'state' | 'dueOn' | 'round' | 'clockFrom' | 'waiting'>

/** A rule whose day has come for a followup. */
export interface Turn {
  readonly rule: EscalationRule
  /** The due day, or the day it began to wait. */
  readonly basisOn: string
  /** Of the followup; 0 for rules of waiting, which no new due day begins anew. */
  readonly round: number
  /** The day it was meant for; it may be some days ago when the server was off. */
  readonly fireOn: string
}

export const keyOf = ({ rule, basisOn, round }: Pick<Turn, 'basisOn' | 'round'> & { rule: { readonly id: string } }) =>
  `${rule.id} ${round} ${basisOn}`

function turnOf(followup: Remindable, rule: EscalationRule): (Turn & { readonly after: string }) | undefined {
  if (rule.kinds.length > 0 && !rule.kinds.includes(followup.kind)) return undefined
  const { waiting, dueOn, round, clockFrom } = followup
  if (rule.trigger === 'due')
    return { rule, basisOn: dueOn, round, fireOn: daysAfter(dueOn, rule.days), after: clockFrom }
  if (!waiting) return undefined
  return { rule, basisOn: waiting.since, round: 0, fireOn: daysAfter(waiting.since, rule.days), after: waiting.since }
}

/**
 * The rules whose day has come by `today` and that have not had their turn (`had`: keys). Nothing for what is over; nothing for a day that had passed when
 * it was opened, opened again or moved; nothing for a day on which the rule was not in force.
 */
export function turnsOf(
  followup: Remindable,
  rules: readonly EscalationRule[],
  today: string,
  had: ReadonlySet<string>,
): Turn[] {
  if (followup.state !== 'open') return []
  return rules.flatMap((rule) => {
    const found = turnOf(followup, rule)
    if (!found || found.fireOn > today || found.fireOn <= found.after || !holdsOn(rule, found.fireOn)) return []
    const { after: _, ...turn } = found
    return had.has(keyOf(turn)) ? [] : [turn]
  })
}

/** Of turns that came due together the latest of each recipient speaks; the earlier ones have nothing to add. */
export function speakers(turns: readonly Turn[]): ReadonlySet<Turn> {
  const last = new Map<string, Turn>()
  for (const turn of turns) {
    const to = `${turn.rule.trigger} ${turn.rule.recipient}`
    const before = last.get(to)
    if (!before || before.fireOn <= turn.fireOn) last.set(to, turn)
  }
  return new Set(last.values())
}
