import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPersona } from '#modules/accounts/index.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildPartner, termsOf } from '../../../../tests/build/rooms/partners.ts'
import {
  addAgreement,
  addContact,
  addNeed,
  addOffer,
  closeOffer,
  describePartner,
  editAgreement,
  editContact,
  editPartner,
  exportPartners,
  forgetAcquaintance,
  introduce,
  listAgreements,
  listContacts,
  listNeeds,
  listOffers,
  listPartners,
  registerPartner,
  remindOfAgreements,
  renewAgreement,
  terminateAgreement,
} from '../index.ts'
import { nameKey } from './partner.ts'

let database: Database
let dinas = ''
let lain = ''
const clock = testClock('2026-02-10T03:00:00Z')
const mine = (): As => ({ role: 'operator', agencyId: dinas, userId: 'petugas', clock })
const others = (): As => ({ role: 'operator', agencyId: lain, userId: 'tetangga', clock })
const me = <T>(work: Parameters<typeof actAs<T>>[2]) => actAs(database, mine(), work)
const they = <T>(work: Parameters<typeof actAs<T>>[2]) => actAs(database, others(), work)
const coordinator = <T>(work: Parameters<typeof actAs<T>>[2]) => actAs(database, { clock }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, '35.07', { isSample: true })
  await coordinator(async (ctx) => {
    dinas = (await buildAgency(ctx)).id
    lain = (await buildAgency(ctx)).id
  })
})
afterAll(() => database.close())

const fields = {
  kind: 'business' as const,
  areaCode: '35.07.13',
  address: '',
  does: 'bahan bangunan',
  thanksConsentOn: null,
  publicName: '',
  isAnother: false,
}

test('a like name is told before a double is made: firm, shop and spelling do not hide it', async () => {
  expect(nameKey('CV. Soember Makmoer')).toBe(nameKey('Toko Sumber Makmur'))
  expect(nameKey('Koperasi')).toBe('koperasi')
  const add = (name: string, isAnother = false) => me((ctx) => registerPartner(ctx, { ...fields, name, isAnother }))
  await add('Toko Sumber Makmur')
  await expect(add('UD Sumber Makmur')).rejects.toMatchObject({
    code: 'partner_like_named',
    data: { names: 'Toko Sumber Makmur' },
  })
  await expect(add('Sumber Makmur Kepanjen')).rejects.toMatchObject({ code: 'partner_like_named' })
  await add('UD Sumber Makmur', true)
  await add('Sumber Rejeki')
  const { rows } = await they((ctx) => listPartners(ctx, { q: 'sumber makmur', page: 1, pageSize: 10 }))
  expect(rows.map(({ name }) => name)).toEqual(['Toko Sumber Makmur', 'UD Sumber Makmur'])
})

test('every agency reads a partner; the one that registered it and coordinators change it; consent needs a name', async () => {
  const id = await me((ctx) => buildPartner(ctx, { name: 'Roti Lestari' }))
  const describe = (as: As) => actAs(database, as, (ctx) => describePartner(ctx, id, String))
  expect(await describe(others())).toMatchObject({ name: 'Roti Lestari', can: { edit: false, pledge: true } })
  const { isAnother: _, ...plain } = fields
  const edit = { ...plain, id, version: 1, name: 'Roti Lestari Jaya' }
  await expect(they((ctx) => editPartner(ctx, edit))).rejects.toMatchObject({ code: 'forbidden' })
  const nameless = { ...edit, thanksConsentOn: '2026-02-01' }
  await expect(me((ctx) => editPartner(ctx, nameless))).rejects.toMatchObject({ code: 'partner_public_name' })
  const outside = { ...edit, areaCode: '35.73' }
  await expect(me((ctx) => editPartner(ctx, outside))).rejects.toMatchObject({ code: 'partner_outside_region' })
  await coordinator((ctx) => editPartner(ctx, edit))
  await expect(me((ctx) => editPartner(ctx, edit))).rejects.toMatchObject({ code: 'conflict' })
  expect(await describe({ role: 'viewer', agencyId: lain, clock })).toMatchObject({
    can: { edit: false, pledge: false },
  })
})

