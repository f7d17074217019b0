import { readSeed } from '#platform/seed/read-seed.ts'

interface DayCount {
  readonly code: 'health_notes_kept' | 'review'
  readonly days: number
  /** ISO day. */
  readonly validFrom: string
  readonly source: string
}

let read: readonly DayCount[] | undefined

function all(): readonly DayCount[] {
  if (read) return read
  read = readSeed('gatherings/days').map((row) => ({
    code: row.code as DayCount['code'],
    days: Number(row.days),
    validFrom: row.valid_from ?? '',
    source: row.source ?? '',
  }))
  return read
}

const NEVER: DayCount = { code: 'health_notes_kept', days: 0, validFrom: '', source: '' }

/** How many days after the last day of a gathering notes on health are kept, by the rule of that day. */
export const keepingOfHealthNotes = (lastDay: string): Pick<DayCount, 'days' | 'source'> =>
  all().findLast(({ code, validFrom }) => code === 'health_notes_kept' && validFrom <= lastDay) ?? NEVER

/** After how many days what was promised is looked at again, by the rule of the last day of the gathering. */
export const reviewDays = (lastDay: string): readonly DayCount[] =>
  all().filter(({ code, validFrom }) => code === 'review' && validFrom <= lastDay)
