import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NeedsInput, RoomInput } from '#contract/gatherings/logistics/lodging.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readLink, signLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering, buildParticipants } from '../../../../tests/build/rooms/gatherings.ts'
import { textOfWorkbook } from '../../../../tests/build/rooms/workbook-text.ts'
import { exportDuty, readDuty } from '../duty/index.ts'
import {
  addRooms,
  editRoom,
  exportLodging,
  getLodging,
  openNeeds,
  openOwnNeeds,
  placeGuest,
  proposeLodging,
  removeRoom,
  writeNeeds,
  writeOwnNeeds,
} from './index.ts'
import { eraseOldNeeds } from './write-needs.ts'

let database: Database
let organiser: string
let other: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  organiser = (await buildAgency(database)).id
  other = (await buildAgency(database)).id
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const room = (name: string, given: Partial<RoomInput> = {}): RoomInput => ({
  name,
  beds: 2,
  sex: 'L',
  isAccessible: false,
  floor: 2,
  ...given,
})
const SECRET = 'Epilepsi; obat di tas biru'
const NEEDS: NeedsInput = { needs: ['elderly'], diet: 'Tanpa kacang', health: SECRET }

/** Two men, two women and one whose sex nobody noted, of one agency. */
async function build() {
  const gathering = await buildGathering(database, { organiserAgencyId: organiser })
  const people = await buildParticipants(database, gathering.id, { count: 5, agencyId: other })
  await act(async ({ tx }) => {
    for (const [at, id] of people.slice(0, 4).entries())
      await tx
        .updateTable('gathering_participants')
        .set({ sex: at < 2 ? 'L' : 'P' })
        .where('id', '=', id)
        .execute()
  })
  return { gathering, people }
}
const answer = (id: string, answered: string, name = '') =>
  act(({ tx }) =>
    tx
      .updateTable('gathering_participants')
      .set({ answer: answered, representative_name: name })
      .where('id', '=', id)
      .execute(),
  )

