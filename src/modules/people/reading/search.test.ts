import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../../tests/build/rooms/people.ts'
import { searchPersons } from '../index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const ALL = { page: 1, pageSize: 200, sort: 'name' } as const

test('a search forgives short forms, joined and cut names, slips in words that others bear, and first names left out', async () => {
  const names = [
    'M. Harisun',
    'Siti Nur Kholifatin',
    'NURKHOLIFATUN',
    'Sohitosatupan',
    'Mokhamad Sarwani',
    'Sutarjo Wiryo Pranoto',
  ]
  await act({}, async (ctx) => {
    const { ids } = await buildBatch(
      ctx,
      names.map((name) => ({ name })),
    )
    await buildPersons(
      ctx,
      ids.map((id) => [id]),
    )
  })
  const found = async (q: string) =>
    (await act({}, (ctx) => searchPersons(ctx, { ...ALL, q }))).rows.map(({ name }) => name)
  expect(await found('Moch. Harisun')).toEqual(['M. Harisun'])
  expect(await found('siti nurkholifatin')).toEqual(['Siti Nur Kholifatin'])
  expect(await found('kholifatin siti nur')).toEqual(['Siti Nur Kholifatin'])
  expect(await found('Muh. Sohitosatupan')).toEqual(['Sohitosatupan'])
  expect(await found('siti nur kholifatun')).toEqual(['NURKHOLIFATUN'])
  expect(await found('siti nur kholifatim')).toEqual(['Siti Nur Kholifatin'])
  expect(await found('sutarjo wiryopranoto')).toEqual(['Sutarjo Wiryo Pranoto'])
  expect(await found('Sarwani, Moh')).toEqual(['Mokhamad Sarwani'])
  expect(await found('siti tidakada')).toEqual([])
  const isNearest = async (q: string) => (await act({}, (ctx) => searchPersons(ctx, { ...ALL, q }))).nearest
  expect(await isNearest('siti nur kholifatim')).toBe(true)
  expect(await isNearest('Moch. Harisun')).toBeUndefined()
  expect(await isNearest('siti tidakada')).toBeUndefined()
})
