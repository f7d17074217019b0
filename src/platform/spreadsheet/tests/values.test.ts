import { expect, test } from 'vitest'
import { readDate, readNumber, readRupiah } from '../index.ts'
import { readCells, workbook } from './workbook-fixture.ts'

test.each([
  ['10 Februari 2026', '2026-02-10'],
  ['Selasa, 10 Februari 2026', '2026-02-10'],
  ['10 Pebruari 2026', '2026-02-10'],
  ['10-Feb-26', '2026-02-10'],
  ['1 Agt 2026', '2026-08-01'],
  ['1 agustus 2026', '2026-08-01'],
  ['30 Nop. 2026', '2026-11-30'],
  ['5 Desember 2026', '2026-12-05'],
  ['5 Oct 2026', '2026-10-05'],
  ['February 10, 2026', '2026-02-10'],
  ['10/02/2026', '2026-02-10'],
  ['10-2-26', '2026-02-10'],
  ['10.02.2026', '2026-02-10'],
  ['10 / 02 / 2026', '2026-02-10'],
  ['2026-02-10', '2026-02-10'],
  ['2026/2/10', '2026-02-10'],
  ['2026-02-10T08:30:00', '2026-02-10'],
  ['30/01/1997 0:00', '1997-01-30'],
  ['46063', '2026-02-10'],
  ['29/02/2024', '2024-02-29'],
  ['17-08-45', '2045-08-17'],
  [' 17\u00a0Mei  1998 ', '1998-05-17'],
])('%j is the day %s', (text, iso) => {
  expect(readDate(text)).toEqual({ ok: true, value: iso })
})

test('a two-digit year means the last such year the caller allows', () => {
  expect(readDate('17-08-45', { latestShortYear: 2026 })).toEqual({ ok: true, value: '1945-08-17' })
  expect(readDate('17-08-26', { latestShortYear: 2026 })).toEqual({ ok: true, value: '2026-08-17' })
})

test.each([
  ['31/02/2026', 'date_impossible'],
  ['29 Februari 2026', 'date_impossible'],
  ['00/01/2026', 'date_impossible'],
  ['2026-13-45', 'date_impossible'],
  ['02/28/2026', 'date_month_first'],
  ['10/02/0206', 'date_out_of_range'],
  ['10 Fubruari 2026', 'date_unrecognised'],
  ['Februari 2026', 'date_unrecognised'],
  ['3 hari', 'date_unrecognised'],
  ['triwulan II', 'date_unrecognised'],
  ['  ', 'value_missing'],
])('%j is no day: %s', (text, code) => {
  expect(readDate(text)).toMatchObject({ ok: false, problem: { code } })
})

test.each([
  ['1.234.567,89', 1234567.89],
  ['Rp1.500.000', 1500000],
  ['Rp. 10.000.000,-', 10000000],
  ['Rp 1.500.000,00', 1500000],
  ['1,234,567.89', 1234567.89],
  ['1,234,567', 1234567],
  ['1500000', 1500000],
  ['1.500', 1500],
  ['0.500', 0.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1 500 000', 1500000],
  ['1,5 juta', 1500000],
  ['1,1 jt', 1100000],
  ['Rp2,75 miliar', 2750000000],
  ['500 ribu', 500000],
  ['-1.500', -1500],
  ['(1.500)', -1500],
  ['Rp -1.500', -1500],
  ['0', 0],
])('%j is the number %d', (text, value) => {
  expect(readNumber(text)).toEqual({ ok: true, value })
})

test.each([
  ['1,500', { code: 'number_ambiguous', one: 1.5, other: 1500 }],
  ['1,500 juta', { code: 'number_ambiguous', one: 1500000, other: 1500000000 }],
  ['2 M', { code: 'number_unrecognised' }],
  ['1.23.456', { code: 'number_unrecognised' }],
  ['1.234,567.89', { code: 'number_unrecognised' }],
  ['20 orang', { code: 'number_unrecognised' }],
  ['12a', { code: 'number_unrecognised' }],
  ['3,50713E+15', { code: 'number_scientific' }],
  ['35071310000000011234', { code: 'number_digits_lost' }],
  ['-', { code: 'value_missing' }],
])('%j is no number', (text, problem) => {
  expect(readNumber(text)).toEqual({ ok: false, problem })
})

test('money is whole rupiah', () => {
  expect(readRupiah('Rp98.000.000,00')).toEqual({ ok: true, value: 98000000n })
  expect(readRupiah('1.500,50')).toEqual({ ok: false, problem: { code: 'number_not_whole' } })
})

test('a cell gives its value, not the look of its text', async () => {
  const styles = '<xf numFmtId="0"/><xf numFmtId="14"/>'
  const data =
    '<row><c><v>1234.567</v></c><c><v>3507131000000000</v></c><c s="1"><v>46063.5</v></c><c><v>46063</v></c></row>'
  const [cells = []] = await readCells(await workbook({ styles, sheets: [{ data }] }))
  const [fraction, nik, date, serial] = cells
  if (!fraction || !nik || !date || !serial) throw new Error('four cells were written')
  expect(readNumber(fraction)).toEqual({ ok: true, value: 1234.567 })
  expect(readNumber(nik)).toEqual({ ok: false, problem: { code: 'number_digits_lost' } })
  expect(readDate(date)).toEqual({ ok: true, value: '2026-02-10' })
  expect(readDate(serial)).toEqual({ ok: true, value: '2026-02-10' })
})
