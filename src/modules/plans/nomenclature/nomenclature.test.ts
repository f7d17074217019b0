import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { findCodes, listNomenclatureVersions } from '../queries/nomenclature.ts'
import { importNomenclature } from './import-list.ts'
import { explainCode, proposeCodes } from './propose-codes.ts'

const FOLDER = path.resolve('../shared/data/nomenclature')
const SIPD = 'subkegiatan_2026-01_sipd.tsv'
const KEPMENDAGRI = 'kepmendagri900_kabkota_2024.tsv'

let database: Database
const importFile = (name: string) => importNomenclature(database, testClock(), path.join(FOLDER, name), name)
const importText = (text: string, name = 'daftar.tsv') =>
  importNomenclature(database, testClock(), new TextEncoder().encode(text), name)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35')
  await buildRegion(database, '91')
  await buildRegion(database, '91.71')
})
afterAll(() => database.close())

test('without a list nothing is said of a code', async () => {
  const answer = await actAs(database, {}, (ctx) => explainCode(ctx, '9.99.99'))
  expect(answer).toMatchObject({ found: [], hasLists: false })
})

test('both published lists come in whole, and a second import changes nothing', async () => {
  const count = () =>
    database.asOwner(async (owner) => (await owner.query<{ n: number }>('select count(*) n from nomenclature'))[0]?.n)
  const first = await importFile(SIPD)
  expect(first).toMatchObject({ version: '2026-01', lines: 7581, subActivities: 7581, unreadable: [] })
  expect(await importFile(KEPMENDAGRI)).toMatchObject({ version: '2024', lines: 4367, codes: 4367, unreadable: [] })
  const before = await count()
  expect(await importFile(SIPD)).toEqual(first)
  expect(await count()).toBe(before)
  expect((await actAs(database, {}, listNomenclatureVersions)).map(({ version }) => version)).toEqual([
    '2026-01',
    '2024',
  ])
})

test('a code means what its list and level of government say', async () => {
  const code = '1.01.02.2.01.0001'
  const regency = await actAs(database, {}, (ctx) => findCodes(ctx, [code]))
  expect(regency.map(({ version }) => version)).toEqual(['2026-01', '2024'])
  expect(await actAs(database, { region: '35' }, (ctx) => findCodes(ctx, [code]))).toEqual([])
})

test('a support code of an agency is found under the shared programme', async () => {
  const answer = await actAs(database, {}, (ctx) => explainCode(ctx, '1.06.01.02.06.0009.5.1.02.04.01.0003'))
  expect(answer).toMatchObject({ code: '1.06.01.2.06.0009', account: '5.1.02.04.01.0003' })
  expect(answer.found[0]?.title).toContain('Rapat Koordinasi')
})

test('an old code leads to what a later list put in its place', async () => {
  const answer = await actAs(database, { region: '35' }, (ctx) => explainCode(ctx, '1.02.02.1.02.0013'))
  expect(answer.hasLists).toBe(true)
  expect(answer.successors.map(({ version, code }) => [version, code])).toEqual([['2026-01', '1.02.02.1.02.0035']])
})

test.each([
  ['nama,alamat\nA,B\n', 'bukan baris judul daftar nomenklatur'],
  ['', 'Berkas kosong'],
  ['code\tlevel\ttitle\tkinerja\tindikator\tsatuan\n', 'tidak berisi satu pun kode'],
  ['code\tlevel\ttitle\tkinerja\tindikator\tsatuan\n1\turusan\tA\nabc\tbidang\tB\n', 'mulai baris 3'],
])('a wrong file is refused in words and leaves the lists as they were', async (text, words) => {
  const before = await actAs(database, {}, listNomenclatureVersions)
  await expect(importText(text)).rejects.toMatchObject({
    code: 'file_unreadable',
    data: { message: expect.stringContaining(words) },
  })
  expect(await actAs(database, {}, listNomenclatureVersions)).toEqual(before)
})

test('an agency is offered the codes of its own affairs', async () => {
  const proposals = await actAs(database, {}, async (ctx) => {
    const agencyId = await buildPlanningAgency(ctx, 'Disnaker')
    await ctx.tx
      .insertInto('mandates')
      .values({
        region_id: ctx.region,
        id: agencyId,
        agency_id: agencyId,
        affair_code: '2.07',
        affair_name: 'Tenaga Kerja',
        legal_text: 'contoh',
        valid_from: '2020-01-01',
      })
      .execute()
    return proposeCodes(ctx, { title: 'Pelatihan keterampilan bagi pencari kerja', agencyId })
  })
  expect(proposals.length).toBe(5)
  expect(proposals[0]?.kegiatan).toBe('Pelaksanaan Pelatihan berdasarkan Unit Kompetensi')
  expect(proposals[0]?.programme).toBe('PROGRAM PELATIHAN KERJA DAN PRODUKTIVITAS TENAGA KERJA')
  expect(proposals[0]).toMatchObject({ code: '2.07.03.2.01.0009', closeness: 'loose' })
  expect(proposals.every(({ code }) => /^(2\.07|X\.XX)/.test(code))).toBe(true)
})

test('of the titles of an older list the right new code comes first in 74 of 100 and is among the five offered in 94', async () => {
  const pairs = readFileSync(path.join(FOLDER, 'title_pairs_truth.tsv'), 'utf8').trim().split('\n').slice(1)
  let first = 0
  let offered = 0
  for (const pair of pairs) {
    const [oldCode = '', title = '', newCode = ''] = pair.split('\t')
    const proposals = await proposeIn(await regionOf(newCode), title, oldCode.slice(0, 4))
    if (proposals[0] === newCode) first++
    if (proposals.includes(newCode)) offered++
  }
  expect(pairs.length).toBe(356)
  expect(first / pairs.length).toBeGreaterThanOrEqual(0.74)
  expect(offered / pairs.length).toBeGreaterThanOrEqual(0.94)
})

/** A region on whose list the code stands: East Java, Malang, or for the lists of Papua a province or regency there. */
async function regionOf(code: string): Promise<string> {
  const digit = code.split('.')[3]
  if (digit === '1') return '35'
  if (digit === '2') return '35.07'
  const inProvince = await actAs(database, { region: '91' }, (ctx) => findCodes(ctx, [code]))
  return inProvince.length > 0 ? '91' : '91.71'
}

const proposeIn = (region: string, title: string, affair: string) =>
  actAs(database, { region }, async (ctx) =>
    (await proposeCodes(ctx, { title, affair, version: '2026-01' })).map(({ code }) => code),
  )

test('without knowing the affair the whole list is searched', async () => {
  const proposals = await actAs(database, {}, (ctx) => proposeCodes(ctx, { title: 'perbaikan RUMAH tidak layak-huni' }))
  expect(proposals[0]).toMatchObject({ code: '1.04.03.2.03.0002', closeness: 'same' })
})
