import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointHolder, createPosition } from '#modules/organisations/index.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { buildUser } from '../../../../tests/build/accounts.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildPartner, termsOf } from '../../../../tests/build/rooms/partners.ts'
import {
  addNeed,
  cancelOwnPledge,
  cancelPledge,
  closeNeed,
  correctOwnPledge,
  getNeed,
  getPledge,
  listPledges,
  listPledgesFor,
  noteDelivery,
  recordDelivery,
  recordPledge,
  restPartner,
  takePledge,
  thankByLetter,
  thankOtherwise,
  valuePledge,
  withdrawOwnDelivery,
  writeLetterOfThanks,
} from '../index.ts'
import { remindOfPledges } from './remind.ts'

let database: Database
let dinas = ''
let lain = ''
const clock = testClock('2026-02-10T03:00:00Z')
const mine = (): As => ({ role: 'operator', agencyId: dinas, userId: 'petugas', clock })
const others = (): As => ({ role: 'operator', agencyId: lain, userId: 'tetangga', clock })
const me = <T>(work: Parameters<typeof actAs<T>>[2]) => actAs(database, mine(), work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, { clock }, async (ctx) => {
    dinas = (await buildAgency(ctx)).id
    lain = (await buildAgency(ctx)).id
    const { id } = await createPosition(ctx, {
      agencyId: dinas,
      title: 'Kepala Dinas',
      rank: 'II.b',
      isHead: true,
      validFrom: '2020-01-01',
    })
    await appointHolder(ctx, {
      id,
      personName: 'Drs. Suparno',
      nip: null,
      sex: 'L',
      capacity: 'definitif',
      legalText: 'SK',
      validFrom: '2024-01-01',
      validUntil: null,
    })
  })
})
afterAll(() => database.close())

const partner = () => me((ctx) => buildPartner(ctx))
const need = (quantity = 100) => me((ctx) => addNeed(ctx, { ...termsOf({ quantity }), agencyId: dinas, subject: null }))

const fields = (partnerId: string, given: object = {}) => ({
  partnerId,
  purposeKind: 'free' as const,
  purposeId: '',
  offerId: null,
  form: 'goods' as const,
  what: 'semen',
  quantity: 40,
  unit: 'sak',
  value: null,
  dueOn: '2026-03-01',
  ...given,
})

test('a pledge for a need leaves less open; more than is left is refused with what is left in words, and nothing is written', async () => {
  const [partnerId, { id: needId }] = [await partner(), await need()]
  const pledge = (quantity: number, unit = 'sak') =>
    me((ctx) => takePledge(ctx, fields(partnerId, { purposeKind: 'need', purposeId: needId, quantity, unit })))
  const first = await pledge(60)
  expect(first).toMatchObject({ state: 'pledged', quantity: 60, purpose: { kind: 'need', id: needId } })
  expect(await me((ctx) => getNeed(ctx, needId))).toMatchObject({ pledged: 60, open: 40, state: 'open' })
  await expect(pledge(41)).rejects.toMatchObject({
    code: 'partner_pledge_too_large',
    data: { remaining: '40', remainingWords: 'empat puluh', unit: 'sak' },
  })
  await expect(pledge(1, 'kg')).rejects.toMatchObject({ code: 'partner_other_form' })
  await pledge(40)
  await expect(pledge(1)).rejects.toMatchObject({ code: 'partner_nothing_left' })
  expect(await me((ctx) => getNeed(ctx, needId))).toMatchObject({ open: 0, state: 'filled' })
  // Cancelled, it is open again.
  await me((ctx) => cancelOwnPledge(ctx, { id: first.id, version: first.version, reason: 'tidak jadi' }))
  expect(await me((ctx) => getNeed(ctx, needId))).toMatchObject({ open: 60, state: 'open' })
  const { version } = await me((ctx) => getNeed(ctx, needId))
  await me((ctx) => closeNeed(ctx, { id: needId, version, reason: 'sudah dibeli sendiri' }))
  await expect(pledge(1)).rejects.toMatchObject({ code: 'partner_need_closed' })
})

