import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const FOLDER = fileURLToPath(new URL('../../../seed/training/', import.meta.url))

/** The rows of a table of `seed/training`, by the names of its header; format in its README. */
const readSeed = (name: 'fields' | 'needs' | 'rules'): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}${name}.csv`, 'utf8'), { columns: true, bom: true, delimiter: ';', trim: true })

const text = (row: Record<string, string>, name: string) => row[name] ?? ''

/** Kejuruan: the field a course belongs to. */
export const FIELDS = readSeed('fields').map((row) => ({
  code: text(row, 'code'),
  id: text(row, 'name_id'),
  en: text(row, 'name_en'),
}))

/** What participants may need to take part, and what the organiser provides for it. */
export const NEEDS = readSeed('needs').map((row) => ({
  code: text(row, 'code'),
  id: text(row, 'name_id'),
  en: text(row, 'name_en'),
  provideId: text(row, 'provide_id'),
  provideEn: text(row, 'provide_en'),
}))

const RULE_NAMES = ['certificateYears', 'registrationsPerHour', 'needsLeadDays'] as const

/** What the room goes by, from `seed/training/rules.csv`, which says the source of each. */
export const RULES = Object.fromEntries(
  RULE_NAMES.map((name) => [name, Number(readSeed('rules').find((row) => row.name === name)?.value)]),
) as Readonly<Record<(typeof RULE_NAMES)[number], number>>
