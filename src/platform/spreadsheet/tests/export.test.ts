import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import type { Database } from '../../database.ts'
import { assertFitsSheet, everyRow, exportSheets } from '../index.ts'
import { readTexts } from './workbook-fixture.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const NUMBERS = Array.from({ length: 2345 }, (_, at) => at)
const columns = [{ header: 'nomor' }, { header: 'kata' }]
/** A list of numbers as rooms page their lists. */
const page = async (paging: { page: number; pageSize: number }) => ({
  rows: NUMBERS.slice((paging.page - 1) * paging.pageSize, paging.page * paging.pageSize),
})

for (const format of ['xlsx', 'csv'] as const)
  test(`a list leaves whole as ${format}, with its header, and with its number of rows in the trail`, async () => {
    async function* rows() {
      for await (const number of everyRow(page)) yield [number, `kata ${number}`]
    }
    const { file, trail } = await actAs(database, {}, async (ctx) => ({
      file: await exportSheets(
        ctx,
        `x.export_${format}`,
        { kind: 'x', id: '1' },
        {
          name: 'angka',
          format,
          sheets: [{ name: 'Angka', columns, rows: rows() }],
          details: { year: 2026 },
        },
      ),
      trail: await ctx.tx
        .selectFrom('audit_log')
        .select(['operation', 'details'])
        .where('operation', '=', `x.export_${format}`)
        .execute(),
    }))
    expect(trail).toEqual([{ operation: `x.export_${format}`, details: { year: 2026, rows: NUMBERS.length } }])
    expect(file.name).toBe(`angka.${format}`)
    expect(await readTexts(new Uint8Array(await file.arrayBuffer()))).toEqual([
      ['nomor', 'kata'],
      ...NUMBERS.map((number) => [`${number}`, `kata ${number}`]),
    ])
  })

test('a list longer than a sheet is refused in words: by its number before it is read, else where the sheet ends', async () => {
  const refused = { code: 'too_many_rows', data: { most: 1_048_575 } }
  expect(() => assertFitsSheet(1_048_575)).not.toThrow()
  expect(() => assertFitsSheet(1_048_576)).toThrow(expect.objectContaining(refused))
  function* endless() {
    for (;;) yield []
  }
  const sheets = [{ name: 'Tanpa akhir', columns, rows: endless() }] as const
  const work = actAs(database, {}, (ctx) =>
    exportSheets(ctx, 'x.endless', { kind: 'x', id: '1' }, { name: 'x', sheets }),
  )
  await expect(work).rejects.toMatchObject(refused)
})

test('a list of just one page, and an empty one, end', async () => {
  const ends = (length: number) =>
    Array.fromAsync(everyRow(async ({ page: at }) => ({ rows: at === 1 ? NUMBERS.slice(0, length) : [] })))
  expect((await ends(1000)).length).toBe(1000)
  expect(await ends(0)).toEqual([])
})
