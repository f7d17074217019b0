import type { Strength } from '#contract/matching/questions.ts'
import type { Actor } from '#platform/context.ts'
import type { MatchModel } from '../engine/index.ts'
import { can } from '../policy.ts'
import type { Question } from '../question.ts'

/** Bits below which a comparison says next to nothing, and from which on it says much. */
const SILENT = 0.5
const STRONG = 4

const strengthOf = (weight: number): Strength =>
  Math.abs(weight) < SILENT
    ? 'silent'
    : weight > 0
      ? weight >= STRONG
        ? 'strongFor'
        : 'for'
      : weight <= -STRONG
        ? 'strongAgainst'
        : 'against'

/** Score null: not for the actor. */
export interface ToldQuestion extends Omit<Question, 'score'> {
  readonly score: number | null
}

/**
 * A question as far as the actor may hear of it. An agency is told what its own two records say to each other, weighed by the model alone: how rare
 * a name is, who else is as alike and whose NIK stand in the way would tell it of records that others have.
 */
export const tellQuestion = (actor: Actor, question: Question): ToldQuestion =>
  can.reviewAll(actor) ? question : { ...question, score: null, reason: 'unsure' }

/** What each comparison said of the two records, the loudest first. */
export function tellEvidence(actor: Actor, { evidence }: Pick<Question, 'evidence'>, model: MatchModel | undefined) {
  const usual = new Map(
    model?.comparisons.flatMap(({ comparison, levels }) =>
      levels.map(({ level, weight }) => [`${comparison} ${level}`, weight] as const),
    ),
  )
  return evidence
    .map(({ comparison, level, weight }) => ({
      comparison,
      level,
      weight: can.reviewAll(actor) ? weight : (usual.get(`${comparison} ${level}`) ?? 0),
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ comparison, level, weight }) => ({ comparison, level, strength: strengthOf(weight) }))
}
