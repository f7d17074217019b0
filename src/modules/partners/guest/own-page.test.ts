import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { readLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildPartner, termsOf } from '../../../../tests/build/rooms/partners.ts'
import {
  addContact,
  addNeed,
  confirmContact,
  confirmReported,
  consentByLink,
  describePartner,
  getNeed,
  getPledge,
  listContacts,
  offerByLink,
  pledgeByLink,
  readOwnPage,
  readThanksPage,
  recordDelivery,
  recordPledge,
  refuseReported,
  renewPartnerLink,
  reportByLink,
  restPartner,
  withdrawPartnerLink,
} from '../index.ts'

let database: Database
let dinas = ''
const clock = testClock('2026-02-10T03:00:00Z')
const me = <T>(work: (ctx: Context) => Promise<T>) =>
  actAs(database, { role: 'operator', agencyId: dinas, userId: 'petugas', clock }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35.73')
  dinas = await actAs(database, { clock }, async (ctx) => (await buildAgency(ctx)).id)
})
afterAll(() => database.close())

/** A partner whose page is open, with its link and what is done by it. */
async function withLink(given: Parameters<typeof buildPartner>[1] = {}) {
  const { id, token } = await me(async (ctx) => {
    const made = await renewPartnerLink(ctx, { id: await buildPartner(ctx, given), version: 1 })
    const { link } = await describePartner(ctx, made, (one) => one)
    return { id: made, token: link.url ?? '' }
  })
  const byToken = <T>(
    text: string,
    work: (ctx: Context, link: NonNullable<ReturnType<typeof readLink>>) => Promise<T>,
  ) => {
    const link = readLink(text)
    if (!link) throw new Error('no link')
    const as: As = { region: link.region, role: 'viewer', agencyId: newId(), userId: `link:${link.id}`, clock }
    return actAs(database, as, (ctx) => work(ctx, link))
  }
  return { id, token, byToken, open: () => byToken(token, readOwnPage) }
}

test('a page opens by its link alone: not before it is chosen, not by an older turn, a forged one, of another region, or when withdrawn', async () => {
  const closed = await me(async (ctx) => describePartner(ctx, await buildPartner(ctx), (token) => token))
  expect(closed.link).toEqual({ isOn: false, url: null })
  const { id, token, byToken, open } = await withLink()
  expect((await open()).pledges).toEqual([])
  const invalid = [
    token.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    token.replace('35.07~', '35.73~'),
    token.replace('~1~', '~2~'),
    token.replace(id, closed.id),
  ]
  for (const forged of invalid)
    await expect(byToken(forged, readOwnPage)).rejects.toMatchObject({ code: 'link_invalid' })
  await me((ctx) => renewPartnerLink(ctx, { id, version: 2 }))
  await expect(open()).rejects.toMatchObject({ code: 'link_invalid' })
  await me((ctx) => withdrawPartnerLink(ctx, { id, version: 3 }))
  await expect(byToken(token.replace('~1~', '~2~'), readOwnPage)).rejects.toMatchObject({ code: 'link_invalid' })
})

test('a partner at rest has no page', async () => {
  const { id, open } = await withLink()
  await me((ctx) => restPartner(ctx, { id, version: 2, reason: 'tutup' }))
  await expect(open()).rejects.toMatchObject({ code: 'link_invalid' })
})

test('own items only: nothing of another partner, no owner of a house, numbers with their middle hidden', async () => {
  const { id, token, byToken } = await withLink()
  const other = await withLink({ name: 'Mitra Tetangga Rahasia' })
  await me(async (ctx) => {
    await addContact(ctx, {
      id,
      name: 'Bu Sri',
      post: '',
      phone: '081234567890',
      email: 'sri@contoh.invalid',
      official: '',
      how: '',
    })
    const purpose = { kind: 'house', id: newId(), title: 'Rumah Pak Tikno', areaCode: '35.07.13.2001' } as const
    const given = { purpose, form: 'goods', what: 'genteng Pak Tikno', quantity: 5, unit: 'm3' } as const
    await recordPledge(ctx, { ...given, partnerId: id })
    await recordPledge(ctx, { ...given, partnerId: other.id, what: 'PESAN TETANGGA' })
  })
  const page = await byToken(token, readOwnPage)
  expect(page.pledges).toMatchObject([{ purpose: { kind: 'house', title: '' }, what: '', can: { report: true } }])
  expect(page.pledges[0]?.purpose.areaName).toMatch(/Kepanjen/)
  expect(page.contacts).toMatchObject([{ name: 'Bu Sri', phone: '081•••••890', email: 's•••@contoh.invalid' }])
  expect(JSON.stringify(page)).not.toMatch(/Tikno|TETANGGA|Tetangga|081234567890/)
})