test('a phone opens to agencies that know the person; others see whom to ask and cannot open it for themselves', async () => {
  const id = await me((ctx) => buildPartner(ctx))
  const who = { name: 'Bu Sri', post: 'Ketua', phone: '081234567890', email: '', official: 'Pak Kabid', how: 'pasar' }
  const { contacts } = await me((ctx) => addContact(ctx, { id, ...who }))
  const contactId = contacts[0]?.id ?? ''
  expect(contacts).toMatchObject([
    { phone: '081234567890', knownBy: [{ agency: { id: dinas }, official: 'Pak Kabid' }] },
  ])
  const read = (as: As) => actAs(database, as, async (ctx) => (await listContacts(ctx, id)).contacts[0])
  expect(await read(others())).toMatchObject({ phone: null, hasPhone: true, can: { read: false, edit: false } })
  expect((await read(others()))?.knownBy).toMatchObject([{ official: 'Pak Kabid' }])
  const knows = { id: contactId, agencyId: lain, official: '', how: '', since: null }
  await expect(they((ctx) => introduce(ctx, knows))).rejects.toMatchObject({ code: 'forbidden' })
  await me((ctx) => introduce(ctx, knows))
  await expect(me((ctx) => introduce(ctx, knows))).rejects.toMatchObject({ code: 'duplicate' })
  const opened = await read(others())
  expect(opened).toMatchObject({ phone: '081234567890' })
  const own = opened?.knownBy.find(({ agency }) => agency.id === lain)
  await they((ctx) => forgetAcquaintance(ctx, own?.id ?? ''))
  expect(await read(others())).toMatchObject({ phone: null })
  const stored = await me((ctx) =>
    ctx.tx.selectFrom('partner_contacts').selectAll().where('id', '=', contactId).execute(),
  )
  expect(Buffer.from(stored[0]?.phone_sealed ?? '').includes('4567')).toBe(false)
})

test('a contact is kept by who knows the person: neither by a stranger, nor by the partner’s agency as such, nor by a viewer', async () => {
  const id = await me((ctx) => buildPartner(ctx))
  const who = { name: 'Pak Jo', post: '', phone: '081234500000', email: '' }
  const { contacts } = await they((ctx) => addContact(ctx, { id, ...who, official: '', how: '' }))
  expect(contacts).toMatchObject([{ knownBy: [{ agency: { id: lain } }], can: { edit: true } }])
  const change = { ...who, id: contacts[0]?.id ?? '', version: 1, post: 'Ketua' }
  for (const as of [mine(), { ...others(), role: 'viewer' as const }])
    await expect(actAs(database, as, (ctx) => editContact(ctx, change))).rejects.toMatchObject({ code: 'forbidden' })
  await they((ctx) => editContact(ctx, change))
})

test('an offer is closed by who noted it, the partner’s agency and coordinators, by nobody else', async () => {
  const id = await me((ctx) => buildPartner(ctx))
  const noted = () => they((ctx) => addOffer(ctx, { id, ...termsOf() }))
  const close = (as: As, offer: { id: string; version: number }) =>
    actAs(database, as, (ctx) => closeOffer(ctx, { id: offer.id, version: offer.version, reason: 'sudah habis' }))
  const offer = await noted()
  expect(offer.can.close).toBe(true)
  const colleague: As = { ...others(), userId: 'rekan' }
  await expect(close(colleague, offer)).rejects.toMatchObject({ code: 'forbidden' })
  const seen = await actAs(database, colleague, (ctx) =>
    listOffers(ctx, { view: 'open', partnerId: id, page: 1, pageSize: 5 }),
  )
  expect(seen.rows).toMatchObject([{ id: offer.id, can: { close: false } }])
  expect(await close(others(), offer)).toMatchObject({ isClosed: true })
  for (const as of [mine(), { clock }]) expect(await close(as, await noted())).toMatchObject({ isClosed: true })
})

test('the spreadsheet holds no contact person', async () => {
  const file = await me((ctx) => exportPartners(ctx, {}))
  expect(file.name).toBe('mitra-2026-02-10.xlsx')
  expect(file.size).toBeGreaterThan(1000)
})

const agreement = {
  kind: 'pks' as const,
  subject: 'Pelatihan kerja',
  scope: '',
  ourNumber: '1/2026',
  theirNumber: '',
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  agencyIds: [],
}

test('an agreement is renewed once, terminated with its reason, never ends before it starts, and is over then', async () => {
  const id = await me((ctx) => buildPartner(ctx))
  const backwards = { ...agreement, id, endsOn: '2025-12-31' }
  await expect(me((ctx) => addAgreement(ctx, backwards))).rejects.toMatchObject({ code: 'partner_period' })
  const first = await me((ctx) => addAgreement(ctx, { ...agreement, id }))
  expect(first).toMatchObject({ state: 'current', daysLeft: 324, agencies: [{ id: dinas }] })
  const edit = { ...agreement, id: first.id, version: 1 }
  await expect(they((ctx) => editAgreement(ctx, edit))).rejects.toMatchObject({ code: 'forbidden' })
  const next = { ...agreement, id: first.id, startsOn: '2027-01-01', endsOn: '2027-12-31', ourNumber: '9/2026' }
  const second = await me((ctx) => renewAgreement(ctx, next))
  expect(second).toMatchObject({ state: 'coming', renews: { ourNumber: '1/2026' } })
  await expect(me((ctx) => renewAgreement(ctx, next))).rejects.toMatchObject({ code: 'wrong_state' })
  const end = { id: second.id, version: 1, day: '2026-12-01', reason: 'anggaran' }
  await expect(me((ctx) => terminateAgreement(ctx, end))).rejects.toMatchObject({ code: 'partner_period' })
  const now = { id: first.id, version: 1, day: '2026-02-10', reason: 'mitra bubar' }
  expect(await me((ctx) => terminateAgreement(ctx, now))).toMatchObject({ state: 'terminated', can: { edit: false } })
  await expect(me((ctx) => editAgreement(ctx, { ...edit, version: 2 }))).rejects.toMatchObject({
    code: 'partner_agreement_over',
  })
})

