import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBatches } from '#modules/people/index.ts'
import type { Database } from '#platform/database.ts'
import { buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { listFile, openLister, person } from '../../../../tests/build/rooms/lists.ts'
import { commitList, getEdition } from '../index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('one file checked and saved three times at one moment counts once', async () => {
  const lister = openLister(database)
  const file = listFile(...Array.from({ length: 20 }, (_, at) => person(at)))
  const ids: string[] = []
  for (let copy = 0; copy < 3; copy++) ids.push((await lister.upload(file)).id)
  for (const id of ids) await lister.check(id)
  await lister.act(async (ctx) => {
    for (const id of ids) await commitList(ctx, id)
  })
  await lister.worker.settle()
  const editions = await lister.act((ctx) => Promise.all(ids.map((id) => getEdition(ctx, id))))
  expect(editions.map(({ state }) => state)).toEqual(['committed', 'committed', 'committed'])
  const batches = await lister.act(listBatches)
  expect(batches.map(({ state }) => state).sort()).toEqual(['current', 'superseded', 'superseded'])
})
