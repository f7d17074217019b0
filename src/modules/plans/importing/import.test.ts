import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { requestCancel } from '#platform/job-queries.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { openImporter, planFile } from '../../../../tests/build/imports.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { findActivitiesBySource, lockActivities } from '../queries/activity-rows.ts'
import { saveActivities } from '../save-activities.ts'
import {
  commitImport,
  findEarlier,
  getImport,
  listImportRows,
  listImports,
  mapColumns,
  writeFaultyRows,
} from './index.ts'

const SAMPLE = '../shared/data/plans/35.07-sample/plans'

let database: Database
let importer: ReturnType<typeof openImporter>
beforeEach(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  importer = openImporter(database)
})
afterEach(() => database.close())

const activities = () =>
  importer.act(async (ctx) => {
    const ids = await ctx.tx.selectFrom('activities').select('id').where('region_id', '=', ctx.region).execute()
    return [
      ...(
        await lockActivities(
          ctx,
          ids.map(({ id }) => id),
        )
      ).values(),
    ]
  })
const bySource = async (id: string) => (await importer.act((ctx) => findActivitiesBySource(ctx, 2026, [id])))[0]
const rowsOf = (id: string, show: 'all' | 'rejected' | 'warned' | 'updated' = 'all') =>
  importer.act((ctx) => listImportRows(ctx, id, { show, page: 1, pageSize: 200 }))

describe('real files', () => {
  test('every row of the sample is imported, agencies registered; the workbook of the same rows then changes nothing', async () => {
    const first = await importer.run(await readFile(`${SAMPLE}.csv`), 'plans.csv')
    expect(first.counts).toMatchObject({ rows: 195, created: 195, updated: 0, unchanged: 0, rejected: 0 })
    expect(first.newAgencies).toHaveLength(25)
    const second = await importer.run(await readFile(`${SAMPLE}.xlsx`), 'plans.xlsx')
    expect(second.counts).toMatchObject({ rows: 195, created: 0, updated: 0, unchanged: 195, rejected: 0 })
    expect(second.newAgencies).toEqual([])
  })

  test.each([
    ['64.02', 'tests/fixtures/plans/64.02-kutai-kartanegara/plans.csv', 160],
    ['52.02', 'tests/fixtures/plans/52.02-lombok-tengah/plans.csv', 163],
  ])('every row of %s too', async (region, path, rows) => {
    await buildRegion(database, region)
    const found = await openImporter(database, { region }).run(await readFile(path))
    expect(found.counts).toMatchObject({ rows, created: rows, rejected: 0 })
  })

  test('what is missing in a row is missing in the activity, and a count of people says why it has no split', async () => {
    await importer.run(await readFile(`${SAMPLE}.csv`))
    const found = await activities()
    expect(found.filter(({ code }) => code === null)).toHaveLength(46)
    expect(found.filter(({ endsOn }) => endsOn === null)).toHaveLength(2)
    expect(found.filter(({ budget }) => budget === null)).toHaveLength(1)
    expect(
      found.filter((one) => one.expectedPeople !== null && one.unit === 'orang' && one.splitReason === ''),
    ).toEqual([])
  })
})

