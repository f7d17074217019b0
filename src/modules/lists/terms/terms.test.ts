import { describe, expect, test } from 'vitest'
import { titleKey, titleLikeness, titleOf } from './list-title.ts'
import { proposeTerms } from './propose-terms.ts'
import { findDay, findPeriod, periodKey } from './read-period.ts'

describe('a period is read however an office writes it', () => {
  test.each([
    ['Peserta Pelatihan BLK TW II 2025 (REVISI)', '2025-Q2', 'TW II 2025', '2025-04-01', '2025-06-30'],
    ['PESERTA PELATIHAN TRIWULAN III 2025 (ALL)', '2025-Q3', 'TW III 2025', '2025-07-01', '2025-09-30'],
    ['Triwulan 4 Tahun 2024', '2024-Q4', 'TW IV 2024', '2024-10-01', '2024-12-31'],
    ['2025-Q2', '2025-Q2', 'TW II 2025', '2025-04-01', '2025-06-30'],
    ['2025-S1', '2025-S1', 'Semester I 2025', '2025-01-01', '2025-06-30'],
    ['SEMESTER II TA. 2025', '2025-S2', 'Semester II 2025', '2025-07-01', '2025-12-31'],
    ['dtsen_desil_1_5_mei2025', '2025-05', 'Mei 2025', '2025-05-01', '2025-05-31'],
    ['Keadaan bulan Februari 2024', '2024-02', 'Februari 2024', '2024-02-01', '2024-02-29'],
    ['2025-01', '2025-01', 'Januari 2025', '2025-01-01', '2025-01-31'],
    ['Penerima BLT Tahap II 2025', '2025-T2', 'Tahap II 2025', '2025-01-01', '2025-12-31'],
    ['RTLH_BNBA_2025_usulan+SK', '2025', '2025', '2025-01-01', '2025-12-31'],
  ])('%s', (text, key, words, from, until) => {
    expect(findPeriod(text)?.period).toEqual({ key, text: words, from, until })
    expect(periodKey(words)).toBe(key)
  })

  test('a number that is no year names no period', () => {
    for (const text of ['Desa Kemiri', 'NIK 3507202512345678', 'Rp2.0250.000', 'no. 12/3'])
      expect(findPeriod(text)).toBeUndefined()
  })
})

test('a day is read where one is named, and only if the calendar has it', () => {
  expect(findDay('Keadaan per 30 Juni 2025')).toBe('2025-06-30')
  expect(findDay('per tanggal 01-07-2025')).toBe('2025-07-01')
  expect(findDay('31 November 2025')).toBeUndefined()
  expect(findDay('TW II 2025')).toBeUndefined()
})

test('a list keeps its title through periods and corrections', () => {
  expect(titleOf('Peserta Pelatihan BLK TW II 2025.xlsx')).toBe('Peserta Pelatihan BLK')
  expect(titleOf('Peserta Pelatihan BLK TW II 2025 (REVISI).xlsx')).toBe('Peserta Pelatihan BLK')
  expect(titleOf('DATA PEREMPUAN KEPALA KELUARGA (PEKKA) 2024 FIX2.xlsx')).toBe(
    'DATA PEREMPUAN KEPALA KELUARGA (PEKKA)',
  )
  expect(titleOf('dtsen_desil_1_5_mei2025.csv')).toBe('DTSEN desil 1–5')
  expect(titleOf('RTLH_BNBA_2025_usulan+SK.xlsx')).toBe('RTLH BNBA usulan + SK')
  expect(titleOf('data_usaha_mikro_2025.csv')).toBe('Data usaha mikro')
  expect(titleOf('2025.csv')).toBe('2025')
})

test('titles of one list are alike, those of two are not', () => {
  expect(titleLikeness('Peserta Pelatihan BLK', 'PESERTA PELATIHAN')).toBe(1)
  expect(titleLikeness('Data Penerima Bansos Kab. Malang', 'Daftar penerima bansos')).toBe(1)
  expect(titleLikeness('Data usaha mikro', 'Peserta Pameran & Bazar')).toBe(0)
  expect(titleKey('Data Usaha Mikro 2025 rev 2')).toBe(titleKey('data_usaha_mikro_2024'))
})

describe('what a file says of itself comes before an earlier list with the same columns', () => {
  const KINDS = new Set(['population-book', 'fair'])
  const earlier = {
    title: 'Buku Induk Penduduk Desa Tambakasri',
    serviceKind: 'population-book',
    giver: '',
    fundSource: 'APBDes',
  }
  const propose = (fileName: string, titles: string[], around: string[] = []) =>
    proposeTerms({ fileName, titles, around, layout: { sheets: [] } }, KINDS, earlier, '2026-01-31').terms

  test('its own village, from the name of the file or from the title where the name says nothing', () => {
    expect(propose('Buku Induk Penduduk Desa Kemiri.xlsx', []).title).toBe('Buku Induk Penduduk Desa Kemiri')
    expect(propose('data.xlsx', ['PEMERINTAH DESA KEMIRI', 'BUKU INDUK PENDUDUK']).title).toBe(
      'Buku Induk Penduduk Desa Kemiri',
    )
    expect(titleLikeness('Buku Induk Penduduk Desa Kemiri', 'Buku Induk Penduduk Desa Tambakasri')).toBe(0)
  })

  test('an edition of the very same title lends what the file does not say', () => {
    expect(propose('BUKU INDUK PENDUDUK DESA TAMBAKASRI 2025 rev.xlsx', [])).toMatchObject({
      title: 'Buku Induk Penduduk Desa Tambakasri',
      fundSource: 'APBDes',
    })
  })

  test('a list whose period is not over speaks of today, and says so', () => {
    const file = { titles: [], around: [], layout: { sheets: [] } }
    const dayOf = (fileName: string) => {
      const { terms, basis } = proposeTerms({ ...file, fileName }, KINDS, undefined, '2026-01-31')
      return [terms.asOf, basis.asOf]
    }
    expect(dayOf('Pameran 2026.xlsx')).toEqual(['2026-01-31', 'today'])
    expect(dayOf('Pameran Januari 2026.xlsx')).toEqual(['2026-01-31', 'file'])
  })

  test('a year is of the day it was signed, where that lies within it', () => {
    const signed = (line: string) => propose('Pameran 2025.xlsx', [], [line]).asOf
    expect(signed('Mengetahui,   Kepanjen, 15 Juli 2025')).toBe('2025-07-15')
    expect(signed('Kepanjen, 15 Juli 2026')).toBe('2025-12-31')
    expect(propose('Pameran TW II 2025.xlsx', [], ['Kepanjen, 3 April 2025']).asOf).toBe('2025-06-30')
  })
})
