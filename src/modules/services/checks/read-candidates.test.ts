import { expect, test } from 'vitest'
import { readCandidates } from './read-candidates.ts'

const readCsv = (...lines: readonly string[]) =>
  readCandidates(new TextEncoder().encode(lines.join('\n')), 'calon.csv', 100, 'id')

test('headings in two rows, and words of other regions, are understood', async () => {
  const { rows, missing } = await readCsv(
    'DAFTAR CALON PENERIMA BANTUAN DESA KEMIRI;;;;;;',
    'No;Nama Lengkap;No. KTP;Kelahiran;;L/P;Kalurahan',
    ';;;Tempat;Tanggal;;',
    '1;SITI AMINAH;3507215203880002;Malang;12-03-1988;P;Kemiri',
  )
  expect(missing).toEqual([])
  expect(rows).toMatchObject([
    { row: 4, name: 'SITI AMINAH', nik: '3507215203880002', birthDate: '1988-03-12', sex: 'P', village: 'Kemiri' },
  ])
})

test('the name may stand in the second row of headings', async () => {
  const { rows } = await readCsv(
    'No;Identitas calon;;Tempat tinggal;',
    ';Nama;Nomor KTP;Kel.;Kec.',
    '1;BUDI SANTOSO;3507130909800005;Kemiri;Jabung',
  )
  expect(rows).toMatchObject([{ name: 'BUDI SANTOSO', nik: '3507130909800005', village: 'Kemiri', district: 'Jabung' }])
})

test('place and date of birth in one column; the head of a family is a name, not a card', async () => {
  const { rows } = await readCsv('Nama KK;No KK;TTL', 'BUDI;3507130101150001;Malang, 9 September 1980')
  expect(rows).toMatchObject([{ name: 'BUDI', kk: '3507130101150001', birthDate: '1980-09-09', faults: [] }])
})

test('the first candidate is not taken for a heading', async () => {
  expect((await readCsv('Nama', 'BUDI SANTOSO', 'SITI AMINAH')).rows).toHaveLength(2)
  expect((await readCsv('Nama;Desa', 'BUDI SANTOSO;Kemiri')).rows).toHaveLength(1)
  expect((await readCsv('Nama;Keterangan', 'BUDI SANTOSO;Desa Kemiri')).rows).toHaveLength(1)
  expect((await readCsv('Nama;Desa;', 'BUDI SANTOSO;Kelurahan Kemiri;Desa A')).rows).toHaveLength(1)
})

test('columns that are not there are named', async () => {
  expect((await readCsv('Nama;Alamat', 'BUDI;Jl. Melati')).missing).toEqual(['birthDate', 'nik', 'village'])
  await expect(readCsv('Alamat;Desa', 'Jl. Melati;Kemiri')).rejects.toMatchObject({ code: 'columns_missing' })
})

test('what cannot be used is said for its row, and a row without a name is not passed over', async () => {
  const { rows, unnamed } = await readCsv(
    'Nama;NIK;No KK;Tgl Lahir;L/P',
    '1;2;3;4;5',
    'BUDI;3,50713E+15;3507130101150001;31-02-1990;X',
    'SITI;-;;14-03-1985;P',
    ';3507135403850001;;14-03-1985;P',
    'Jumlah;2;;;',
  )
  expect(rows.map(({ row, faults }) => [row, faults])).toEqual([
    [3, ['nik', 'birthDate', 'sex']],
    [4, []],
  ])
  expect(unnamed).toEqual([5])
})
