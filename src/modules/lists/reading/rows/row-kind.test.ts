import { expect, test } from 'vitest'
import { tablesOf, type Written } from '../../../../../tests/build/rooms/list-tables.ts'
import { survey } from '../survey/survey.ts'
import { isDitto } from './ditto.ts'
import { readLabels } from './labels.ts'
import { readRows } from './read-rows.ts'
import { isNumbering } from './row-kind.ts'

const HEADER = ['No', 'Nama', 'NIK', 'Alamat', 'Pekerjaan']
const numbered: Written[][] = [
  [1, 'SITI', '3507134107800001', 'RT 1 RW 2', 'Petani'],
  [2, 'BUDI', '', 'RT 1 RW 2', 'Guru'],
  [3, 'WATI', '3507134107810001', 'RT 2 RW 2', 'Guru'],
]

/** What becomes of one row below others: data, or the reason it is left out. */
async function fateOf(
  row: readonly Written[],
  header: readonly Written[] = HEADER,
  above: readonly (readonly Written[])[] = numbered,
) {
  const tables = tablesOf({ rows: [header, ...above, row] })
  const { layout } = await survey(tables)
  const last = (await Array.fromAsync(readRows(tables, layout))).at(-1)
  return last?.kind === 'data' ? 'data' : last?.reason
}

test.each<[readonly Written[], string]>([
  [[4, 'KETUT SUMBERAGUNG', '', '', ''], 'data'],
  [[4, 'DASARDI', '', 'RT 1', ''], 'data'],
  [[4, 'TOTALINDO', '-', '', ''], 'data'],
  [[4, 'JUMLAHATI', '', '', ''], 'data'],
  [[null, 'SUKARDI', '3507134107810009', '', ''], 'data'],
  [[null, 'SUKARDI', '', 'RT 1 RW 3', 'KEPALA DESA'], 'data'],
  [[4, '', '3507134107810009', '', ''], 'data'],
  [[4, '', '', '', ''], 'blank'],
  [[null, 'JUMLAH', 3, '', ''], 'subtotal'],
  [[null, 'Sub Total Desa Kemiri', null, null, 3], 'subtotal'],
  [['Grand Total', null, 3], 'subtotal'],
  [['DESA : KEMIRI'], 'section'],
  [[null, 'KECAMATAN JABUNG'], 'section'],
  [['A. LANSIA'], 'section'],
  [['NO. KK : 3507130102100001', null, 'ALAMAT : RT 1'], 'family'],
  [['No', 'Nama', 'NIK', 'Alamat', 'Pekerjaan'], 'header'],
  [['1', '2', '3', '4', '5'], 'numbering'],
  [[null, null, null, 'Malang, 3 Maret 2025'], 'signature'],
  [[null, 'Mengetahui,', null, 'Kepala Dinas Sosial'], 'signature'],
  [[null, null, null, 'NIP. 19660907 198803 1 012'], 'signature'],
  [['Catatan : data sementara'], 'note'],
])('%j is %s', async (row, fate) => expect(await fateOf(row)).toBe(fate))

test('a list without numbers, without NIK, of names and villages only', async () => {
  const above = [
    ['SITI', 'KEMIRI'],
    ['BUDI', 'KEMIRI'],
    ['WATI', 'JENGGOLO'],
  ]
  expect(await fateOf(['SUKARDI', 'JENGGOLO'], ['Nama', 'Desa'], above)).toBe('data')
  expect(await fateOf(['JUMLAH', '3 orang'], ['Nama', 'Desa'], above)).toBe('subtotal')
  expect(await fateOf(['Mengetahui Kepala Desa'], ['Nama', 'Desa'], above)).toBe('signature')
})

test.each(['sda', 'SDA', 's.d.a', 's.d.a.', 'idem', '"', '”', '-do-', 'sda.'])('%s repeats the value above', (text) =>
  expect(isDitto(text)).toBe(true),
)
test.each(['SIDA', 'IDA', '-', 'SDN 1', 'ADO'])('%s does not', (text) => expect(isDitto(text)).toBe(false))

test('a ditto takes the value above, through dittos and over rows that are no data', async () => {
  const rows = [
    HEADER,
    ...numbered.slice(0, 1),
    [2, 'BUDI', '', 'sda', 'sda'],
    [null, 'JUMLAH', 2],
    [3, 'WATI', '', '"', 'idem'],
  ]
  const tables = tablesOf({ rows })
  const { layout } = await survey(tables)
  const data = (await Array.fromAsync(readRows(tables, layout))).filter((row) => row.kind === 'data')
  expect(data.map(({ texts }) => [texts.address?.text, texts.occupation?.text, texts.address?.origin])).toEqual([
    ['RT 1 RW 2', 'Petani', 'cell'],
    ['RT 1 RW 2', 'Petani', 'ditto'],
    ['RT 1 RW 2', 'Petani', 'ditto'],
  ])
})

test.each([
  [['KECAMATAN : JABUNG'], { district: 'JABUNG' }],
  [['KECAMATAN PAGAK KABUPATEN MALANG'], { district: 'PAGAK', regency: 'MALANG' }],
  [['KECAMATAN KOTA BANGUN DARAT'], { district: 'KOTA BANGUN DARAT' }],
  [['Kec. Sumbermanjing Wetan'], { district: 'Sumbermanjing Wetan' }],
  [['DUSUN KRAJAN'], { hamlet: 'KRAJAN' }],
  [['KABUPATEN MALANG TAHUN ANGGARAN 2025'], { regency: 'MALANG' }],
  [['SUMBER DANA : DBHCHT'], { fund_source: 'DBHCHT' }],
  [['KEJURUAN LAS SMAW'], { course: 'LAS SMAW' }],
  [['NO. KK', ':', '3507130102100001'], { no_kk: '3507130102100001' }],
  [['Alamat : DSN. KRAJAN RT/RW : 001/006'], { address: 'DSN. KRAJAN', rt_rw: '001/006' }],
  [['Alamat rumah penerima dicantumkan lengkap'], {}],
  [['DAFTAR PENERIMA'], {}],
])('%j says %j', (cells, labels) => expect(readLabels(cells)).toEqual(labels))

test('column numbers are told from data', () => {
  expect(isNumbering(['1', '2', '3'])).toBe(true)
  expect(isNumbering(['(-1)', '(-2)', '(-3)'])).toBe(true)
  expect(isNumbering(['KOLOM', '2', '3', '4'])).toBe(true)
  expect(isNumbering(['3', '1', '4', '2'])).toBe(true)
  expect(isNumbering(['1', 'SITI', '3'])).toBe(false)
  expect(isNumbering(['7', '12', '3'])).toBe(false)
})
