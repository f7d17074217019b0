import { afterAll, beforeAll, expect, test } from 'vitest'
import { getBatch } from '#modules/training/index.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildBatch, buildTrainee } from '../../../../tests/build/rooms/training.ts'
import { presentOne } from './present.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('how many of a batch are women or disabled is told to who may read its people, and to nobody else', async () => {
  const agencyId = (await buildAgency(database)).id
  const strangers = (await buildAgency(database)).id
  const { id } = await actAs(database, { role: 'operator', agencyId }, async (ctx) => {
    const batch = await buildBatch(ctx, { agencyId })
    await buildTrainee(ctx, batch.id, { admitted: true, disabilities: ['mental'] })
    return batch
  })
  const counts = (as: Parameters<typeof actAs>[1]) =>
    actAs(database, as, async (ctx) => (await presentOne(ctx, await getBatch(ctx, id))).counts)
  const known = { admitted: 1, women: 1, withDisability: 1 }
  expect(await counts({ role: 'viewer', agencyId })).toMatchObject(known)
  expect(await counts({ role: 'coordinator', agencyId: null })).toMatchObject(known)
  expect(await counts({ role: 'head', agencyId: strangers })).toMatchObject({
    admitted: 1,
    women: null,
    withDisability: null,
  })
})
