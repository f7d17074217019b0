import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../tests/build/plans.ts'
import { exportActivities, listViews, removeView, saveView } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    const agencyId = await buildPlanningAgency(ctx, 'Dinsos')
    await buildActivity(ctx, {
      agencyId,
      sourceId: 'MLG-001',
      name: '=HYPERLINK("x")',
      target: { desil: [1, 2] },
      unit: 'KK',
      areaCodes: ['35.07.13', '35.07.14'],
      budget: 1_500_000,
    })
    await buildActivity(ctx, { agencyId, name: 'Draf', status: 'draft' })
  })
})
afterAll(() => database.close())

test.each(['csv', 'xlsx'] as const)('the %s has the rows of the list and the columns of an import', async (format) => {
  const file = await actAs(database, { role: 'viewer' }, (ctx) =>
    exportActivities(ctx, { year: 2026, sort: 'name', format }),
  )
  expect(file.name).toBe(`rencana-35.07-2026.${format}`)
  const tables = await readTables(new Uint8Array(await file.arrayBuffer()), file.name)
  const rows: string[][] = []
  for await (const row of tables.sheets[0]?.rows() ?? []) rows.push(row.cells.map(({ text }) => text))
  await tables.close()
  const [header = [], first = []] = rows
  const cell = (name: string) => first[header.indexOf(name)]
  expect(rows).toHaveLength(2)
  expect(header.slice(0, 4)).toEqual(['id', 'instansi', 'instansi_singkat', 'kode_sub_kegiatan'])
  expect([cell('id'), cell('nama_kegiatan'), cell('wilayah_kode'), cell('pagu')]).toEqual([
    'MLG-001',
    '=HYPERLINK("x")',
    '35.07.13;35.07.14',
    '1500000',
  ])
  expect(JSON.parse(cell('sasaran_terstruktur') ?? '')).toEqual({ desil: [1, 2], satuan: 'KK' })
})

test('a saved view is its owner’s alone, and the same name overwrites', async () => {
  const save = (userId: string, status: string) =>
    actAs(database, { userId }, (ctx) => saveView(ctx, { page: 'plans', name: 'Draf saya', address: { status } }))
  const first = await save('ani', 'draft')
  expect((await save('ani', 'planned')).id).toBe(first.id)
  expect(await actAs(database, { userId: 'ani' }, (ctx) => listViews(ctx, 'plans'))).toEqual([
    { id: first.id, name: 'Draf saya', address: { status: 'planned' } },
  ])
  expect(await actAs(database, { userId: 'budi' }, (ctx) => listViews(ctx, 'plans'))).toEqual([])
  expect(await actAs(database, { userId: 'budi' }, (ctx) => removeView(ctx, first.id))).toBe(false)
  expect(await actAs(database, { userId: 'ani' }, (ctx) => removeView(ctx, first.id))).toBe(true)
})
