export type ScoreWord = 'strong' | 'medium' | 'weak' | 'none' | 'unknown'

/** The word for a score from 0 to 1: a person is told "strong", not 0.93. */
export function wordOf(score: number | null): ScoreWord {
  if (score === null) return 'unknown'
  if (score >= 0.75) return 'strong'
  if (score >= 0.45) return 'medium'
  return score >= 0.1 ? 'weak' : 'none'
}
