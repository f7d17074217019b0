import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClonePart } from '#contract/gatherings/logistics/cloning.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { addRooms, getLodging, openNeeds, proposeLodging, writeNeeds } from '../lodging/index.ts'
import { addFile, readMaterialFile, readMaterials } from '../materials/index.ts'
import { listParticipants } from '../queries/participants.ts'
import { listSessions } from '../queries/sessions.ts'
import { listQuestions, replaceQuestions } from '../questions/question-queries.ts'
import { addSpeaker, answerForSpeaker, readSpeakers } from '../speakers/index.ts'
import { cloneGathering, previewClone } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const EVERY: ClonePart[] = ['agenda', 'roster_rule', 'speakers', 'committee', 'rooms', 'materials', 'questions']

/** A retreat from 15 May with everything in it. */
async function build() {
  const gathering = await buildGathering(database)
  const { id } = gathering
  const [first = ''] = await buildSessions(database, id, { count: 3 })
  const people = await buildParticipants(database, id, { count: 3 })
  await act(async (ctx) => {
    await ctx.tx
      .updateTable('gathering_participants')
      .set({ role: 'committee', sex: 'P' })
      .where('id', '=', people[0] ?? '')
      .execute()
    await ctx.tx
      .updateTable('gatherings')
      .set({ roster_rule: JSON.stringify({ include: [], exclude: [] }) })
      .where('id', '=', id)
      .execute()
    const speaker = await addSpeaker(ctx, id, {
      sessionId: first,
      name: 'Budi Santoso',
      postTitle: '',
      institution: '',
      topic: 'Tata kelola',
      phone: '0812 3456 7890',
      email: '',
      answerBy: '2026-05-01',
      note: '',
      cvLink: '',
    })
    const yes = { state: 'deputy' as const, deputyName: 'Ani Rahayu', deputyTitle: '', reason: 'Rapat' }
    await answerForSpeaker(ctx, { id: speaker.id, version: 1, ...yes })
    await addRooms(ctx, id, [{ name: '101', beds: 2, sex: 'P', isAccessible: true, floor: 1 }])
    await writeNeeds(ctx, { id, participantId: people[0] ?? '', needs: ['elderly'], diet: '', health: 'Asma' })
    await proposeLodging(ctx, id, true)
    const file = new File(['%PDF-1.7'], 'a.pdf')
    await replaceQuestions(ctx, id, [{ topic: 'Keuangan', question: 'Berapa?', choices: ['1', '2'], correct: 1 }])
    const about = { title: 'Paparan', sessionId: first, speakerId: speaker.id, visibleFrom: '2026-05-15T01:00:00Z' }
    await addFile(ctx, { id, ...about, file })
  })
  return gathering
}

test('the preview counts what there is, and shows the agenda on its new days at the same hours', async () => {
  const { id } = await build()
  const preview = await act((ctx) => previewClone(ctx, { id, startsOn: '2027-05-14' }))
  expect(preview).toMatchObject({ startsOn: '2027-05-14', endsOn: '2027-05-16', shiftDays: 364 })
  expect(preview.parts.filter(({ count }) => count > 0).map(({ part, count }) => [part, count])).toEqual([
    ['agenda', 3],
    ['roster_rule', 1],
    ['speakers', 1],
    ['committee', 1],
    ['rooms', 1],
    ['materials', 1],
    ['questions', 1],
  ])
  expect(preview.sessions[0]).toMatchObject({ startsAt: '2027-05-14T01:00:00.000Z' })
})

