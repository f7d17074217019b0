import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkIn } from '#contract/gatherings/attendance/check-in.ts'
import type { ItemAnswer } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type LinkToken, readLink, signLink } from '#platform/vault/links.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../../tests/build/database.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../../tests/build/rooms/gatherings.ts'
import { getAgenda, localTimes, saveAgenda } from '../../agenda/index.ts'
import { badgeText } from '../codes.ts'
import { getBoard, pageSession } from '../get-board.ts'
import { pageConflicts } from '../list-conflicts.ts'
import { openOwnAttendance, scanCodes } from '../own-attendance.ts'
import { listFacts } from '../queries/facts.ts'
import { decideAttendance } from '../record-attendance.ts'
import { showSessionCodes } from '../show-codes.ts'
import { registerDevice, renewDevice, revokeDevice } from './devices.ts'
import { openDevice } from './open-device.ts'
import { takeFacts } from './take-facts.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const RUN = newId()
const clock = testClock('2026-05-15T01:05:00Z')
let database: Database
let made = 0

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const organiser = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)
const guest = <T>(work: (ctx: Context) => Promise<T>) =>
  actAs(database, { clock, role: 'viewer', agencyId: NOBODY, userId: 'link' }, work)

async function scene({ people = 2, sessions = 1 } = {}) {
  const gathering = await buildGathering(database)
  const sessionIds = await buildSessions(database, gathering.id, { count: sessions })
  const personIds = people > 0 ? await buildParticipants(database, gathering.id, { count: people }) : []
  const [sessionId = '', personId = ''] = [sessionIds[0], personIds[0]]
  return { gathering, id: gathering.id, sessionIds, personIds, sessionId, personId }
}

async function device(id: string): Promise<LinkToken & { deviceId: string }> {
  const made1 = await organiser((ctx) => registerDevice(ctx, { id, name: `Meja ${++made}` }))
  const link = readLink(made1.path?.split('/').at(-1) ?? '')
  if (!link) throw new Error('a device without a link')
  return { ...link, deviceId: made1.id }
}

const told = (sessionId: string, participantId: string, given: Record<string, unknown> = {}) => ({
  id: newId(),
  kind: 'in',
  sessionId,
  participantId,
  means: 'hand',
  deviceAt: '2026-05-15T01:00:00.000Z',
  run: RUN,
  ...given,
})
const sync = (link: LinkToken, items: unknown[], offsetMs = 0): Promise<ItemAnswer[]> =>
  guest((ctx) => takeFacts(ctx, link, { run: RUN, offsetMs, items }))
const outcomes = (answers: ItemAnswer[]) => answers.map(({ outcome, why }) => why ?? outcome)
const macOf = (personId: string) =>
  organiser(async (ctx) => badgeText(ctx.vault, personId, 1).split(':').at(-1)?.toLowerCase() ?? '')

test('one spoilt, one forged and one foreign item leave the others of the batch untouched', async () => {
  const { id, sessionId, personIds } = await scene({ people: 3 })
  const elsewhere = await scene()
  const [a = '', b = '', c = ''] = personIds
  const answers = await sync(await device(id), [
    told(sessionId, a, { means: 'personal_qr', mac: await macOf(a) }),
    told(sessionId, b, { means: 'personal_qr', mac: await macOf(a) }),
    { id: 'x', nonsense: true },
    told(sessionId, elsewhere.personId),
    told(elsewhere.sessionId, c),
    told(sessionId, c, { statement: 'excused' }),
    told(sessionId, c),
  ])
  expect(outcomes(answers)).toEqual([
    'kept',
    'forged',
    'malformed',
    'unknown_participant',
    'unknown_session',
    'reason_missing',
    'kept',
  ])
  const { rows } = await organiser((ctx) => pageSession(ctx, { id: sessionId, page: 1, pageSize: 50 }))
  expect(rows.map(({ status }) => status)).toEqual(['present', 'absent', 'present'])
})

test('the same fact sent again is known, and stays one', async () => {
  const { id, sessionId, personId } = await scene()
  const link = await device(id)
  const item = told(sessionId, personId)
  expect(outcomes(await sync(link, [item, item]))).toEqual(['kept', 'known'])
  expect(outcomes(await sync(link, [item]))).toEqual(['known'])
  expect(await organiser((ctx) => listFacts(ctx, { gatheringIds: [id] }))).toHaveLength(1)
})

test('a clock ten minutes behind does not make somebody early', async () => {
  const { id, sessionId, personId } = await scene()
  clock.set('2026-05-15T01:40:00Z')
  await sync(await device(id), [told(sessionId, personId, { deviceAt: '2026-05-15T01:10:00.000Z' })], 600_000)
  const { rows } = await organiser((ctx) => pageSession(ctx, { id: sessionId, page: 1, pageSize: 50 }))
  expect(rows[0]).toMatchObject({ status: 'late', arrivedAt: '2026-05-15T01:20:00.000Z' })
})

