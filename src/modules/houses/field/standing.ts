import type { AnswerValue } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'

/** What somebody answered to one question of the form at one house; never changed, never taken out. */
export interface Fact {
  readonly id: string
  readonly occasion: Occasion
  readonly field: string
  readonly value: AnswerValue
  /** The answers to this question that were before whoever gave this one: those are superseded. */
  readonly basedOn: readonly string[]
  /** An officer in the field or a user at a desk. */
  readonly officerId: string
  /** The corrected instant. */
  readonly at: Date
}

/** What stands for one question at one house. */
export interface Standing {
  readonly occasion: Occasion
  readonly field: string
  /** The newest of the answers that stand. */
  readonly value: AnswerValue
  /** Answers that stand differ: somebody has to decide, by one more answer. */
  readonly isConflict: boolean
  /** What nobody has superseded, the newest first. */
  readonly answers: readonly Fact[]
  /** How often it was answered in all. */
  readonly told: number
}

const keyOf = ({ occasion, field }: Pick<Fact, 'occasion' | 'field'>) => `${occasion} ${field}`
const same = (a: AnswerValue, b: AnswerValue) => typeof a === typeof b && a === b
/** The newest first; equal instants by id, so that every order of arrival comes out the same. */
const newestFirst = (a: Fact, b: Fact) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)

/** Everything that an answer builds upon, over any number of steps. */
function behind(fact: Fact, byId: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  const found = new Set<string>()
  const ahead = [...fact.basedOn]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue
    found.add(id)
    ahead.push(...(byId.get(id)?.basedOn ?? []))
  }
  return found
}

/** What nobody has superseded. Two that each claim to have seen the other supersede neither: no device can make an answer disappear. */
function standingAmong(facts: readonly Fact[]): Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const behindOf = new Map(facts.map((fact) => [fact.id, behind(fact, byId)]))
  const isSuperseded = ({ id }: Fact) =>
    facts.some((other) => other.id !== id && behindOf.get(other.id)?.has(id) && !behindOf.get(id)?.has(other.id))
  return facts.filter((fact) => !isSuperseded(fact))
}

/**
 * What stands at one house, question by question, from everything that was answered: merged by field. Depends on which answers there are, never on the
 * order in which they came or how often. An answer supersedes those that its giver had seen; where two officers answered one question without having
 * seen each other's and say different things, both stand until a further answer that has seen both.
 */
export function standingOf(facts: readonly Fact[]): Standing[] {
  const each = [...new Map(facts.map((fact) => [fact.id, fact])).values()]
  return [...Map.groupBy(each, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, told]): Standing[] => {
      const answers = standingAmong(told).sort(newestFirst)
      const [newest] = answers
      if (!newest) return []
      const { occasion, field, value } = newest
      const isConflict = answers.some((answer) => !same(answer.value, value))
      return [{ occasion, field, value, isConflict, answers, told: told.length }]
    })
}