describe('beds', () => {
  test('a proposal is shown, kept when asked, and says who got none and why', async () => {
    const { gathering, people } = await build()
    await act((ctx) => addRooms(ctx, gathering.id, [room('101', { floor: 1 }), room('201', { sex: 'P', beds: 1 })]))
    const shown = await act((ctx) => proposeLodging(ctx, gathering.id, false))
    expect(shown.placed).toHaveLength(3)
    expect(shown.unplaced.map(({ reason }) => reason).toSorted()).toEqual(['no_room', 'sex_unknown'])
    expect((await act((ctx) => getLodging(ctx, gathering.id))).unplaced).toHaveLength(5)
    await act((ctx) => proposeLodging(ctx, gathering.id, true))
    const kept = await act((ctx) => getLodging(ctx, gathering.id))
    expect(kept.rooms.map(({ guests }) => guests.length)).toEqual([2, 1])
    expect(kept.unplaced.map(({ participantId }) => participantId)).toContain(people[4])
  })

  test('by hand: a full room, a room of the other sex and a stranger are refused; a family room takes both', async () => {
    const { gathering, people } = await build()
    const [man = '', man2 = '', woman = '', , unknown = ''] = people
    const { rooms } = await act((ctx) =>
      addRooms(ctx, gathering.id, [room('1', { beds: 1 }), room('2', { sex: 'family' })]),
    )
    const [small = '', family = ''] = rooms.map(({ id }) => id)
    const put = (participantId: string, roomId: string | null) =>
      act((ctx) => placeGuest(ctx, { id: gathering.id, participantId, roomId }))
    expect(await codeOf(put(woman, small))).toBe('room_wrong_sex')
    expect(await codeOf(put(unknown, small))).toBe('room_wrong_sex')
    await put(man, small)
    expect(await codeOf(put(man2, small))).toBe('room_full')
    expect(await codeOf(put(man, small))).toBe('done')
    expect(await codeOf(put(organiser, small))).toBe('unknown_reference')
    await put(woman, family)
    await put(man2, family)
    const removal = act((ctx) => removeRoom(ctx, family))
    await expect(removal).rejects.toMatchObject({ code: 'room_in_use', data: { name: '2', count: 2 } })
    expect(await codeOf(act((ctx) => editRoom(ctx, { id: family, ...room('2') })))).toBe('room_wrong_sex')
    expect(await codeOf(act((ctx) => editRoom(ctx, { id: family, ...room('1', { sex: 'family' }) })))).toBe(
      'room_exists',
    )
    await put(man, null)
    expect(await codeOf(act((ctx) => removeRoom(ctx, small)))).toBe('done')
  })

  test('what was set by hand is left alone, and a need that a room does not answer is shown', async () => {
    const { gathering, people } = await build()
    const [man = ''] = people
    const { rooms } = await act((ctx) => addRooms(ctx, gathering.id, [room('1', { floor: 1 }), room('2')]))
    const upstairs = rooms.find(({ name }) => name === '2')?.id ?? ''
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: man, ...NEEDS }))
    await act((ctx) => placeGuest(ctx, { id: gathering.id, participantId: man, roomId: upstairs }))
    await act((ctx) => proposeLodging(ctx, gathering.id, true))
    const after = await act((ctx) => getLodging(ctx, gathering.id))
    const own = after.rooms.flatMap(({ id, guests }) => guests.map((guest) => ({ ...guest, roomId: id })))
    expect(own.find(({ participantId }) => participantId === man)).toMatchObject({
      roomId: upstairs,
      byHand: true,
      needsUnmet: true,
    })
  })

  test('who declines gives the bed back; a representative gets it only when the sex is known', async () => {
    const { gathering, people } = await build()
    const [man = '', man2 = ''] = people
    await act((ctx) => addRooms(ctx, gathering.id, [room('1')]))
    await act((ctx) => proposeLodging(ctx, gathering.id, true))
    await answer(man, 'declined')
    await answer(man2, 'represented', 'Sari Wulandari')
    const { rooms, unplaced } = await act((ctx) => getLodging(ctx, gathering.id))
    expect(rooms[0]?.guests).toEqual([])
    expect(unplaced.map(({ name }) => name)).toContain('Sari Wulandari')
    expect(unplaced.map(({ participantId }) => participantId)).not.toContain(man)
  })

  test('the list for the hotel has rooms and names, nothing of anybody’s health', async () => {
    const { gathering, people } = await build()
    await act((ctx) => addRooms(ctx, gathering.id, [room('1', { floor: 1 })]))
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }))
    await act((ctx) => proposeLodging(ctx, gathering.id, true))
    const file = await act((ctx) => exportLodging(ctx, gathering.id))
    const text = await textOfWorkbook(file)
    expect(text).toContain('Pejabat 001')
    expect(text).not.toMatch(/Epilepsi|kacang|elderly|lansia/i)
  })
})

