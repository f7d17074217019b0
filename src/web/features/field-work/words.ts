import type { FieldHouse, FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue } from '#contract/houses/field/shapes.ts'
import type { Occasion, PhotoStage } from '#contract/houses/shapes.ts'

/** `80 m`, `1,4 km`. */
export const distanceText = (metres: number): string =>
  metres < 1000
    ? `${Math.round(metres / 10) * 10} m`
    : `${(metres / 1000).toLocaleString('id', { maximumFractionDigits: 1 })} km`

/** Which survey a house is due for: the second one once the works are on. */
export const occasionOf = ({ state }: Pick<FieldHouse, 'state'>): Occasion =>
  state === 'building' ? 'after' : 'before'

export const STAGES: readonly PhotoStage[] = [0, 30, 50, 100]

/** The stage whose photographs come next. */
export const stageOf = ({ state, progress }: Pick<FieldHouse, 'state' | 'progress'>): PhotoStage =>
  state === 'building' ? (STAGES.find((stage) => stage > progress) ?? 100) : 0

/** An answer as people read it. */
export function answerText(
  { kind, options, unit }: FieldQuestion,
  value: AnswerValue,
  language: 'id' | 'en',
  words: { yes: string; no: string },
): string {
  if (kind === 'choice') return options.find((option) => option.value === value)?.label[language] ?? String(value)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return unit ? `${String(value)} ${unit}` : String(value)
}
