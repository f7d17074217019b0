import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { readLink, signLink } from '#platform/vault/links.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { listAttendance } from '../attendance/list-attendance.ts'
import { decideAttendance, recordAttendance } from '../attendance/record-attendance.ts'
import { setRules } from '../attendance/rules.ts'
import { getGathering } from '../get-gathering.ts'
import { answerQuestions, giveFeedback, openOwnQuestions } from '../questions/answer-questions.ts'
import { copyQuestions, readResults, setQuestions } from '../questions/ask-questions.ts'
import { newCode, readCode } from './certificate.ts'
import { listCertificates, reissueCertificate, revokeCertificate, verifyCertificate } from './change-certificate.ts'
import { issueCertificates } from './issue-certificates.ts'
import { writeCertificateDocument } from './write-certificate-document.ts'

const AFTER = '2026-05-20T01:00:00Z'
const clock = testClock(AFTER)
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)

/** Ten sessions; the persons attended as many of them as said. */
async function held(...attended: number[]) {
  clock.set(AFTER)
  const { id } = await buildGathering(database)
  const sessions = await buildSessions(database, id, { count: 10, lessonHours: 2 })
  const people = await buildParticipants(database, id, { count: attended.length })
  const say = (
    participantId: string,
    sessionId: string,
    at: number,
    statement: 'present' | 'represented' | 'excused',
  ) => {
    clock.set(new Date(Date.parse('2026-05-15T01:00:00Z') + at * 105 * 60_000).toISOString())
    const rest = { reason: 'dinas luar', representedBy: 'Sekretaris' }
    return act((ctx) => recordAttendance(ctx, { id, sessionId, participantId, statement, ...rest }))
  }
  for (const [at, participantId] of people.entries())
    for (const [s, sessionId] of sessions.slice(0, attended[at]).entries())
      await say(participantId, sessionId, s, 'present')
  clock.set(AFTER)
  return { id, sessions, people, say }
}

const issue = (id: string) => act((ctx) => issueCertificates(ctx, { id, classification: '800' }))
const list = (id: string) => act((ctx) => listCertificates(ctx, { id, page: 1, pageSize: 50 }))

test('nine of ten sessions is lulus, fewer telah mengikuti, none nothing; asking again gives none twice', async () => {
  const { id } = await held(9, 8, 0)
  expect(await issue(id)).toEqual({ issued: 2, passed: 1, waiting: 0 })
  expect(await issue(id)).toEqual({ issued: 0, passed: 0, waiting: 0 })
  const { rows } = await list(id)
  expect(rows.map(({ standing, lessonHours, sharePercent }) => [standing, lessonHours, sharePercent])).toEqual([
    ['passed', 18, 90],
    ['attended', 16, 80],
  ])
  expect(new Set(rows.map(({ number }) => number)).size).toBe(2)
})

test('a represented session counts for the certificate only where the rules of the gathering say so', async () => {
  const { id, people, sessions, say } = await held(8)
  const [person = '', ninth = ''] = [people[0], sessions[8]]
  await say(person, ninth, 8, 'represented')
  clock.set(AFTER)
  const rules = { lateMinutes: 15, nearMinutes: 120, passPercent: 90, representedCounts: true, feedbackLeast: 5 }
  await act((ctx) => setRules(ctx, { id, rules, source: 'SK Sekda, 2 Mei 2026' }))
  expect(await issue(id)).toMatchObject({ passed: 1 })
})

test('not before the last session has ended, and not while something contradicts itself', async () => {
  const { id, people, sessions, say } = await held(9)
  const [person = '', first = ''] = [people[0], sessions[0]]
  clock.set('2026-05-15T10:00:00Z')
  await expect(issue(id)).rejects.toMatchObject({ code: 'certificates_too_early' })
  await say(person, first, 0, 'excused')
  clock.set(AFTER)
  await expect(issue(id)).rejects.toMatchObject({ code: 'certificates_conflicts', data: { count: 1 } })
  const place = { id, sessionId: first, participantId: person }
  const about: string[] = (
    await act((ctx) => ctx.tx.selectFrom('attendance_facts').select('id').where('session_id', '=', first).execute())
  ).map((row) => row.id)
  await act((ctx) => decideAttendance(ctx, { ...place, statement: 'present', reason: 'ada di foto', about }))
  expect(await issue(id)).toMatchObject({ issued: 1 })
})

test('who holds the code learns what stands on the paper; a revoked one is known as that, an invented one is not found', async () => {
  const { id } = await held(10)
  await issue(id)
  const [one] = (await list(id)).rows
  if (!one) throw new Error('no certificate')
  expect(await act((ctx) => verifyCertificate(ctx, one.code.toLowerCase()))).toEqual({
    isValid: true,
    personName: one.personName,
    event: 'Retret Pejabat Struktural',
    standing: 'passed',
    lessonHours: 20,
    issuedOn: '2026-05-20',
  })
  await act((ctx) => revokeCertificate(ctx, { id, certificateId: one.id, reason: 'tertukar orang' }))
  expect((await act((ctx) => verifyCertificate(ctx, one.code))).isValid).toBe(false)
  await expect(act((ctx) => verifyCertificate(ctx, newCode('35.07')))).rejects.toMatchObject({ code: 'not_found' })
  expect(await issue(id)).toMatchObject({ issued: 0 })
})

