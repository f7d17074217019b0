import { expect, test } from 'vitest'
import { tablesOf, type WrittenSheet } from '../../../../../tests/build/rooms/list-tables.ts'
import { readRows } from '../rows/read-rows.ts'
import { survey } from './survey.ts'

const PEOPLE = [
  ['SITI AMINAH', '3507134107800001', 'P', 'Kemiri'],
  ['SUPARMAN', '3507130203750002', 'L', 'Kemiri'],
  ['WAGINEM', '3507135506610001', 'P', 'Jenggolo'],
  ['AGUS SALIM', '3507131708900003', 'L', 'Jenggolo'],
] as const
const HEADER = ['No', 'Nama', 'NIK', 'L/P', 'Desa']
const numbered = (from = 1) => PEOPLE.map((row, at) => [at + from, ...row])

/** What is read of a file: its data rows by number with name, NIK and village. */
async function read(...sheets: WrittenSheet[]) {
  const tables = tablesOf(...sheets)
  const found = await survey(tables)
  const rows: string[] = []
  for await (const row of readRows(tables, found.layout)) {
    if (row.kind !== 'data') continue
    const { name, nik, village, no_kk } = row.texts
    rows.push([row.row, name?.text, nik?.text, village?.text, ...(no_kk ? [no_kk.text] : [])].join(' '))
  }
  return { ...found, rows }
}

const expected = (first: number) =>
  PEOPLE.map(([name, nik, , village], at) => [first + at, name, nik, village].join(' '))

test('a plain list', async () => {
  const { rows, layout } = await read({ rows: [HEADER, ...numbered()] })
  expect(rows).toEqual(expected(2))
  expect(layout.sheets[0]).toMatchObject({ role: 'data', isRead: true, tables: [{ headerRow: 1, headerRows: 1 }] })
})

test('titles, empty columns, a header in row 12, a numbering row and notes below', async () => {
  const titles = [
    'PEMERINTAH KABUPATEN MALANG',
    'DINAS SOSIAL',
    'Jl. Raya No. 1',
    'DAFTAR NAMA PENERIMA',
    'NOMOR : 12',
    'TAHUN 2025',
  ]
  const rows = [
    ...titles.map((title) => [null, title]),
    ...Array.from({ length: 5 }, () => []),
    [null, null, ...HEADER],
    [null, null, '(1)', '(2)', '(3)', '(4)', '(5)'],
    ...numbered().map((row) => [null, null, ...row]),
    [null, null, null, 'JUMLAH', 4],
    [],
    [null, null, 'Catatan: data per 1 Maret 2025'],
    [null, null, '1', 'Data belum diverifikasi'],
    [null, null, null, null, null, 'Malang, 3 Maret 2025'],
    [null, null, 'Mengetahui,', null, null, 'Kepala Dinas Sosial'],
    [],
    [null, null, 'Camat Kepanjen', null, null, 'Drs. SUTRISNO, M.Si'],
    [null, null, null, null, null, 'NIP. 19660907 198803 1 012'],
  ]
  const found = await read({ rows })
  expect(found.rows).toEqual(expected(14))
  expect(found.layout.sheets[0]?.tables[0]).toMatchObject({ headerRow: 12, numberingRow: 13, firstRow: 14 })
})

test('a header of three levels', async () => {
  const rows = [
    ['No', 'Identitas', null, null, 'Tempat Tinggal', null],
    [null, 'Nama', 'Nomor', null, 'Wilayah', null],
    [null, null, 'NIK', 'No. KK', 'Desa', 'Kecamatan'],
    ...PEOPLE.map(([name, nik, , village], at) => [at + 1, name, nik, `350713150320000${at}`, village, 'Kepanjen']),
  ]
  const { layout, rows: read_ } = await read({ rows })
  expect(layout.sheets[0]?.tables[0]).toMatchObject({ headerRow: 1, headerRows: 3 })
  expect(layout.sheets[0]?.tables[0]?.columns.map(({ field }) => field)).toEqual([
    'seq',
    'name',
    'nik',
    'no_kk',
    'village',
    'district',
  ])
  expect(read_).toHaveLength(4)
})

