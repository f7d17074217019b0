import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, LoggedWords } from '../shapes.ts'
import { ReceivedBy } from './shapes.ts'

/**
 * cool_down: after one, none of the same for so many months; not_together: two kinds exclude each other, within so many months or at the same
 * time; at_most: so many within so many months; may_combine: lifts the former two between kinds.
 */
export const RuleKind = z.enum(['cool_down', 'not_together', 'at_most', 'may_combine'])
export type RuleKind = z.infer<typeof RuleKind>

/** One kind of service, or all of a group: `kind:house-repair`, `group:aid`. */
const Subject = z
  .string()
  .regex(/^(kind:[a-z0-9][a-z0-9_-]{1,60}|group:(register|aid|housing|training|business|event|other))$/)

export const RuleInput = z.object({
  title: z.string().trim().min(5).max(200),
  kind: RuleKind,
  subjects: z.array(Subject).min(1).max(20),
  /** The other side of *not together* and *may be combined*; empty: the subjects among themselves. */
  others: z.array(Subject).max(20).default([]),
  unit: ReceivedBy,
  /** Needed for a cool-down. */
  months: z.number().int().min(0).max(1200).nullable().default(null),
  /** Needed for *at most*. */
  most: z.number().int().min(1).max(1000).nullable().default(null),
  /** The legal text, with its date. */
  source: z.string().trim().min(5).max(500),
  note: z.string().trim().max(1000).default(''),
  validFrom: Day,
  validUntil: Day.nullable().default(null),
})
export type RuleInput = z.infer<typeof RuleInput>

export const Rule = RuleInput.extend({
  id: Id,
  title: z.string(),
  source: z.string(),
  subjects: z.array(z.string()),
  others: z.array(z.string()),
  /** Taken from the examples: no legal text of the region stands behind it yet. */
  isExample: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** Null: nobody has ended it. */
  ended: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** In force today. */
  isInForce: z.boolean(),
  /** Conflicts in the ledger that nobody has looked at yet; null for who may not know. */
  openConflicts: z.number().int().nullable(),
  can: z.object({ end: z.boolean() }),
})
export type Rule = z.infer<typeof Rule>

/** A rule that Selaras brings along, with what stands behind it; not in force until a coordinator takes it over. */
export const ExampleRule = RuleInput.extend({ code: z.string() })
export type ExampleRule = z.infer<typeof ExampleRule>

/** What a rule would have found in the ledger of today. */
export const RuleEffect = z.object({
  families: z.number().int(),
  persons: z.number().int(),
  services: z.number().int(),
  /** Families by the year of the latest of the services that meet. */
  byYear: z.array(z.object({ year: z.number().int(), families: z.number().int() })),
})
export type RuleEffect = z.infer<typeof RuleEffect>

const writing = errors('rule_incomplete', 'period_invalid', 'unknown_reference')

export const rules = {
  list: base
    .route({
      method: 'GET',
      path: '/services/rules',
      summary: 'Rules of combination and cool-down, those in force first',
    })
    .output(z.object({ rows: z.array(Rule), examples: z.array(ExampleRule), can: z.object({ create: z.boolean() }) })),
  create: base
    .route({ method: 'POST', path: '/services/rules', summary: 'Put a rule in force; it is never rewritten' })
    .errors(writing)
    .input(RuleInput.extend({ isExample: z.boolean().default(false) }))
    .output(Rule),
  end: base
    .route({ method: 'POST', path: '/services/rules/{id}/end', summary: 'End a rule, with the reason' })
    .errors(errors('wrong_state', 'period_invalid'))
    .input(z.object({ id: Id, validUntil: Day, reason: LoggedWords(5, 500) }))
    .output(Rule),
  preview: base
    .route({
      method: 'POST',
      path: '/services/rules/preview',
      summary: 'What a rule would have found in the ledger; changes nothing',
    })
    .errors(writing)
    .input(RuleInput.omit({ title: true, source: true, note: true }))
    .output(RuleEffect),
}
