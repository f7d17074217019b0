import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { JobRunner } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildServices, countAll, recognise } from '../../../../tests/build/rooms/services.ts'
import { countFigures, onLedgerChanged, summarise } from '../index.ts'

let database: Database
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('an agency counts families by its own cards: who lives together by another list alone is not told', async () => {
  const kk = '3507130101150088'
  const agencies = await act(async (ctx) => {
    const names = ['WARDI', 'WARNI']
    const without = await buildServices(
      ctx,
      names.map((name) => ({ person: { name }, service: {} })),
    )
    const withCard = await buildServices(
      ctx,
      names.map((name) => ({ person: { name, kk }, service: {} })),
    )
    await recognise(
      ctx,
      names.map((_, at) => [without.ids[at] ?? '', withCard.ids[at] ?? '']),
    )
    return [without.agencyId, withCard.agencyId]
  })
  await countAll(database)
  const families = await Promise.all(
    agencies.map((agencyId) =>
      actAs(database, { role: 'operator', agencyId }, async (ctx) => (await summarise(ctx, {})).servedFamilies),
    ),
  )
  expect(families).toEqual([2, 1])
  expect((await act((ctx) => summarise(ctx, {}))).servedFamilies).toBe(1)
})

test('a family counts where its head lives, whatever word the list has for a head', async () => {
  await act(async (ctx) => {
    const families = [0, 1, 2, 3, 4].map((at) => `350713010115010${at}`)
    const { ids } = await buildServices(
      ctx,
      families.flatMap((kk) => [
        { person: { kk, districtCode: '35.07.13', relation: '3', facts: { relation: 'wife' } } },
        { person: { kk, districtCode: '35.07.29', relation: 'KRT', facts: { relation: 'head' } } },
      ]),
    )
    await recognise(
      ctx,
      ids.map((id) => [id]),
    )
  })
  await countAll(database)
  const countIn = (district: string) => act(async (ctx) => (await summarise(ctx, { district })).servedFamilies)
  expect([await countIn('35.07.13'), await countIn('35.07.29')]).toEqual([0, 5])
})

test('a hundred answers in a row are a few counts, and a whole list is counted at once', async () => {
  const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
  const runner = new JobRunner({ database, kinds: [countFigures], timezoneOf: async () => 'Asia/Jakarta', log, clock })
  let ran = 0
  for (let second = 0; second < 100; second++) {
    clock.set(new Date(Date.parse('2026-02-10T02:00:00Z') + second * 1000).toISOString())
    await act((ctx) => onLedgerChanged(ctx, { ids: ['person'] }))
    ran += await runner.drain()
  }
  expect(ran).toBeGreaterThan(0)
  expect(ran).toBeLessThan(5)
  await act((ctx) => onLedgerChanged(ctx, { ids: null }))
  expect(await runner.drain()).toBe(1)
})
