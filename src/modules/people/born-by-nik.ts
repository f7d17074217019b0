import { yearsBetween } from '#contract/calendar/days.ts'
import { canBeNik, readNikDate } from './records/identifiers.ts'

const isDay = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

/**
 * The day of birth that a NIK carries, `1979-03-30`; null for digits that can be no NIK. Its two digits of the year are read as the latest year that
 * is not after `today`; null when that year had no 29 February.
 */
export function bornByNik(nik: string | null, today: string): string | null {
  const date = canBeNik(nik) ? readNikDate(nik) : undefined
  if (!date) return null
  const tail = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
  const born = `20${tail}` <= today ? `20${tail}` : `19${tail}`
  return isDay(born) ? born : null
}

/** How far a told age may be from that of a birth date: lists round, and count from another day. */
const AGE_SLACK = 1

/**
 * The sex that a NIK carries; null when the row does not bear the NIK out: it names another birth date, or another age on the day of its list, so that
 * the NIK may be somebody else's of the family, or neither.
 */
export function sexByNik(
  {
    nik,
    birthDate,
    age,
  }: { readonly nik: string | null; readonly birthDate: string | null; readonly age: number | null },
  asOf: string,
): 'L' | 'P' | null {
  const born = bornByNik(nik, asOf)
  if (nik === null || born === null) return null
  const isBorneOut = birthDate
    ? birthDate === born
    : age !== null && Math.abs(yearsBetween(born, asOf) - age) <= AGE_SLACK
  return isBorneOut ? (readNikDate(nik)?.isFemale ? 'P' : 'L') : null
}
