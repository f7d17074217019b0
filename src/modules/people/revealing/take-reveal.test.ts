import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { takeReveal } from './take-reveal.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const take = (userId: string, at: string) => actAs(database, { userId, clock: testClock(at) }, takeReveal)

test('sixty looks an hour for each person, and no trace of older ones is kept', async () => {
  for (let look = 0; look < 60; look++) await take('siti', `2026-03-10T02:${String(look).padStart(2, '0')}:00Z`)
  await expect(take('siti', '2026-03-10T02:59:59Z')).rejects.toMatchObject({ code: 'too_many_requests' })
  await take('budi', '2026-03-10T02:59:59Z')
  // The first look was an hour ago: one place is free, not two.
  await take('siti', '2026-03-10T03:00:00Z')
  await expect(take('siti', '2026-03-10T03:00:00Z')).rejects.toMatchObject({ code: 'too_many_requests' })
  const kept = await actAs(database, {}, ({ tx }) =>
    tx
      .selectFrom('reveals')
      .select('shown_at')
      .where('region_id', '=', '35.07')
      .where('shown_to', '=', 'siti')
      .execute(),
  )
  expect(kept).toHaveLength(60)
})

// On PGlite they come one after the other; only on PostgreSQL (`npm run test:postgres`) do they meet.
test('seventy looks that are asked for together are sixty', async () => {
  const looks = Array.from({ length: 70 }, () => take('cahya', '2026-03-10T05:00:00Z'))
  const done = await Promise.allSettled(looks)
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(60)
})
