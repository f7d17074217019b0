import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { listAgencies } from '../agency-queries.ts'
import { listPostsOn, type PostClause } from '../positions/posts-on-day.ts'
import { createTerritorial } from '../territorial/create-territorial.ts'
import { importOfficials } from './import-officials.ts'

const region = '35.73'
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, region)
})
afterAll(() => database.close())

const any: PostClause = { kinds: [], agencyIds: [], headsOnly: true, ranks: [], titleWords: '' }
const postsOn = (onDay: string, ...include: Partial<PostClause>[]) =>
  actAs(database, { region }, (ctx) =>
    listPostsOn(ctx, { onDay, include: include.map((clause) => ({ ...any, ...clause })), exclude: [] }),
  )
const read = (rows: readonly string[], dryRun = false) =>
  actAs(database, { region, clock: testClock('2025-05-02T02:00:00Z') }, (ctx) =>
    importOfficials(ctx, {
      source: new TextEncoder().encode(`${['instansi,jabatan,eselon,nama,nip,status,sejak', ...rows].join('\n')}\n`),
      fileName: 'pejabat.csv',
      dryRun,
      language: 'id',
    }),
  )

test('Kota Malang gets its 5 kecamatan and 57 kelurahan with camat and lurah; again changes nothing', async () => {
  const first = await actAs(database, { region }, createTerritorial)
  expect(first).toEqual({
    kecamatan: { all: 5, created: 5 },
    kelurahan: { all: 57, created: 57 },
    postsCreated: 62,
  })
  const second = await actAs(database, { region }, createTerritorial)
  expect(second).toEqual({ kecamatan: { all: 5, created: 0 }, kelurahan: { all: 57, created: 0 }, postsCreated: 0 })
  const agencies = await actAs(database, { region }, listAgencies)
  const lurah = agencies.filter(({ kind }) => kind === 'kelurahan')
  expect(lurah.every(({ parent, areaCode }) => parent?.shortName.startsWith('Kec. ') && areaCode)).toBe(true)
  expect((await postsOn('2025-05-16', { kinds: ['kecamatan'] })).map(({ title }) => title)).toEqual([
    'Camat Blimbing',
    'Camat Kedungkandang',
    'Camat Klojen',
    'Camat Lowokwaru',
    'Camat Sukun',
  ])
})

test('a kabupaten has kelurahan as agencies, no desa; a kecamatan that was registered by hand is not made twice', async () => {
  await buildRegion(database, '35.07')
  await buildAgency(database, {
    region: '35.07',
    shortName: 'Kec. Kepanjen',
    name: 'Kecamatan Kepanjen',
    kind: 'kecamatan',
  })
  const report = await actAs(database, { region: '35.07' }, createTerritorial)
  expect(report).toMatchObject({ kecamatan: { all: 33, created: 32 }, kelurahan: { all: 12, created: 12 } })
})

test('a list of officials fills posts, ends who was there before, and says the same holder changes nothing', async () => {
  await buildAgency(database, { region, shortName: 'Dinsos', name: 'Dinas Sosial Kota Malang' })
  const rows = [
    'Kecamatan Blimbing,Camat Blimbing,III.a,Ratna Dewi,,definitif,01/02/2023',
    'Dinas Sosial,Kepala Dinas Sosial,II.b,Agus Salim,,plt,2025-01-02',
  ]
  expect(await read(rows, true)).toMatchObject({ committed: false, postsCreated: 1, appointed: 2, problems: [] })
  expect((await postsOn('2025-05-16', { titleWords: 'sosial' })).length).toBe(0)
  expect(await read(rows)).toMatchObject({ committed: true, postsCreated: 1, appointed: 2, ended: 0 })
  expect(await read(rows)).toMatchObject({ committed: true, postsCreated: 0, appointed: 0, unchanged: 2 })

  const next = await read(['Kec. Blimbing,Camat Blimbing,,Budi Utomo,,definitif,2025-05-17'])
  expect(next).toMatchObject({ committed: true, ended: 1, appointed: 1 })
  const holderOn = async (day: string) =>
    (await postsOn(day, { titleWords: 'blimbing', kinds: ['kecamatan'] }))[0]?.holders.map((one) => one.personName)
  expect(await holderOn('2025-05-16')).toEqual(['Ratna Dewi'])
  expect(await holderOn('2025-05-17')).toEqual(['Budi Utomo'])
})

test('what is wrong is told by row and column, and then nothing at all is saved', async () => {
  const report = await read([
    'Kec. Klojen,Camat Klojen,,Sari Wulan,,definitif,2024-01-01',
    'Dinas Antariksa,Kepala Dinas Antariksa,,Bima,,definitif,2024-01-01',
    'Kec. Sukun,Camat Sukun,,Joko,12345,definitif,2024-01-01',
    'Kec. Sukun,Camat Sukun,,Joko,,wakil,31/02/2024',
    'Kec. Lowokwaru,Camat Lowokwaru,,Tini,,plh,2024-01-01',
  ])
  expect(report.committed).toBe(false)
  expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
    [3, 'instansi'],
    [4, 'nip'],
    [5, 'status'],
    [5, 'sejak'],
    [6, null],
  ])
  expect((await postsOn('2025-05-16', { titleWords: 'klojen', kinds: ['kecamatan'] }))[0]?.holders).toEqual([])
})

test('clauses narrow by kind, agency, rank and words; a post is there from its first to its last day', async () => {
  const all = await postsOn('2025-05-16', {})
  expect((await postsOn('2025-05-16', { ranks: ['iii.A'] })).length).toBe(5)
  const camat = await postsOn('2025-05-16', { kinds: ['kecamatan'] }, { kinds: ['kelurahan'] })
  expect(camat.length).toBe(62)
  expect(all.length).toBe(63)
  const one = camat[0]
  expect((await postsOn('2025-05-16', { agencyIds: [one?.agency.id ?? ''] })).map(({ id }) => id)).toEqual([one?.id])
  expect(await postsOn('1999-12-31', {})).toEqual([])
})
