import type { FieldQuestion } from '#contract/houses/field/field.ts'
import type { SurveyScale } from '#contract/houses/survey.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import { RULES_OF_HOUSES } from '../seed-tables.ts'

type Row = Readonly<Record<string, string>>
const text = (row: Row, name: string) => row[name] ?? ''
const wordsOf = (row: Row, what: string) => ({ id: text(row, `${what}_id`), en: text(row, `${what}_en`) })
const numberIn = (row: Row, name: string) => (text(row, name) === '' ? null : Number(text(row, name)))

const sections = readSeed('houses/survey-sections')
const options = readSeed('houses/survey-options')
const rows = readSeed('houses/survey')

const sectionOf = (code: string) => sections.find((section) => section.code === code) ?? {}
const optionsOf = (key: string) => options.filter(({ question }) => question === key)

/** The questions an officer asks at a house, in their order, from `seed/houses/survey.csv`, which says the source of each. */
export const QUESTIONS: readonly FieldQuestion[] = rows.map((row) => ({
  key: text(row, 'key'),
  section: text(row, 'section'),
  kind: text(row, 'kind') as FieldQuestion['kind'],
  label: wordsOf(row, 'label'),
  sectionLabel: wordsOf(sectionOf(text(row, 'section')), 'label'),
  help: wordsOf(row, 'help'),
  unit: text(row, 'unit'),
  options: optionsOf(text(row, 'key')).map((option) => ({
    value: text(option, 'value'),
    label: wordsOf(option, 'label'),
  })),
  isNeeded: row.needed === '1',
  least: numberIn(row, 'least'),
  most: numberIn(row, 'most'),
}))

const pointsOf = (key: string) =>
  Object.fromEntries(
    optionsOf(key).flatMap((option) => {
      const points = numberIn(option, 'points')
      return points === null ? [] : [[text(option, 'value'), points] as const]
    }),
  )

/** What makes a judgement of the answers. */
export const SCALE: SurveyScale = {
  indicators: sections
    .filter((row) => Number(row.weight) > 0)
    .map((row) => ({ code: text(row, 'code'), weight: Number(row.weight), label: wordsOf(row, 'label') })),
  questions: Object.fromEntries(
    rows
      .filter(({ key }) => Object.keys(pointsOf(key ?? '')).length > 0)
      .map((row) => [text(row, 'key'), { indicator: text(row, 'section'), points: pointsOf(text(row, 'key')) }]),
  ),
  failsFrom: RULES_OF_HOUSES.failsFrom,
  unfitFrom: RULES_OF_HOUSES.unfitFrom,
  areaPerPerson: RULES_OF_HOUSES.areaPerPerson,
}

/** What a recipient must fulfil, by which question, and what to do where it is not so. */
export interface Condition {
  readonly code: string
  readonly question: string
  readonly allowed: readonly string[]
  readonly label: { readonly id: string; readonly en: string }
  readonly remedy: { readonly id: string; readonly en: string }
}

/** The conditions of `seed/houses/conditions.csv`, with their sources there. */
export const CONDITIONS: readonly Condition[] = readSeed('houses/conditions').map((row) => ({
  code: text(row, 'code'),
  question: text(row, 'question'),
  allowed: text(row, 'allowed').split('|'),
  label: wordsOf(row, 'label'),
  remedy: wordsOf(row, 'remedy'),
}))
