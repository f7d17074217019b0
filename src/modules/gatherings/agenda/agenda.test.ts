import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SessionInput } from '#contract/gatherings/agenda/agenda.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildGathering } from '../../../../tests/build/rooms/gatherings.ts'
import {
  addParticipant,
  addSpeaker,
  announceGathering,
  editGathering,
  getAgenda,
  getGathering,
  listAgendaVersions,
  moveGathering,
  readParticipants,
  saveAgenda,
} from '../index.ts'
import { findProblems } from './check-agenda.ts'
import { instantOf, localTimes } from './session.ts'

const session = (given: Partial<SessionInput> = {}): SessionInput => ({
  title: 'Pengarahan',
  kind: 'session',
  day: '2026-05-15',
  startTime: '08:00',
  endTime: '09:30',
  place: 'Aula',
  note: '',
  lessonHours: 2,
  takesAttendance: true,
  cancelledReason: '',
  ...given,
})

test.each([
  ['within the days', {}, []],
  ['until midnight', { startTime: '19:00', endTime: '24:00' }, []],
  ['the day before', { day: '2026-05-14' }, [['sessions.0.day', 'outside']]],
  ['the day after', { day: '2026-05-18' }, [['sessions.0.day', 'outside']]],
  ['past midnight', { startTime: '22:00', endTime: '01:00' }, [['sessions.0.endTime', 'past_midnight']]],
  ['the wrong way round', { startTime: '10:00', endTime: '09:00' }, [['sessions.0.endTime', 'ends_before']]],
  ['no time at all', { startTime: '10:00', endTime: '10:00' }, [['sessions.0.endTime', 'ends_before']]],
])('an agenda is refused with the place of the fault: %s', (_, given, expected) => {
  const found = findProblems([session(given)], { startsOn: '2026-05-15', endsOn: '2026-05-17' })
  expect(found.map(({ path, code }) => [path, code])).toEqual(expected)
})

test.each([
  ['Asia/Jakarta', '2026-05-15T01:00:00.000Z'],
  ['Asia/Makassar', '2026-05-15T00:00:00.000Z'],
  ['Asia/Jayapura', '2026-05-14T23:00:00.000Z'],
])('eight o’clock is told by the clocks of the region: %s', (timezone, instant) => {
  const startsAt = instantOf(timezone, '2026-05-15', '08:00')
  const endsAt = instantOf(timezone, '2026-05-15', '24:00')
  expect(startsAt.toISOString()).toBe(instant)
  expect(localTimes(timezone, { startsAt, endsAt })).toEqual({
    day: '2026-05-15',
    startTime: '08:00',
    endTime: '24:00',
  })
})

let database: Database
let region = ''
let made = 10
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  region = await buildRegion(database, `33.${++made}`)
})
const as = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { region }, work)
const save = (id: string, sessions: readonly SessionInput[], reason = '') =>
  as(async (ctx) =>
    saveAgenda(ctx, { id, sessions, reason, version: (await getGathering(ctx, id)).version, language: 'id' }),
  )
const build = () => as(async (ctx) => (await buildGathering(ctx)).id)
const announce = (id: string) =>
  as(async (ctx) => {
    await addParticipant(ctx, {
      id,
      role: 'guest',
      agencyId: null,
      personName: 'Tamu',
      title: '',
      sex: null,
      reason: 'diminta hadir',
      phone: '',
      email: '',
    })
    return announceGathering(ctx, { ...(await getGathering(ctx, id)), publicUrl: 'https://selaras.contoh.go.id' })
  })
const inputs = (agenda: Awaited<ReturnType<typeof getAgenda>>) =>
  agenda.sessions.map(({ carriedFrom: _, startsAt, endsAt, ...rest }) => ({
    ...rest,
    ...localTimes('Asia/Jakarta', { startsAt, endsAt }),
  }))

test('sessions keep their ids when the agenda is saved again; two in one place at one time are shown, not refused', async () => {
  const id = await build()
  const first = await save(id, [session(), session({ title: 'Diskusi', startTime: '09:00', endTime: '10:00' })])
  expect(first.warnings).toEqual([
    { code: 'same_place', sessions: ['Pengarahan', 'Diskusi'], day: '2026-05-15', time: '09:00', place: 'Aula' },
  ])
  const [one, two] = inputs(first)
  if (!one || !two) throw new Error('two sessions were saved')
  const second = await save(id, [{ ...two, startTime: '09:30', endTime: '10:30' }, one])
  expect(second.sessions.map(({ id: kept }) => kept)).toEqual([one.id, two.id])
  expect(second.warnings).toEqual([])
})

test('the refusal says in words what is wrong where', async () => {
  const id = await build()
  const faulty = [session(), session({ title: 'Malam keakraban', startTime: '20:00', endTime: '00:30' })]
  await expect(save(id, faulty)).rejects.toMatchObject({
    code: 'agenda_faulty',
    data: {
      count: 1,
      first: expect.stringContaining('“Malam keakraban” (20.00–00.30) melewati tengah malam'),
      issues: [{ path: 'sessions.1.endTime' }],
    },
  })
})

