import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { getBoard } from './get-board.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('an agency that is called reads how many of its own people came, not how many of the others', async () => {
  const [organiser, called, other] = [
    (await buildAgency(database)).id,
    (await buildAgency(database)).id,
    (await buildAgency(database)).id,
  ]
  const { id } = await buildGathering(database, { organiserAgencyId: organiser, visibility: 'region' })
  await buildSessions(database, id)
  await buildParticipants(database, id, { count: 2, agencyId: called })
  await buildParticipants(database, id, { count: 3 })
  await actAs(database, {}, ({ tx }) =>
    tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', id).execute(),
  )
  const seen = async (as: As) => {
    const { participants, byAgencyKind } = await actAs(database, as, (ctx) => getBoard(ctx, id))
    return [participants, byAgencyKind.reduce((sum, kind) => sum + kind.participants, 0)]
  }
  expect(await seen({ role: 'operator', agencyId: called })).toEqual([2, 2])
  expect(await seen({ role: 'operator', agencyId: other })).toEqual([0, 0])
  expect(await seen({ role: 'viewer', agencyId: organiser })).toEqual([5, 5])
  expect(await seen({ role: 'coordinator' })).toEqual([5, 5])
})
