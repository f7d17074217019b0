import type { ListField } from '#contract/lists/layout.ts'
import { wordsOfKinds } from '#modules/services/index.ts'

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words in a file's name or titles by which a kind of service is known (`seed/services/kinds.csv`), the surest first. */
const WORDS: readonly (readonly [code: string, words: RegExp])[] = wordsOfKinds()
  .filter(({ words }) => words.length > 0)
  .map(({ code, words }) => [code, new RegExp(`\\b(?:${words.map(escaped).join('|')})\\b`, 'i')])

/** Columns that only lists of one kind have. */
const FIELDS: readonly (readonly [code: string, field: ListField])[] = [
  ['job-training', 'course'],
  ['fair', 'event'],
  ['business-coaching', 'business_registration'],
  ['business-coaching', 'business_kind'],
  ['register', 'dtks_id'],
]

/** The kind of service that a list seems to be about, by its words; undefined when none is known by them. */
export const kindByWords = (text: string): string | undefined =>
  WORDS.find(([, words]) => words.test(text.replace(/[_-]+/g, ' ')))?.[0]

/** The same by the meaning of its columns. */
export const kindByFields = (fields: ReadonlySet<ListField>): string | undefined =>
  FIELDS.find(([, field]) => fields.has(field))?.[0]