test('a copy with everything is a draft: speakers asked anew, rooms empty, nobody called, nothing of anybody’s health', async () => {
  const { id } = await build()
  const copy = await act((ctx) =>
    cloneGathering(ctx, { id, title: 'Retret 2027', startsOn: '2027-05-14', parts: EVERY }),
  )
  expect(copy).toMatchObject({
    title: 'Retret 2027',
    state: 'draft',
    clonedFrom: id,
    endsOn: '2027-05-16',
    announcedAt: null,
  })
  const seen = await act(async (ctx) => ({
    sessions: await listSessions(ctx, copy.id),
    speakers: (await readSpeakers(ctx, copy.id)).speakers,
    people: await listParticipants(ctx, copy.id),
    lodging: await getLodging(ctx, copy.id),
    needs: await openNeeds(ctx, copy.id),
    materials: (await readMaterials(ctx, copy.id)).rows,
    questions: await listQuestions(ctx, copy.id),
  }))
  expect(seen.sessions).toHaveLength(3)
  expect(seen.speakers).toMatchObject([
    {
      name: 'Budi Santoso',
      state: 'invited',
      deputy: null,
      reason: '',
      answerBy: '2027-04-30',
      phone: '0812 3456 7890',
    },
  ])
  expect(seen.people).toMatchObject([{ role: 'committee', answer: 'none', invitedAt: null }])
  expect(seen.questions).toMatchObject([{ topic: 'Keuangan', choices: ['1', '2'], correct: 1 }])
  expect(seen.lodging.rooms).toMatchObject([{ name: '101', guests: [] }])
  expect(seen.needs.rows).toEqual([])
  expect(seen.materials).toMatchObject([
    { title: 'Paparan', session: { title: 'Sesi 1' }, speaker: { name: 'Budi Santoso' } },
  ])
  expect(seen.materials[0]?.visibleFrom?.toISOString()).toBe('2027-05-14T01:00:00.000Z')
  expect((await act((ctx) => readMaterialFile(ctx, seen.materials[0]?.id ?? ''))).size).toBe(8)
})

test('only what is chosen is taken over, and speakers come with the agenda only', async () => {
  const { id } = await build()
  const parts: ClonePart[] = ['rooms', 'speakers']
  const copy = await act((ctx) => cloneGathering(ctx, { id, title: 'Kamar saja', startsOn: '2027-05-14', parts }))
  const { speakers } = await act((ctx) => readSpeakers(ctx, copy.id))
  expect(speakers).toEqual([])
  expect(await act((ctx) => listSessions(ctx, copy.id))).toEqual([])
  expect((await act((ctx) => getLodging(ctx, copy.id))).rooms).toHaveLength(1)
})

test('the one copied from stays as it was', async () => {
  const { id } = await build()
  const before = await act((ctx) => previewClone(ctx, { id, startsOn: '2027-05-14' }))
  await act((ctx) => cloneGathering(ctx, { id, title: 'Retret 2027', startsOn: '2027-05-14', parts: EVERY }))
  expect(await act((ctx) => previewClone(ctx, { id, startsOn: '2027-05-14' }))).toEqual(before)
})

test('who does not organise it copies nothing', async () => {
  const { id } = await build()
  const other: As = { role: 'operator', userId: 'op', agencyId: (await buildAgency(database)).id }
  const work = act((ctx) => cloneGathering(ctx, { id, title: 'Salinan', startsOn: '2027-05-14', parts: EVERY }), other)
  expect(await codeOf(work)).toBe('not_found')
})

test('a copy by another coordinator hands him neither phone numbers nor rooms', async () => {
  const { id } = await build()
  const other: As = { userId: 'koordinator lain' }
  const copy = await act(
    (ctx) => cloneGathering(ctx, { id, title: 'Salinan', startsOn: '2027-05-14', parts: EVERY }),
    other,
  )
  const { speakers } = await act((ctx) => readSpeakers(ctx, copy.id), other)
  expect(speakers).toMatchObject([{ name: 'Budi Santoso', phone: '', email: '', note: '' }])
  expect((await act((ctx) => getLodging(ctx, copy.id), other)).rooms).toEqual([])
  const { parts } = await act((ctx) => previewClone(ctx, { id }), other)
  expect(parts.map(({ part }) => part)).not.toContain('rooms')
})
