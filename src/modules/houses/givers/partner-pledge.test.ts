import { afterAll, beforeAll, expect, test } from 'vitest'
import { GiftInput } from '#contract/houses/stack.ts'
import {
  describePartner,
  getPledge,
  getReported,
  readOwnPage,
  recordDelivery,
  renewPartnerLink,
  reportByLink,
} from '#modules/partners/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type LinkToken, readLink } from '#platform/vault/links.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildPlanned } from '../../../../tests/build/rooms/houses.ts'
import { buildPartner } from '../../../../tests/build/rooms/partners.ts'
import { confirmReportedGift, deliverGift, getHouse, promiseGift, retractDelivery, showHistory } from '../index.ts'
import { listGifts } from '../queries/givers.ts'

let database: Database
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

/** A house to which a partner promised 12 million in goods, and the partner's own page. */
async function promised() {
  const { id, token } = await act(async (ctx) => {
    const partnerId = await renewPartnerLink(ctx, { id: await buildPartner(ctx), version: 1 })
    const { link } = await describePartner(ctx, partnerId, (one) => one)
    const { id: houseId } = await buildPlanned(ctx, { cost: 20_000_000 })
    const basis = 'harga toko'
    const gift = { giverKind: 'business', form: 'goods', basis, what: 'Semen', amount: 12_000_000 } as const
    await promiseGift(ctx, { id: houseId, ...GiftInput.parse({ ...gift, partnerId, promisedOn: '2026-02-10' }) })
    return { id: houseId, token: link.url ?? '' }
  })
  const link = readLink(token)
  if (!link) throw new Error('no link')
  const byLink = <T>(work: (ctx: Context, link: LinkToken) => Promise<T>) =>
    actAs(database, { role: 'viewer', agencyId: newId(), userId: `link:${link.id}`, clock }, (ctx) => work(ctx, link))
  const gifts = () => act((ctx) => listGifts(ctx, id))
  const pledgeId = (await gifts())[0]?.pledgeId ?? ''
  const report = async (quantity: number) => {
    const deliveryId = newId()
    const said = { id: deliveryId, pledgeId, day: '2026-02-10', quantity, note: 'truk pagi' }
    await byLink((ctx, of) => reportByLink(ctx, of, said))
    return deliveryId
  }
  const confirm = (deliveryId: string) =>
    act(async (ctx) => confirmReportedGift(ctx, await getReported(ctx, deliveryId)))
  return {
    id,
    pledgeId,
    gifts,
    report,
    confirm,
    open: () => byLink(readOwnPage),
    pledge: () => act((ctx) => getPledge(ctx, pledgeId)),
  }
}

const money = (id: string) => act(async (ctx) => (await getHouse(ctx, id)).money)

test('what a partner reports to have given to a house counts once confirmed, once, on both sides', async () => {
  const { id, report, confirm, open, pledge, gifts } = await promised()
  expect((await open()).pledges).toMatchObject([{ what: '', can: { report: true } }])
  const first = await report(5_000_000)
  expect(await money(id)).toEqual({ cost: 20_000_000, promised: 12_000_000, delivered: 0 })
  expect(await pledge()).toMatchObject({ state: 'pledged', reported: 1, can: { look: true, deliver: false } })
  await confirm(first)
  expect(await money(id)).toEqual({ cost: 20_000_000, promised: 7_000_000, delivered: 5_000_000 })
  expect(await pledge()).toMatchObject({ state: 'partly', delivered: 5_000_000, quantity: 12_000_000, reported: 0 })
  await expect(confirm(first)).rejects.toMatchObject({ code: 'wrong_state' })
  await confirm(await report(7_000_000))
  expect(await money(id)).toEqual({ cost: 20_000_000, promised: 0, delivered: 12_000_000 })
  expect(await pledge()).toMatchObject({ state: 'valued', delivered: 12_000_000, worth: 12_000_000 })
  const { rows } = await act((ctx) => showHistory(ctx, { id, page: 1, pageSize: 50 }))
  expect(rows.filter(({ kind }) => kind === 'deliver')).toHaveLength(2)
  expect((await pledge()).steps.filter(({ kind }) => kind === 'delivered')).toHaveLength(2)
  expect((await gifts()).map(({ deliveryId }) => deliveryId)).toEqual(
    expect.arrayContaining((await pledge()).deliveries.map((one) => one.id)),
  )
})

test('a report of more than is open at the partner’s is not confirmed, here or there', async () => {
  const { id, pledgeId, report, confirm, pledge, gifts } = await promised()
  const reported = await report(12_000_000)
  const given = { pledgeId, day: '2026-02-10', quantity: 5_000_000, evidence: '', worth: null }
  await act((ctx) => recordDelivery(ctx, given))
  await expect(confirm(reported)).rejects.toMatchObject({ code: 'partner_delivery_too_large' })
  expect(await money(id)).toMatchObject({ promised: 12_000_000, delivered: 0 })
  expect([(await gifts()).map(({ state }) => state), (await pledge()).reported]).toEqual([['promised'], 1])
})

test('what the house notes itself and the partner reported too is one delivery; taken back, it is none', async () => {
  const { id, report, pledge, gifts } = await promised()
  await report(12_000_000)
  const [gift] = await gifts()
  const one = { id, giftId: gift?.id ?? '', version: 1 }
  const came = { deliveredOn: '2026-02-10', amount: 12_000_000, evidence: 'BA', rest: 'promised' } as const
  await act((ctx) => deliverGift(ctx, { ...one, ...came }))
  expect(await pledge()).toMatchObject({ delivered: 12_000_000, reported: 0, deliveries: [{ state: 'confirmed' }] })
  await act((ctx) => retractDelivery(ctx, { ...one, version: 2, reason: 'salah rumah' }))
  expect(await pledge()).toMatchObject({ state: 'pledged', delivered: 0, deliveries: [{ state: 'withdrawn' }] })
  expect(await money(id)).toEqual({ cost: 20_000_000, promised: 12_000_000, delivered: 0 })
})