test('it offers, pledges for what was proposed, and reports; twice sent is once done, and the agency confirms', async () => {
  const { token, byToken } = await withLink()
  const { id: needId } = await me((ctx) => addNeed(ctx, { ...termsOf(), agencyId: dinas, subject: null }))
  const pledge = { id: newId(), needId, quantity: 30, dueOn: '2026-03-01' }
  await expect(byToken(token, (ctx, link) => pledgeByLink(ctx, link, pledge))).rejects.toMatchObject({
    code: 'partner_not_proposed',
  })
  const offer = { id: newId(), ...termsOf({ quantity: 40 }) }
  for (const _ of [1, 2]) {
    const page = await byToken(token, (ctx, link) => offerByLink(ctx, link, offer))
    expect(page.offers).toHaveLength(1)
    expect(page.proposals).toMatchObject([{ needId, open: 100 }])
  }
  for (const _ of [1, 2]) {
    const page = await byToken(token, (ctx, link) => pledgeByLink(ctx, link, pledge))
    expect(page.pledges).toMatchObject([{ id: pledge.id, quantity: 30, state: 'pledged' }])
    expect(page.offers[0]?.open).toBe(10)
  }
  expect(await me((ctx) => getNeed(ctx, needId))).toMatchObject({ pledged: 30, open: 70 })
  // An id that another partner's deed carries is no success.
  const stranger = await withLink()
  const strangerOffers = stranger.byToken(stranger.token, (ctx, link) => offerByLink(ctx, link, offer))
  await expect(strangerOffers).rejects.toMatchObject({ code: 'idempotency_reused' })
  const strangerPledges = stranger.byToken(stranger.token, (ctx, link) => pledgeByLink(ctx, link, pledge))
  await expect(strangerPledges).rejects.toMatchObject({ code: 'idempotency_reused' })
  // Out of an offer of forty no more than ten are left.
  const more = { ...pledge, id: newId(), quantity: 11 }
  await expect(byToken(token, (ctx, link) => pledgeByLink(ctx, link, more))).rejects.toMatchObject({
    code: 'partner_pledge_too_large',
    data: { remaining: '10' },
  })
  const report = { id: newId(), pledgeId: pledge.id, day: '2026-02-10', quantity: 20, note: 'kepada Pak Lurah' }
  for (const _ of [1, 2]) {
    const page = await byToken(token, (ctx, link) => reportByLink(ctx, link, report))
    expect(page.pledges[0]).toMatchObject({
      delivered: 0,
      deliveries: [{ state: 'reported', note: 'kepada Pak Lurah' }],
    })
  }
  const theirPledge = await me((ctx) => {
    const purpose = { kind: 'free', id: '', title: '' } as const
    return recordPledge(ctx, { partnerId: stranger.id, purpose, form: 'goods', quantity: 5, unit: 'sak' })
  })
  const reused = { ...report, pledgeId: theirPledge }
  const strangerReports = stranger.byToken(stranger.token, (ctx, link) => reportByLink(ctx, link, reused))
  await expect(strangerReports).rejects.toMatchObject({ code: 'idempotency_reused' })
  expect(await me((ctx) => confirmReported(ctx, report.id))).toMatchObject({ state: 'partly', delivered: 20 })
  const wrong = { ...report, id: newId(), quantity: 10 }
  await byToken(token, (ctx, link) => reportByLink(ctx, link, wrong))
  await me((ctx) => refuseReported(ctx, { id: wrong.id, reason: 'belum sampai' }))
  expect(await me((ctx) => getPledge(ctx, pledge.id))).toMatchObject({ delivered: 20, state: 'partly', reported: 0 })
})

