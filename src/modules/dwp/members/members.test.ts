import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildMeetings, buildMembers, buildUnit } from '../../../../tests/build/rooms/dwp.ts'
import {
  addMember,
  changeMember,
  endMembership,
  listMembers,
  listUnits,
  makeLeading,
  readParticipation,
  recordMeeting,
} from '../index.ts'

let database: Database
let unitId = ''
let leadingId = ''
let agencyId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    const { unit, agency } = await buildUnit(ctx, 'DKP')
    unitId = unit.id
    agencyId = agency.id
    leadingId = (await buildUnit(ctx, 'Kab')).unit.id
    await makeLeading(ctx, leadingId)
  })
})
afterAll(() => database.close())

const clock = testClock('2026-10-20T03:00:00Z')
const inside = (): As => ({ role: 'operator', agencyId: unitId, userId: 'pengurus', clock })
const leading = (): As => ({ role: 'operator', agencyId: leadingId, clock })
const book = (as: As, q?: string) =>
  actAs(database, as, (ctx) => listMembers(ctx, { id: unitId, q, state: 'current', page: 1, pageSize: 50 }))

test('the book of members is the unit’s: the number opens inside, sealed in the table; nobody stands in it twice', async () => {
  const add = (name: string) =>
    actAs(database, inside(), (ctx) =>
      addMember(ctx, { id: unitId, name, kind: 'istri_pns', phone: '0812 3456 7890', joinedOn: '2025-01-01' }),
    )
  const member = await add('Ibu Buku')
  expect(member).toMatchObject({ name: 'Ibu Buku', phone: '0812 3456 7890', kindName: { id: 'Istri PNS' } })
  await expect(add('ibu buku')).rejects.toMatchObject({ code: 'duplicate' })
  const stored = await actAs(database, {}, (ctx) => ctx.tx.selectFrom('dwp_members').select('phone_sealed').execute())
  expect(Buffer.from(stored[0]?.phone_sealed ?? '').includes('3456')).toBe(false)
  await expect(book(leading())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(book({ role: 'head', agencyId, clock })).rejects.toMatchObject({ code: 'forbidden' })
  const { version, id } = member
  const change = { id, version, name: 'Ibu Buku', kind: 'janda', phone: '', joinedOn: '2025-01-01' }
  await expect(actAs(database, leading(), (ctx) => changeMember(ctx, change))).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await actAs(database, inside(), (ctx) => changeMember(ctx, change))).toMatchObject({
    kind: 'janda',
    phone: null,
  })
  await actAs(database, inside(), (ctx) =>
    endMembership(ctx, { id, lastDay: '2026-01-31', reason: 'pindah', version: version + 1 }),
  )
  expect((await book(inside(), 'buku')).total).toBe(0)
})

test('who comes is read from attendance lists; names of those who fall away stay inside, the share does not', async () => {
  await actAs(database, inside(), async (ctx) => {
    const ids = await buildMembers(ctx, unitId, ['Ibu Setia', 'Ibu Jarang', 'Ibu Baru'])
    await buildMeetings(
      ctx,
      unitId,
      ids,
      { 'Ibu Setia': 'xxxxxxxxx', 'Ibu Jarang': 'xxxxxx---', 'Ibu Baru': '------xxx' },
      '2026-09',
    )
  })
  const mine = await actAs(database, inside(), (ctx) => readParticipation(ctx, unitId))
  expect(mine.fallingAway).toMatchObject([{ name: 'Ibu Jarang', missedInARow: 3, recentShare: 0, earlierShare: 100 }])
  expect(mine.meetings).toHaveLength(9)
  expect(mine.meetings[0]).toMatchObject({ day: '2026-09-15', came: 2, called: 3 })
  expect(mine.quarters).toEqual([
    { year: 2026, quarter: 1, meetings: 3, share: 67 },
    { year: 2026, quarter: 2, meetings: 3, share: 67 },
    { year: 2026, quarter: 3, meetings: 3, share: 67 },
  ])
  const theirs = await actAs(database, leading(), (ctx) => readParticipation(ctx, unitId))
  expect(theirs).toEqual({ ...mine, fallingAway: null })
  await expect(
    actAs(database, { role: 'head', agencyId, clock }, (ctx) => readParticipation(ctx, unitId)),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const { rows } = await actAs(database, leading(), listUnits)
  expect(rows.find(({ id }) => id === unitId)).toMatchObject({ members: 3, share: 67, isFallingAway: false })
})

test('a meeting to come cannot have been held, and only members can have come', async () => {
  const meet = (day: string, cameIds: readonly string[] = []) =>
    actAs(database, inside(), (ctx) =>
      recordMeeting(ctx, { id: unitId, title: 'Rapat', place: '', day, startTime: '09:00', endTime: '10:00', cameIds }),
    )
  await expect(meet('2026-10-21')).rejects.toMatchObject({ code: 'day_in_future' })
  await expect(meet('2026-10-01', [leadingId])).rejects.toMatchObject({ code: 'unknown_reference' })
})
