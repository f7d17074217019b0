import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeFollowup, dropFollowup, listNotices, openFollowup } from '#modules/followups/index.ts'
import { decidePair } from '#modules/overlaps/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { eachMorning } from '#platform/upkeep/mornings.ts'
import { createWorker } from '#platform/worker.ts'
import { buildUser } from '../../../../tests/build/accounts.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildMeetingPair, settleOverlaps } from '../../../../tests/build/overlaps.ts'
import { buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { openNeeds, writeNeeds } from '../lodging/index.ts'
import { addSpeaker } from '../speakers/index.ts'
import { lookAfterJob, noteReview, readAfter } from './index.ts'

let database: Database
let organiser: string
let other: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  ;[organiser, other] = await act(async (ctx) => [await buildPlanningAgency(ctx), await buildPlanningAgency(ctx)])
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const on = (day: string): As => ({ clock: testClock(`${day}T02:00:00Z`) })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const TIED = { kind: 'programme' as const, id: 'p', title: 'Pengentasan kemiskinan' }

/** A retreat that ended on 12 February, with three promises of two agencies made there. */
async function build() {
  const gathering = await buildGathering(database, {
    organiserAgencyId: organiser,
    startsOn: '2026-02-10',
    endsOn: '2026-02-12',
  })
  const { id } = gathering
  await act(({ tx }) => tx.updateTable('gatherings').set({ state: 'held' }).where('id', '=', id).execute())
  const [session = ''] = await buildSessions(database, id, { from: '2026-02-10T01:00:00Z' })
  const promise = (ownerAgencyId: string, dueOn: string, source: string) =>
    act((ctx) =>
      openFollowup(ctx, {
        kind: 'promise',
        what: 'Menyusun rencana bersama',
        ownerAgencyId,
        concernedAgencies: [organiser],
        subjects: [TIED],
        dueOn,
        source: { kind: 'gathering', id: source, title: 'Retret' },
        note: '',
      }),
    )
  const done = await promise(organiser, '2026-03-10', `${id}/${session}`)
  const late = await promise(other, '2026-02-20', `${id}/${session}`)
  const open = await promise(other, '2026-06-30', id)
  await act((ctx) => closeFollowup(ctx, { id: done, version: 1, evidence: 'Surat 1' }))
  return { gathering, session, late, open }
}

test('what became of the promises is counted by agency, by session and by what they are tied to', async () => {
  const { gathering, session } = await build()
  const seen = await act((ctx) => readAfter(ctx, gathering.id), on('2026-03-14'))
  const all = { all: 3, done: 1, late: 1, open: 1, dropped: 0 }
  expect(seen.tally).toEqual(all)
  expect(seen.byAgency.map(({ agency, tally }) => [agency.id, tally.late, tally.all])).toEqual([
    [other, 1, 2],
    [organiser, 0, 1],
  ])
  expect(seen.bySession.map((row) => [row.session?.id, row.tally.all])).toEqual([
    [session, 2],
    [undefined, 1],
  ])
  expect(seen.subjects).toMatchObject([{ title: TIED.title, tally: all }])
})

test('a check is noted from its day on, once, and its figures stay when the promises move on', async () => {
  const { gathering, late, open } = await build()
  const note = (day: string, days: number) =>
    act((ctx) => noteReview(ctx, { id: gathering.id, days, remarks: 'Dua OPD dikunjungi' }), on(day))
  await expect(note('2026-03-13', 30)).rejects.toMatchObject({
    code: 'review_too_early',
    data: { days: 30, day: '2026-03-14' },
  })
  expect(await codeOf(note('2026-03-14', 45))).toBe('not_found')
  await note('2026-03-14', 30)
  expect(await codeOf(note('2026-03-14', 30))).toBe('review_done')
  await act((ctx) => closeFollowup(ctx, { id: late, version: 1, evidence: 'Surat 2' }), on('2026-04-01'))
  await act((ctx) => dropFollowup(ctx, { id: open, version: 1, reason: 'Digabung' }), on('2026-04-01'))
  await note('2026-05-13', 90)
  const { reviews } = await act((ctx) => readAfter(ctx, gathering.id), on('2026-05-14'))
  expect(reviews.map(({ days, noted }) => [days, noted?.figures.tally])).toEqual([
    [30, { all: 3, done: 1, late: 1, open: 1, dropped: 0 }],
    [90, { all: 3, done: 2, late: 0, open: 0, dropped: 1 }],
  ])
})

test('an overlap counts as decided when it was since the first day of the gathering', async () => {
  const { gathering } = await build()
  const pair = await act((ctx) => buildMeetingPair(ctx))
  await settleOverlaps(database)
  const tied = { kind: 'overlap_pair' as const, id: `${pair.a.id}/${pair.b.id}`, title: 'Roti dan pastry' }
  const gone = { kind: 'overlap_pair' as const, id: `${pair.a.id}/${pair.a.id}`, title: 'Sudah tiada' }
  await act((ctx) =>
    openFollowup(ctx, {
      what: 'Putuskan',
      ownerAgencyId: other,
      concernedAgencies: [organiser],
      subjects: [tied, gone],
      dueOn: '2026-03-01',
      source: { kind: 'gathering', id: gathering.id, title: 'Retret' },
      note: '',
    }),
  )
  const read = async () => (await act((ctx) => readAfter(ctx, gathering.id), on('2026-03-14'))).overlaps
  expect((await read()).map(({ state, decidedAt }) => [state, decidedAt])).toEqual([
    ['open', null],
    ['gone', null],
  ])
  await act((ctx) =>
    decidePair(ctx, {
      a: pair.a.id,
      b: pair.b.id,
      terms: { kind: 'justify' },
      ownerAgencyId: pair.a.agencyId,
      dueOn: '2026-03-31',
      note: 'Sasaran berbeda',
    }),
  )
  expect((await read())[0]).toMatchObject({ state: 'decided', decidedAt: '2026-02-10T02:00:00.000Z' })
})

test('another agency reads what it may of it and notes nothing; a draft has nothing to look back on', async () => {
  const { gathering } = await build()
  await buildParticipants(database, gathering.id, { agencyId: other })
  const operator: As = { role: 'operator', userId: 'op', agencyId: other, ...on('2026-03-14') }
  const seen = await act((ctx) => readAfter(ctx, gathering.id), operator)
  expect([seen.tally.all, seen.can.review]).toEqual([2, false])
  const work = act((ctx) => noteReview(ctx, { id: gathering.id, days: 30, remarks: 'Saya' }), operator)
  expect(await codeOf(work)).toBe('forbidden')
  const draft = await buildGathering(database, { startsOn: '2026-01-01', endsOn: '2026-01-02' })
  const early = act((ctx) => noteReview(ctx, { id: draft.id, days: 30, remarks: 'Dini' }), on('2026-03-14'))
  expect(await codeOf(early)).toBe('wrong_state')
})

test('each morning it looks once: speakers without an answer, checks that are due, notes on health whose time is over', async () => {
  const user = await buildUser(database, { region: '35.07', role: 'operator', agencyId: organiser })
  const { gathering } = await build()
  const plain = { organiserAgencyId: organiser, startsOn: '2026-02-12', endsOn: '2026-02-12' }
  const monthly = await buildGathering(database, { ...plain, title: 'Pertemuan anggota bulanan' })
  await act(({ tx }) => tx.updateTable('gatherings').set({ state: 'held' }).where('id', '=', monthly.id).execute())
  const coming = await buildGathering(database, { organiserAgencyId: organiser, title: 'Rapat April' })
  const [session = '', off = ''] = await buildSessions(database, coming.id, { count: 2 })
  const blank = { postTitle: '', institution: '', topic: '', phone: '', email: '', note: '', cvLink: '' }
  await act((ctx) =>
    addSpeaker(ctx, coming.id, { sessionId: session, name: 'Budi Santoso', answerBy: '2026-03-17', ...blank }),
  )
  await act(async (ctx) => {
    await addSpeaker(ctx, coming.id, { sessionId: off, name: 'Cahya Dewi', answerBy: '2026-03-17', ...blank })
    await ctx.tx
      .updateTable('gathering_sessions')
      .set({ cancelled_reason: 'Ditiadakan' })
      .where('id', '=', off)
      .execute()
  })
  const [participant = ''] = await buildParticipants(database, gathering.id, {})
  await act((ctx) =>
    writeNeeds(ctx, { id: gathering.id, participantId: participant, needs: [], diet: '', health: 'Asma' }),
  )
  const morning = async (at: string) => {
    const clock = testClock(at)
    const asked = await act(eachMorning(lookAfterJob), { clock })
    const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
    await createWorker({ database, clock, log, subscribers: {}, kinds: [lookAfterJob] }).settle()
    return asked
  }
  const told = async () => {
    const { rows } = await act((ctx) => listNotices(ctx, { page: 1, pageSize: 50, unread: false }, 'id'), {
      userId: user.userId,
      role: 'operator',
      agencyId: organiser,
    })
    return rows.filter(({ topic }) => topic.startsWith('gathering.')).map(({ topic, text }) => `${topic}: ${text}`)
  }
  expect(await morning('2026-03-13T22:59:00Z')).toBe(false)
  expect(await morning('2026-03-13T23:00:00Z')).toBe(true)
  expect(await morning('2026-03-14T03:00:00Z')).toBe(false)
  expect((await told()).join()).toContain('Budi Santoso belum menjawab permintaan menjadi narasumber “Rapat April”')
  expect((await told()).join()).not.toContain('Cahya Dewi')
  expect((await told()).filter((line) => line.startsWith('gathering.review_due'))).not.toEqual([])
  expect((await told()).join()).not.toContain('Pertemuan anggota bulanan')
  const count = (await told()).length
  expect(await morning('2026-03-14T23:30:00Z')).toBe(true)
  expect(await told()).toHaveLength(count)
  expect((await act((ctx) => openNeeds(ctx, gathering.id))).rows).toEqual([])
})
