import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildBatch, buildPersons } from '../../../tests/build/rooms/people.ts'
import {
  applyClusters,
  createBatch,
  findNamesakes,
  getPerson,
  listBatches,
  listHouseholds,
  listPersons,
  listRecords,
  listRowLinks,
  nameKey,
  readMatchRecords,
  readMatchRecordsById,
  reinstateBatch,
  searchPersons,
  supersedeBatch,
  withdrawBatch,
} from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '64.02')
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const NIK = '3507215403850002'
const KK = '3507211203120001'
const ALL = { page: 1, pageSize: 200, sort: 'name' } as const

test('numbers and cells lie sealed, and open for the engine as they came', async () => {
  const { batchId, ids } = await act({}, (ctx) =>
    buildBatch(ctx, [{ nik: NIK, kk: KK, phone: '+6281234567890', source: { B: 'RAHASIASEKALI' } }, { nik: '3507' }]),
  )
  const stored = await act({}, async ({ tx }) => {
    const { rows } = await sql<{
      text: string
    }>`select r::text as text from source_records r where batch_id = ${batchId}`.execute(tx)
    return rows.map(({ text }) => text).join()
  })
  for (const secret of [NIK, KK, '81234567890', 'RAHASIASEKALI', Buffer.from(NIK).toString('hex')])
    expect(stored).not.toContain(secret)
  const { records, next } = await act({}, (ctx) => readMatchRecords(ctx, batchId, { after: null, limit: 1 }))
  expect(records).toMatchObject([{ id: ids[0], nik: NIK, kk: KK, phone: '+6281234567890', asOf: '2025-06-30' }])
  const rest = await act({}, (ctx) => readMatchRecords(ctx, batchId, { after: next, limit: 5 }))
  expect(rest).toMatchObject({ records: [{ id: ids[1], nik: '3507', kk: null }], next: null })
  expect(await act({}, (ctx) => readMatchRecordsById(ctx, [ids[1] ?? '']))).toMatchObject([{ id: ids[1] }])
})

test.each(['UPTD PPA', 'UPTD Perlindungan Perempuan dan Anak Kabupaten Malang', 'P2TP2A', 'UPT. PPA Kab. Malang'])(
  'a list of %s is refused in words',
  async (name) => {
    const refused = act({}, async (ctx) => {
      const { id } = await buildAgency(ctx, { name, shortName: `${name} ${newId()}` })
      await createBatch(ctx, {
        id: newId(),
        seriesId: newId(),
        agencyId: id,
        title: 'x',
        fileName: 'x.csv',
        period: '',
        asOf: '2025-01-01',
      })
    })
    await expect(refused).rejects.toMatchObject({ code: 'protection_unit' })
  },
)

test('the agency above the protection unit keeps its lists', async () => {
  const name = 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Malang'
  const built = act({}, async (ctx) => buildBatch(ctx, [{}], { agencyId: (await buildAgency(ctx, { name })).id }))
  expect(await codeOf(built)).toBe('done')
})

test('a person is found by however the name is spelt, by a slip of the pen, by its NIK, and not by a strangers’ one', async () => {
  const [person] = await act({}, async (ctx) => {
    const { ids } = await buildBatch(ctx, [{ name: 'SOETJIPTO NOERHAYATI', nik: '3507210102700003' }])
    await buildPersons(ctx, [ids])
    return await readPersonOf(ctx, ids)
  })
  const find = (q: string) => act({}, (ctx) => searchPersons(ctx, { ...ALL, q }))
  for (const q of ['sucipto', 'Nur Hayati', 'nurhayati sucip', 'SUTJIPTO', 'Sucipta', '3507 2101 0270 0003'])
    expect(
      (await find(q)).rows.map(({ id }) => id),
      q,
    ).toEqual([person])
  for (const q of ['3507210102700004', 'Zubaidillah', '35072101']) expect((await find(q)).total, q).toBe(0)
})

async function readPersonOf({ tx, region }: Context, recordIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('record_links')
    .select(['record_id', 'person_id'])
    .where('region_id', '=', region)
    .where('record_id', 'in', [...recordIds])
    .execute()
  return recordIds.map((id) => rows.find(({ record_id }) => record_id === id)?.person_id ?? '')
}