test('two pledges at once never promise more than the need', async () => {
  const [partnerId, { id: needId }] = [await partner(), await need()]
  const input = fields(partnerId, { purposeKind: 'need', purposeId: needId, quantity: 60 })
  const both = await Promise.allSettled([1, 2].map(() => me((ctx) => takePledge(ctx, input))))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await me((ctx) => getNeed(ctx, needId))).toMatchObject({ pledged: 60 })
})

test('delivered in parts, valued with its basis, thanked by a numbered letter; the history keeps each step', async () => {
  const pledge = await me(async (ctx) => takePledge(ctx, fields(await buildPartner(ctx, { name: 'Toko Sumber Jaya' }))))
  const { id } = pledge
  clock.set('2026-02-12T03:00:00Z')
  const part = await me((ctx) =>
    noteDelivery(ctx, { id, version: pledge.version, day: '2026-02-11', quantity: 15, evidence: 'BAST 1' }),
  )
  expect(part).toMatchObject({ state: 'partly', delivered: 15 })
  const whole = await me((ctx) =>
    noteDelivery(ctx, { id, version: part.version, day: '2026-02-12', quantity: 25, evidence: 'BAST 2' }),
  )
  expect(whole).toMatchObject({ state: 'delivered', delivered: 40, worth: null })
  await expect(
    me((ctx) => thankOtherwise(ctx, { id, version: whole.version, day: '2026-02-12', how: 'piagam' })),
  ).rejects.toMatchObject({ code: 'wrong_state' })
  const valued = await me((ctx) =>
    valuePledge(ctx, { id, version: whole.version, worth: 2_600_000, basis: 'harga nota Rp65.000 per sak' }),
  )
  expect(valued).toMatchObject({ state: 'valued', worth: 2_600_000 })
  const thanked = await me((ctx) =>
    thankByLetter(ctx, { id, version: valued.version, datedOn: '2026-02-12', classification: '400.9' }),
  )
  expect(thanked).toMatchObject({ state: 'thanked', thankedOn: '2026-02-12', letter: { datedOn: '2026-02-12' } })
  expect(thanked.letter?.number).toMatch(/\d/)
  const paper = JSON.stringify(await me((ctx) => writeLetterOfThanks(ctx, id)))
  expect(paper).toContain('Toko Sumber Jaya')
  expect(paper).toContain(thanked.letter?.number)
  expect(paper).toContain('40 sak')
  expect(thanked.steps.map(({ kind }) => kind)).toEqual(['pledged', 'delivered', 'delivered', 'valued', 'thanked'])
  clock.set('2026-02-10T03:00:00Z')
})

test('too early, too late, too much, twice, cancelled after delivery: each is refused in words and leaves all as it was', async () => {
  const { id, version } = await me(async (ctx) => takePledge(ctx, fields(await buildPartner(ctx))))
  const deliver = (day: string, quantity: number) =>
    me((ctx) => noteDelivery(ctx, { id, version, day, quantity, evidence: '' }))
  await expect(deliver('2026-02-09', 1)).rejects.toMatchObject({ code: 'partner_delivery_too_early' })
  await expect(deliver('2026-02-11', 1)).rejects.toMatchObject({ code: 'day_in_future' })
  await expect(deliver('2026-02-10', 41)).rejects.toMatchObject({
    code: 'partner_delivery_too_large',
    data: { remaining: '40' },
  })
  const part = await deliver('2026-02-10', 10)
  await expect(deliver('2026-02-10', 10)).rejects.toMatchObject({ code: 'conflict' })
  await expect(me((ctx) => cancelOwnPledge(ctx, { id, version: part.version, reason: 'batal' }))).rejects.toMatchObject(
    { code: 'partner_pledge_delivered', data: { delivered: '10' } },
  )
  const correct = (quantity: number, at = part.version) =>
    me((ctx) => correctOwnPledge(ctx, { id, version: at, what: 'semen', quantity, dueOn: null, reason: 'kurang' }))
  await expect(correct(9)).rejects.toMatchObject({ code: 'partner_pledge_below_delivered' })
  const less = await correct(10)
  expect(less).toMatchObject({ state: 'delivered', quantity: 10 })
  const [delivery] = less.deliveries
  const back = await me((ctx) => withdrawOwnDelivery(ctx, { id: delivery?.id ?? '', reason: 'salah catat' }))
  expect(back).toMatchObject({ state: 'pledged', delivered: 0 })
  expect(back.steps.map(({ kind }) => kind)).toEqual(['pledged', 'delivered', 'corrected', 'withdrawn'])
  const gone = await me((ctx) => cancelOwnPledge(ctx, { id, version: back.version, reason: 'batal' }))
  expect(gone).toMatchObject({ state: 'cancelled', can: { deliver: false, cancel: false } })
})

