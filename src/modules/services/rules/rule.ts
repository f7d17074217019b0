import type { RuleKind } from '#contract/services/rules.ts'
import type { ReceivedBy } from '#contract/services/shapes.ts'

/** A rule of combination or cool-down. Never rewritten: it ends, and another begins. */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly kind: RuleKind
  /** `kind:house-repair`, `group:aid` */
  readonly subjects: readonly string[]
  /** The other side of `not_together` and `may_combine`; empty: the subjects among themselves. */
  readonly others: readonly string[]
  /** What must not receive twice. A house counts as its family until houses are records of their own. */
  readonly unit: ReceivedBy
  /** `cool_down`: from the end of one to the start of the next. `not_together`: gap below which two meet; 0: only what overlaps. `at_most`: length of the window; null: ever. */
  readonly months: number | null
  readonly most: number | null
  /** The legal text, with its date. */
  readonly source: string
  readonly isExample: boolean
  readonly note: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/** A service as rules see it. Days are `YYYY-MM-DD`. */
export interface LedgerEntry {
  readonly id: string
  readonly kind: string
  readonly agencyId: string
  readonly personId: string
  readonly familyId: string
  readonly from: string
  readonly until: string
  readonly state: 'proposed' | 'decided' | 'delivered'
  /** Programme, course or event; the same person, agency, kind, days and detail twice is one service that a list names twice. */
  readonly detail: string
}

/** Services that together break a rule, in the order of their days. */
export interface Conflict {
  readonly ruleId: string
  readonly entries: readonly LedgerEntry[]
}

/** Whether what the rule needs is there: a length for a cool-down, a number for *at most*, two kinds (a group holds several) that can meet. */
export const isComplete = ({
  kind,
  subjects,
  others,
  months,
  most,
}: Pick<Rule, 'kind' | 'subjects' | 'others' | 'months' | 'most'>) =>
  subjects.length > 0 &&
  (kind !== 'cool_down' || (months !== null && months > 0)) &&
  (kind !== 'at_most' || most !== null) &&
  ((kind !== 'not_together' && kind !== 'may_combine') ||
    others.length > 0 ||
    subjects.length > 1 ||
    subjects.some((subject) => subject.startsWith('group:')))
