import { readNumbers, readSeed } from '#platform/seed/read-seed.ts'

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

export const RULES_OF_DWP: Rules = readNumbers('dwp/rules', RULES)

interface MemberKind {
  readonly code: string
  readonly id: string
  readonly en: string
  readonly source: string
}

const text = (row: Record<string, string>, name: string) => row[name] ?? ''

/** Who can be a member; the source of each stands in its row. */
export const MEMBER_KINDS: readonly MemberKind[] = readSeed('dwp/member-kinds').map((row) => ({
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
  items: readSeed('dwp/checklist').map(toItem),
  source: readSeed('dwp/checklist')[0]?.source ?? '',
}

/** What a unit scores of itself each quarter. */
export const INDICATORS: readonly Item[] = readSeed('dwp/indicators').map(toItem)