test('another agency reads a pledge and changes nothing of it; who has no account for the need cannot pledge for it', async () => {
  const [partnerId, { id: needId }] = [await partner(), await need()]
  const { id, version } = await me((ctx) => takePledge(ctx, fields(partnerId)))
  const read = await actAs(database, others(), (ctx) => getPledge(ctx, id))
  expect(read.can).toEqual({ deliver: false, look: false, correct: false, value: false, thank: false, cancel: false })
  const as = others()
  const theirs = [
    actAs(database, as, (ctx) => cancelOwnPledge(ctx, { id, version, reason: 'iseng' })),
    actAs(database, as, (ctx) => noteDelivery(ctx, { id, version, day: '2026-02-10', quantity: 1, evidence: '' })),
    actAs(database, as, (ctx) => takePledge(ctx, fields(partnerId, { purposeKind: 'need', purposeId: needId }))),
    actAs(database, { role: 'viewer', agencyId: dinas, clock }, (ctx) => takePledge(ctx, fields(partnerId))),
  ]
  for (const refused of await Promise.allSettled(theirs))
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})

test('a later room notes its givers by the door, once for an id of its own, and they are changed there alone', async () => {
  const partnerId = await partner()
  const purpose = { kind: 'house', id: newId(), title: 'Rumah Pak Tikno', areaCode: '35.07.13.2001' } as const
  const id = newId()
  const pledge = { id, partnerId, purpose, form: 'labour', quantity: 12, unit: 'hari kerja', value: 1_200_000 } as const
  await me((ctx) => recordPledge(ctx, pledge))
  await expect(me((ctx) => recordPledge(ctx, pledge))).rejects.toMatchObject({ code: 'duplicate' })
  const { version } = await me((ctx) => getPledge(ctx, id))
  await expect(me((ctx) => cancelOwnPledge(ctx, { id, version, reason: 'batal' }))).rejects.toMatchObject({
    code: 'partner_pledge_kept_elsewhere',
    data: { title: 'Rumah Pak Tikno' },
  })
  const worth = { rupiah: 1_200_000, basis: 'upah harian' }
  await me((ctx) => recordDelivery(ctx, { pledgeId: id, day: '2026-02-10', quantity: 12, worth }))
  expect(await me((ctx) => listPledgesFor(ctx, purpose))).toMatchObject([{ id, state: 'valued', worth: 1_200_000 }])
  await expect(me((ctx) => cancelPledge(ctx, { pledgeId: id, reason: 'batal' }))).rejects.toMatchObject({
    code: 'partner_pledge_delivered',
  })
})

