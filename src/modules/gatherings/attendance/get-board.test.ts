import { expect, test } from 'vitest'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { getBoard } from './get-board.ts'

test('while a session runs nobody is absent from it; who is missing when it is over is', async () => {
  const database = await openTestDatabase()
  await buildRegion(database)
  const { id } = await buildGathering(database)
  await buildSessions(database, id, { from: '2026-05-15T01:00:00Z' })
  await buildParticipants(database, id, { count: 2 })
  const seen = async (at: string) => {
    const { sessions, byAgencyKind } = await actAs(database, { clock: testClock(at) }, (ctx) => getBoard(ctx, id))
    return [...sessions, ...byAgencyKind].map(({ counts, unrecorded }) => ({ absent: counts.absent, unrecorded }))
  }
  const both = (absent: number, unrecorded: number) => [
    { absent, unrecorded },
    { absent, unrecorded },
  ]
  expect(await seen('2026-05-15T00:55:00Z')).toEqual(both(0, 0))
  expect(await seen('2026-05-15T01:05:00Z')).toEqual(both(0, 2))
  expect(await seen('2026-05-16T01:00:00Z')).toEqual(both(2, 0))
  await database.close()
})
