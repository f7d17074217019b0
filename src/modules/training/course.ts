import { yearsBetween } from '#contract/calendar/days.ts'
import type { CourseAudience } from '#contract/training/shapes.ts'

export interface AgencyRef {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

/** What is taught; it is held in batches. */
export interface Course {
  readonly id: string
  readonly agency: AgencyRef
  readonly activity: { readonly id: string; readonly title: string } | null
  readonly title: string
  /** Kejuruan: a code of `seed/training/fields.csv`. */
  readonly field: string
  /** Units of SKKNI. */
  readonly competenceCodes: readonly string[]
  /** JP of one batch. */
  readonly lessonHours: number
  readonly audience: CourseAudience
  /** Years on the first day of a batch; null: any. */
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly requirements: string
  readonly description: string
  readonly state: 'open' | 'ended'
  readonly batches: number
  readonly version: number
}

/** Why somebody of this birth date is too young or too old on a day; undefined when the age fits, or is not known. */
export function ageFault(
  { minAge, maxAge }: Pick<Course, 'minAge' | 'maxAge'>,
  birthDate: string | null,
  day: string,
): 'too_young' | 'too_old' | undefined {
  if (birthDate === null) return undefined
  const age = yearsBetween(birthDate, day)
  if (minAge !== null && age < minAge) return 'too_young'
  return maxAge !== null && age > maxAge ? 'too_old' : undefined
}
