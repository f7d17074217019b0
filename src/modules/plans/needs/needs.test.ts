import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { listNeeds, listPriorities, readNeeds, saveNeeds } from '../index.ts'

const SAMPLE = path.resolve('../shared/data/plans/35.07-sample/needs.csv')
const HEADER =
  'id,prioritas,kebutuhan,wilayah,wilayah_kode,sasaran,sasaran_terstruktur,keluaran_diharapkan,perkiraan_sasaran\n'
const read = (rows: string) => readNeeds(new TextEncoder().encode(HEADER + rows), 'needs.csv')

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('the needs of the sample come in with their priorities, and twice is as once', async () => {
  const needs = await readNeeds(SAMPLE, 'needs.csv')
  expect(needs).toHaveLength(27)
  for (let round = 0; round < 2; round++) await actAs(database, {}, (ctx) => saveNeeds(ctx, 2026, needs))
  const [listed, priorities] = await actAs(database, {}, (ctx) =>
    Promise.all([listNeeds(ctx, 2026), listPriorities(ctx, 2026)]),
  )
  expect(listed).toHaveLength(27)
  expect(listed[0]).toMatchObject({
    sourceId: 'N01',
    priority: 'Rumah layak huni dan sanitasi',
    areaCodes: ['35.07.29'],
    target: { satuan: 'rumah', desil: [1, 2] },
    expectedOutput: 'perbaikan rumah',
    expectedPeople: 86,
    unit: 'rumah',
  })
  expect(priorities.map(({ name }) => name)).toContain('Rumah layak huni dan sanitasi')
})

test('only coordinators bring needs in', async () => {
  const saving = actAs(database, { role: 'operator', agencyId: null }, (ctx) => saveNeeds(ctx, 2026, []))
  await expect(saving).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  ['N1,P,,W,35.07,S,,,', 'Baris 2, kolom kebutuhan'],
  ['N1,P,K,W,Malang,S,,,', 'Malang bukan kode wilayah'],
  ['N1,P,K,W,35.07,S,{rusak,,', 'Baris 2, kolom sasaran_terstruktur'],
  ['N1,P,K,W,35.07,S,,bagi-bagi,', 'bagi-bagi bukan salah satu'],
  ['N1,P,K,W,35.07,S,,pelatihan,banyak', 'kolom perkiraan_sasaran'],
  ['', 'tidak berisi satu pun kebutuhan'],
])('a row that cannot be read refuses the file in words: %s', async (row, words) => {
  await expect(read(row)).rejects.toMatchObject({ data: { message: expect.stringContaining(words) } })
})
