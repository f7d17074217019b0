import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../tests/build/rooms/people.ts'
import { readEverything } from '../../../tests/build/rooms/seen-people.ts'
import { getPerson, recordDeath, withdrawBatch } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const NIK = '3507215403850022'
const KK = '3507211203120022'

const everythingSeenBy = (as: As) => act(as, (ctx) => readEverything(ctx, [NIK, 'ramlah']))

test('rows of an agency that only another agency’s row brings together stay as many persons to it, in every answer', async () => {
  const mine = await act({}, async (ctx) => {
    const rows = [
      { name: 'RAMLAH', nik: NIK },
      { name: 'RAMLAH', kk: KK },
      { name: 'RAMLAH', phone: '+6281234567890' },
      { name: 'RAMLAH S', birthDate: '1985-03-15' },
    ]
    const built = await buildBatch(ctx, rows)
    await buildPersons(
      ctx,
      built.ids.map((id) => [id]),
    )
    return built
  })
  const me: As = { role: 'operator', agencyId: mine.agencyId }
  const before = await everythingSeenBy(me)
  const theirs = await act({}, async (ctx) => {
    const row = { name: 'RAMLAH SALEH', nik: NIK, kk: KK, phone: '+6281234567890' }
    const built = await buildBatch(ctx, [row])
    await buildPersons(ctx, [[...built.ids, ...mine.ids]])
    return built
  })
  expect(await act({}, (ctx) => getPerson(ctx, mine.ids[0] ?? ''))).toMatchObject({ records: 5 })
  expect(await everythingSeenBy(me)).toBe(before)
  // The region's word, told of the other agency's row alone, is not theirs to see; told of their own, it is.
  const told = { on: '2026-01-05', source: 'Akta' }
  const they: As = { role: 'operator', agencyId: theirs.agencyId }
  const [other = ''] = theirs.ids
  await act(they, async (ctx) => recordDeath(ctx, { ...told, id: other, version: await versionIn(ctx, other) }))
  expect(await everythingSeenBy(me)).toBe(before)
  for (let isDone = false; !isDone; )
    ({ isDone } = await act({}, (ctx) => withdrawBatch(ctx, theirs.batchId, { limit: 10 })))
  expect(await everythingSeenBy(me)).toBe(before)
})

const versionIn = async (ctx: Context, id: string) => (await getPerson(ctx, id)).version
