import { readNumbers, readSeed } from '#platform/seed/read-seed.ts'

/** What the room goes by, from `seed/partners/rules.csv`, which says the source of each. */
export const RULES_OF_PARTNERS = readNumbers('partners/rules', [
  'dueSoonDays',
  'wordPoints',
  'areaPoints',
  'periodPoints',
  'quantityPoints',
  'unnamedPoints',
])

/** How many months before its end an agreement is reminded of, the earliest first, and by what. */
export const REMINDERS: readonly { readonly months: number; readonly source: string }[] = readSeed(
  'partners/reminders',
).map(({ months, source = '' }) => ({ months: Number(months), source }))

/** From this many months before its end an agreement counts as ending. */
export const LONGEST_REMINDER = Math.max(...REMINDERS.map(({ months }) => months))

/** On which days from the one a pledge is due, those before it negative, the receiving agency is told that it has not come; the earliest first. */
export const PLEDGE_REMINDERS: readonly number[] = readSeed('partners/pledge-reminders')
  .map(({ days }) => Number(days))
  .sort((a, b) => a - b)

/** Words that mean the same where a need meets an offer, each with the word of its group. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  readSeed('partners/same-words').flatMap(({ word = '', others = '' }) =>
    [word, ...others.split(' ')].filter(Boolean).map((one) => [one, word] as const),
  ),
)

/** Words that say nothing of what is needed. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(readSeed('partners/empty-words').map(({ word = '' }) => word))
