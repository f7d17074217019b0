import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SpeakerInput } from '#contract/gatherings/logistics/speakers.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { cancelGathering } from '../write-gathering.ts'
import { assertSpeakersFree } from './get-speakers.ts'
import {
  addSpeaker,
  answerAsSpeaker,
  answerForSpeaker,
  editSpeaker,
  openSpeakerLink,
  readSpeakers,
  removeSpeaker,
  renewSpeakerLink,
  type Speaker,
  speakerToken,
} from './index.ts'

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
const input = (sessionId: string, name = 'Budi Santoso'): SpeakerInput => ({
  sessionId,
  name,
  postTitle: 'Direktur',
  institution: 'Kemendagri',
  topic: 'Tata kelola',
  phone: '0812 3456 7890',
  email: 'budi@contoh.invalid',
  answerBy: '2026-03-01',
  note: 'JP 3, honor sesuai SBU',
  cvLink: '',
})
const ANSWER = { state: 'confirmed' as const, deputyName: '', deputyTitle: '', reason: '' }

async function build() {
  const gathering = await buildGathering(database, { organiserAgencyId: organiser })
  const sessions = await buildSessions(database, gathering.id, { count: 3 })
  const speaker = await act((ctx) => addSpeaker(ctx, gathering.id, input(sessions[0] ?? '')))
  return { gathering, sessions, speaker }
}
const linkOf = (speaker: Speaker) =>
  act(async (ctx) => {
    const link = readLink(speakerToken(ctx, speaker))
    if (!link) throw new Error('no link')
    return link
  })

test('a speaker is asked, answers by the organiser, and stands on the board in the order of the agenda', async () => {
  const { gathering, sessions, speaker } = await build()
  const later = await act((ctx) => addSpeaker(ctx, gathering.id, input(sessions[2] ?? '', 'Ani Rahayu')))
  const sure = await act((ctx) => answerForSpeaker(ctx, { id: later.id, version: 1, ...ANSWER }))
  expect(sure).toMatchObject({ state: 'confirmed', answeredThrough: 'organiser', version: 2 })
  const { speakers } = await act((ctx) => readSpeakers(ctx, gathering.id))
  expect(speakers.map(({ id }) => id)).toEqual([speaker.id, later.id])
})

test('phone and e-mail are sealed in the table', async () => {
  const { speaker } = await build()
  expect(speaker.phone).toBe('0812 3456 7890')
  const row = await act(({ tx }) =>
    tx.selectFrom('gathering_speakers').selectAll().where('id', '=', speaker.id).executeTakeFirstOrThrow(),
  )
  expect(JSON.stringify({ ...row, phone_sealed: Buffer.from(row.phone_sealed ?? []).toString() })).not.toContain('3456')
})

test('a deputy needs a name, and is told to be sure', async () => {
  const { speaker } = await build()
  const asDeputy = { id: speaker.id, version: 1, ...ANSWER, state: 'deputy' as const }
  expect(await codeOf(act((ctx) => answerForSpeaker(ctx, asDeputy)))).toBe('deputy_needed')
  const named = await act((ctx) =>
    answerForSpeaker(ctx, { ...asDeputy, deputyName: 'Cahya Dewi', deputyTitle: 'Kabid' }),
  )
  expect(named.deputy).toEqual({ name: 'Cahya Dewi', title: 'Kabid' })
  const back = await act((ctx) => answerForSpeaker(ctx, { id: speaker.id, version: 2, ...ANSWER }))
  expect(back.deputy).toBeNull()
})

test('two sessions that meet are refused with both named, when asked, when edited, and when the agenda moves', async () => {
  const { gathering, sessions, speaker } = await build()
  const [first = '', second = ''] = sessions
  await act((ctx) => addSpeaker(ctx, gathering.id, input(second)))
  const meet = (ctx: Context) =>
    ctx.tx
      .updateTable('gathering_sessions')
      .set({ starts_at: new Date('2026-05-15T01:30:00Z') })
      .where('id', '=', second)
      .execute()
  const refused = act(async (ctx) => {
    await meet(ctx)
    await assertSpeakersFree(ctx, gathering.id)
  })
  await expect(refused).rejects.toMatchObject({
    code: 'speaker_busy',
    data: { name: 'Budi Santoso', first: 'Sesi 1', firstTime: '2026-05-15 08.00–09.30', second: 'Sesi 2' },
  })
  await act(meet).then(() => undefined)
  expect(await codeOf(act((ctx) => editSpeaker(ctx, { id: speaker.id, version: 1, ...input(first) })))).toBe(
    'speaker_busy',
  )
  expect(await codeOf(act((ctx) => addSpeaker(ctx, gathering.id, input(first))))).toBe('speaker_busy')
})

