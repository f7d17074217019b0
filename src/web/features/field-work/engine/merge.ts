import type { FieldHouse, FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue, StandingAnswer, StandingField } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import type { KeptAnswer } from './store.ts'

const EMPTY = (occasion: Occasion, field: string): StandingField => ({
  occasion,
  field,
  value: '',
  isConflict: false,
  answers: [],
  told: 0,
})

/** What the server said stands, with one answer of this device laid over it: it takes the place of those that it was based on. */
function layOver(standing: StandingField, { told }: KeptAnswer, by: string): StandingField {
  const own: StandingAnswer = { id: told.id, value: told.value, by, isOwn: true, at: told.deviceAt }
  const left = standing.answers.filter(({ id }) => id !== told.id && !told.basedOn.includes(id))
  const answers = [own, ...left]
  return {
    ...standing,
    value: own.value,
    answers,
    isConflict: answers.some(({ value }) => value !== own.value),
    told: standing.told + 1,
  }
}

/** What stands at a house as this device sees it: the server's last word, and what it has not been told yet, in the order it was answered. */
export function standingHere(
  house: Pick<FieldHouse, 'id' | 'survey'>,
  answers: readonly KeptAnswer[],
  by: string,
): ReadonlyMap<string, StandingField> {
  const fields = new Map(house.survey.map((field) => [keyOf(field), field]))
  const own = answers
    .filter(({ told, state }) => told.houseId === house.id && state === 'waiting')
    .sort((a, b) => (a.told.deviceAt < b.told.deviceAt ? -1 : 1))
  for (const answer of own) {
    const key = keyOf(answer.told)
    const standing = fields.get(key) ?? EMPTY(answer.told.occasion, answer.told.field)
    if (standing.answers.some(({ id }) => id === answer.id)) continue
    fields.set(key, layOver(standing, answer, by))
  }
  return fields
}

export const keyOf = ({ occasion, field }: { occasion: Occasion; field: string }): string => `${occasion} ${field}`

/** The needed questions without an answer that stands alone. */
export const missingOf = (
  questions: readonly FieldQuestion[],
  standing: ReadonlyMap<string, StandingField>,
  occasion: Occasion,
): FieldQuestion[] =>
  questions.filter(({ key, isNeeded }) => {
    const found = standing.get(keyOf({ occasion, field: key }))
    return isNeeded && (!found || found.isConflict)
  })

/** What somebody typed as the answer that its question takes; undefined where it is none. */
export function readTyped({ kind, least, most }: FieldQuestion, text: string): AnswerValue | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (kind !== 'number') return trimmed.slice(0, 1000)
  const value = Number(trimmed.replace(',', '.'))
  return Number.isFinite(value) && value >= (least ?? -Infinity) && value <= (most ?? Infinity) ? value : undefined
}
