import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { tablesOf } from '../../../../../tests/build/rooms/list-tables.ts'
import { findHeader } from './find-header.ts'
import { fieldsSaidBy, fieldsSaidByLevels } from './header-rules.ts'
import { proposeColumns } from './propose-columns.ts'

const RealHeader = z.object({ id: z.string(), columns: z.array(z.string()) })
const real = z.array(RealHeader).parse(JSON.parse(readFileSync('../shared/data/headers/headers.json', 'utf8')))

const proposed = (headers: readonly string[]) =>
  proposeColumns(
    headers.map((header, at) => ({ column: at + 1, levels: header.split(' > '), cells: [] })),
    new Map(),
    undefined,
  )
const best = (header: string) => [...fieldsSaidByLevels(header.split(' > '))].sort((a, b) => b[1] - a[1])[0]?.[0]

/** Tables of plans, codes and prices; every other real header is of people. */
const NOT_PEOPLE = new Set(['renstra', 'renja_dpa', 'dpa_rinci', 'sipd_nomen', 'kep900'])

test.each(real.map(({ id, columns }) => [id, columns] as const))(
  'real header %s: people are told from plans',
  (id, columns) => {
    const fields = proposed(columns).map(({ field }) => field)
    const isPeople = fields.some((field) => field === 'name' || field === 'nik' || field === 'no_kk')
    expect(isPeople).toBe(!NOT_PEOPLE.has(id))
  },
)

test('every listed header means its own field', () => {
  const listed = readFileSync('../shared/data/headers/header_synonyms.tsv', 'utf8').trim().split('\n').slice(1)
  const wrong = listed.filter((line) => {
    const [field = '', header = ''] = line.split('\t')
    return !([...fieldsSaidBy(header).keys()] as string[]).includes(field)
  })
  expect(wrong).toEqual([])
})

test.each([
  ['Nama Lengkap Calon Penerima Bantuan', 'name'],
  ['NAMA USAHA', 'business_name'],
  ['NAMA IBU KANDUNG', 'mother'],
  ['Nama Desa/Kelurahan', 'village'],
  ['No. Handphone Aktif', 'phone'],
  ['Tgl. Lhr', 'birth_date'],
  ['TTL', 'birth_place_date'],
  ['RT / RW', 'rt_rw'],
  ['JENIS KELAMIN > L', 'sex_male'],
  ['JENIS KELAMIN > P', 'sex_female'],
  ['TEMPAT DAN TANGGAL LAHIR > TEMPAT', 'birth_place'],
  ['ALAMAT > DUSUN / JALAN', 'address'],
  ['Nama Orang Tua Kandung > Ayah', 'father'],
  ['IDENTITAS PENERIMA > NIK', 'nik'],
  ['NAMA / NIK', 'name_and_nik'],
  ['Desa, Kecamatan', 'village_district'],
])('%s is %s', (header, field) => expect(best(header)).toBe(field))

test.each([
  'NIK Ayah',
  'Usia 7-12',
  'Nama Bank',
  'No. Akta Lahir',
  'Jumlah Anggota Keluarga',
  'KONDISI RUMAH > ATAP',
  'SUAMI > NIK',
])('%s says nothing of the person', (header) => expect(best(header)).toBeUndefined())

test('a head of family is the person where nobody else is named, and only then', () => {
  const fields = (...headers: string[]) => proposed(headers).map(({ field }) => field)
  expect(fields('No', 'Kepala Keluarga', 'Alamat')).toEqual(['seq', 'name', 'address'])
  expect(fields('No', 'Nama', 'Nama Kepala Keluarga')).toEqual(['seq', 'name', 'head_name'])
})

test('a header is found below titles that hold words of headers', async () => {
  const rows = [
    ['DAFTAR NAMA PENERIMA'],
    ['KECAMATAN : JABUNG', 'DESA : KEMIRI'],
    ['No', 'Nama', 'NIK'],
    [1, 'SITI', '3507134107800001'],
  ]
  const found = await Array.fromAsync(tablesOf({ rows }).sheets[0]?.rows() ?? [])
  expect(findHeader(found)).toMatchObject({ row: 3, rows: 1, firstRow: 4 })
})
