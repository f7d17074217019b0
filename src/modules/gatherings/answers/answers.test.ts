import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { openBody } from '#platform/mail/queue-mail.ts'
import { readLink, signLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering } from '../../../../tests/build/rooms/gatherings.ts'
import {
  addParticipant,
  announceGathering,
  answerByLink,
  answerCall,
  cancelGathering,
  exportLinks,
  getGathering,
  getLink,
  getParticipant,
  inviteWaiting,
  moveGathering,
  openContact,
  openParticipantLink,
  readParticipants,
  remindSilent,
  removeParticipant,
  summariseAnswers,
} from '../index.ts'

let database: Database
let organiser = ''
let called = ''
let other = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35.73')
  organiser = (await buildAgency(database)).id
  called = (await buildAgency(database)).id
  other = (await buildAgency(database)).id
})
afterAll(() => database.close())

const COMING = { answer: 'coming', note: '', representativeName: '', representativeTitle: '' } as const
const of = (agencyId: string, role: 'operator' | 'viewer' = 'operator'): As => ({ role, agencyId })
const as = <T>(who: As, work: (ctx: Context) => Promise<T>) => actAs(database, who, work)
const guest = { role: 'viewer', agencyId: '00000000-0000-0000-0000-000000000000', userId: 'link:x' } as const

/** A gathering that was announced, with one official of the called agency and one guest of none. */
async function announced() {
  return as(of(organiser), async (ctx) => {
    const { id } = await buildGathering(ctx, { organiserAgencyId: organiser })
    const add = (personName: string, agencyId: string | null) =>
      addParticipant(ctx, {
        id,
        role: 'guest',
        agencyId,
        personName,
        title: 'Kepala Bidang',
        sex: null,
        reason: 'diminta hadir',
        phone: '081234567890',
        email: agencyId ? 'ani@contoh.id' : '',
      })
    const official = (await add('Ani', called)).id
    const outsider = (await add('Beni', null)).id
    await announceGathering(ctx, { ...(await getGathering(ctx, id)), publicUrl: 'https://selaras.contoh.go.id' })
    return {
      id,
      official,
      outsider,
      token: await getLink(ctx, official, false),
      otherToken: await getLink(ctx, outsider, false),
    }
  })
}
const link = (token: string) => {
  const found = readLink(token)
  if (!found) throw new Error(`not a token: ${token}`)
  return found
}
const byLink = (token: string, region = '35.07') =>
  as({ ...guest, region }, (ctx) => openParticipantLink(ctx, link(token)))

test('a link opens the own invitation and takes the own answer', async () => {
  const { token, official, otherToken } = await announced()
  expect((await byLink(token)).participant.personName).toBe('Ani')
  await as(guest, (ctx) => answerByLink(ctx, link(token), COMING))
  expect((await byLink(token)).participant).toMatchObject({ id: official, answer: 'coming' })
  expect((await byLink(otherToken)).participant.answer).toBe('none')
})

test('a forged link, one for somebody else’s id, one of another kind and one of another region open nothing', async () => {
  const { token, outsider } = await announced()
  const [region, id, turn, mac = ''] = token.split('~')
  const forged = [
    [region, id, turn, mac.replace(/^./, (first) => (first === '0' ? '1' : '0'))],
    [region, outsider, turn, mac],
    [region, id, '2', mac],
  ].map((parts) => parts.join('~'))
  for (const one of forged) await expect(byLink(one)).rejects.toMatchObject({ code: 'link_invalid' })
  const wrongKind = await as({}, async (ctx) =>
    signLink(ctx.vault, 'device', { region: '35.07', id: id ?? '', turn: 1 }),
  )
  await expect(byLink(wrongKind)).rejects.toMatchObject({ code: 'link_invalid' })
  await expect(byLink(token, '35.73')).rejects.toMatchObject({ code: 'link_invalid' })
})

