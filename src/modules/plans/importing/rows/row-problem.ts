import type { Language } from '#contract/errors.ts'
import { clip, type ProblemData, sayProblem } from '#platform/importing/problem-words.ts'
import { describe, type ValueProblem } from '#platform/spreadsheet/index.ts'
import { PROBLEM_WORDS } from './problem-words.ts'

export type OwnCode = keyof typeof PROBLEM_WORDS
/** Stable code of what can be wrong with a row: ours, or one of a single date or number. */
export type ProblemCode = OwnCode | ValueProblem['code']

/** Something wrong with a row, as it is kept; the words are made when somebody reads it, in their language. */
export interface RowProblem {
  readonly code: ProblemCode
  /** Which column, from 1; null when the row as a whole is meant. */
  readonly column: number | null
  readonly data: ProblemData
}

export const problem = (code: OwnCode, column: number | null, data: ProblemData = {}): RowProblem => ({
  code,
  column,
  data,
})

/** A date or number that cannot be read, with the text of the cell. */
export const valueProblem = (found: ValueProblem, column: number, value: string): RowProblem => {
  const { code, ...rest } = found
  return { code, column, data: { ...rest, value: clip(value) } }
}

const isOwn = (code: ProblemCode): code is OwnCode => Object.hasOwn(PROBLEM_WORDS, code)

/** An error keeps the row out; with a warning it is taken. */
export const severityOf = (code: ProblemCode): 'error' | 'warning' =>
  isOwn(code) ? PROBLEM_WORDS[code].severity : 'error'

export const isError = ({ code }: RowProblem) => severityOf(code) === 'error'

/** A problem said to a person: what is wrong and what to do now. */
export function describeProblem({ code, data }: RowProblem, language: Language): { what: string; now: string } {
  if (isOwn(code)) return sayProblem(PROBLEM_WORDS[code], data, language)
  const { value, ...rest } = data
  const { what, now } = describe({ code, ...rest } as ValueProblem, language)
  return { what: `“${value}”: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, now }
}