test('the personal link answers once it is genuine; a new one makes the old worthless', async () => {
  const { speaker } = await build()
  const link = await linkOf(speaker)
  const answered = await act((ctx) => answerAsSpeaker(ctx, link, { ...ANSWER, cvLink: 'https://contoh.invalid/cv' }))
  expect(answered.speaker).toMatchObject({
    state: 'confirmed',
    answeredThrough: 'link',
    cvLink: 'https://contoh.invalid/cv',
  })
  const forged = { ...link, mac: '0'.repeat(32) }
  expect(await codeOf(act((ctx) => openSpeakerLink(ctx, forged)))).toBe('link_invalid')
  await act((ctx) => renewSpeakerLink(ctx, speaker.id))
  expect(await codeOf(act((ctx) => openSpeakerLink(ctx, link)))).toBe('link_invalid')
  expect(await codeOf(act((ctx) => answerAsSpeaker(ctx, link, ANSWER)))).toBe('link_invalid')
})

test('nobody but the organiser takes away the link that a speaker was sent', async () => {
  const { speaker } = await build()
  const link = await linkOf(speaker)
  const renew = (ctx: Context) => renewSpeakerLink(ctx, speaker.id)
  expect(await codeOf(act(renew, { role: 'coordinator', userId: 'somebody-of-the-region' }))).toBe('forbidden')
  expect(await act((ctx) => openSpeakerLink(ctx, link))).toMatchObject({ speaker: { id: speaker.id } })
})

test('after the gathering is called off nobody answers any more', async () => {
  const { gathering, speaker } = await build()
  const link = await linkOf(speaker)
  await act((ctx) => cancelGathering(ctx, { id: gathering.id, version: gathering.version, reason: 'Ditunda' }))
  expect(await codeOf(act((ctx) => answerAsSpeaker(ctx, link, ANSWER)))).toBe('gathering_over')
  expect(await codeOf(act((ctx) => removeSpeaker(ctx, speaker.id)))).toBe('gathering_over')
})

test('another agency changes nothing, and what it may not read does not exist for it', async () => {
  const { gathering, speaker, sessions } = await build()
  const asOther: As = { role: 'operator', userId: 'lain', agencyId: other }
  expect(await codeOf(act((ctx) => readSpeakers(ctx, gathering.id), asOther))).toBe('not_found')
  expect(await codeOf(act((ctx) => removeSpeaker(ctx, speaker.id), asOther))).toBe('not_found')
  expect(await codeOf(act((ctx) => addSpeaker(ctx, gathering.id, input(sessions[1] ?? '')), asOther))).toBe('not_found')
})

test('who may not read phone numbers keeps them when changing the rest', async () => {
  const { speaker } = await build()
  const byOther: As = { userId: 'koordinator lain' }
  const change = {
    id: speaker.id,
    version: 1,
    ...input(speaker.session.id),
    phone: '',
    email: '',
    note: '',
    topic: 'Baru',
  }
  const changed = await act((ctx) => editSpeaker(ctx, change), byOther)
  expect(changed).toMatchObject({ topic: 'Baru', phone: '0812 3456 7890', note: 'JP 3, honor sesuai SBU' })
})

test('a session of another gathering is no session of this', async () => {
  const [{ gathering }, elsewhere] = [await build(), await build()]
  const wrong = act((ctx) => addSpeaker(ctx, gathering.id, input(elsewhere.sessions[0] ?? '')))
  await expect(wrong).rejects.toMatchObject({ code: 'unknown_reference', data: { what: 'session' } })
})
