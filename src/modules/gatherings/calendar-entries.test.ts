import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildGathering, buildSessions } from '../../../tests/build/rooms/gatherings.ts'
import { gatheringEntries } from './index.ts'

let database: Database
let organiser = ''
let stranger = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  organiser = (await buildAgency(database)).id
  stranger = (await buildAgency(database)).id
})
afterAll(() => database.close())

const MAY = { from: '2026-05-01', until: '2026-05-31' }
const entriesOf = (agencyId: string) =>
  actAs(database, { role: 'operator', agencyId, userId: 'o' }, (ctx) => gatheringEntries(ctx, MAY))
const announce = (id: string) =>
  actAs(database, {}, ({ tx }) =>
    tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', id).execute(),
  )

test('what is called stands in the calendar session by session; a draft and what is others’ do not', async () => {
  const as = { role: 'operator', agencyId: organiser, userId: 'o' } as const
  const { id } = await buildGathering(database, { organiserAgencyId: organiser, as })
  await buildSessions(database, id, { count: 2 })
  expect(await entriesOf(organiser)).toEqual([])
  await announce(id)
  const entries = await entriesOf(organiser)
  expect(entries.map(({ title }) => title)).toEqual([
    expect.stringContaining('Retret Pejabat Struktural: '),
    expect.stringContaining('Retret Pejabat Struktural: '),
  ])
  expect(entries[0]?.when).toEqual({
    startsAt: new Date('2026-05-15T01:00:00Z'),
    endsAt: new Date('2026-05-15T02:30:00Z'),
  })
  expect(await entriesOf(stranger)).toEqual([])
})

test('an internal one is not named in a calendar, and stands in nobody else’s', async () => {
  const as = { role: 'operator', agencyId: stranger, userId: 'o' } as const
  const { id } = await buildGathering(database, {
    organiserAgencyId: stranger,
    visibility: 'internal',
    title: 'RAHASIA dapur',
    as,
  })
  await announce(id)
  const own = await entriesOf(stranger)
  expect(own.map(({ title, place }) => [title, place])).toEqual([['Acara internal', '']])
  const seen = await actAs(database, {}, (ctx) => gatheringEntries(ctx, MAY))
  expect(JSON.stringify([own, seen])).not.toContain('RAHASIA')
  expect(seen.map(({ id: entry }) => entry)).not.toContain(`gathering-${id}`)
})