describe('importing again', () => {
  test('changes what the file changed, field by field, and says so', async () => {
    await importer.run(planFile({}, { pagu: '7000000' }))
    const again = await importer.run(planFile({}, { pagu: '9000000', mitra: 'BLK' }))
    expect(again.counts).toMatchObject({ rows: 2, created: 0, updated: 1, unchanged: 1 })
    const { rows } = await rowsOf(again.id, 'updated')
    expect(rows.map(({ row, changes }) => [row, changes])).toEqual([
      [
        3,
        [
          { field: 'budget', before: '7000000', after: '9000000' },
          { field: 'partner', before: '', after: 'BLK' },
        ],
      ],
    ])
    expect(await bySource('T-2')).toMatchObject({ budget: 9_000_000, partner: 'BLK', version: 2 })
  })

  test('without ids finds an activity by agency, code, name and place', async () => {
    await importer.run(planFile({ id: '' }, { id: '', wilayah_kode: '35.07.13', wilayah: 'Kec. Kepanjen' }))
    const again = await importer.run(
      planFile({ id: '', pagu: '1' }, { id: '', wilayah_kode: '35.07.13', wilayah: 'Kec. Kepanjen' }),
    )
    expect(again.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
  })

  test('leaves alone what the file has no column for, and a split entered by hand as long as the count stays', async () => {
    await importer.run(planFile({ mitra: 'BLK' }))
    const before = await bySource('T-1')
    if (!before) throw new Error('not imported')
    const split = { ...before, expectedFemale: 12, expectedMale: 8, splitReason: '' }
    await importer.act((ctx) => saveActivities(ctx, 2026, [split], { kind: 'edit' }))
    const file = (people: number) =>
      `id,instansi_singkat,nama_kegiatan,mulai,jumlah_sasaran\nT-1,Dinsos,Nama baru,2026-03-02,${people}\n`
    await importer.run(file(20))
    expect(await bySource('T-1')).toMatchObject({
      name: 'Nama baru',
      partner: 'BLK',
      expectedFemale: 12,
      budget: 50_000_000,
    })
    await importer.run(file(30))
    expect(await bySource('T-1')).toMatchObject({
      expectedPeople: 30,
      expectedFemale: null,
      splitReason: 'tidak disebut di berkas',
    })
  })

  test('says that the same file was imported before', async () => {
    const file = planFile({})
    const first = await importer.run(file)
    const second = await importer.upload(file)
    expect(await importer.act((ctx) => findEarlier(ctx, second))).toMatchObject({ id: first.id })
  })

  test('the same id in the file of another agency is another activity', async () => {
    await importer.run(planFile({ id: '1' }))
    const other = await importer.run(planFile({ id: '1', instansi: 'Dinas Kesehatan', instansi_singkat: 'Dinkes' }))
    expect(other.counts).toMatchObject({ created: 1, updated: 0 })
  })
})

describe('undoing', () => {
  test('takes back what was made and changed, and keeps and names what somebody changed since', async () => {
    await importer.run(planFile({}, { pagu: '1' }))
    const second = await importer.run(planFile({}, { pagu: '2' }, {}, {}))
    const touched = await bySource('T-4')
    if (!touched) throw new Error('not imported')
    await importer.act((ctx) => saveActivities(ctx, 2026, [{ ...touched, name: 'Diubah orang' }], { kind: 'edit' }))
    const undone = await importer.undo(second.id)
    expect([undone.state, undone.kept.map(({ name, agency }) => [name, agency])]).toEqual([
      'undone',
      [['Diubah orang', 'Dinsos']],
    ])
    expect((await activities()).map(({ sourceId, budget }) => [sourceId, budget]).sort()).toEqual([
      ['T-1', 50_000_000],
      ['T-2', 1],
      ['T-4', 50_000_000],
    ])
  })

  test('is possible once, and only for what was committed', async () => {
    const { id } = await importer.run(planFile({}))
    await importer.undo(id)
    await expect(importer.undo(id)).rejects.toMatchObject({ code: 'wrong_state' })
    const waiting = await importer.upload(planFile({}))
    await expect(importer.undo(waiting.id)).rejects.toMatchObject({ code: 'wrong_state' })
  })
})

describe('columns', () => {
  test('a correction is kept and proposed for the next file with this header, whatever the order of its columns', async () => {
    const first = await importer.upload('Proyek,OPD,Uang\nPelatihan,Dinsos,7000000\n', 'a.csv', 2026)
    expect(first.layout.missing).toEqual(['name'])
    await importer.act((ctx) =>
      mapColumns(ctx, first.id, {
        year: 2026,
        columns: [
          { column: 1, field: 'name' },
          { column: 3, field: null },
        ],
      }),
    )
    const second = await importer.upload('Uang,Proyek,OPD\n7000000,Pelatihan,Dinsos\n', 'b.csv', 2026)
    expect(second.layout.columns.map(({ field, basis }) => [field, basis])).toEqual([
      [null, 'kept'],
      ['name', 'kept'],
      ['agency', 'kept'],
    ])
  })

  test('an operator of one agency needs no column for it', async () => {
    const { id: agencyId } = await buildAgency(database, { shortName: 'Dinsos', name: 'Dinas Sosial' })
    const operator = openImporter(database, { role: 'operator', agencyId, userId: 'operator' })
    const found = await operator.run('Kegiatan,Mulai\nPelatihan roti,2026-03-01\n')
    expect(found.counts).toMatchObject({ created: 1, rejected: 0 })
    expect((await activities()).map((one) => one.agencyId)).toEqual([agencyId])
  })
})

test('a viewer imports nothing, and nobody opens an import of another agency', async () => {
  const [mine, other] = [await buildAgency(database), await buildAgency(database)]
  const operator = openImporter(database, { role: 'operator', agencyId: mine.id })
  const { id } = await operator.upload('Kegiatan,Mulai\nPelatihan roti,2026-03-01\n')
  const stranger = openImporter(database, { role: 'operator', agencyId: other.id })
  await expect(stranger.act((ctx) => getImport(ctx, id))).rejects.toMatchObject({ code: 'not_found' })
  expect((await stranger.act((ctx) => listImports(ctx, { page: 1, pageSize: 10 }))).total).toBe(0)
  const viewer = openImporter(database, { role: 'viewer' })
  await expect(viewer.upload(planFile({}))).rejects.toMatchObject({ code: 'forbidden' })
})

test('faulty rows come back as a workbook with the reason beside them, and read again as the same columns', async () => {
  await buildAgency(database, { shortName: 'Dinsos', name: 'Dinas Sosial Kabupaten Malang' })
  const { id } = await importer.upload(planFile({}, { mulai: '31/02/2026' }, { jenis_keluaran: 'studi banding' }))
  await importer.check(id)
  const { content } = await importer.act((ctx) => writeFaultyRows(ctx, id, 'id'))
  const tables = await readTables(content, 'salah.xlsx')
  const rows: string[][] = []
  for await (const row of tables.sheets[0]?.rows() ?? []) rows.push(row.cells.map(({ text }) => text))
  await tables.close()
  expect(rows.map((row) => [row[0], row.at(-3), row.at(-2)])).toEqual([
    ['id', 'Baris', 'Alasan'],
    ['T-2', '3', 'mulai: 31/02/2026 tidak ada di kalender.'],
    ['T-3', '4', expect.stringContaining('studi banding')],
  ])
  const again = await importer.upload(new Uint8Array(content), 'salah.xlsx')
  expect(again.layout.columns.find(({ header }) => header === 'Alasan')?.field).toBeNull()
  expect(again.layout.columns.find(({ header }) => header === 'mulai')?.field).toBe('startsOn')
})

test('a commit that is cancelled half-way leaves nothing of itself behind, and can be begun again', async () => {
  const rows = Array.from({ length: 900 }, () => ({}))
  let halfWay = 0
  const cancelling = openImporter(
    database,
    {},
    {
      afterStep: async (jobId, steps) => {
        if (steps !== 2) return
        halfWay = (await activities()).length
        await importer.act((ctx) => requestCancel(ctx, jobId))
      },
    },
  )
  const failed = await cancelling.run(planFile(...rows))
  expect([halfWay, failed.state, (await activities()).length]).toEqual([400, 'failed', 0])
  expect((await importer.commit((await importer.check(failed.id)).id)).counts).toMatchObject({ created: 900 })
})

test('a commit that waits behind another is cancelled without having begun', async () => {
  const first = await importer.check((await importer.upload(planFile({}))).id)
  const { jobId } = await importer.act((ctx) => commitImport(ctx, first.id))
  await importer.act((ctx) => requestCancel(ctx, jobId ?? ''))
  await importer.worker.settle()
  const found = await importer.act((ctx) => getImport(ctx, first.id))
  expect([stateOf(found), await activities()]).toEqual(['checked', []])
  expect((await importer.commit(first.id)).counts).toMatchObject({ created: 1 })
})
