import type { Strength } from '#contract/matching/questions.ts'
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

/** What each comparison said of the two records, the loudest first. */
export const tellEvidence = ({ evidence }: Pick<Question, 'evidence'>) =>
  [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ comparison, level, weight }) => ({ comparison, level, strength: strengthOf(weight) }))
