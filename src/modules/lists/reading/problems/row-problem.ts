import type { Language } from '#contract/errors.ts'
import type { ListField } from '#contract/lists/layout.ts'
import { type ProblemData, sayProblem } from '#platform/importing/problem-words.ts'
import { PROBLEM_WORDS } from './problem-words.ts'

/** Stable code of what can be wrong with a row of a list; counts by kind are counts of these. */
export type ProblemCode = keyof typeof PROBLEM_WORDS

/**
 * Something wrong with a row, as it is kept; the words are made when somebody reads it, in their language. `data` never holds a name, NIK, family
 * card or phone number, not even the row's own: problems are counted and logged, identity numbers are kept sealed.
 */
export interface RowProblem {
  readonly code: ProblemCode
  /** The field and its column from 1; null when the row as a whole is meant or the value came from elsewhere. */
  readonly field: ListField | null
  readonly column: number | null
  readonly data: ProblemData
}

/** An error keeps the row out; with a warning it is taken. */
export const severityOf = (code: ProblemCode): 'error' | 'warning' => PROBLEM_WORDS[code].severity

/** A problem said to a person: what is wrong and what to do now. */
export function describeProblem({ code, data }: RowProblem, language: Language): { what: string; now: string } {
  return sayProblem(PROBLEM_WORDS[code], data, language)
}