test('columns in another order, under words nobody has listed', async () => {
  const rows = [
    [
      'Desa/Kelurahan Asal',
      'Nama Lengkap Calon Penerima Bantuan',
      'Jenis Kelamin (L/P)',
      'Nomor NIK Sesuai KTP',
      'Nomor Urut',
    ],
    ...PEOPLE.map(([name, nik, sex, village], at) => [village, name, sex, nik, at + 1]),
  ]
  expect((await read({ rows })).rows).toEqual(expected(2))
})

test('two tables under each other, the second with other columns', async () => {
  const rows = [
    ['A. PENERIMA LAMA'],
    HEADER,
    ...numbered(),
    [null, 'Jumlah', 4],
    [],
    ['B. PENERIMA BARU'],
    ['No', 'NIK', 'Nama Penerima', 'Alamat', 'Desa'],
    ...PEOPLE.map(([name, nik, , village], at) => [at + 1, nik, name, 'RT 01 RW 02', village]),
  ]
  const found = await read({ rows })
  expect(found.layout.sheets[0]?.tables).toHaveLength(2)
  expect(found.rows).toEqual([...expected(3), ...expected(11)])
})

test('the header again on each page, numbering from one again', async () => {
  const rows = [
    HEADER,
    ...numbered(),
    [],
    ['DAFTAR PENERIMA (lanjutan)'],
    HEADER,
    ['1', '2', '3', '4', '5'],
    ...numbered(),
  ]
  expect((await read({ rows })).rows).toEqual([...expected(2), ...expected(10)])
})

test('no header at all: the columns are told by their values and the file says so', async () => {
  const { rows, problems } = await read({ rows: numbered() })
  expect(rows.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
    '1 SITI',
    '2 SUPARMAN',
    '3 WAGINEM',
    '4 AGUS',
  ])
  expect(problems).toEqual([{ code: 'no_header', sheet: 'Sheet1' }])
})

test('a village named once for its rows, in its own column or in a row of its own', async () => {
  const merged = [
    { top: 2, left: 5, bottom: 3, right: 5 },
    { top: 4, left: 5, bottom: 5, right: 5 },
  ]
  const gaps = numbered().map((row, at) => (at % 2 === 0 ? row : row.slice(0, 4)))
  expect((await read({ rows: [HEADER, ...gaps], merged })).rows).toEqual(expected(2))
  expect((await read({ rows: [HEADER, ...gaps] })).rows).toEqual(expected(2))
  const cut = numbered().map((row) => row.slice(0, 4))
  const sections = [HEADER.slice(0, 4), ['Desa : Kemiri'], ...cut.slice(0, 2), [null, 'DESA JENGGOLO'], ...cut.slice(2)]
  expect((await read({ rows: sections })).rows).toEqual(
    expected(3).map((row, at) => (at < 2 ? row : row.replace(/^\d+/, String(4 + at)).replace('Jenggolo', 'JENGGOLO'))),
  )
})

test('a family card above each family, in one cell or beside its label', async () => {
  const family = (kk: string) => [
    [`No. KK : ${kk}`, null, null, 'Nama Kepala Keluarga : X'],
    ['NO. KK', kk, 'NAMA KK', 'SUPARMAN'],
  ]
  for (const form of [0, 1]) {
    const [one, two] = ['3507130102100001', '3507130304150002'].map((kk) => family(kk)[form] ?? [])
    const rows = [HEADER, one ?? [], ...numbered().slice(0, 2), two ?? [], ...numbered().slice(2)]
    const found = await read({ rows })
    expect(found.layout.sheets[0]?.tables[0]?.layout).toBe('family-blocks')
    expect(found.rows.map((row) => row.split(' ').at(-1))).toEqual([
      '3507130102100001',
      '3507130102100001',
      '3507130304150002',
      '3507130304150002',
    ])
  }
})

test('family cards under NIK and NIK under family card are told by their values', async () => {
  const women = Array.from({ length: 12 }, (_, at) => `350713${41 + at}0780000${at % 9}`.padEnd(16, '1').slice(0, 16))
  const cards = Array.from(
    { length: 12 },
    (_, at) => `35071315${String(1 + (at % 9)).padStart(2, '0')}15000${1 + (at % 5)}`,
  )
  const rows = [
    ['No', 'Nama', 'NIK', 'No KK'],
    ...women.map((nik, at) => [at + 1, `NAMA ${'ABCDEFGHIJKL'[at]}A`, cards[at] ?? '', nik]),
  ]
  const { layout } = await read({ rows })
  expect(layout.sheets[0]?.tables[0]?.columns.map(({ field, basis }) => [field, basis])).toEqual([
    ['seq', 'header'],
    ['name', 'header'],
    ['no_kk', 'values'],
    ['nik', 'values'],
  ])
})

