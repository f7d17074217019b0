import type { LineMark, LineNote } from '#contract/matching/questions.ts'
import { isDefaultDay } from '#modules/people/index.ts'

/** What a record says of its person's age; `asOf` is the day on which `age` was true. */
export interface Born {
  readonly birthDate: string | null
  readonly age: number | null
  readonly asOf: string
}

/** An age counts whole years, so the middle of its year is half a year off at most; and a list may carry last year's ages. The tenth is for rounding. */
const AGE_SLACK = 1.6
const DAYS_A_YEAR = 365.25
const MILLISECONDS_A_DAY = 86_400_000

/** The moment of birth that an age stands for, in years; a date's own. */
function birthYear({ birthDate, age, asOf }: Born): number | null {
  const years = (day: string) => Date.parse(day) / MILLISECONDS_A_DAY / DAYS_A_YEAR
  if (birthDate) return years(birthDate)
  return age === null ? null : years(asOf) - age - 0.5
}

/** How two births compare, and what is to be said of it. */
export function compareBirths(a: Born, b: Born): { mark: LineMark; notes: LineNote[] } {
  const [yearA, yearB] = [birthYear(a), birthYear(b)]
  if (yearA === null || yearB === null) return { mark: 'unknown', notes: [] }
  if (!a.birthDate || !b.birthDate) {
    const mark = Math.abs(yearA - yearB) <= AGE_SLACK ? 'nearly' : 'other'
    return { mark, notes: ['age_only'] }
  }
  const notes: LineNote[] = isDefaultDay(a.birthDate) || isDefaultDay(b.birthDate) ? ['default_date'] : []
  if (a.birthDate === b.birthDate) return { mark: 'same', notes }
  const parts = [a.birthDate.split('-'), b.birthDate.split('-')] as const
  const [[yA, mA, dA] = [], [yB, mB, dB] = []] = parts
  if (yA === yB && mA === dB && dA === mB) return { mark: 'nearly', notes: [...notes, 'day_month_swapped'] }
  if (mA === mB && dA === dB && notes.length === 0) return { mark: 'nearly', notes: ['year_differs'] }
  const shared = [yA === yB, mA === mB, dA === dB].filter(Boolean).length
  return { mark: shared === 2 || (notes.length > 0 && yA === yB) ? 'nearly' : 'other', notes }
}
