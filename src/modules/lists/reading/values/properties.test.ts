import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIST_FIELDS, type ListField } from '#contract/lists/layout.ts'
import { readNikDate } from '#modules/people/index.ts'
import { editDistance } from '#platform/text/edit-distance.ts'
import { isShortening } from '../places/likeness.ts'
import { buildPlaceBook } from '../places/place-book.ts'
import type { RowTexts } from '../rows/list-row.ts'
import { readBirth } from './birth.ts'
import { readIdentityNumber } from './identity-number.ts'
import { splitNameAndNumber } from './name.ts'
import { readPhone } from './phone.ts'
import { understand } from './understand.ts'

const runs = (numRuns: number) => ({ seed: 20_250_331, numRuns })
const two = (value: number) => String(value).padStart(2, '0')

const day = fc.record({
  year: fc.integer({ min: 1925, max: 2024 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
})
const nik = fc
  .record({
    day,
    isFemale: fc.boolean(),
    area: fc.constantFrom('350713', '640201', '520109', '357304'),
    serial: fc.integer({ min: 1, max: 9_999 }),
  })
  .map(
    ({ day: { year, month, date }, isFemale, area, serial }) =>
      `${area}${two(isFemale ? date + 40 : date)}${two(month)}${two(year % 100)}${String(serial).padStart(4, '0')}`,
  )

const WAYS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `'${digits}`,
  (digits) => ` ${digits} `,
  (digits) => `${digits}.0`,
  (digits) => digits.replace(/(.{4})(?=.)/g, '$1 '),
  (digits) => `${digits.slice(0, 6)}.${digits.slice(6, 12)}.${digits.slice(12)}`,
  (digits) => digits.replace('0', 'O'),
]

test('a NIK is the same however it is written', () =>
  fc.assert(
    fc.property(nik, fc.constantFrom(...WAYS), (digits, write) => {
      const found = readIdentityNumber(write(digits))
      expect(found?.digits).toBe(digits)
      expect(found?.sure).toBe(16)
    }),
    runs(300),
  ))

test('of a number that a spreadsheet shortened only what is left counts as sure', () =>
  fc.assert(
    fc.property(nik, (digits) => {
      const [whole = '', power = ''] = Number(digits).toExponential(5).split('e')
      const found = readIdentityNumber(`${whole}E${power}`)
      expect(found?.flags).toEqual(['scientific'])
      expect(digits.startsWith(found?.digits.slice(0, found.sure) ?? 'x')).toBe(true)
      const rounded = readIdentityNumber(`${digits.slice(0, 15)}0`, true)
      expect(digits.startsWith(rounded?.digits.slice(0, rounded.sure) ?? 'x')).toBe(true)
    }),
    runs(300),
  ))

test('a name and a NIK in one cell come apart, whatever stands between', () =>
  fc.assert(
    fc.property(
      nik,
      fc.constantFrom('SITI AMINAH', 'Suparman', "MAR'ATUS SHOLIHAH", 'I NYOMAN OLI', 'M. ILLIL'),
      fc.constantFrom('\n', ' / ', ' - ', ', ', ' '),
      (digits, name, between) => {
        const found = splitNameAndNumber(`${name}${between}${digits}`)
        expect(found.name.replace(/,$/, '')).toBe(name)
        expect(readIdentityNumber(found.number)?.digits).toBe(digits)
      },
    ),
    runs(200),
  ))

const FORMS: readonly ((at: { year: number; month: number; date: number }) => string)[] = [
  ({ year, month, date }) => `${two(date)}-${two(month)}-${year}`,
  ({ year, month, date }) => `${date}/${month}/${year}`,
  ({ year, month, date }) => `${two(date)}.${two(month)}.${year}`,
  ({ year, month, date }) => `${year}-${two(month)}-${two(date)}`,
  ({ year, month, date }) => `${two(date)}/${two(month)}/${year} 0:00:00`,
  ({ year, month, date }) => `${two(date)}${two(month)}${year}`,
  ({ year, month, date }) => `${two(date)}-${two(month)}-${two(year % 100)}`,
]

test('a birth date is the same in every form, and never later than the list', () =>
  fc.assert(
    fc.property(
      day.filter(({ year }) => year > 1926),
      fc.constantFrom(...FORMS),
      (at, write) => {
        const { birth } = readBirth(write(at), 'text', '2025-12-31')
        expect(birth?.date).toBe(`${at.year}-${two(at.month)}-${two(at.date)}`)
      },
    ),
    runs(300),
  ))

test('the date in a number is a day of the calendar or none', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^\d{16}$/), (digits) => {
      const part = readNikDate(digits)
      if (!part) return
      expect(part.day).toBeGreaterThanOrEqual(1)
      expect(part.day).toBeLessThanOrEqual(31)
      expect(part.month).toBeLessThanOrEqual(12)
    }),
    runs(300),
  ))

test('a phone number has one form', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000_000, max: 9_999_999_999 }),
      fc.constantFrom('0', '+62', '62', ''),
      (rest, prefix) => {
        expect(readPhone(`${prefix}8${rest}`)?.number).toBe(`+628${rest}`)
      },
    ),
    runs(200),
  ))

const word = fc.stringMatching(/^[a-z]{1,12}$/)
test('edits are symmetric, none only between equals, one for a letter left out', () =>
  fc.assert(
    fc.property(word, word, fc.nat(11), (one, other, at) => {
      expect(editDistance(one, other, 20)).toBe(editDistance(other, one, 20))
      expect(editDistance(one, other, 20) === 0).toBe(one === other)
      const less = one.slice(0, at) + one.slice(at + 1)
      expect(editDistance(one, less, 2)).toBe(less === one ? 0 : 1)
      if (less.length >= 2 && less !== one && less[0] === one[0]) expect(isShortening(less, one)).toBe(true)
    }),
    runs(300),
  ))

const places = buildPlaceBook('35.07', [{ code: '35.07.13', name: 'Kepanjen', level: 'district' }])
const anyTexts = fc
  .dictionary(
    fc.constantFrom(...LIST_FIELDS),
    fc.oneof(fc.string(), fc.constantFrom('3507134107800001', '31-12-1980', 'sda', '-', 'RT 1/RW 2', '√', '#REF!')),
    { maxKeys: 12 },
  )
  .map(
    (given): RowTexts =>
      Object.fromEntries(
        (Object.entries(given) as [ListField, string][]).map(([field, text]) => [
          field,
          { text, kind: 'text', digitsLost: false, origin: 'cell', column: 1 },
        ]),
      ),
  )

test('whatever stands in a row it is understood without an accident, the same each time, as plain JSON', () =>
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const once = understand(texts, { day: '2025-03-31', places })
      expect(understand(texts, { day: '2025-03-31', places })).toEqual(once)
      expect(JSON.parse(JSON.stringify(once))).toEqual(once)
      expect(once.isRejected).toBe(
        once.problems.some(({ code }) => /^(?:nobody_named|name_missing|name_formula)$/.test(code)),
      )
    }),
    runs(400),
  ))
