import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import type { Database } from '../database.ts'
import { eachMorning } from './mornings.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  for (const region of ['35.07', '53.01']) await buildRegion(database, region)
})
afterAll(() => database.close())

const daily = (kind: string) => ({ kind, input: z.object({}).strict() })
const look = (at: string, kinds: readonly [string, ...string[]], region = '35.07') =>
  actAs(database, { region, clock: testClock(at), userId: 'system' }, (ctx) => {
    const [work, ...following] = kinds
    return eachMorning(daily(work), ...following.map(daily))(ctx)
  })
const asked = (region = '35.07') =>
  actAs(database, { region }, async ({ tx }) =>
    (await tx.selectFrom('jobs').select('kind').where('region_id', '=', region).orderBy('kind').execute()).map(
      ({ kind }) => kind,
    ),
  )

test('daily work is asked for once a morning, each kind by itself, and what follows it with it', async () => {
  // 05:59, 06:00 and 23:30 in Western Indonesia.
  expect(await look('2026-03-09T22:59:00Z', ['x.remind'])).toBe(false)
  expect(await look('2026-03-09T23:00:00Z', ['x.remind', 'x.letter'])).toBe(true)
  expect(await look('2026-03-10T16:30:00Z', ['x.remind', 'x.letter'])).toBe(false)
  expect(await look('2026-03-10T16:30:00Z', ['y.look'])).toBe(true)
  expect(await asked()).toEqual(['x.letter', 'x.remind', 'y.look'])
})

test('whoever slept for days asks once, and a clock that is set back asks for nothing', async () => {
  const mornings = ['2026-03-20T00:00:00Z', '2026-03-20T01:00:00Z', '2026-03-18T00:00:00Z', '2026-03-21T00:00:00Z']
  const had: boolean[] = []
  for (const at of mornings) had.push(await look(at, ['z.look']))
  expect(had).toEqual([true, false, false, true])
})

test('each region has its own morning', async () => {
  // 06:30 in Central Indonesia is 05:30 in Western Indonesia.
  const at = '2026-04-01T22:30:00Z'
  expect([await look(at, ['w.look'], '53.01'), await look(at, ['w.look'])]).toEqual([true, false])
  expect(await asked('53.01')).toEqual(['w.look'])
})
