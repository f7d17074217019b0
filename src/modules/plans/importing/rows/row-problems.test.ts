import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { buildRegion, openTestDatabase, testClock } from '../../../../../tests/build/database.ts'
import { openImporter, planFile } from '../../../../../tests/build/imports.ts'
import { buildAgency } from '../../../../../tests/build/organisations.ts'
import { importNomenclature } from '../../nomenclature/import-list.ts'
import { PROBLEM_WORDS } from './problem-words.ts'
import { describeProblem } from './row-problem.ts'

let database: Database
let importer: ReturnType<typeof openImporter>
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildAgency(database, { shortName: 'Dinsos', name: 'Dinas Sosial Kabupaten Malang' })
  await buildAgency(database, { shortName: 'Dinkes', name: 'Dinas Kesehatan Kabupaten Malang' })
  importer = openImporter(database)
})
afterAll(() => database.close())

const codesOf = async (row: Readonly<Record<string, string>>) => (await importer.problems(planFile(row))).codes[2] ?? []

describe('a row is taken without a word', () => {
  test.each([
    ['as it is', {}],
    [
      'without code, budget, description, end and structured target',
      { pagu: '', selesai: '', sasaran_terstruktur: '' },
    ],
    ['with a dash for nothing', { pagu: '-', jumlah_sasaran: 'n/a' }],
    ['with the date as offices write it', { mulai: '2 Maret 2026', selesai: '06/03/2026' }],
    ['with money as offices write it', { pagu: 'Rp50.000.000,-' }],
    ['with the unit behind the number', { jumlah_sasaran: '20 orang' }],
    ['with the code without dots', { wilayah_kode: '350722' }],
    ['with several codes', { wilayah_kode: '35.07.22; 35.07.13' }],
    ['with a place that only one area is called by, and no code', { wilayah_kode: '' }],
    ['with the agency by another spelling', { instansi: 'DINAS SOSIAL KAB. MALANG', instansi_singkat: '' }],
    ['with curly quotes in the structured target', { sasaran_terstruktur: '{“jk”:“P”,“desil”:[1,4]}' }],
  ])('%s', async (_, row) => {
    expect(await codesOf(row)).toEqual([])
  })
})

describe('a row is rejected', () => {
  test.each([
    ['without a name', { nama_kegiatan: '' }, 'name_missing'],
    ['with a day that is not in the calendar', { mulai: '31/02/2026' }, 'date_impossible'],
    ['with the month first', { mulai: '12/31/2026' }, 'date_month_first'],
    ['with words for a date', { mulai: 'setelah lebaran' }, 'date_unrecognised'],
    ['that ends before it starts', { selesai: '2026-03-01' }, 'period_reversed'],
    ['of an agency nobody knows', { instansi: 'Dinas Penerbangan', instansi_singkat: '' }, 'agency_unknown'],
    ['of an agency that is spelt otherwise', { instansi: 'Dinas Sosail', instansi_singkat: '' }, 'agency_suggested'],
    ['of two agencies at once', { instansi_singkat: 'Dinkes' }, 'agency_conflicting'],
    ['of no agency', { instansi: '', instansi_singkat: '' }, 'agency_missing'],
    ['with a village of another regency', { wilayah_kode: '33.27.08.2001' }, 'area_outside'],
    ['with a code that is none', { wilayah_kode: '35.07.99' }, 'area_unknown'],
    ['with words for a code', { wilayah_kode: 'Dau' }, 'area_code_shape'],
    ['with a negative budget', { pagu: '-5000' }, 'number_negative'],
    ['with a budget beyond the state', { pagu: '9000000000000000' }, 'number_too_large'],
    ['with M for milyar or million', { pagu: 'Rp1,5 M' }, 'budget_magnitude'],
    ['with a number of two meanings', { pagu: '1,500' }, 'number_ambiguous'],
    ['with half a person', { jumlah_sasaran: '12,5' }, 'number_not_whole'],
    ['with a budget in the form 5E+07', { pagu: '5E+07' }, 'number_scientific'],
    ['with too long a name', { nama_kegiatan: 'x'.repeat(501) }, 'text_too_long'],
  ])('%s', async (_, row, code) => {
    const { found, codes } = await importer.problems(planFile(row))
    expect(codes[2]).toContain(code)
    expect(found.counts).toMatchObject({ rows: 1, rejected: 1, created: 0, warnings: 0 })
  })

  test('when its id or the activity itself stands in the file already', async () => {
    const { codes } = await importer.problems(
      planFile(
        { id: 'A' },
        { id: 'A', nama_kegiatan: 'Lain' },
        { id: '', nama_kegiatan: 'Kembar' },
        { id: '', nama_kegiatan: 'Kembar' },
      ),
    )
    expect(codes).toEqual({ 3: ['id_repeated'], 5: ['row_repeated'] })
  })
})