test('a reissued one has another code, the same number and the corrected name; the old code verifies no more', async () => {
  const { id } = await held(10)
  await issue(id)
  const [old] = (await list(id)).rows
  if (!old) throw new Error('no certificate')
  const again = { id, certificateId: old.id, personName: 'Sri Wahyuni, S.STP.', reason: 'gelar kurang' }
  const fresh = await act((ctx) => reissueCertificate(ctx, again))
  expect(fresh).toMatchObject({ number: old.number, personName: 'Sri Wahyuni, S.STP.', replaces: old.id })
  expect(fresh.code).not.toBe(old.code)
  expect((await act((ctx) => verifyCertificate(ctx, old.code))).isValid).toBe(false)
  await expect(act((ctx) => reissueCertificate(ctx, again))).rejects.toMatchObject({ code: 'wrong_state' })
})

test('the paper needs somebody who signs', async () => {
  const { id } = await held(10)
  await issue(id)
  const [one] = (await list(id)).rows
  const which = { id: one?.id ?? '', publicUrl: 'https://selaras.contoh.go.id' }
  await expect(act((ctx) => writeCertificateDocument(ctx, which))).rejects.toMatchObject({ code: 'signer_missing' })
})

test('a code says its region and is long enough that nobody guesses one', () => {
  const code = newCode('35.07')
  expect(readCode(` ${code.toLowerCase()} `)).toEqual({ region: '35.07', code })
  expect(readCode(newCode('52'))?.region).toBe('52')
  expect(readCode('3507-1234')).toBeUndefined()
  expect(new Set(Array.from({ length: 1000 }, () => newCode('35.07'))).size).toBe(1000)
})

test('other rooms learn who came to what; an internal gathering shows to its organiser alone', async () => {
  const { id } = await held(9)
  const lines = await act((ctx) => listAttendance(ctx, { gatheringIds: [id] }))
  expect(lines).toHaveLength(0)
  await act((ctx) => ctx.tx.updateTable('gatherings').set({ state: 'held' }).where('id', '=', id).execute())
  const seen = await act((ctx) => listAttendance(ctx, { gatheringIds: [id] }))
  expect([seen.length, seen.filter(({ status }) => status === 'present').length]).toEqual([10, 9])
  const asOf = new Date('2026-01-01')
  const organiser = (await act((ctx) => getGathering(ctx, id))).organiser.id
  const later = Array.from({ length: 500 }, () => ({
    region_id: '35.07',
    id: newId(),
    kind: 'meeting',
    title: 'Rapat lain',
    organiser_agency_id: organiser,
    starts_on: '2027-01-04',
    ends_on: '2027-01-04',
    created_by: 'uji',
    created_at: asOf,
    updated_at: asOf,
  }))
  await act((ctx) => ctx.tx.insertInto('gatherings').values(later).execute())
  expect(await act((ctx) => listAttendance(ctx, { gatheringIds: [id] }))).toHaveLength(10)
  await act((ctx) => ctx.tx.updateTable('gatherings').set({ visibility: 'internal' }).where('id', '=', id).execute())
  expect(await act((ctx) => listAttendance(ctx, { gatheringIds: [id] }))).toEqual([])
})

test('questions are copied without answers, feedback is given once and shown from five on', async () => {
  const [from, to] = [await held(0), await held(0, 0, 0, 0, 0)]
  const asked = [{ topic: 'Kinerja', question: 'Apa itu IKU?', choices: ['Indikator', 'Iuran'], correct: 0 }]
  await act((ctx) => setQuestions(ctx, from.id, asked))
  await act((ctx) => copyQuestions(ctx, { id: to.id, fromGatheringId: from.id }))
  await act((ctx) => ctx.tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', to.id).execute())
  const links = await act(async ({ vault }) =>
    to.people.map((id) => readLink(signLink(vault, 'participant', { region: '35.07', id, turn: 1 }))),
  )
  for (const [at, link] of links.entries()) {
    if (!link) throw new Error('no link')
    const feedback = { rating: 4, words: `saran ${at}` }
    clock.set('2026-05-15T01:10:00Z')
    const [question] = (await act((ctx) => openOwnQuestions(ctx, link))).questions
    const answers = [{ questionId: question?.id ?? '', choice: 1 }]
    await act((ctx) => answerQuestions(ctx, link, { phase: 'before', answers }))
    await expect(act((ctx) => giveFeedback(ctx, link, feedback))).rejects.toMatchObject({ code: 'questions_closed' })
    clock.set(AFTER)
    expect((await act((ctx) => readResults(ctx, to.id))).feedback).toMatchObject({
      given: at,
      average: null,
      words: [],
    })
    await act((ctx) => giveFeedback(ctx, link, feedback))
    await expect(act((ctx) => giveFeedback(ctx, link, feedback))).rejects.toMatchObject({ code: 'feedback_given' })
  }
  const { feedback, topics } = await act((ctx) => readResults(ctx, to.id))
  expect(feedback).toMatchObject({ given: 5, average: 4, ratings: [0, 0, 0, 5, 0] })
  expect(topics).toMatchObject([{ matched: 0, onlyBefore: 5, before: null }])
  await expect(act((ctx) => setQuestions(ctx, to.id, asked))).rejects.toMatchObject({ code: 'questions_answered' })
})
