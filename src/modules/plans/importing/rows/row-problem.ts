import type { Language } from '#contract/errors.ts'
import { describe, type ValueProblem } from '#platform/spreadsheet/index.ts'
import { PROBLEM_WORDS } from './problem-words.ts'

export type OwnCode = keyof typeof PROBLEM_WORDS
/** Stable code of what can be wrong with a row: ours, or one of a single date or number. */
export type ProblemCode = OwnCode | ValueProblem['code']

type Data = Readonly<Record<string, string | number | null>>

/** Something wrong with a row, as it is kept; the words are made when somebody reads it, in their language. */
export interface RowProblem {
  readonly code: ProblemCode
  /** Which column, from 1; null when the row as a whole is meant. */
  readonly column: number | null
  readonly data: Data
}

export const problem = (code: OwnCode, column: number | null, data: Data = {}): RowProblem => ({ code, column, data })

/** A date or number that cannot be read, with the text of the cell. */
export const valueProblem = (found: ValueProblem, column: number, value: string): RowProblem => {
  const { code, ...rest } = found
  return { code, column, data: { ...rest, value: clip(value) } }
}

const CLIP = 60
/** The text of a cell as it is quoted in a message. */
export const clip = (text: string) => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > CLIP ? `${plain.slice(0, CLIP)}…` : plain
}

const isOwn = (code: ProblemCode): code is OwnCode => Object.hasOwn(PROBLEM_WORDS, code)

/** An error keeps the row out; with a warning it is taken. */
export const severityOf = (code: ProblemCode): 'error' | 'warning' =>
  isOwn(code) ? PROBLEM_WORDS[code].severity : 'error'

export const isError = ({ code }: RowProblem) => severityOf(code) === 'error'

/** A problem said to a person: what is wrong and what to do now. */
export function describeProblem({ code, data }: RowProblem, language: Language): { what: string; now: string } {
  if (isOwn(code)) {
    const [what, now] = PROBLEM_WORDS[code][language]
    return { what: fill(what, data, language), now: fill(now, data, language) }
  }
  const { value, ...rest } = data
  const { what, now } = describe({ code, ...rest } as ValueProblem, language)
  return { what: `“${value}”: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, now }
}

const fill = (sentence: string, data: Data, language: Language) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    return typeof value === 'number' ? value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB') : (value ?? '…')
  })
