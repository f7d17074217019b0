import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { matchRecords } from '#modules/matching/index.ts'
import type { Database } from '#platform/database.ts'
import { type OutCell, writeXlsx } from '#platform/spreadsheet/index.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { listFile, openLister, person } from '../../../tests/build/rooms/lists.ts'
import { getEdition, listEditions, readEdition, relateEdition } from './index.ts'

const rows = (count: number) => Array.from({ length: count }, (_, at) => person(at))

let database: Database
let lister: ReturnType<typeof openLister>
beforeEach(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  lister = openLister(database)
})
afterEach(() => database.close())

test('an agency imports its own lists and sees only these', async () => {
  const [own, other] = [await buildAgency(database), await buildAgency(database)]
  const operator = openLister(database, { role: 'operator', userId: 'op', agencyId: own.id })
  const mine = await operator.upload(listFile(...rows(3)), 'A.csv', { agencyId: other.id })
  expect(mine.agencyId).toBe(own.id)
  const theirs = await lister.upload(listFile(...rows(3)), 'B.csv', { agencyId: other.id })
  await expect(operator.act((ctx) => getEdition(ctx, theirs.id))).rejects.toMatchObject({ code: 'not_found' })
  const seen = await operator.act((ctx) => listEditions(ctx, { page: 1, pageSize: 10 }))
  expect(seen.rows.map(({ id }) => id)).toEqual([mine.id])
  expect((await lister.act((ctx) => listEditions(ctx, { page: 1, pageSize: 10 }))).total).toBe(2)
})

test('a viewer imports nothing', async () => {
  const viewer = openLister(database, { role: 'viewer', userId: 'v', agencyId: null })
  await expect(viewer.upload(listFile(person(0)))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(viewer.act((ctx) => listEditions(ctx, { page: 1, pageSize: 10 }))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a unit of protected casework is refused before its file is kept', async () => {
  const unit = await buildAgency(database, {
    shortName: 'UPTD PPA',
    name: 'UPTD Perlindungan Perempuan dan Anak',
  })
  const refused = lister.upload(listFile(person(0)), 'A.csv', { agencyId: unit.id })
  await expect(refused).rejects.toMatchObject({ code: 'protection_unit' })
  const kept = await lister.act(({ tx }) => tx.selectFrom('list_editions').select('id').execute())
  expect(kept).toEqual([])
})

test('the same where only the text of its name is said, or a hidden sheet or a signature tells', async () => {
  const kept = () => lister.act(({ tx }) => tx.selectFrom('list_editions').select('id').execute())
  const named = lister.upload(listFile(person(0)), 'A.csv', { agencyName: 'UPTD PPA Kabupaten Malang' })
  await expect(named).rejects.toMatchObject({ code: 'casework_list' })
  const header = ['No', 'Nama', 'NIK', 'Alamat']
  const rows = [0, 1, 2].map((at) => [at + 1, person(at).Nama, person(at).NIK, person(at).Alamat])
  const workbook = (...sheets: { name: string; rows: OutCell[][] }[]) => buffer(writeXlsx(sheets))
  const hidden = await workbook(
    { name: 'Peserta', rows: [header, ...rows] },
    { name: 'Rekap', rows: [['Rekap kasus KDRT yang ditangani']] },
  )
  await expect(lister.upload(hidden, 'A.xlsx')).rejects.toMatchObject({ code: 'casework_list' })
  const signed = await workbook({ name: 'A', rows: [header, ...rows, [], ['', 'Kepala UPTD PPA']] })
  await expect(lister.upload(signed, 'A.xlsx')).rejects.toMatchObject({ code: 'casework_list' })
  expect(await kept()).toEqual([])
})

test('the same file of two agencies is an import for each, and neither is told of the other', async () => {
  const [one, other] = [await buildAgency(database), await buildAgency(database)]
  const said = { serviceKind: 'social-aid', asOf: '2025-06-30' }
  const first = await lister.run(listFile(...rows(3)), 'A.csv', { ...said, agencyId: one.id })
  const theirs = await lister.run(listFile(...rows(3)), 'A.csv', { ...said, agencyId: other.id })
  expect(theirs).toMatchObject({ state: 'committed', supersedes: null, counts: { ready: 3 } })
  const sameFile = (id: string) =>
    lister.act(async (ctx) => (await relateEdition(ctx, await getEdition(ctx, id))).sameFile)
  expect([await sameFile(first.id), await sameFile(theirs.id)]).toEqual([null, null])
  const again = await lister.upload(listFile(...rows(3)), 'A.csv', { ...said, agencyId: one.id })
  expect(await sameFile(again.id)).toMatchObject({ id: first.id })
})

test('an agency learns when its list is recognised, not how many of its people others know', async () => {
  const [own, other] = [await buildAgency(database), await buildAgency(database)]
  const clock = testClock('2026-02-01T08:00:00Z')
  const kinds = [matchRecords]
  const coordinator = openLister(database, {}, { clock, kinds })
  const said = { serviceKind: 'social-aid', asOf: '2025-06-30' }
  await coordinator.run(listFile(...rows(40)), 'A.csv', { ...said, agencyId: other.id })
  const mine = await coordinator.run(listFile(...rows(30)), 'B.csv', { ...said, agencyId: own.id })
  const read = (as: As) =>
    actAs(database, { ...as, clock }, async (ctx) => (await readEdition(ctx, mine.id)).recognition)
  const operator: As = { role: 'operator', userId: 'op', agencyId: own.id }
  clock.set('2026-02-01T09:00:00Z')
  expect(await read({})).toEqual({ isDone: true, jobId: null, persons: 30, elsewhere: 30 })
  expect(await read(operator)).toEqual({ isDone: true, jobId: null, persons: null, elsewhere: null })
})
