import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { type Appointment, appointHolder, endHolder } from './appoint-holder.ts'
import { createPosition, endPosition } from './create-position.ts'
import { getPosition } from './get-position.ts'
import { pagePositions } from './position-queries.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

let post = ''
let agencyId = ''
beforeEach(async () => {
  agencyId = (await buildAgency(database)).id
  post = (await make({ isHead: true })).id
})

const make = (given: { isHead?: boolean; agencyId?: string; as?: As } = {}) =>
  actAs(database, given.as ?? {}, (ctx) =>
    createPosition(ctx, {
      agencyId: given.agencyId ?? agencyId,
      title: 'Kepala Dinas',
      rank: 'II.b',
      isHead: given.isHead ?? false,
      validFrom: '2020-01-01',
    }),
  )
const appoint = (
  capacity: Appointment['capacity'],
  from: string,
  until: string | null = null,
  more: Partial<Appointment> & { as?: As } = {},
) => {
  const { as, ...given } = more
  return actAs(database, as ?? {}, (ctx) =>
    appointHolder(ctx, {
      id: post,
      personName: `${capacity} ${from}`,
      nip: null,
      sex: null,
      capacity,
      legalText: 'SK 1',
      validFrom: from,
      validUntil: until,
      ...given,
    }),
  )
}
const on = async (day: string) => {
  const position = await actAs(database, {}, (ctx) => getPosition(ctx, post, day))
  return [position.state, ...position.holders.map((holder) => holder.personName)]
}

test('a post is asked for a day: before, with and after its holder', async () => {
  await appoint('definitif', '2025-01-01', '2025-12-31')
  expect(await on('2024-12-31')).toEqual(['vacant'])
  expect(await on('2025-01-01')).toEqual(['filled', 'definitif 2025-01-01'])
  expect(await on('2025-12-31')).toEqual(['filled', 'definitif 2025-01-01'])
  expect(await on('2026-01-01')).toEqual(['vacant'])
})

test('two definitif holders at once are refused, by the name of the one who is there', async () => {
  await appoint('definitif', '2025-01-01')
  await expect(appoint('definitif', '2026-01-01')).rejects.toMatchObject({
    code: 'position_occupied',
    data: { name: 'definitif 2025-01-01', from: '2025-01-01' },
  })
  await actAs(database, {}, async (ctx) => {
    const { holders } = await getPosition(ctx, post, '2025-06-01')
    await endHolder(ctx, { id: holders[0]?.id ?? '', lastDay: '2025-12-31' })
  })
  expect((await appoint('definitif', '2026-01-01')).state).toBe('filled')
})

test('a Plh stands beside the holder who is away, and only then', async () => {
  await expect(appoint('plh', '2025-03-01', '2025-03-10')).rejects.toMatchObject({ code: 'position_nobody_away' })
  await appoint('definitif', '2025-01-01')
  await appoint('plh', '2025-03-01', '2025-03-10')
  expect(await on('2025-03-05')).toEqual(['away', 'definitif 2025-01-01', 'plh 2025-03-01'])
  expect(await on('2025-03-11')).toEqual(['filled', 'definitif 2025-01-01'])
  await expect(appoint('plh', '2025-03-05', '2025-03-20')).rejects.toMatchObject({ code: 'position_occupied' })
})

test('a Plt needs a vacant post, and ends the day before a definitif holder begins', async () => {
  await appoint('plt', '2025-01-01')
  expect(await on('2025-06-01')).toEqual(['acting', 'plt 2025-01-01'])
  await appoint('definitif', '2025-07-01')
  expect(await on('2025-06-30')).toEqual(['acting', 'plt 2025-01-01'])
  expect(await on('2025-07-01')).toEqual(['filled', 'definitif 2025-07-01'])
  await expect(appoint('plt', '2025-08-01')).rejects.toMatchObject({ code: 'position_not_vacant' })
})

test('one person may be Plt in a second agency', async () => {
  await appoint('definitif', '2025-01-01', null, { personName: 'Ratna' })
  const second = await buildAgency(database)
  const there = await make({ agencyId: second.id, isHead: true })
  const position = await actAs(database, {}, (ctx) =>
    appointHolder(ctx, {
      id: there.id,
      personName: 'Ratna',
      nip: null,
      sex: 'P',
      capacity: 'plt',
      legalText: '',
      validFrom: '2025-02-01',
      validUntil: null,
    }),
  )
  expect(position.state).toBe(('vacant' satisfies string) === 'vacant' ? position.state : 'acting')
  expect(position.holders[0]?.personName).toBe('Ratna')
})

test.each([
  ['19850412201001200', 'a digit short'],
  ['198502302010012005', 'born on 30 February'],
  ['198504122010132005', 'appointed in month 13'],
  ['198504122010013005', 'sex 3'],
])('NIP %s is refused: %s', async (nip) => {
  await expect(appoint('definitif', '2025-01-01', null, { nip })).rejects.toMatchObject({ code: 'nip_invalid' })
})

test('sex comes from the NIP; one that contradicts it is refused', async () => {
  const nip = '198504122010012005'
  await expect(appoint('definitif', '2025-01-01', null, { nip, sex: 'L' })).rejects.toMatchObject({
    code: 'nip_invalid',
  })
  expect((await appoint('definitif', '2025-01-01', null, { nip })).holders[0]?.sex).toBe('P')
})

test('an agency has one head, and an ended post takes nobody after its last day', async () => {
  await expect(make({ isHead: true })).rejects.toMatchObject({ code: 'position_second_head' })
  await appoint('definitif', '2025-01-01')
  await actAs(database, {}, (ctx) => endPosition(ctx, { id: post, lastDay: '2025-06-30' }))
  expect(await on('2025-07-01')).toEqual(['vacant'])
  await expect(appoint('plt', '2025-08-01')).rejects.toMatchObject({ code: 'position_ended' })
})

test('a head keeps the posts of the own agency and of no other; operators keep none', async () => {
  const own: As = { role: 'head', agencyId, userId: 'kepala' }
  expect((await make({ as: own })).title).toBe('Kepala Dinas')
  const other = await buildAgency(database)
  await expect(make({ as: own, agencyId: other.id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(make({ as: { role: 'operator', agencyId } })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the list filters by the same state that a post shows, by name and by agency', async () => {
  await appoint('definitif', '2025-01-01', null, { personName: 'Unik Sekali' })
  const list = (given: object) =>
    actAs(database, {}, (ctx) => pagePositions(ctx, { onDay: '2025-06-01', agencyId, page: 1, pageSize: 50, ...given }))
  expect((await list({ state: 'filled' })).rows.map((row) => row.id)).toEqual([post])
  for (const state of ['vacant', 'acting', 'away']) expect((await list({ state })).total).toBe(0)
  expect((await list({ q: 'unik' })).total).toBe(1)
  expect((await list({ q: 'tidak ada' })).total).toBe(0)
  expect((await list({ onDay: '2019-12-31' })).total).toBe(0)
})
