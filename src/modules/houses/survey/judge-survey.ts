import type { SurveyScore } from '#contract/houses/survey.ts'
import { CONDITIONS, type Condition, QUESTIONS, SCALE } from './form.ts'
import { scoreSurvey } from './score-survey.ts'

/** Answers that stand, by question. */
export type Answers = Readonly<Record<string, string | number | boolean | undefined>>

/** What the survey of a house says. */
export interface SurveyJudgement {
  readonly score: SurveyScore
  /** Needed questions without an answer. */
  readonly missing: readonly string[]
  /** Each condition of a recipient; null: not answered. */
  readonly conditions: readonly { readonly condition: Condition; readonly isMet: boolean | null }[]
}

/** Judges the answers of one house by the form, the scale and the conditions of `seed/houses`. */
export function judgeSurvey(answers: Answers): SurveyJudgement {
  return {
    score: scoreSurvey(SCALE, answers),
    missing: QUESTIONS.filter(({ key, isNeeded }) => isNeeded && answers[key] === undefined).map(({ key }) => key),
    conditions: CONDITIONS.map((condition) => {
      const answer = answers[condition.question]
      return { condition, isMet: answer === undefined ? null : condition.allowed.includes(String(answer)) }
    }),
  }
}
