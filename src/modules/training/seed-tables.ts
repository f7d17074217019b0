import { readNumbers, readSeed } from '#platform/seed/read-seed.ts'

const text = (row: Record<string, string>, name: string) => row[name] ?? ''

/** Kejuruan: the field a course belongs to. */
export const FIELDS = readSeed('training/fields').map((row) => ({
  code: text(row, 'code'),
  id: text(row, 'name_id'),
  en: text(row, 'name_en'),
}))

/** What participants may need to take part, and what the organiser provides for it. */
export const NEEDS = readSeed('training/needs').map((row) => ({
  code: text(row, 'code'),
  id: text(row, 'name_id'),
  en: text(row, 'name_en'),
  provideId: text(row, 'provide_id'),
  provideEn: text(row, 'provide_en'),
}))

/** What the room goes by, from `seed/training/rules.csv`, which says the source of each. */
export const RULES = readNumbers('training/rules', ['certificateYears', 'registrationsPerHour', 'needsLeadDays'])