test('after the call went out each change needs a reason, and stays beside the agenda that was sent', async () => {
  const id = await build()
  await save(id, [session()])
  await announce(id)
  const [sent] = inputs(await as((ctx) => getAgenda(ctx, id)))
  const next = [
    { ...session({ ...sent }), startTime: '10:00', endTime: '11:00' },
    session({ title: 'Penutupan', startTime: '13:00', endTime: '14:00' }),
  ]
  await expect(save(id, next)).rejects.toMatchObject({ code: 'agenda_reason_missing' })
  await save(id, next, 'Pembicara datang siang')
  const [latest, first] = await as((ctx) => listAgendaVersions(ctx, id))
  expect([first?.version, first?.changes.map(({ kind }) => kind)]).toEqual([1, ['added']])
  expect(latest).toMatchObject({
    version: 2,
    reason: 'Pembicara datang siang',
    changes: [
      {
        kind: 'changed',
        title: 'Pengarahan',
        parts: [
          { field: 'startTime', before: '08:00', after: '10:00' },
          { field: 'endTime', before: '09:30', after: '11:00' },
        ],
      },
      { kind: 'added', title: 'Penutupan' },
    ],
  })
})

test('a session on which something hangs is not removed, but may be crossed out with the reason', async () => {
  const id = await build()
  const agenda = await save(id, [session()])
  await as((ctx) =>
    addSpeaker(ctx, id, {
      sessionId: agenda.sessions[0]?.id ?? '',
      name: 'Dr. Sari',
      postTitle: '',
      institution: '',
      topic: '',
      phone: '',
      email: '',
      answerBy: null,
      note: '',
      cvLink: '',
    }),
  )
  await expect(save(id, [])).rejects.toMatchObject({
    code: 'session_in_use',
    data: { title: 'Pengarahan', what: 'session_speaker' },
  })
  const crossed = await save(id, [{ ...session(), id: agenda.sessions[0]?.id, cancelledReason: 'Pembicara sakit' }])
  expect(crossed.sessions).toMatchObject([{ id: agenda.sessions[0]?.id, cancelledReason: 'Pembicara sakit' }])
})

test('a session that was sent out is only crossed out, since a device without signal may still tell of it', async () => {
  const id = await build()
  const { sessions } = await save(id, [session()])
  await announce(id)
  await expect(save(id, [], 'Dihapus')).rejects.toMatchObject({ code: 'session_in_use', data: { what: 'sent_agenda' } })
  const crossed = await save(id, [session({ id: sessions[0]?.id, cancelledReason: 'Pembicara sakit' })], 'Batal')
  expect(crossed.sessions).toMatchObject([{ cancelledReason: 'Pembicara sakit' }])
})

test('a change that would put one speaker into two sessions at once is refused, and nothing of the agenda changes', async () => {
  const id = await build()
  const { sessions } = await save(id, [session(), session({ title: 'Diskusi', startTime: '10:00', endTime: '11:00' })])
  for (const { id: sessionId } of sessions)
    await as((ctx) =>
      addSpeaker(ctx, id, {
        sessionId,
        name: 'Dr. Sari',
        postTitle: '',
        institution: '',
        topic: '',
        phone: '',
        email: '',
        answerBy: null,
        note: '',
        cvLink: '',
      }),
    )
  const clash = [
    { ...session(), id: sessions[0]?.id },
    session({ id: sessions[1]?.id, title: 'Diskusi', startTime: '09:00', endTime: '10:00' }),
  ]
  await expect(save(id, clash)).rejects.toMatchObject({ code: 'speaker_busy' })
  expect(inputs(await as((ctx) => getAgenda(ctx, id)))[1]?.startTime).toBe('10:00')
})

test('moved after the call went out: days and sessions shift alike, answers stay, everybody is to be called again', async () => {
  const id = await build()
  await save(id, [session({ day: '2026-05-16' })])
  const { version } = await announce(id)
  const later = { region, clock: testClock('2026-03-01T02:00:00Z') }
  const moved = await actAs(database, later, (ctx) =>
    moveGathering(ctx, {
      id,
      version,
      startsOn: '2026-06-29',
      place: 'Songgoriti',
      reason: 'Bertepatan dengan paripurna',
    }),
  )
  expect(moved).toMatchObject({
    startsOn: '2026-06-29',
    endsOn: '2026-07-01',
    place: 'Songgoriti',
    moved: { from: '2026-05-15', reason: 'Bertepatan dengan paripurna' },
  })
  expect(inputs(await as((ctx) => getAgenda(ctx, id)))).toMatchObject([{ day: '2026-06-30', startTime: '08:00' }])
  const [latest] = await as((ctx) => listAgendaVersions(ctx, id))
  expect(latest).toMatchObject({ version: 2, changes: [{ kind: 'changed', parts: [{ field: 'day' }] }] })
  const waiting = await as((ctx) => readParticipants(ctx, { id, uninvited: true, page: 1, pageSize: 10 }))
  expect(waiting.total).toBe(1)
})

test('days of one that was announced are not edited away, and days do not leave sessions outside', async () => {
  const id = await build()
  await save(id, [session({ day: '2026-05-17' })])
  const edit = (days: { startsOn: string; endsOn: string }) =>
    as(async (ctx) => {
      const gathering = await getGathering(ctx, id)
      return editGathering(ctx, { ...gathering, ...days, organiserAgencyId: gathering.organiser.id })
    })
  await expect(edit({ startsOn: '2026-05-15', endsOn: '2026-05-16' })).rejects.toMatchObject({
    code: 'sessions_outside',
    data: { count: 1, title: 'Pengarahan', day: '2026-05-17' },
  })
  await announce(id)
  await expect(edit({ startsOn: '2026-05-16', endsOn: '2026-05-17' })).rejects.toMatchObject({
    code: 'gathering_announced',
  })
})
