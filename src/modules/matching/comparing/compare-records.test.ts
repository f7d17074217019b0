import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComparedField } from '#contract/matching/questions.ts'
import { maskNumber } from '#modules/people/index.ts'
import { compareDigits } from './compare-digits.ts'
import { type ComparedRecord, compareRecords } from './compare-records.ts'
import { markDifferences } from './mark-differences.ts'

const siti: ComparedRecord = {
  name: 'SITI AMINAH',
  nik: '3507215203880002',
  kk: '3507210101100004',
  phone: null,
  sex: 'P',
  birthDate: '1988-03-12',
  age: null,
  asOf: '2025-06-30',
  birthPlace: 'Malang',
  address: 'Dsn. Krajan',
  rt: '3',
  rw: '05',
  villageCode: '35.07.21.2003',
  place: 'Kemiri, Jabung',
  relation: 'ISTRI',
}

function line(field: ComparedField, changed: Partial<ComparedRecord>, of: Partial<ComparedRecord> = {}) {
  const found = compareRecords({ ...siti, ...of }, { ...siti, ...changed }).find((one) => one.field === field)
  if (!found) throw new Error(`no line ${field}`)
  return found
}
const text = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('')
const marked = (pieces: readonly { text: string; differs: boolean }[]) => text(pieces.filter(({ differs }) => differs))

test('names that differ by a letter are nearly the same, and the letter is marked', () => {
  const { mark, a, b } = line('name', { name: 'Siti Amina' })
  expect([mark, marked(a), marked(b)]).toEqual(['nearly', 'H', ''])
})

test('case, dots and joined words are no difference; an initial is nearly the same', () => {
  expect(line('name', { name: 'Siti  Aminah,' }).mark).toBe('same')
  expect(line('name', { name: 'SITIAMINAH' }).mark).toBe('same')
  expect(line('name', { name: 'SITI A.' }).mark).toBe('nearly')
  expect(line('name', { name: 'SUPARMAN' }).mark).toBe('other')
})

test('what a side does not say is unknown, never different', () => {
  const empty = { nik: null, kk: null, birthDate: null, sex: null, birthPlace: '', address: '', rt: '', rw: '' }
  const marks = compareRecords(siti, { ...siti, ...empty, villageCode: null, relation: '' }).map(({ mark }) => mark)
  expect(new Set(marks)).toEqual(new Set(['same', 'unknown']))
})

test.each([
  ['3507215203880003', 'one_digit'],
  ['3507215203880020', 'digits_swapped'],
  ['3507210000000000', 'excel_rounded'],
  ['3507215203880000', 'excel_rounded'],
  ['3.50721E+15', 'excel_rounded'],
  ['350721520388', 'incomplete'],
])('a NIK %s beside the right one: %s', (nik, note) => {
  expect(line('nik', { nik })).toMatchObject({ mark: 'nearly', notes: [note] })
})

test("a NIK that is the other row's family card is said", () => {
  expect(line('nik', { nik: siti.kk }).notes).toContain('nik_is_kk')
})

test.each([
  ['1988-03-12', 'same', []],
  ['1988-12-03', 'nearly', ['day_month_swapped']],
  ['1985-03-12', 'nearly', ['year_differs']],
  ['1988-01-01', 'nearly', ['default_date']],
  ['1971-08-30', 'other', []],
])('born %s beside 1988-03-12: %s', (birthDate, mark, notes) => {
  expect(line('birth', { birthDate })).toMatchObject({ mark, notes })
})

test('an age is laid beside a date by the day of its list', () => {
  expect(line('birth', { birthDate: null, age: 37 })).toMatchObject({ mark: 'nearly', notes: ['age_only'] })
  expect(line('birth', { birthDate: null, age: 52 }).mark).toBe('other')
})

test('of a birth date only the year is shown, and what the other row says otherwise', () => {
  expect(text(line('birth', {}).a)).toBe('••-••-1988')
  const { a, b } = line('birth', { birthDate: '1988-03-21' })
  expect([text(a), text(b), marked(b)]).toEqual(['12-••-1988', '21-••-1988', '21'])
})

test('RT and RW are numbers, however they are written', () => {
  expect(line('rtRw', { rt: '003', rw: 'RW 5' }).mark).toBe('same')
  expect(line('rtRw', { rt: '4' }).mark).toBe('nearly')
})

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 16 })

test('whatever the numbers are, no more is shown of them than their mask', () => {
  fc.assert(
    fc.property(digits, digits, (x, y) => {
      const { a, b } = compareDigits(x, y, maskNumber)
      expect(text(a)).toBe(maskNumber(x))
      expect(text(b)).toBe(maskNumber(y))
    }),
  )
})

test('marking differences keeps every word of both texts', () => {
  const words = fc.array(fc.constantFrom('SITI', 'Siti', 'AMINAH', 'AMINA', 'NUR', 'H.', 'M', 'ST'), { maxLength: 5 })
  fc.assert(
    fc.property(words, words, (x, y) => {
      const { a, b } = markDifferences(x.join(' '), y.join(' '))
      expect(text(a).replace(/\s+/g, ' ').trim()).toBe(x.join(' '))
      expect(text(b).replace(/\s+/g, ' ').trim()).toBe(y.join(' '))
    }),
  )
})
