import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildServices, countAll, personOf, recognise } from '../../../tests/build/rooms/services.ts'
import { listOfPerson, listServed } from './index.ts'

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
