import type { FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue } from '#contract/houses/field/shapes.ts'

/** Whether an answer fits its question: a value of the choice, a number within its bounds, yes or no, some words. */
export function fits({ kind, options, least, most }: FieldQuestion, value: AnswerValue): boolean {
  switch (kind) {
    case 'choice':
      return options.some((option) => option.value === value)
    case 'number':
      return typeof value === 'number' && value >= (least ?? -Infinity) && value <= (most ?? Infinity)
    case 'yes_no':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string'
  }
}
