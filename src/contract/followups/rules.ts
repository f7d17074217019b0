import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, LoggedWords } from '../shapes.ts'
import { FollowupKind } from './shapes.ts'

/** due: days count from the due day, negative before it; waiting: from the day it began to wait for another agency. */
export const RuleTrigger = z.enum(['due', 'waiting'])
export type RuleTrigger = z.infer<typeof RuleTrigger>

/** owner: whoever holds the post, or the agency; waited_head: the head of the agency waited for. */
export const RuleRecipient = z.enum(['owner', 'agency_head', 'region_secretary', 'waited_head', 'coordinators'])
export type RuleRecipient = z.infer<typeof RuleRecipient>

export const RuleInput = z.object({
  trigger: RuleTrigger,
  days: z.number().int().min(-90).max(365),
  recipient: RuleRecipient,
  /** Empty: of every kind. */
  kinds: z.array(FollowupKind).max(4).default([]),
  /** The regulation or decision behind it. */
  source: LoggedWords(3, 300),
  /** Default: today in the region. */
  validFrom: Day.optional(),
})
export type RuleInput = z.infer<typeof RuleInput>

export const EscalationRule = z.object({
  id: z.string(),
  trigger: RuleTrigger,
  days: z.number().int(),
  recipient: RuleRecipient,
  kinds: z.array(FollowupKind),
  source: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
})
export type EscalationRule = z.infer<typeof EscalationRule>

const RuleBook = z.object({
  rules: z.array(EscalationRule),
  /** Ended ones, the latest first. */
  former: z.array(EscalationRule),
  /** Whether the region still goes by what Selaras brings along. */
  isShipped: z.boolean(),
  /** Whom `region_secretary` reaches today; null: no such agency is registered, so it goes to the coordinators. */
  secretary: z.object({ agency: z.string(), title: z.string().nullable(), holder: z.string().nullable() }).nullable(),
  can: z.object({ manage: z.boolean() }),
})
export type RuleBook = z.infer<typeof RuleBook>

/** Who is told when: reminders and escalation. */
export const rules = {
  list: base.route({ method: 'GET', path: '/followup-rules', summary: 'Reminders and escalation' }).output(RuleBook),
  add: base
    .route({ method: 'POST', path: '/followup-rules', summary: 'Put a rule in force from a day' })
    .errors(errors('rule_days_wrong', 'rule_doubled', 'rule_day_passed'))
    .input(RuleInput)
    .output(RuleBook),
  end: base
    .route({ method: 'POST', path: '/followup-rules/{id}/end', summary: 'End a rule today' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: z.string().max(60), source: LoggedWords(3, 300) }))
    .output(RuleBook),
}
