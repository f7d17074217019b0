import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildServices, countAll, personOf, recognise } from '../../../tests/build/rooms/services.ts'
import { listOfPerson, listServed, summarise } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)

test('the people an agency served, their ids and their services stay as they were, whoever else serves the same people', async () => {
  const siti = { name: 'SITI AMINAH', nik: '3507135403850001', districtCode: '35.07.13' }
  const mine = await act({}, async (ctx) => {
    const built = await buildServices(ctx, [{ person: siti, service: { givenOn: '2025-03-01', value: 600_000 } }])
    await recognise(ctx, [built.ids])
    return built
  })
  const [own = ''] = mine.ids
  const me: As = { role: 'operator', agencyId: mine.agencyId }
  const seen = () =>
    act(me, async (ctx) => {
      const served = await listServed(ctx, { who: 'all', page: 1, pageSize: 50 })
      return JSON.stringify([served, await listOfPerson(ctx, served.rows[0]?.personId ?? '')])
    })
  await countAll(database)
  const before = await seen()
  expect(JSON.parse(before)).toMatchObject([{ rows: [{ personId: own }], total: 1 }, [{ value: 600_000 }]])

  const theirs = await act({}, async (ctx) => {
    const built = await buildServices(ctx, [
      { person: { ...siti, name: 'SITI AMINAH BINTI SALEH' }, service: { givenOn: '2025-05-01', value: 900_000 } },
      { person: { ...siti, row: 90 }, service: { givenOn: '2025-06-01', value: 900_000 } },
    ])
    await recognise(ctx, [built.ids])
    await recognise(ctx, [[...built.ids, own]])
    return built
  })
  await countAll(database)
  expect(await seen()).toBe(before)
  // Neither what the tables know the person by, nor another's record, nor nobody's id tells more.
  const whole = await act({}, (ctx) => personOf(ctx, own))
  expect(before).not.toContain(whole)
  for (const id of [...theirs.ids, newId()])
    await expect(act(me, (ctx) => listOfPerson(ctx, id))).rejects.toMatchObject({ code: 'not_found' })
})

test('families, deciles and persons of an agency’s figures stay as they were when others know its people on other cards or join its rows', async () => {
  const [kk, other, nik] = ['3507130101150077', '3507130202200088', '3507135403850091'] as const
  const couple = (at: number) => [
    { person: { name: `KARTOLO ${at}`, kk, nik: `35071305017000${at}1`, facts: { relation: 'head', decile: 3 } } },
    { person: { name: `WARSITI ${at}`, kk, nik: `35071345017000${at}2` } },
  ]
  const mine = await act({}, async (ctx) => {
    const rows = [...couple(1), { person: { name: 'TUKINEM', nik } }, { person: { name: 'TUKINEM', kk: other } }]
    const built = await buildServices(ctx, rows)
    await recognise(
      ctx,
      built.ids.map((id) => [id]),
    )
    return built
  })
  const me: As = { role: 'operator', agencyId: mine.agencyId }
  const seen = async () => {
    await countAll(database)
    return act(me, async (ctx) => {
      const figures = []
      for (const filter of [{}, { decile: [3] }]) {
        const { computedAt: _, ...summary } = await summarise(ctx, filter)
        figures.push(summary, await listServed(ctx, { who: 'all', ...filter, page: 1, pageSize: 50 }))
      }
      return JSON.stringify(figures)
    })
  }
  const before = await seen()
  expect(JSON.parse(before)).toMatchObject([
    { servedFamilies: 3, people: { served: { all: 4 } } },
    { total: 4 },
    { servedFamilies: 1 },
    { total: 2 },
  ])
  await act({}, async (ctx) => {
    const { ids } = await buildServices(
      ctx,
      [
        { person: { name: 'WARSITI 1', kk: other, nik: '3507134501700012', facts: { decile: 1 } } },
        { person: { name: 'TUKINEM', nik, kk: other } },
      ],
      { asOf: '2026-01-31' },
    )
    const [wife = '', joining = ''] = ids
    const [husband = '', hers = '', first = '', second = ''] = mine.ids
    await recognise(ctx, [[husband], [hers, wife], [first, second, joining]])
  })
  expect(await seen()).toBe(before)
})