describe('a row is taken with a warning', () => {
  test.each([
    ['with a kind of output that is not on the list', { jenis_keluaran: 'studi banding' }, 'output_kind_unknown'],
    ['with a structured target that is no JSON', { sasaran_terstruktur: '{"jk":"P"' }, 'target_not_json'],
    ['with an unknown key in it', { sasaran_terstruktur: '{"jk":"P","warna":"biru"}' }, 'target_key_unknown'],
    ['with an impossible age in it', { sasaran_terstruktur: '{"usia_min":-4}' }, 'target_value_wrong'],
    ['with a place of two meanings and no code', { wilayah_kode: '', wilayah: 'Kepanjen' }, 'area_read'],
    ['with a place that is not in the region', { wilayah_kode: '', wilayah: 'Kota Surabaya Timur' }, /^place_/],
    ['with text that looks like a formula', { mitra: '=HYPERLINK("http://jahat")' }, 'formula_like'],
    ['with a code of no known shape', { kode_sub_kegiatan: 'ABC-1' }, 'code_shape'],
    ['of another year', { mulai: '2025-03-02', selesai: '2025-03-06' }, 'year_differs'],
    ['with an unusual budget', { pagu: '2000000000000' }, 'number_unusual'],
    [
      'of an agency to be registered',
      { instansi: 'Dinas Pariwisata', instansi_singkat: 'Dispar' },
      'agency_registered',
    ],
  ])('%s', async (_, row, code) => {
    const { found, codes } = await importer.problems(planFile(row))
    expect(codes[2]).toHaveLength(1)
    expect(codes[2]?.[0]).toMatch(code)
    expect(found.counts).toMatchObject({ rows: 1, rejected: 0, created: 1, warnings: 1 })
  })
})

test('a code that is on no list is told, once there is a list; a row of every agency and a code with its account are known', async () => {
  const rows = ['9.99.99', '1.06.05.2.02.0010', '1.06.01.2.06.0009', '1.06.05.2.02.0010.5.1.02.04.01.0003', '1.06'].map(
    (code) => ({ kode_sub_kegiatan: code }),
  )
  expect((await importer.problems(planFile(...rows))).codes).toEqual({})
  const list = [
    'code\tlevel\ttitle\tkinerja\tindikator\tsatuan',
    '1.06\tbidang\tSOSIAL\t\t\t',
    '1.06.05.2.02.0010\tsubkegiatan\tPendampingan\t\t\t',
    'X.XX.01.2.06.0009\tsubkegiatan\tRapat koordinasi\t\t\t',
  ]
  await importNomenclature(database, testClock(), new TextEncoder().encode(list.join('\n')), 'daftar.tsv')
  expect((await importer.problems(planFile(...rows))).codes).toEqual({ 2: ['code_unknown'] })
})

test('an operator imports the own agency only, and registers none', async () => {
  const own = await buildAgency(database, { shortName: 'Disdik', name: 'Dinas Pendidikan Kabupaten Malang' })
  const operator = openImporter(database, { role: 'operator', agencyId: own.id, userId: 'operator' })
  const { codes } = await operator.problems(
    planFile(
      { instansi: '', instansi_singkat: '' },
      { instansi_singkat: 'Dinsos' },
      { instansi: 'Dinas Baru Sekali', instansi_singkat: 'DBS' },
    ),
  )
  expect([codes[2], codes[3]]).toEqual([undefined, ['agency_foreign']])
  expect(codes[4]?.[0]).toMatch(/^agency_(unknown|suggested)$/)
})

test('every problem has its words in both languages, and each says what to do', () => {
  for (const code of Object.keys(PROBLEM_WORDS) as (keyof typeof PROBLEM_WORDS)[])
    for (const language of ['id', 'en'] as const) {
      const { what, now } = describeProblem({ code, column: 1, data: {} }, language)
      expect(what.length, code).toBeGreaterThan(10)
      expect(now.length, code).toBeGreaterThan(5)
    }
})

test('31/02/2026 is told with the words of the house', async () => {
  const { rows } = await importer.problems(planFile({ mulai: '31/02/2026' }))
  const [found] = rows[0]?.problems ?? []
  expect(found && describeProblem(found, 'id')).toEqual({
    what: '31/02/2026 tidak ada di kalender.',
    now: 'Perbaiki di berkas atau kosongkan, lalu unggah lagi.',
  })
  expect(found?.column).toBe(12)
})
