import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildServices, countAll, recognise } from '../../../../tests/build/rooms/services.ts'
import { eachServed, listServed } from './list-served.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('an export goes through everybody once in the order of the list, namesakes too, however it is cut', async () => {
  const names = ['Siti', 'siti', 'SITI', 'Ani', 'Budi', 'Siti', 'Zainab']
  const { ids } = await actAs(database, {}, (ctx) =>
    buildServices(
      ctx,
      names.map((name) => ({ person: { name } })),
    ),
  )
  await actAs(database, {}, (ctx) =>
    recognise(
      ctx,
      ids.map((id) => [id]),
    ),
  )
  await countAll(database)
  const asked = { who: 'served' } as const
  const listed = await actAs(database, {}, (ctx) => listServed(ctx, { ...asked, page: 1, pageSize: 50 }))
  expect(listed.total).toBe(names.length)
  for (const atOnce of [1, 2, 3, 7, 50]) {
    const pages = await actAs(database, {}, (ctx) => Array.fromAsync(eachServed(ctx, asked, atOnce)))
    expect(pages.flat().map(({ personId }) => personId)).toEqual(listed.rows.map(({ personId }) => personId))
  }
})
