import type { FieldHouse, FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue, StandingAnswer, StandingField } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { madeMs } from '../../../lib/offline/queue.ts'
import type { KeptAnswer } from './store.ts'

const EMPTY = (occasion: Occasion, field: string): StandingField => ({
  occasion,
  field,
  value: '',
  isConflict: false,
  answers: [],
  told: 0,
})

/** What the server said stands, with answers of this device laid over it, the newest first: they take the place of those that they were based on. */
function layOver(standing: StandingField, own: readonly KeptAnswer[], by: string): StandingField {
  const superseded = new Set(own.flatMap(({ told }) => told.basedOn))
  const laid = own.map(
    ({ told }): StandingAnswer => ({ id: told.id, value: told.value, by, isOwn: true, at: told.deviceAt }),
  )
  const answers = [...laid, ...standing.answers].filter(({ id }) => !superseded.has(id))
  const value = answers[0]?.value ?? standing.value
  return {
    ...standing,
    ...{ value, answers, isConflict: answers.some((one) => one.value !== value) },
    told: standing.told + own.length,
  }
}

/** The answers that the server's last word holds, and those of this device that they were based on. */
function heldIn(survey: readonly StandingField[], answers: readonly KeptAnswer[]): ReadonlySet<string> {
  const basedOn = new Map(answers.map(({ id, told }) => [id, told.basedOn]))
  const held = new Set<string>()
  const hold = (id: string) => {
    if (held.has(id)) return
    held.add(id)
    for (const earlier of basedOn.get(id) ?? []) hold(earlier)
  }
  for (const field of survey) for (const { id } of field.answers) hold(id)
  return held
}

/**
 * What stands at a house as this device sees it: the server's last word, and what that does not hold yet. An answer just sent is of the latter: the word may
 * have been asked for before it, or by another tab, and whoever gave it must not see it vanish.
 */
export function standingHere(
  house: Pick<FieldHouse, 'id' | 'survey'>,
  answers: readonly KeptAnswer[],
  by: string,
): ReadonlyMap<string, StandingField> {
  const fields = new Map(house.survey.map((field) => [keyOf(field), field]))
  const held = heldIn(house.survey, answers)
  const own = answers
    .filter(({ told, state }) => told.houseId === house.id && (state === 'waiting' || state === 'sent'))
    .filter(({ id }) => !held.has(id))
    .sort((a, b) => madeMs(b.told) - madeMs(a.told))
  for (const { occasion, field } of new Map(own.map(({ told }) => [keyOf(told), told])).values()) {
    const key = keyOf({ occasion, field })
    const given = own.filter(({ told }) => keyOf(told) === key)
    fields.set(key, layOver(fields.get(key) ?? EMPTY(occasion, field), given, by))
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
