import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const FOLDER = fileURLToPath(new URL('../../../seed/dwp/', import.meta.url))

const readSeed = (name: string): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}${name}.csv`, 'utf8'), { columns: true, bom: true, trim: true })

const RULES = [
  'termYears',
  'chairChangeDays',
  'missedInARow',
  'recentMeetings',
  'earlierMeetings',
  'fallenBelow',
] as const

/** What the region's DWP goes by, from `seed/dwp/rules.csv`, which says the source of each; shares in percent. */
export type Rules = Readonly<Record<(typeof RULES)[number], number>>

export const RULES_OF_DWP: Rules = Object.fromEntries(
  RULES.map((name) => [name, Number(readSeed('rules').find((row) => row.name === name)?.value)]),
) as Rules

interface MemberKind {
  readonly code: string
  readonly id: string
  readonly en: string
  readonly source: string
}

const text = (row: Record<string, string>, name: string) => row[name] ?? ''

/** Who can be a member; the source of each stands in its row. */
export const MEMBER_KINDS: readonly MemberKind[] = readSeed('member-kinds').map((row) => ({
  code: text(row, 'code'),
  id: text(row, 'id'),
  en: text(row, 'en'),
  source: text(row, 'source'),
}))

export interface Item {
  readonly key: string
  readonly text: string
  readonly help: string
}

const toItem = (row: Record<string, string>): Item => ({
  key: text(row, 'key'),
  text: text(row, 'text'),
  help: text(row, 'help'),
})

/** Version 1 of the checklist of a visit. */
export const FIRST_CHECKLIST = {
  items: readSeed('checklist').map(toItem),
  source: readSeed('checklist')[0]?.source ?? '',
}

/** What a unit scores of itself each quarter. */
export const INDICATORS: readonly Item[] = readSeed('indicators').map(toItem)
