import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../tests/build/database.ts'
import { systemActor } from './context.ts'
import type { Database } from './database.ts'
import { deliverOutbox, publish, type Subscribers } from './outbox.ts'
import { timezoneOf } from './regions.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, '35.07')
  await buildRegion(database, '52')
})
afterAll(() => database.close())

const tell = (region: string, year: number) =>
  actAs(database, { region }, (ctx) => publish(ctx, 'plans.changed', { year, ids: null }))
const scopeOf = async (region: string) => ({
  region,
  timezone: timezoneOf(region),
  actor: systemActor,
  requestId: 'r',
  clock: testClock(),
})

test('an event reaches its listener once, behind the wall of its region', async () => {
  const heard: string[] = []
  const subscribers: Subscribers = {
    'plans.changed': [async (ctx, { year }) => void heard.push(`${ctx.region} ${year}`)],
  }
  await tell('35.07', 2026)
  await tell('52', 2027)
  expect(await deliverOutbox(database, subscribers, scopeOf, () => {})).toBe(2)
  expect(await deliverOutbox(database, subscribers, scopeOf, () => {})).toBe(0)
  expect(heard.sort()).toEqual(['35.07 2026', '52 2027'])
})

test('an event whose listener fails waits, the later ones of its region behind it, other regions go on', async () => {
  const heard: string[] = []
  const errors: string[] = []
  let isBroken = true
  const subscribers: Subscribers = {
    'plans.changed': [
      async (ctx, { year }) => {
        if (isBroken && year === 1) throw new Error('listener broke')
        heard.push(`${ctx.region} ${year}`)
      },
    ],
  }
  await tell('35.07', 1)
  await tell('35.07', 2)
  await tell('52', 3)
  await deliverOutbox(database, subscribers, scopeOf, (_, topic) => errors.push(topic))
  expect(heard).toEqual(['52 3'])
  expect(errors).toEqual(['plans.changed'])
  isBroken = false
  await deliverOutbox(database, subscribers, scopeOf, () => {})
  expect(heard).toEqual(['52 3', '35.07 1', '35.07 2'])
})

test('an event of a deed that was rolled back is never heard', async () => {
  const failing = actAs(database, {}, async (ctx) => {
    await publish(ctx, 'plans.changed', { year: 9, ids: null })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await deliverOutbox(database, {}, scopeOf, () => {})).toBe(0)
})
