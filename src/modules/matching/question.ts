import type { QuestionReason, QuestionState } from '#contract/matching/questions.ts'
import type { Evidence } from './engine/index.ts'

/** Two records of which a person must say whether they are one person. */
export interface Question {
  readonly id: string
  readonly recordA: string
  readonly recordB: string
  readonly agencyA: string
  readonly agencyB: string
  /** Probability (0 to 1) that both are one person. */
  readonly score: number
  readonly reason: QuestionReason
  readonly evidence: readonly Evidence[]
  readonly state: QuestionState
  /** What staff said, as the room people keeps it. */
  readonly verdictId: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

/** Waits for an answer. */
export const isWaiting = ({ state }: Pick<Question, 'state'>): boolean => state === 'open' || state === 'later'

/** Answered, or put off: either can be taken back. */
export const canBeUndone = ({ state }: Pick<Question, 'state'>): boolean =>
  state === 'same' || state === 'different' || state === 'later'
