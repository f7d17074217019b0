import { expect, test } from 'vitest'
import { compareAge, compareBirth, frequentDays, isWorthless, readDay } from './birth.ts'
import { compareKk, compareNik } from './compare-numbers.ts'
import { readAddress, readPhone, readRtRw } from './home.ts'
import { birthInNik, NONE, ODD, readNumber, STUB, VALID } from './read-number.ts'

const NIK = '3507264107800012'

test.each([
  [NIK, VALID, NIK],
  ["'3507 2641 0780 0012", VALID, NIK],
  ['3507264107800012.0', VALID, NIK],
  ['35O7264l07800012', VALID, NIK],
  ['350726410780001', ODD, '350726410780001'],
  ['3507269907800012', ODD, '3507269907800012'],
  ['3,50726E+15', STUB, '350726'],
  ['3507264107800000', STUB, '350726410780'],
  ['9999999999999999', NONE, ''],
  ['1234567890123456', NONE, ''],
  ['3507000000000000', NONE, ''],
  ['tidak ada', NONE, ''],
  ['0', NONE, ''],
])('NIK %s', (written, worth, digits) => expect(readNumber(written)).toEqual({ worth, digits }))

test('a NIK holds birth date and sex', () =>
  expect(birthInNik(readNumber(NIK))).toEqual({ day: 1, month: 7, year: 80, sex: 'P' }))

const nikLevel = (a: string, b: string) => compareNik(readNumber(a), readNumber(b))

test.each([
  ['one digit wrong', '3507264107800912', 'slip'],
  ['two digits exchanged', '3507264107080012', 'slip'],
  ['one digit lost', '350726410780012', 'slip'],
  ['the last digit lost to a spreadsheet', '3507264107800010', 'rounded'],
  ['twins', '3507264107800013', 'neighbour'],
  ['brother and sister of one day', '3507260107800013', 'neighbour'],
  ['3,50726E+15', '3,50726E+15', 'startFits'],
  ['another kecamatan', '3573011205910001', 'other'],
  ['none', '', null],
])('NIK: %s', (_, other, level) => {
  expect(nikLevel(NIK, other)).toBe(level)
  expect(nikLevel(other, NIK)).toBe(level)
})

test('family cards: the same, a slip, another', () => {
  const card = readNumber('3507262202210015')
  expect(compareKk(card, card)).toBe('same')
  expect(compareKk(card, readNumber('3507262202210010'))).toBe('slip')
  expect(compareKk(card, readNumber('3507111102100003'))).toBe('other')
})

const birthLevel = (a: string, b: string) => {
  const [dayA, dayB] = [readDay(a), readDay(b)]
  if (!dayA || !dayB) throw new Error('no date')
  const none = new Set<number>()
  return compareBirth(dayA, dayB, isWorthless(dayA, none) || isWorthless(dayB, none), false)
}

test.each([
  ['1980-03-12', '1980-03-12', 'same'],
  ['1980-03-12', '1980-12-03', 'swapped'],
  ['1980-03-12', '1981-03-12', 'yearSlip'],
  ['1978-03-12', '1987-03-12', 'yearSlip'],
  ['1980-03-12', '1980-03-17', 'oneNumberOther'],
  ['1980-03-12', '1980-07-01', 'worthlessDaySameYear'],
  ['1980-03-12', '1980-02-31', 'worthlessDaySameYear'],
  ['1980-12-31', '1978-03-12', 'worthlessDayNearYear'],
  ['1980-03-12', '1980-08-25', 'sameYear'],
  ['1980-03-12', '1962-08-25', 'other'],
])('born %s and %s: %s', (a, b, level) => {
  expect(birthLevel(a, b)).toBe(level)
  expect(birthLevel(b, a)).toBe(level)
})

test('an age leaves two years; a NIK leaves the century open', () => {
  expect(compareAge(1980, 1979, false)).toBe('ageFits')
  expect(compareAge(1980, 1983, false)).toBe('ageNear')
  expect(compareAge(2001, 1, true)).toBe('ageFits')
  expect(compareAge(1980, 1960, false)).toBe('other')
})

test('days that the data writes too often are worthless, whatever the convention', () => {
  const counts = new Map(Array.from({ length: 28 }, (_, i): [number, number] => [301 + i, 10]))
  expect([...frequentDays(counts.set(1010, 400))]).toEqual([1010])
})

test.each([
  ['DSN. KRAJAN RT 03 RW 05', 3, 5, ['KRAJAN']],
  ['Jl. Mawar No. 12 RT.003/RW.005', 3, 5, ['12', 'MAWAR']],
  ['RT/RW 3/5 Dusun Krajan', 3, 5, ['KRAJAN']],
  ['02/07 Krajan', 2, 7, ['KRAJAN']],
  ['-', 0, 0, []],
])('address %s', (written, rt, rw, words) => expect(readAddress(written)).toEqual({ rt, rw, words }))

test('RT and RW of their own columns, or both in one', () => {
  expect(readRtRw('003/005', null)).toEqual({ rt: 3, rw: 5 })
  expect(readRtRw('03', '5')).toEqual({ rt: 3, rw: 5 })
  expect(readRtRw(null, null)).toEqual({ rt: 0, rw: 0 })
})

test('a phone is the same with 0, 62 or neither in front', () => {
  expect(readPhone('0812-3456-789')).toBe(readPhone('+62 812 3456 789'))
  expect(readPhone('812 3456 789')).toBe(readPhone('0812 3456 789'))
  expect(readPhone('-')).toBe(0)
})
