import { canBeNik } from './records/identifiers.ts'

/**
 * The day of birth that a NIK carries, `1979-03-30`; null for digits that can be no NIK. Its two digits of the year are read as the latest year that
 * is not after `today`. Source: `PPKKCC DDMMYY SSSS`, of women the day + 40.
 */
export function bornByNik(nik: string | null, today: string): string | null {
  if (!canBeNik(nik)) return null
  const [day, month, year] = [nik.slice(6, 8), nik.slice(8, 10), nik.slice(10, 12)]
  const tail = `${year}-${month}-${String(Number(day) % 40).padStart(2, '0')}`
  return `20${tail}` <= today ? `20${tail}` : `19${tail}`
}
