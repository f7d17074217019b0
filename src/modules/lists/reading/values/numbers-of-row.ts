import type { ListField } from '#contract/lists/layout.ts'
import { type NikDate, readNikDate } from '#modules/people/index.ts'
import type { ProblemCode } from '../problems/row-problem.ts'
import type { Age, Birth, IdentityNumber, NumberFlag } from './person-values.ts'
import type { RowReader } from './row-reader.ts'

/** What else the row says of the person, to tell whose number it is. */
interface Said {
  readonly birth: Birth | null
  readonly age: Age | null
  readonly sex: 'male' | 'female' | null
  /** ISO day of the list. */
  readonly day: string
}

interface Numbers {
  readonly nik: IdentityNumber | null
  readonly kk: IdentityNumber | null
}

const withFlags = (number: IdentityNumber, ...flags: NumberFlag[]): IdentityNumber => ({
  ...number,
  flags: [...number.flags, ...flags],
})

/** How many of day, month and year of two digits a birth date and the date in a number share; day and month exchanged count as two. */
function shared(part: NikDate, birth: Birth): number {
  const [year, month, day] = (birth.date ?? '').split('-').map(Number)
  const isYear = year !== undefined && year % 100 === part.year
  if (isYear && day === part.month && month === part.day && day !== month) return 2
  return Number(isYear) + Number(month === part.month) + Number(day === part.day)
}

/** A family card is issued on a day of this century before the list, and never has a woman's day. */
const canBeCard = (part: NikDate, day: string) => !part.isFemale && 2000 + part.year <= Number(day.slice(0, 4))

/** Whether the number speaks for or against being the person's own NIK: 3 surely, above 0 for, below 0 against, −2 surely not. */
function fitOf(part: NikDate, { birth, age, sex, day }: Said): number {
  const bySex = sex === null ? 0 : (sex === 'female') !== part.isFemale ? -1 : part.isFemale ? 1 : 0
  if (birth?.date) {
    const same = shared(part, birth)
    if (same === 3) return 3
    if (same === 2) return 1
    const gap = yearGap(part, Number(birth.date.slice(0, 4)))
    // A day written because the real one is not known says the year at best.
    if (gap > (birth.isDefault ? 3 : 1)) return -2
    return birth.isDefault && gap === 0 ? Math.max(1, bySex) : bySex
  }
  const born = birth?.year ?? (age ? Number(day.slice(0, 4)) - age.years : undefined)
  if (born === undefined) return bySex
  const gap = yearGap(part, born)
  return gap <= 1 ? 2 : gap > 4 ? -2 : bySex
}

/** Years between a year of birth and the nearest year that ends in the two digits. */
const yearGap = ({ year }: NikDate, born: number) =>
  Math.min(...[1900, 2000].map((century) => Math.abs(century + year - born)))

/** NIK and family card of a row, put in their places where they stand exchanged, with what is wrong with them. */
export function numbersOfRow(
  row: RowReader,
  nik: IdentityNumber | null,
  kk: IdentityNumber | null,
  nikField: ListField,
  said: Said,
): Numbers {
  const placed = place(row, nik, kk, nikField, said)
  if (placed.nik) complain(row, placed.nik, 'nik', placed.nik.flags.includes('swapped') ? 'no_kk' : nikField)
  if (placed.kk && !placed.kk.flags.includes('other_kind')) complain(row, placed.kk, 'kk', 'no_kk')
  return { nik: placed.nik && compare(row, placed.nik, nikField, said), kk: placed.kk }
}

function place(
  row: RowReader,
  nik: IdentityNumber | null,
  kk: IdentityNumber | null,
  field: ListField,
  said: Said,
): Numbers {
  const nikPart = nik ? readNikDate(nik.digits) : undefined
  const kkPart = kk ? readNikDate(kk.digits) : undefined
  if (nik && kk && nik.digits !== '' && nik.digits === kk.digits && nik.sure > 0) {
    row.complain('nik_same_as_kk', field)
    const isCard = nikPart !== undefined && canBeCard(nikPart, said.day) && fitOf(nikPart, said) < 0
    return isCard
      ? { nik: null, kk: withFlags(kk, 'same_as_other') }
      : { nik: withFlags(nik, 'same_as_other'), kk: null }
  }
  if (!nik || !nikPart || !canBeCard(nikPart, said.day) || nik.sure < 15) return { nik, kk }
  const nikFit = fitOf(nikPart, said)
  if (kk && kkPart) {
    const isSwapped = nikFit <= 1 && (!canBeCard(kkPart, said.day) || fitOf(kkPart, said) > Math.max(0, nikFit))
    if (!isSwapped) return { nik, kk }
    row.complain('nik_swapped', field)
    return { nik: withFlags(kk, 'swapped'), kk: withFlags(nik, 'swapped') }
  }
  // Where no age is stated, a number that is a man's over a woman's row and a card by its date is the card.
  const isSilent = !said.birth && !said.age
  if (nikFit > (isSilent ? -1 : -2)) return { nik, kk }
  row.complain('nik_is_family_card', field)
  return { nik: null, kk: kk ?? withFlags(nik, 'other_kind') }
}

const PROBLEMS: Readonly<Partial<Record<NumberFlag, Readonly<Record<'nik' | 'kk', ProblemCode>>>>> = {
  rounded: { nik: 'nik_rounded', kk: 'kk_rounded' },
  scientific: { nik: 'nik_scientific', kk: 'kk_scientific' },
  dummy: { nik: 'nik_dummy', kk: 'kk_dummy' },
  wrong_length: { nik: 'nik_length', kk: 'kk_length' },
  letters_read: { nik: 'nik_letters', kk: 'kk_letters' },
  impossible_date: { nik: 'nik_date_impossible', kk: 'kk_date_impossible' },
  region_unknown: { nik: 'nik_region_unknown', kk: 'kk_region_unknown' },
}

function complain(row: RowReader, number: IdentityNumber, kind: 'nik' | 'kk', field: ListField): void {
  for (const flag of number.flags) {
    const code = PROBLEMS[flag]?.[kind]
    if (code) row.complain(code, field, { count: number.digits.length })
  }
}

/** A NIK says birth date and sex; where the row says other, one of them is wrong or the NIK is somebody else's. */
function compare(row: RowReader, nik: IdentityNumber, field: ListField, { birth, sex }: Said): IdentityNumber {
  const part = readNikDate(nik.digits)
  if (!part || nik.sure < 12) return nik
  const flags: NumberFlag[] = []
  if (birth?.date && shared(part, birth) < 3) {
    flags.push('differs_from_birth')
    row.complain('nik_birth_differs', field, { value: birth.written })
  }
  if (sex !== null && (sex === 'female') !== part.isFemale) {
    flags.push('differs_from_sex')
    row.complain('nik_sex_differs', field)
  }
  return flags.length > 0 ? withFlags(nik, ...flags) : nik
}
