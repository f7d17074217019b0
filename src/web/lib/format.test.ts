import { expect, test } from 'vitest'
import {
  formatDay,
  formatInstant,
  formatLongDay,
  formatLongPeriod,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
} from './format.ts'

test('numbers, money and days read as an Indonesian office writes them', () => {
  expect(formatNumber(1234567.89, 'id')).toBe('1.234.567,89')
  expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89')
  expect(formatMoney(1_500_000n)).toBe('Rp1.500.000')
  expect(formatMoney('1500000')).toBe('Rp1.500.000')
  expect(formatMoney(-250_000)).toBe('−Rp250.000')
  expect(formatMoney(4_200_000_000, true)).toBe('Rp4,2\u00a0M')
  expect(formatPercent(8.98, 'id')).toBe('8,98\u00a0%')
  expect(formatDay('2026-02-10', 'id')).toBe('10 Februari 2026')
  expect(formatDay('2026-02-10', 'en')).toBe('10 February 2026')
  expect(formatLongDay('2026-02-10', 'id')).toBe('Selasa, 10 Februari 2026')
})

test('an instant is told in the zone of the region, not of the machine', () => {
  const instant = '2026-02-10T01:15:00Z'
  expect(formatInstant(instant, 'id', 'Asia/Jakarta')).toContain('08.15 WIB')
  expect(formatInstant(instant, 'id', 'Asia/Makassar')).toContain('09.15 WITA')
  expect(formatInstant(instant, 'id', 'Asia/Jayapura')).toContain('10.15 WIT')
})

test('what is no day is refused rather than shown as another day', () => {
  expect(() => formatDay('10/02/2026', 'id')).toThrow(RangeError)
})

test('a period says month and year once', () => {
  expect(formatPeriod('2026-12-04', '2026-12-06', 'id')).toBe('4–6 Desember 2026')
  expect(formatPeriod('2026-11-30', '2026-12-02', 'id')).toBe('30 November – 2 Desember 2026')
  expect(formatPeriod('2026-12-30', '2027-01-02', 'id')).toBe('30 Desember 2026 – 2 Januari 2027')
  expect(formatPeriod('2026-12-04', '2026-12-04', 'id')).toBe('4 Desember 2026')
  expect(formatPeriod('2026-11-30', '2026-12-02', 'id', true)).toBe('30 Nov – 2 Des 2026')
  expect(formatPeriod('2025-12-04', '2026-12-06', 'en', true)).toBe('4 Dec 2025 – 6 Dec 2026')
  expect(formatLongPeriod('2026-12-04', '2026-12-06', 'id')).toBe('Jumat–Minggu, 4–6 Desember 2026')
  expect(formatLongPeriod('2026-12-04', '2026-12-04', 'id')).toBe('Jumat, 4 Desember 2026')
  expect(formatPeriod('2026-11-30', '2026-12-02', 'en')).toBe('30 November – 2 December 2026')
})