test('a walk-in is registered at the door once, however often it is sent', async () => {
  const { id, sessionId } = await scene({ people: 0 })
  const item = told(sessionId, newId(), { walkIn: { name: 'Tamu Tak Terdaftar', title: 'Kabag' } })
  const link = await device(id)
  expect(outcomes(await sync(link, [item, { ...item, id: newId() }]))).toEqual(['kept', 'kept'])
  const { participants } = await organiser((ctx) => getBoard(ctx, id))
  expect(participants).toBe(1)
})

test('a renewed link opens for the same device, the old one and a revoked one do not', async () => {
  const { id } = await scene()
  const link = await device(id)
  const at = { id, deviceId: link.deviceId }
  const renewed = readLink((await organiser((ctx) => renewDevice(ctx, at))).path?.split('/').at(-1) ?? '')
  await expect(guest((ctx) => openDevice(ctx, link))).rejects.toMatchObject({ code: 'link_invalid' })
  if (!renewed) throw new Error('no link')
  expect((await guest((ctx) => openDevice(ctx, renewed))).device.id).toBe(link.deviceId)
  await organiser((ctx) => revokeDevice(ctx, at))
  await expect(guest((ctx) => openDevice(ctx, renewed))).rejects.toMatchObject({ code: 'device_revoked' })
})

test('a device learns names and hashes of codes, nothing that makes a code', async () => {
  const { id, personId } = await scene()
  const link = await device(id)
  const snapshot = await guest((ctx) => openDevice(ctx, link))
  expect(Object.keys(snapshot.roster[0] ?? {}).sort()).toEqual([
    'agency',
    'codeHash',
    'id',
    'isRemoved',
    'name',
    'title',
  ])
  expect(JSON.stringify(snapshot)).not.toContain(await macOf(personId))
})

test('a contradiction waits with everything that was said until it is decided', async () => {
  const { id, sessionId, personId } = await scene()
  const [one, two] = [await device(id), await device(id)]
  await sync(one, [told(sessionId, personId, { statement: 'excused', reason: 'sakit' })])
  await sync(two, [told(sessionId, personId)])
  const found = await organiser((ctx) => pageConflicts(ctx, { id, page: 1, pageSize: 50 }))
  expect(found.rows[0]).toMatchObject({ kinds: ['present_and_excused'], status: 'present' })
  const about = found.rows[0]?.facts.map((fact) => fact.id) ?? []
  const place = { id, sessionId, participantId: personId }
  await organiser((ctx) => decideAttendance(ctx, { ...place, statement: 'excused', reason: 'kartu dipinjam', about }))
  expect((await organiser((ctx) => pageConflicts(ctx, { id, page: 1, pageSize: 50 }))).total).toBe(0)
  expect(await organiser((ctx) => listFacts(ctx, { gatheringIds: [id] }))).toHaveLength(3)
})

test('a code off the wall counts from when it stood there, also when it is sent hours later; a forged one does not', async () => {
  clock.set('2026-05-15T01:05:00Z')
  const { sessionId, personId } = await scene()
  const other = await scene()
  const link = readLink(
    await organiser(async ({ vault }) => signLink(vault, 'participant', { region: '35.07', id: personId, turn: 1 })),
  )
  if (!link) throw new Error('no link')
  const text = async (at: string) => (await organiser((ctx) => showSessionCodes(ctx, at))).codes[0]?.text ?? ''
  const item = (code: string) => ({ id: newId(), deviceAt: '2030-01-01T00:00:00.000Z', text: code })
  const [own, foreign] = [await text(sessionId), await text(other.sessionId)]
  clock.set('2026-05-15T05:00:00Z')
  const forged = own.replace(/.$/, own.endsWith('0') ? '1' : '0')
  const answers = await guest((ctx) => scanCodes(ctx, link, [item(own), item(foreign), item(forged)]))
  expect(outcomes(answers)).toEqual(['kept', 'code_invalid', 'code_invalid'])
  const mine = await guest((ctx) => openOwnAttendance(ctx, link))
  expect(mine.sessions.map(({ status }) => status)).toEqual(['present'])
})

test('devices that come back in any order, with batches cut and sent again, tell the same through the database', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (order, cut) => {
        clock.set('2026-05-15T06:00:00Z')
        const { id, sessionIds, personIds } = await scene({ people: 15, sessions: 2 })
        const links: LinkToken[] = []
        for (const _ of order) links.push(await device(id))
        const plan = sessionIds.flatMap((sessionId, s) =>
          personIds.map((personId, p) => ({
            device: (p + s) % 6,
            item: (offset: number) =>
              told(sessionId, personId, {
                deviceAt: new Date(Date.UTC(2026, 4, 15, 1, s * 105 + (p % 5) * 5) - offset).toISOString(),
              }),
          })),
        )
        for (const at of order) {
          const offset = (at - 3) * 200_000
          const items = plan.filter((one) => one.device === at).map((one) => one.item(offset))
          const link = links[at]
          if (!link) continue
          for (let from = 0; from < items.length; from += cut) {
            await sync(link, items.slice(from, from + cut), offset)
            await sync(link, items.slice(from, from + cut + 1), offset)
          }
        }
        expect(await organiser((ctx) => listFacts(ctx, { gatheringIds: [id] }))).toHaveLength(30)
        const board = await organiser((ctx) => getBoard(ctx, id))
        expect(board.sessions.map(({ counts }) => [counts.present, counts.late])).toEqual([
          [12, 3],
          [12, 3],
        ])
      },
    ),
    { seed: 7, numRuns: 3 },
  )
})