test('of a house or a batch an agency that does not keep the pledge reads and finds kind, district, amount and state, no words', async () => {
  const partnerId = await partner()
  const words = 'Genteng Pak Tikno'
  for (const kind of ['house', 'batch'] as const) {
    const purpose = { kind, id: newId(), title: `${kind} Ngebruk`, areaCode: '35.07.13.2001' }
    const given = { partnerId, purpose, form: 'goods', what: words, quantity: 4, unit: 'm3' } as const
    const id = await me((ctx) => recordPledge(ctx, given))
    const worth = { rupiah: 400_000, basis: 'nota untuk Pak Tikno' }
    await me((ctx) => recordDelivery(ctx, { pledgeId: id, day: '2026-02-10', quantity: 4, evidence: words, worth }))
    const read = (as: As) => actAs(database, as, (ctx) => getPledge(ctx, id))
    const strange = await read(others())
    expect(strange).toMatchObject({ quantity: 4, state: 'valued', worth: 400_000, what: '', worthBasis: '' })
    expect(strange.purpose).toEqual({ kind, id: '', title: '', areaCode: '35.07.13', areaName: expect.any(String) })
    expect(strange.purpose.areaName).toMatch(/Kepanjen/)
    expect(strange.deliveries).toMatchObject([{ quantity: 4, evidence: '' }])
    expect(JSON.stringify(strange)).not.toMatch(/Tikno|Ngebruk|2001/)
    for (const keeper of [mine(), { ...mine(), role: 'viewer' as const }, { clock }])
      expect(await read(keeper)).toMatchObject({
        what: words,
        purpose: { id: purpose.id, title: purpose.title },
        deliveries: [{ evidence: words }],
      })
  }
  const found = (as: As, q: string) =>
    actAs(database, as, async (ctx) => listPledges(ctx, { view: 'all', partnerId, q, page: 1, pageSize: 10 }))
  expect((await found(mine(), 'tikno')).total).toBe(2)
  expect((await found(others(), 'tikno')).total).toBe(0)
  expect((await found(others(), 'ngebruk')).total).toBe(0)
  expect((await found({ clock }, 'ngebruk')).total).toBe(2)
  const board = await found(others(), 'mitra')
  expect(board.total).toBe(2)
  expect(JSON.stringify(board.rows)).not.toMatch(/Tikno|Ngebruk|2001/)
})

test('money is whole rupiah and worth its amount; a partner at rest promises nothing new; counts of the board add up', async () => {
  const partnerId = await partner()
  const money = fields(partnerId, { form: 'money', what: '', quantity: 1_000_000, unit: 'Rp' })
  await expect(me((ctx) => takePledge(ctx, { ...money, quantity: 10.5 }))).rejects.toMatchObject({
    code: 'partner_whole_rupiah',
  })
  const { id, version, unit } = await me((ctx) => takePledge(ctx, { ...money, dueOn: '2026-02-09' }))
  expect(unit).toBe('rupiah')
  const board = await me((ctx) => listPledges(ctx, { view: 'late', partnerId, page: 1, pageSize: 10 }))
  expect(board).toMatchObject({ total: 1, rows: [{ id, isLate: true }], counts: { open: 1, late: 1, due: 0, all: 1 } })
  const paid = await me((ctx) =>
    noteDelivery(ctx, { id, version, day: '2026-02-10', quantity: 1_000_000, evidence: '' }),
  )
  expect(paid).toMatchObject({ state: 'valued', worth: 1_000_000 })
  await me((ctx) => restPartner(ctx, { id: partnerId, version: 1, reason: 'tutup' }))
  await expect(me((ctx) => takePledge(ctx, money))).rejects.toMatchObject({ code: 'partner_resting' })
})

test('who receives a pledge is told that it is due and that it is late, once for each reminder, until it has come', async () => {
  const { userId } = await buildUser(database, { role: 'head', agencyId: dinas, validFrom: '2026-01-01' })
  const dueOn = '2026-09-10'
  const { id, version } = await partner().then((id) => me((ctx) => takePledge(ctx, fields(id, { dueOn }))))
  const toldOn = async (day: string) => {
    clock.set(`${day}T03:00:00Z`)
    const system: As = { role: 'admin', userId: 'system', clock }
    await actAs(database, system, remindOfPledges)
    const notices = await actAs(database, system, ({ tx }) =>
      tx
        .selectFrom('notices')
        .select(['topic', 'user_id'])
        .where('link', '=', `/mitra/janji?id=${id}`)
        .orderBy('at')
        .execute(),
    )
    return notices.map(({ topic, user_id }) => `${topic} ${user_id}`)
  }
  const due = `partner.pledge_due ${userId}`
  const late = `partner.pledge_late ${userId}`
  expect(await toldOn('2026-09-02')).toEqual([])
  expect(await toldOn('2026-09-03')).toEqual([due])
  expect(await toldOn('2026-09-04')).toEqual([due])
  expect(await toldOn('2026-09-10')).toEqual([due, due])
  expect(await toldOn('2026-09-17')).toEqual([due, due, late])
  await me((ctx) => noteDelivery(ctx, { id, version, day: '2026-09-17', quantity: 40, evidence: '' }))
  expect(await toldOn('2026-10-10')).toEqual([due, due, late])
  clock.set('2026-02-10T03:00:00Z')
})