test('the list filters by place, sex, age, state and how many agencies know somebody', async () => {
  const ids = await act({}, async (ctx) => {
    const first = await buildBatch(ctx, [
      {
        name: 'FILTER SATU',
        sex: 'L',
        birthDate: '1950-05-05',
        villageCode: '35.07.01.2001',
        districtCode: '35.07.01',
      },
      {
        name: 'FILTER DUA',
        sex: 'P',
        birthDate: null,
        age: 30,
        villageCode: '35.07.01.2002',
        districtCode: '35.07.01',
      },
    ])
    const second = await buildBatch(ctx, [{ name: 'FILTER SATU', sex: 'L', birthDate: '1950-05-05' }])
    await buildPersons(ctx, [[first.ids[0] ?? '', second.ids[0] ?? ''], [first.ids[1] ?? '']])
    return readPersonOf(ctx, first.ids)
  })
  const found = async (filter: object) => {
    const { rows } = await act({}, (ctx) => searchPersons(ctx, { ...ALL, q: 'filter', ...filter }))
    return rows.map(({ id }) => ids.indexOf(id)).sort()
  }
  expect(await found({})).toEqual([0, 1])
  expect(await found({ villageCode: '35.07.01.2002' })).toEqual([1])
  expect(await found({ districtCode: '35.07.01', sex: 'L' })).toEqual([0])
  expect(await found({ ageFrom: 60 })).toEqual([0])
  expect(await found({ ageUntil: 35 })).toEqual([1])
  expect(await found({ agenciesFrom: 2 })).toEqual([0])
  expect(await found({ state: 'died' })).toEqual([])
})

test('an agency sees only persons of its own lists, and of these only what its own lists say', async () => {
  const built = await act({}, async (ctx) => {
    const mine = await buildBatch(ctx, [{ name: 'RAMLAH', villageCode: '35.07.01.2001', kk: null }])
    const theirs = await buildBatch(ctx, [
      { name: 'RAMLAH BINTI SALEH', villageCode: '35.07.22.2001', kk: KK, nik: '3507210102700009' },
      { name: 'ORANG LAIN', kk: KK },
    ])
    await buildPersons(ctx, [[theirs.ids[0] ?? '', mine.ids[0] ?? ''], [theirs.ids[1] ?? '']])
    const [shared = '', foreign = ''] = await readPersonOf(ctx, [mine.ids[0] ?? '', theirs.ids[1] ?? ''])
    return { agencyId: mine.agencyId, record: mine.ids[0] ?? '', shared, foreign }
  })
  const mine: As = { role: 'operator', agencyId: built.agencyId }
  const { rows, total } = await act(mine, (ctx) => listPersons(ctx, ALL))
  expect({ total, rows }).toMatchObject({
    total: 1,
    rows: [{ id: built.record, name: 'RAMLAH', agencies: 1, records: 1, village: { code: '35.07.01.2001' } }],
  })
  const person = await act(mine, (ctx) => getPerson(ctx, built.record))
  expect(person).toMatchObject({ nik: null, agencies: 1, can: { split: false } })
  // Nor why the record is tied to one of another agency.
  expect(await act(mine, (ctx) => listRecords(ctx, built.record))).toMatchObject([
    { id: built.record, tie: { origin: 'alone', score: null, evidence: [] } },
  ])
  expect((await act({}, (ctx) => listRecords(ctx, built.shared))).map(({ tie }) => tie?.origin)).toEqual([
    'machine',
    'machine',
  ])
  expect(await act(mine, (ctx) => listHouseholds(ctx, built.record))).toEqual([])
  expect(await codeOf(act(mine, (ctx) => getPerson(ctx, built.shared)))).toBe('not_found')
  for (const q of ['saleh', '3507210102700009', 'orang lain'])
    expect((await act(mine, (ctx) => searchPersons(ctx, { ...ALL, q }))).total, q).toBe(0)
  expect(await codeOf(act(mine, (ctx) => getPerson(ctx, built.foreign)))).toBe('not_found')
  const whole = await act({}, (ctx) => getPerson(ctx, built.shared))
  expect(whole).toMatchObject({ agencies: 2, nik: '3507•••••••••009' })
  const [household] = await act({}, (ctx) => listHouseholds(ctx, built.shared))
  expect(household).toMatchObject({ origin: 'card', members: [{ id: built.foreign }] })
})

test('a reader without an agency sees nobody', async () => {
  expect(await codeOf(act({ role: 'viewer' }, (ctx) => listPersons(ctx, ALL)))).toBe('forbidden')
})