test.each([
  ['a NUL in the reason', { statement: 'excused', reason: 'sakit\u0000' }],
  ['a NUL in the name of who came instead', { statement: 'represented', representedBy: 'Wakil\u0000' }],
  ['a NUL in the name of a guest', { participantId: newId(), walkIn: { name: 'Tamu\u0000' } }],
  ['a bell in the title of a guest', { participantId: newId(), walkIn: { name: 'Tamu', title: '\u0007' } }],
  ['the year 0', { deviceAt: '0000-01-01T00:00:00.000Z' }],
  ['the year 9999', { deviceAt: '9999-12-31T23:59:59.000Z' }],
])('an item that no database holds is refused alone, and does not hold up the queue: %s', async (_, given) => {
  const { id, sessionId, personIds } = await scene()
  const [a = '', b = ''] = personIds
  expect(outcomes(await sync(await device(id), [told(sessionId, a, given), told(sessionId, b)]))).toEqual([
    'malformed',
    'kept',
  ])
})

test('a scan that is spoilt does not hold up the others', async () => {
  clock.set('2026-05-15T01:05:00Z')
  const { sessionId, personId } = await scene()
  const link = { region: '35.07', id: personId, turn: 1 }
  const token = await organiser(async (ctx) => readLink(signLink(ctx.vault, 'participant', link)))
  if (!token) throw new Error('no link')
  const { codes } = await organiser((ctx) => showSessionCodes(ctx, sessionId))
  const scanned = { id: newId(), deviceAt: '2026-05-15T01:05:00.000Z', text: codes[0]?.text ?? '' }
  const items = [
    'nothing',
    { id: 'x' },
    { ...scanned, id: newId(), deviceAt: '0000-01-01T00:00:00.000Z' },
    { ...scanned, id: newId(), text: 'no code' },
    scanned,
  ]
  expect(outcomes(await guest((ctx) => scanCodes(ctx, token, items)))).toEqual([
    'malformed',
    'malformed',
    'malformed',
    'code_invalid',
    'kept',
  ])
})

test('a phone whose clock fell back to 1970 delivers, and its people were there when they were', async () => {
  clock.set('2026-05-15T01:10:00Z')
  const { id, sessionId, personIds } = await scene()
  const [a = '', b = ''] = personIds
  const offsetMs = Date.parse('2026-05-15T01:10:00Z') - Date.parse('1970-01-01T00:10:00Z')
  const items = [
    told(sessionId, a, { deviceAt: '1970-01-01T00:05:00.000Z', known: { offsetMs, run: RUN } }),
    told(sessionId, b, { deviceAt: '2026-05-15T01:00:00.000Z', shiftMs: -offsetMs }),
  ]
  const batch = checkIn.sync['~orpc'].inputSchema
  expect(batch && 'safeParse' in batch && batch.safeParse({ token: 'x', run: RUN, offsetMs, items }).success).toBe(true)
  expect(outcomes(await sync(await device(id), items, offsetMs))).toEqual(['kept', 'kept'])
  const { rows } = await organiser((ctx) => pageSession(ctx, { id: sessionId, page: 1, pageSize: 50 }))
  expect(rows.map(({ arrivedAt }) => arrivedAt)).toEqual(['2026-05-15T01:05:00.000Z', '2026-05-15T01:00:00.000Z'])
})

test('a guest under the id of somebody called elsewhere is refused, not kept where nobody looks', async () => {
  const [{ id, sessionId }, elsewhere] = [await scene({ people: 0 }), await scene()]
  const item = told(sessionId, elsewhere.personId, { walkIn: { name: 'Tamu Tak Terdaftar' } })
  expect(outcomes(await sync(await device(id), [item]))).toEqual(['unknown_participant'])
  expect(await organiser((ctx) => listFacts(ctx, { gatheringIds: [id] }))).toEqual([])
})

test('a code that stood on the wall before its session was crossed out still says that somebody was there', async () => {
  clock.set('2026-05-15T01:05:00Z')
  const { id, gathering, sessionId, personId } = await scene()
  const { codes } = await organiser((ctx) => showSessionCodes(ctx, sessionId))
  await organiser(async (ctx) => {
    const { sessions } = await getAgenda(ctx, id)
    const crossed = sessions.map((one) => ({ ...one, ...localTimes(ctx.timezone, one), cancelledReason: 'Padam' }))
    await saveAgenda(ctx, { id, version: gathering.version, sessions: crossed, reason: '', language: 'id' })
  })
  const of = { region: '35.07', id: personId, turn: 1 }
  const link = await organiser(async ({ vault }) => readLink(signLink(vault, 'participant', of)))
  if (!link) throw new Error('no link')
  const scanned = { id: newId(), deviceAt: '2026-05-15T01:05:00.000Z', text: codes[0]?.text ?? '' }
  expect(outcomes(await guest((ctx) => scanCodes(ctx, link, [scanned])))).toEqual(['kept'])
})