test('a link that was renewed, and one of somebody taken off the list, open nothing any more', async () => {
  const { token, official, outsider, otherToken } = await announced()
  const fresh = await as(of(organiser), (ctx) => getLink(ctx, official, true))
  await expect(byLink(token)).rejects.toMatchObject({ code: 'link_invalid' })
  expect((await byLink(fresh)).participant.id).toBe(official)
  await as(of(organiser), async (ctx) => {
    const { participant } = await getParticipant(ctx, outsider)
    await removeParticipant(ctx, { id: outsider, version: participant.version, reason: 'salah undang' })
  })
  await expect(byLink(otherToken)).rejects.toMatchObject({ code: 'link_invalid' })
})

test('personal links, which open notes on health, are the organiser’s alone, and each look at one is in the trail', async () => {
  const { id, official } = await announced()
  for (const role of ['coordinator', 'admin'] as const) {
    const who: As = { role, userId: 'somebody-of-the-region' }
    for (const renew of [false, true])
      await expect(as(who, (ctx) => getLink(ctx, official, renew))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(as(who, (ctx) => exportLinks(ctx, id, 'https://selaras.contoh.go.id'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  const looks = () =>
    as({}, async ({ tx }) =>
      tx
        .selectFrom('audit_log')
        .select('seq')
        .where('operation', '=', 'gathering.link')
        .where('subject_id', '=', id)
        .execute(),
    )
  const before = (await looks()).length
  await as(of(organiser), (ctx) => getLink(ctx, official, false))
  expect((await looks()).length).toBe(before + 1)
})

test('a refusal needs its reason, a representative a name and a post, and nobody answers once it is called off', async () => {
  const { id, token } = await announced()
  const answer = (given: object) => as(guest, (ctx) => answerByLink(ctx, link(token), { ...COMING, ...given }))
  await expect(answer({ answer: 'declined' })).rejects.toMatchObject({ code: 'reason_missing' })
  await expect(answer({ answer: 'represented' })).rejects.toMatchObject({ code: 'representative_missing' })
  await answer({ answer: 'represented', representativeName: 'Candra', representativeTitle: 'Sekretaris' })
  expect((await byLink(token)).participant).toMatchObject({ answer: 'represented', representativeName: 'Candra' })
  await as(of(organiser), async (ctx) =>
    cancelGathering(ctx, { id, version: (await getGathering(ctx, id)).version, reason: 'bencana' }),
  )
  await expect(answer({})).rejects.toMatchObject({ code: 'answer_closed', data: { state: 'cancelled' } })
})

test('an agency reads and answers for its own people, never for others, and its viewers answer for nobody', async () => {
  const { id, official, outsider } = await announced()
  const answer = (who: As, participant: string) => as(who, (ctx) => answerCall(ctx, { id: participant, ...COMING }))
  expect((await answer(of(called), official)).participant.answer).toBe('coming')
  await expect(answer(of(called), outsider)).rejects.toMatchObject({ code: 'not_found' })
  await expect(answer(of(called, 'viewer'), official)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(answer(of(other), official)).rejects.toMatchObject({ code: 'not_found' })
  const read = (who: As) => as(who, (ctx) => readParticipants(ctx, { id, page: 1, pageSize: 50 }))
  expect((await read(of(called))).rows.map(({ personName }) => personName)).toEqual(['Ani'])
  expect((await read(of(organiser))).total).toBe(2)
  expect(await as(of(called), (ctx) => summariseAnswers(ctx, id))).toMatchObject({ total: 1 })
  expect(await as(of(organiser), (ctx) => summariseAnswers(ctx, id))).toMatchObject({
    total: 2,
    kinds: [
      { kind: 'perangkat_daerah', total: 1, answers: { coming: 1 } },
      { kind: null, total: 1, answers: { none: 1 } },
    ],
  })
})

test('phone and address are sealed for that participant: nobody opens them under another', async () => {
  const { official, outsider } = await announced()
  await as(of(organiser), async (ctx) => {
    const { participant } = await getParticipant(ctx, official)
    expect(openContact(ctx, participant)).toEqual({ phone: '081234567890', email: 'ani@contoh.id' })
    expect(Buffer.from(participant.phoneSealed ?? []).toString('latin1')).not.toContain('0812345')
    expect(() => openContact(ctx, { ...participant, id: outsider })).toThrow()
  })
})

test('after a move the answer is kept and known to be from before; calling again clears who waits', async () => {
  const { id, token } = await announced()
  await as(guest, (ctx) => answerByLink(ctx, link(token), COMING))
  const later: As = { ...of(organiser), clock: testClock('2026-03-01T02:00:00Z') }
  await as(later, async (ctx) => {
    const { version } = await getGathering(ctx, id)
    await moveGathering(ctx, { id, version, startsOn: '2026-06-01', place: 'Batu', reason: 'paripurna' })
  })
  expect((await byLink(token)).participant.answer).toBe('coming')
  expect(await as(of(organiser), (ctx) => summariseAnswers(ctx, id))).toMatchObject({ uninvited: 2 })
  const muchLater: As = { ...of(organiser), clock: testClock('2026-03-02T02:00:00Z') }
  expect(await as(muchLater, (ctx) => inviteWaiting(ctx, id, 'https://selaras.contoh.go.id'))).toBe(2)
  expect(await as(of(organiser), (ctx) => summariseAnswers(ctx, id))).toMatchObject({ uninvited: 0 })
})

test('only those who have not answered are reminded, by their agency; who has none is told apart', async () => {
  const { id, official } = await announced()
  expect(await as(of(organiser), (ctx) => remindSilent(ctx, id, 'https://selaras.contoh.go.id'))).toEqual({
    reminded: 1,
    withoutAddress: 1,
  })
  await as(of(called), (ctx) => answerCall(ctx, { id: official, ...COMING }))
  expect(await as(of(organiser), (ctx) => remindSilent(ctx, id, 'https://selaras.contoh.go.id'))).toEqual({
    reminded: 0,
    withoutAddress: 1,
  })
})

test('who has left an address gets the personal link by mail: once for the call, and again when it is moved and called anew', async () => {
  const { id, token } = await announced()
  const mails = () =>
    as(of(organiser), async (ctx) => {
      const rows = await ctx.tx.selectFrom('mails').select(['id', 'body_sealed as sealedBody']).orderBy('id').execute()
      return rows.map((row) => openBody(ctx, row) ?? '').filter((body) => body.includes(token))
    })
  expect((await mails()).length).toBe(1)
  const later: As = { ...of(organiser), clock: testClock('2026-03-01T02:00:00Z') }
  await as(later, async (ctx) => {
    const { version } = await getGathering(ctx, id)
    await moveGathering(ctx, { id, version, startsOn: '2026-06-01', place: 'Batu', reason: 'paripurna' })
    await inviteWaiting(ctx, id, 'https://selaras.contoh.go.id')
  })
  expect((await mails()).length).toBe(2)
  const muchLater: As = { ...of(organiser), clock: testClock('2026-03-02T02:00:00Z') }
  await as(muchLater, (ctx) => inviteWaiting(ctx, id, 'https://selaras.contoh.go.id'))
  expect((await mails()).length).toBe(2)
  expect((await mails()).at(-1)).toContain(`https://selaras.contoh.go.id/undangan-acara/${token}`)
})

test('nobody is called by a list that is empty', async () => {
  await as(of(organiser), async (ctx) => {
    const gathering = await buildGathering(ctx, { organiserAgencyId: organiser })
    await expect(
      announceGathering(ctx, { ...gathering, publicUrl: 'https://selaras.contoh.go.id' }),
    ).rejects.toMatchObject({ code: 'nobody_called' })
  })
})