describe('notes on health', () => {
  test('are sealed in the table, opened by the organiser, and the opening is recorded without a word of them', async () => {
    const { gathering, people } = await build()
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }))
    const rows = await act(({ tx }) =>
      tx.selectFrom('gathering_needs').selectAll().where('gathering_id', '=', gathering.id).execute(),
    )
    expect(Buffer.from(rows[0]?.sealed ?? []).toString('latin1')).not.toMatch(/Epilepsi|elderly|kacang/)
    const opened = await act((ctx) => openNeeds(ctx, gathering.id))
    expect(opened).toMatchObject({ keptUntil: '2026-06-16', rows: [{ health: SECRET, diet: 'Tanpa kacang' }] })
    const audit = await act(({ tx }) =>
      tx.selectFrom('audit_log').selectAll().where('subject_id', '=', gathering.id).execute(),
    )
    expect(audit.filter(({ operation }) => operation === 'gathering.health_open')).toHaveLength(1)
    expect(JSON.stringify(audit)).not.toMatch(/Epilepsi|kacang|elderly/)
  })

  test('a sealed note opens in no other row', async () => {
    const { gathering, people } = await build()
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }))
    await act(({ tx }) =>
      tx
        .updateTable('gathering_needs')
        .set({ participant_id: people[1] ?? '' })
        .where('gathering_id', '=', gathering.id)
        .execute(),
    )
    await expect(act((ctx) => openNeeds(ctx, gathering.id))).rejects.toThrow()
  })

  test('a participant writes, changes and removes the own by the personal link, and reads nobody else’s', async () => {
    const { gathering, people } = await build()
    const [own = '', neighbour = ''] = people
    await act(({ tx }) =>
      tx
        .updateTable('gatherings')
        .set({ announced_at: new Date(), state: 'announced' })
        .where('id', '=', gathering.id)
        .execute(),
    )
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: neighbour, ...NEEDS }))
    const link = await act(async ({ vault, region }) => {
      const read = readLink(signLink(vault, 'participant', { region, id: own, turn: 1 }))
      if (!read) throw new Error('no link')
      return read
    })
    expect(await act((ctx) => openOwnNeeds(ctx, link))).toMatchObject({ needs: [], health: '', mayWrite: true })
    const written = await act((ctx) => writeOwnNeeds(ctx, link, { needs: ['pregnant'], diet: '', health: '' }))
    expect(written).toMatchObject({ needs: ['pregnant'], keptUntil: '2026-06-16' })
    await act((ctx) => writeOwnNeeds(ctx, link, { needs: [], diet: '', health: '' }))
    const left = await act((ctx) => openNeeds(ctx, gathering.id))
    expect(left.rows.map(({ participantId }) => participantId)).toEqual([neighbour])
    expect(await codeOf(act((ctx) => openOwnNeeds(ctx, { ...link, turn: 2 })))).toBe('link_invalid')
  })

  test('are taken no more once they would be deleted the next morning', async () => {
    const { gathering, people } = await build()
    const on = (day: string): As => ({ clock: testClock(`${day}T02:00:00Z`) })
    const note = { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }
    expect(await codeOf(act((ctx) => writeNeeds(ctx, note), on('2026-06-17')))).toBe('gathering_over')
    expect(await codeOf(act((ctx) => writeNeeds(ctx, note), on('2026-06-16')))).toBe('done')
  })

  test('are deleted when the days of the rule have passed, not a day before', async () => {
    const { gathering, people } = await build()
    await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }))
    const on = (day: string) => act(eraseOldNeeds, { clock: testClock(`${day}T02:00:00Z`) })
    const count = () =>
      act(({ tx }) =>
        tx.selectFrom('gathering_needs').select('participant_id').where('gathering_id', '=', gathering.id).execute(),
      )
    await on('2026-06-16')
    expect(await count()).toHaveLength(1)
    expect(await on('2026-06-17')).toBeGreaterThan(0)
    expect(await count()).toHaveLength(0)
  })
})

test('whoever asks: rooms, health and phones open to the organiser only', async () => {
  const { gathering, people } = await build()
  await act((ctx) => addRooms(ctx, gathering.id, [room('1')]))
  await act((ctx) => writeNeeds(ctx, { id: gathering.id, participantId: people[0] ?? '', ...NEEDS }))
  const internal = await buildGathering(database, {
    organiserAgencyId: organiser,
    visibility: 'internal',
    as: { role: 'operator', userId: 'sendiri', agencyId: organiser },
  })
  const regionRoles = fc.record({
    role: fc.constantFrom('admin' as const, 'coordinator' as const, 'viewer' as const),
    userId: fc.constantFrom('koordinator', 'lain'),
    agencyId: fc.constant(null),
  })
  const agencyRoles = fc.record({
    role: fc.constantFrom('head' as const, 'operator' as const, 'viewer' as const),
    userId: fc.constantFrom('koordinator', 'lain'),
    agencyId: fc.constantFrom(organiser, other),
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(regionRoles, agencyRoles), async (as) => {
      const works = as.role === 'head' || as.role === 'operator'
      const leads = as.role === 'admin' || as.role === 'coordinator'
      const isOwn = works && as.agencyId === organiser
      const may = isOwn || (leads && as.userId === 'koordinator')
      const asks: readonly ((ctx: Context, id: string) => Promise<unknown>)[] = [
        getLodging,
        exportLodging,
        openNeeds,
        (ctx, id) => proposeLodging(ctx, id, false),
      ]
      for (const ask of asks) {
        expect((await codeOf(act((ctx) => ask(ctx, gathering.id), as))) === 'done').toBe(may)
        expect((await codeOf(act((ctx) => ask(ctx, internal.id), as))) === 'done').toBe(isOwn)
      }
      const seesInternal = as.agencyId === organiser
      const duties: readonly ((ctx: Context, id: string) => Promise<unknown>)[] = [readDuty, exportDuty]
      for (const ask of duties)
        expect((await codeOf(act((ctx) => ask(ctx, internal.id), as))) === 'not_found').toBe(!seesInternal)
    }),
    { seed: 7, numRuns: 15 },
  )
})