test('nobody of another region is there, by list, id or NIK', async () => {
  const person = await act({}, async (ctx) => {
    const { ids } = await buildBatch(ctx, [{ name: 'TETANGGA', nik: '3507210102700007' }])
    await buildPersons(ctx, [ids])
    return (await readPersonOf(ctx, ids))[0] ?? ''
  })
  const there: As = { region: '64.02', role: 'admin' }
  expect((await act(there, (ctx) => listPersons(ctx, ALL))).total).toBe(0)
  expect(await codeOf(act(there, (ctx) => getPerson(ctx, person)))).toBe('not_found')
  const namesakes = (as: As) =>
    act(as, (ctx) => findNamesakes(ctx, [{ nameKey: nameKey('TETANGGA'), birthDate: null }], 5))
  expect(await namesakes({})).toEqual([[person]])
  expect(await namesakes(there)).toEqual([[]])
})

test('persons keep their ids from run to run, and rows of the terminal say whose they are', async () => {
  const { batchId, ids } = await act({}, (ctx) =>
    buildBatch(ctx, [{ kk: KK }, { kk: KK }, {}], { fileName: 'a b.xlsx' }),
  )
  const [a = '', b = '', c = ''] = ids
  const after = (clusters: string[][]) =>
    act({}, async (ctx) => {
      await buildPersons(ctx, clusters)
      return readPersonOf(ctx, ids)
    })
  const first = await after([[a], [b], [c]])
  const joined = await after([[a, b], [c]])
  expect(new Set(joined).size).toBe(2)
  expect(await emptyHouseholds()).toEqual([])
  expect(first).toContain(joined[0])
  const apart = await after([[a], [b], [c]])
  expect(new Set(apart).size).toBe(3)
  const { links, next } = await act({}, (ctx) => listRowLinks(ctx, batchId, { after: null, limit: 10 }))
  expect(next).toBeNull()
  expect(links.map(({ file, row, personId }) => [file, row, personId])).toEqual(
    apart.map((person, n) => ['a b.xlsx', n + 2, person]),
  )
  expect(links[0]?.householdId).toBe(links[1]?.householdId)
  expect(links[2]?.householdId).not.toBe(links[0]?.householdId)
})

const emptyHouseholds = () =>
  act({}, async ({ tx }) => {
    const { rows } = await sql`select h.id from households h
      where not exists (select from household_members m where m.household_id = h.id)`.execute(tx)
    return rows
  })

test('a list that is withdrawn leaves nobody behind whom only it knew, and its predecessor counts again', async () => {
  const { old, fresh, ids } = await act({}, async (ctx) => {
    const agencyId = (await buildAgency(ctx)).id
    const before = await buildBatch(ctx, [{ name: 'TETAP ADA' }], { agencyId })
    const after = await buildBatch(ctx, [{ name: 'TETAP ADA' }, { name: 'HANYA BARU' }], { agencyId })
    await supersedeBatch(ctx, before.batchId, after.batchId)
    await buildPersons(ctx, [[before.ids[0] ?? '', after.ids[0] ?? ''], [after.ids[1] ?? '']])
    return { old: before.batchId, fresh: after.batchId, ids: await readPersonOf(ctx, after.ids) }
  })
  const step = () => act({}, (ctx) => withdrawBatch(ctx, fresh, { limit: 1 }))
  expect(await step()).toEqual({ removed: 1, isDone: false })
  expect(await step()).toEqual({ removed: 1, isDone: false })
  expect(await step()).toEqual({ removed: 0, isDone: true })
  expect(await act({}, (ctx) => getPerson(ctx, ids[0] ?? ''))).toMatchObject({ name: 'TETAP ADA', records: 1 })
  expect(await codeOf(act({}, (ctx) => getPerson(ctx, ids[1] ?? '')))).toBe('not_found')
  expect(await emptyHouseholds()).toEqual([])
  const batches = await act({}, listBatches)
  expect(batches.find(({ id }) => id === old)?.state).toBe('current')
  expect(batches.some(({ id }) => id === fresh)).toBe(false)
  expect(await codeOf(act({}, (ctx) => reinstateBatch(ctx, old)))).toBe('wrong_state')
})

test('the same chunk of a run applied twice changes nothing', async () => {
  const { ids } = await act({}, (ctx) => buildBatch(ctx, [{}, {}, {}]))
  const runId = newId()
  const clusters = [
    { recordIds: ids.slice(0, 2), links: [] },
    { recordIds: ids.slice(2), links: [] },
  ]
  const once = () => act({}, (ctx) => applyClusters(ctx, { runId, clusters }))
  expect(await once()).toMatchObject({ created: 2, moved: 0, removed: 0 })
  const before = await act({}, (ctx) => readPersonOf(ctx, ids))
  expect(await once()).toMatchObject({ created: 0, moved: 0, removed: 0 })
  expect(await act({}, (ctx) => readPersonOf(ctx, ids))).toEqual(before)
})