test('totals, notes, empty and hidden sheets are told apart; what cannot be read is said in words', async () => {
  const totals = {
    name: 'REKAP',
    rows: [
      ['No', 'Kecamatan', 'Jumlah KPM'],
      [1, 'Kepanjen', 12],
      [2, 'Jabung', 8],
    ],
  }
  const notes = { name: 'Petunjuk', rows: [['Isi data dengan huruf kapital.'], ['Jangan mengubah kolom.']] }
  const hidden = { name: 'lama', hidden: true, rows: [HEADER, ...numbered()] }
  const { layout, problems, rows } = await read(totals, notes, { name: 'Sheet3', rows: [] }, hidden, {
    name: 'Data ',
    rows: [HEADER, ...numbered()],
  })
  expect(layout.sheets.map(({ name, role, isRead }) => [name, role, isRead])).toEqual([
    ['REKAP', 'totals', false],
    ['Petunjuk', 'notes', false],
    ['Sheet3', 'empty', false],
    ['lama', 'data', false],
    ['Data ', 'data', true],
  ])
  expect(problems).toEqual([{ code: 'hidden_sheet', sheet: 'lama' }])
  expect(rows).toEqual(expected(2))
  expect((await read(totals)).problems).toEqual([{ code: 'only_totals', sheet: null }])
  expect((await read(notes)).problems).toEqual([{ code: 'no_table', sheet: null }])
  expect((await read({ rows: [HEADER] })).problems).toEqual([{ code: 'no_rows', sheet: null }])
})

test('a family card written only beside the head of the family', async () => {
  const rows = [
    ['No', 'No KK', 'Nama', 'NIK', 'SHDK'],
    [1, '3507130102100001', 'SUPARMAN', '3507130203750002', 'Kepala Keluarga'],
    [null, null, 'SITI AMINAH', '3507134107800001', 'Istri'],
    [null, null, 'AGUS SALIM', '3507131708050003', 'Anak'],
    [2, '3507130304150002', 'WAGINEM', '3507135506610001', 'Kepala Keluarga'],
    [null, null, 'WATI', '3507135506910001', 'Anak'],
  ]
  const { rows: found } = await read({ rows })
  expect(found.map((row) => row.split(' ').at(-1)?.slice(-4))).toEqual(['0001', '0001', '0001', '0002', '0002'])
})

test('headings with a number of their own are no people', async () => {
  const rows = [HEADER, [1, 'KECAMATAN KEPANJEN'], ...numbered(), [2, 'KECAMATAN JABUNG'], ...numbered()]
  expect((await read({ rows })).rows).toEqual([...expected(3), ...expected(8)])
})

test('a slip of the pen in a header', async () => {
  const rows = [['No', 'Nmaa Lengkap', 'NIK', 'Kelmain', 'Desa/Kelurhan'], ...numbered()]
  const { layout } = await read({ rows })
  expect(layout.sheets[0]?.tables[0]?.columns.map(({ field }) => field)).toEqual([
    'seq',
    'name',
    'nik',
    'sex',
    'village',
  ])
})

test('a header of words that say nothing: every column is told by its values', async () => {
  const { layout, problems } = await read({
    rows: [['X1', 'X2', 'X3', 'X4'], ...numbered().map((row) => row.slice(0, 4))],
  })
  expect(layout.sheets[0]?.tables[0]?.columns.map(({ field }) => field)).toEqual(['seq', 'name', 'nik', 'sex'])
  expect(problems).toEqual([{ code: 'no_header', sheet: 'Sheet1' }])
})

test('headers of name and NIK over each other: read by what stands under them, and said', async () => {
  const swapped = ['No', 'NIK', 'Nama', 'L/P', 'Desa']
  const { rows, problems } = await read({ rows: [swapped, ...numbered()] })
  expect(rows).toEqual(expected(2))
  expect(problems.map(({ code }) => code)).toEqual(['swapped_headers'])
})