test('by its link a partner touches nothing of another: contact, pledge', async () => {
  const { token, byToken } = await withLink()
  const theirs = await me(async (ctx) => {
    const partnerId = await buildPartner(ctx)
    const who = { name: 'Pak Lain', post: '', phone: '0811', email: '', official: '', how: '' }
    const { contacts } = await addContact(ctx, { id: partnerId, ...who, phone: '081100000' })
    const purpose = { kind: 'free', id: '', title: '' } as const
    const pledgeId = await recordPledge(ctx, { partnerId, purpose, form: 'goods', quantity: 5, unit: 'sak' })
    return { contactId: contacts[0]?.id ?? '', pledgeId }
  })
  const report = { id: newId(), pledgeId: theirs.pledgeId, day: '2026-02-10', quantity: 1, note: '' }
  const contact = { contactId: theirs.contactId, phone: '089999999', email: null }
  await expect(byToken(token, (ctx, link) => reportByLink(ctx, link, report))).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(byToken(token, (ctx, link) => confirmContact(ctx, link, contact))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('it confirms its contact and changes the number; what was left alone stays', async () => {
  const { id, token, byToken } = await withLink()
  const who = { name: 'Bu Sri', post: '', phone: '081234567890', email: 's@contoh.invalid', official: '', how: '' }
  const { contacts } = await me((ctx) => addContact(ctx, { id, ...who }))
  const change = { contactId: contacts[0]?.id ?? '', phone: '082233445566', email: null }
  await byToken(token, (ctx, link) => confirmContact(ctx, link, change))
  expect((await me((ctx) => listContacts(ctx, id))).contacts).toMatchObject([
    { phone: '082233445566', email: 's@contoh.invalid', confirmedOn: '2026-02-10' },
  ])
})

test('what it says while somebody else changes the same is refused, not lost: contact, consent', async () => {
  const { id, token, byToken } = await withLink()
  const who = { name: 'Bu Sri', post: '', phone: '081234567890', email: '', official: '', how: '' }
  const { contacts } = await me((ctx) => addContact(ctx, { id, ...who }))
  // As if another transaction had changed the row between the reading and the writing.
  await database.asOwner(async (owner) => {
    await owner.query('create function passed_over() returns trigger language plpgsql as $$ begin return null; end $$')
    for (const table of ['partners', 'partner_contacts'])
      await owner.query(
        `create trigger passed_over before update on ${table} for each row execute function passed_over()`,
      )
  })
  const contact = { contactId: contacts[0]?.id ?? '', phone: '082233445566', email: null }
  const lost = [
    byToken(token, (ctx, link) => confirmContact(ctx, link, contact)),
    byToken(token, (ctx, link) => consentByLink(ctx, link, 'Keluarga Baik')),
    byToken(token, (ctx, link) => consentByLink(ctx, link, null)),
  ]
  const answers = await Promise.allSettled(lost)
  await database.asOwner((owner) => owner.query('drop function passed_over cascade'))
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
})

test('thanked in public is only who agreed, under the name it chose, with what came and was valued; an unknown region has no page', async () => {
  const { id, token, byToken } = await withLink({ name: 'PT Nama Asli' })
  await me(async (ctx) => {
    const purpose = { kind: 'house', id: newId(), title: 'Rumah Pak Tikno' } as const
    const money = { partnerId: id, purpose, form: 'money', unit: 'rupiah' } as const
    const came = await recordPledge(ctx, { ...money, quantity: 750_000 })
    await recordDelivery(ctx, { pledgeId: came, day: '2026-02-10', quantity: 750_000 })
    await recordPledge(ctx, { ...money, quantity: 9_999_999 })
  })
  const read = (region = '35.07') =>
    actAs(database, { region, role: 'viewer', agencyId: newId(), userId: 'public', clock }, readThanksPage)
  expect(JSON.stringify(await read())).not.toContain('Nama Asli')
  await byToken(token, (ctx, link) => consentByLink(ctx, link, 'Keluarga Baik'))
  const page = await read()
  expect(page.partners).toEqual([
    {
      name: 'Keluarga Baik',
      kind: 'business',
      pledges: 1,
      worth: 750_000,
      years: [{ year: 2026, pledges: 1, worth: 750_000, forms: ['money'] }],
    },
  ])
  expect(JSON.stringify(page)).not.toMatch(/Asli|Tikno|9999999/)
  await byToken(token, (ctx, link) => consentByLink(ctx, link, null))
  expect((await read()).partners).toEqual([])
  expect(await read('35.73')).toMatchObject({ partners: [], years: [] })
  await expect(read('53.01')).rejects.toMatchObject({ code: 'not_found' })
})
