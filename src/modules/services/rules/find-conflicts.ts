import { monthsAfter } from '#contract/calendar/days.ts'
import { holdsOn } from '#platform/clock.ts'
import { kindsMeant, type ServiceKind } from '../kinds/kind.ts'
import type { Conflict, LedgerEntry, Rule } from './rule.ts'

/** Rules ready to judge many families: which kinds each speaks of is worked out once. */
export interface Rulebook {
  readonly rules: readonly ReadRule[]
  /** Kinds that any rule speaks of: whoever received none of them breaks none. */
  readonly kinds: ReadonlySet<string>
}

interface ReadRule extends Rule {
  readonly left: ReadonlySet<string>
  /** Null: the left side among itself. */
  readonly right: ReadonlySet<string> | null
}

export function openRulebook(rules: readonly Rule[], kinds: readonly ServiceKind[]): Rulebook {
  const read = rules.map((rule) => ({
    ...rule,
    left: kindsMeant(rule.subjects, kinds),
    right: rule.others.length > 0 ? kindsMeant(rule.others, kinds) : null,
  }))
  const forbidding = read.filter(({ kind }) => kind !== 'may_combine')
  return { rules: read, kinds: new Set(forbidding.flatMap(({ left, right }) => [...left, ...(right ?? [])])) }
}

const byDay = (a: LedgerEntry, b: LedgerEntry) =>
  a.from < b.from || (a.from === b.from && (a.until < b.until || (a.until === b.until && a.id < b.id))) ? -1 : 1

const occasion = ({ personId, agencyId, kind, from, until, detail }: LedgerEntry) =>
  [personId, agencyId, kind, from, until, detail.toLowerCase()].join('\n')

/** What a list names twice counts once: of equal services the one with the smallest id. */
function once(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const kept = new Map<string, LedgerEntry>()
  for (const entry of [...entries].sort(byDay)) if (!kept.has(occasion(entry))) kept.set(occasion(entry), entry)
  return [...kept.values()]
}

const unitOf = ({ unit }: Pick<Rule, 'unit'>, entry: LedgerEntry) =>
  unit === 'person' ? entry.personId : entry.familyId

/**
 * The services of one family that break a rule: all that hang together by one rule are one conflict. The order in which they are given does not
 * matter. Judged by the rule in force on the day of the later service.
 */
export function findConflicts(entries: readonly LedgerEntry[], book: Rulebook): Conflict[] {
  const relevant = once(entries.filter(({ kind }) => book.kinds.has(kind)))
  if (relevant.length < 2) return []
  const exemptions = book.rules.filter(({ kind }) => kind === 'may_combine')
  return book.rules.flatMap((rule) => {
    if (rule.kind === 'may_combine') return []
    const units = Map.groupBy(relevant.filter(speaksOf(rule)), (entry) => unitOf(rule, entry))
    return [...units.values()].flatMap((of) =>
      componentsOf(rule.kind === 'at_most' ? crowded(rule, of) : meeting(rule, of, exemptions)).map((found) => ({
        ruleId: rule.id,
        entries: found,
      })),
    )
  })
}

const speaksOf =
  ({ left, right }: ReadRule) =>
  ({ kind }: LedgerEntry) =>
    left.has(kind) || (right?.has(kind) ?? false)

/** Whether two kinds are the two sides of a rule; within one side a kind does not stand against itself, except in a cool-down. */
function areSides({ kind, left, right }: ReadRule, a: string, b: string): boolean {
  if (kind === 'cool_down') return left.has(a) && left.has(b)
  if (right === null) return a !== b && left.has(a) && left.has(b)
  return (left.has(a) && right.has(b)) || (left.has(b) && right.has(a))
}

/** Pairs (the earlier first) that stand too near to each other. */
function meeting(rule: ReadRule, sorted: readonly LedgerEntry[], exemptions: readonly ReadRule[]): LedgerEntry[][] {
  return sorted.flatMap((earlier, at) =>
    sorted.slice(at + 1).flatMap((later) => {
      const isNear = rule.months ? later.from < monthsAfter(earlier.until, rule.months) : later.from <= earlier.until
      const isJudged = isNear && areSides(rule, earlier.kind, later.kind) && holdsOn(rule, later.from)
      const isExempt = () =>
        exemptions.some(
          (may) =>
            areSides(may, earlier.kind, later.kind) &&
            unitOf(may, earlier) === unitOf(may, later) &&
            holdsOn(may, later.from),
        )
      return isJudged && !isExempt() ? [[earlier, later]] : []
    }),
  )
}

/** Windows of the rule's length that hold more services than allowed. */
function crowded(rule: ReadRule, sorted: readonly LedgerEntry[]): LedgerEntry[][] {
  const { months, most } = rule
  if (most === null) return []
  return sorted.flatMap((first, at) => {
    const end = months === null ? null : monthsAfter(first.from, months)
    const window = sorted.slice(at).filter(({ from }) => (end === null || from < end) && holdsOn(rule, from))
    return window.length > most ? [window] : []
  })
}

/** Groups that share a service become one, in the order of days. */
function componentsOf(groups: readonly LedgerEntry[][]): LedgerEntry[][] {
  const components: Set<LedgerEntry>[] = []
  for (const group of groups) {
    const touched = components.filter((component) => group.some((entry) => component.has(entry)))
    const merged = new Set([...touched.flatMap((component) => [...component]), ...group])
    for (const component of touched) components.splice(components.indexOf(component), 1)
    components.push(merged)
  }
  return components.map((component) => [...component].sort(byDay))
}
