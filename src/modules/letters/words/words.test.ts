import { expect, test } from 'vitest'
import { letterOf } from '#platform/documents/markers.ts'
import { dateRange, dayAndDate, dayAndDateRange, dayInWords, hourIn, hoursText, zoneName } from './date-words.ts'
import { numberInWords, romanMonth } from './number-words.ts'

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [119, 'seratus sembilan belas'],
  [200, 'dua ratus'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
  [2000, 'dua ribu'],
  [2026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_500_000, 'satu juta lima ratus ribu'],
  [2_000_000_011, 'dua miliar sebelas'],
  [3_000_000_000_000, 'tiga triliun'],
])('%d is said %s', (number, words) => expect(numberInWords(number)).toBe(words))

test.each([-1, 1.5, 1e15, Number.NaN])('%d has no words', (number) => {
  expect(() => numberInWords(number)).toThrow(RangeError)
})

test('every number below ten thousand has words of its own, and no two the same', () => {
  const words = Array.from({ length: 10_000 }, (_, number) => numberInWords(number))
  expect(new Set(words).size).toBe(10_000)
  expect(words.every((said) => /^[a-z]+( [a-z]+)*$/.test(said) && !said.includes('satu ratus'))).toBe(true)
})

test('the opening of a berita acara', () =>
  expect(dayInWords('2026-02-16')).toBe(
    'hari ini Senin tanggal enam belas bulan Februari tahun dua ribu dua puluh enam',
  ))

test.each([
  ['2026-02-16', '2026-02-16', '16 Februari 2026'],
  ['2026-02-16', '2026-02-18', '16 s.d. 18 Februari 2026'],
  ['2026-02-27', '2026-03-01', '27 Februari s.d. 1 Maret 2026'],
  ['2025-12-31', '2026-01-02', '31 Desember 2025 s.d. 2 Januari 2026'],
])('%s until %s is written %s', (from, until, text) => expect(dateRange(from, until)).toBe(text))

test('days are named', () => {
  expect(dayAndDate('2026-08-17')).toBe('Senin, 17 Agustus 2026')
  expect(dayAndDateRange('2026-02-20', '2026-02-22')).toBe('Jumat s.d. Minggu, 20 s.d. 22 Februari 2026')
  expect(dayAndDateRange('2026-02-20', '2026-02-20')).toBe('Jumat, 20 Februari 2026')
})

test.each([
  ['2026-01-31', 'I'],
  ['2026-04-01', 'IV'],
  ['2026-09-09', 'IX'],
  ['2026-12-01', 'XII'],
])('the month of %s is %s', (day, roman) => expect(romanMonth(day)).toBe(roman))

test('hours are of the zone of the region', () => {
  expect(hoursText({ from: '09.00', until: '', zone: 'WIB' })).toBe('09.00 WIB s.d. selesai')
  expect(hoursText({ from: '09.00', until: '12.00', zone: 'WITA' })).toBe('09.00 s.d. 12.00 WITA')
  const at = new Date('2026-02-16T17:05:00Z')
  expect(
    ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => `${hourIn(zone, at)} ${zoneName(zone)}`),
  ).toEqual(['00.05 WIB', '01.05 WITA', '02.05 WIT'])
})

test('letters go on after z', () => expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba']))