test('six, three and one month before the end those who are bound and the coordinators are told, once each', async () => {
  await coordinator(async (ctx) => {
    await createPersona(ctx, { userId: 'contoh-kepala', name: 'Kepala', role: 'head', agencyId: dinas })
    await createPersona(ctx, { userId: 'contoh-lain', name: 'Kepala lain', role: 'head', agencyId: lain })
    await createPersona(ctx, { userId: 'contoh-bappeda', name: 'Bappeda', role: 'coordinator', agencyId: null })
  })
  const system: As = { role: 'admin', userId: 'system', clock }
  const toldOn = (day: string) => {
    clock.set(`${day}T03:00:00Z`)
    return actAs(database, system, (ctx) => remindOfAgreements(ctx))
  }
  const id = await me((ctx) => buildPartner(ctx))
  await me((ctx) => addAgreement(ctx, { ...agreement, id, endsOn: '2026-09-30' }))
  const ending = () =>
    coordinator((ctx) => listAgreements(ctx, { view: 'ending', partnerId: id, page: 1, pageSize: 10 }))
  expect(await toldOn('2026-03-29')).toBe(0)
  expect((await ending()).total).toBe(0)
  expect(await toldOn('2026-03-30')).toBe(2)
  expect(await ending()).toMatchObject({ total: 1, rows: [{ state: 'ending' }], counts: { ending: 1 } })
  expect(await toldOn('2026-03-31')).toBe(0)
  expect(await toldOn('2026-07-05')).toBe(2)
  expect(await toldOn('2026-08-30')).toBe(2)
  expect(await toldOn('2026-09-30')).toBe(0)
  expect(await toldOn('2026-10-01')).toBe(0)
  const notices = await coordinator((ctx) =>
    ctx.tx.selectFrom('notices').select('user_id').where('topic', '=', 'partner.agreement_ends').execute(),
  )
  expect(new Set(notices.map(({ user_id }) => user_id))).toEqual(new Set(['contoh-kepala', 'contoh-bappeda']))
  clock.set('2026-02-10T03:00:00Z')
})

test('a need and an offer find each other from both sides, with reasons; an offer of another partner is no way to them', async () => {
  const id = await me((ctx) => buildPartner(ctx))
  const need = await me((ctx) =>
    addNeed(ctx, { ...termsOf({ what: 'genteng rumah' }), agencyId: dinas, subject: null }),
  )
  const offer = await they((ctx) => addOffer(ctx, { id, ...termsOf({ what: 'genteng bekas layak', quantity: 40 }) }))
  const [shown] = (await me((ctx) => listNeeds(ctx, { view: 'open', q: 'genteng', page: 1, pageSize: 10 }))).rows
  expect(shown).toMatchObject({ id: need.id, proposals: [{ offerId: offer.id, covers: 40, partner: { id } }] })
  const { rows } = await they((ctx) => listOffers(ctx, { view: 'open', partnerId: id, page: 1, pageSize: 10 }))
  expect(rows).toMatchObject([{ id: offer.id, proposals: [{ needId: need.id, agency: { id: dinas } }] }])
  expect(rows[0]?.proposals[0]?.reasons).toEqual(shown?.proposals[0]?.reasons)
  const theirs = { ...termsOf(), agencyId: dinas, subject: null }
  await expect(they((ctx) => addNeed(ctx, theirs))).rejects.toMatchObject({ code: 'forbidden' })
  const backwards = { ...theirs, startsOn: '2026-03-01', endsOn: '2026-02-01' }
  await expect(me((ctx) => addNeed(ctx, backwards))).rejects.toMatchObject({ code: 'partner_period' })
})

test('hostile words are words: markup, patterns and quotes are kept and found as they are', async () => {
  const name = `<script>alert('x')</script> 100%_"; drop table partners; --`
  const id = await me((ctx) => registerPartner(ctx, { ...fields, name, isAnother: true }))
  const found = (q: string) => me((ctx) => listPartners(ctx, { q, page: 1, pageSize: 50 }))
  expect((await found('100%_"')).rows).toMatchObject([{ id, name }])
  expect((await found('%%%')).total).toBe(0)
})
