import { afterAll, beforeAll, expect, test } from 'vitest'
import { GiftInput } from '#contract/houses/stack.ts'
import { takeReveal } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId, sha256 } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildOfficer, buildVillageHouse, photoForm } from '../../../tests/build/rooms/field.ts'
import { buildHouse, buildPlanned, photograph } from '../../../tests/build/rooms/houses.ts'
import * as houses from './index.ts'
import { listGifts } from './queries/givers.ts'

let database: Database
let agencyId = ''
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, { clock, ...as }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const trailOf = (...operations: readonly string[]) =>
  act((ctx) =>
    ctx.tx
      .selectFrom('audit_log')
      .select(['operation', 'subject_id as subjectId', 'details'])
      .where('region_id', '=', ctx.region)
      .where('operation', 'in', [...operations])
      .orderBy('seq')
      .execute(),
  )

const NAMES = ['Bu Lurah Sumini', 'Keluarga Pak Karto', 'rumah kakaknya', 'mantri Tarno', 'salah tulis Wagiman']
const [proposer = '', giver = '', despite = '', note = '', reason = ''] = NAMES

test('names and words of people stand in the history of a house, never in the audit chain', async () => {
  const { id } = await act((ctx) => buildPlanned(ctx, { agencyId, proposedBy: proposer, despite, progress: 50 }))
  const promise = { giverKind: 'community', form: 'money', promisedOn: '2026-02-10', amount: 5, giverName: giver }
  await act((ctx) => houses.promiseGift(ctx, { id, ...GiftInput.parse(promise) }))
  const [gift] = await act((ctx) => listGifts(ctx, id))
  const one = { id, giftId: gift?.id ?? '' }
  const came = { ...one, version: 1, deliveredOn: '2026-02-10', amount: 5, evidence: '', rest: 'open' } as const
  await act((ctx) => houses.deliverGift(ctx, came))
  await act((ctx) => houses.retractDelivery(ctx, { ...one, version: 2, reason }))
  await act((ctx) => houses.revealNumbers(ctx, { id, purpose: 'deliver_service', note }))
  const { version } = await act((ctx) => houses.getHouse(ctx, id))
  await act((ctx) => houses.cancelHouse(ctx, { id, version, kind: 'withdrew', reason }))
  const trail = JSON.stringify(await act((ctx) => ctx.tx.selectFrom('audit_log').selectAll().execute()))
  const history = JSON.stringify(await act((ctx) => houses.showHistory(ctx, { id, page: 1, pageSize: 50 })))
  for (const words of NAMES)
    expect([words, trail.includes(words), history.includes(words)]).toEqual([words, false, true])
})

test('an owner’s numbers stand behind the one wall of sixty an hour, whatever else was looked at', async () => {
  const { id } = await act((ctx) => buildPlanned(ctx, { agencyId }))
  const look = { id, purpose: 'deliver_service', note: 'antar bahan' } as const
  const asReader = <T>(work: (ctx: Context) => Promise<T>) => act(work, { userId: 'reader' })
  await asReader(async (ctx) => {
    for (let taken = 1; taken < 60; taken++) await takeReveal(ctx)
  })
  await asReader((ctx) => houses.revealNumbers(ctx, look))
  await expect(asReader((ctx) => houses.revealNumbers(ctx, look))).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('a house is not handed over before its decree or before what was given came', async () => {
  const { id, version } = await act((ctx) => buildPlanned(ctx, { agencyId, cost: 5, progress: 50 }))
  const handOver = (on: string) =>
    act((ctx) =>
      houses.handOver(ctx, { id, version, on, numbering: { from: 'typed', number: 'BAST/7' }, reason: 'menyusul' }),
    )
  // The builder decides on the 5th, of what was proposed on the 1st.
  await expect(handOver('2026-02-04')).rejects.toMatchObject({ code: 'period_invalid' })
  await expect(handOver('2026-02-05')).rejects.toMatchObject({ code: 'handover_not_ready' })
  const promise = GiftInput.parse({ giverKind: 'own', form: 'money', amount: 5, promisedOn: '2026-02-06' })
  await act((ctx) => houses.promiseGift(ctx, { id, ...promise }))
  const [gift] = await act((ctx) => listGifts(ctx, id))
  const came = { id, giftId: gift?.id ?? '', version: 1, deliveredOn: '2026-02-08', amount: 5, evidence: '' }
  await act((ctx) => houses.deliverGift(ctx, { ...came, rest: 'open' }))
  await expect(handOver('2026-02-07')).rejects.toMatchObject({ code: 'period_invalid' })
  await expect(handOver('2026-02-08')).rejects.toMatchObject({ code: 'handover_not_ready' })
})

test('what an officer photographs and answers leaves a trace, once, and stands under the officer’s name', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const officer = await buildOfficer(database, { agencyId, name: 'Sutrisno' })
  const holder: As = { role: 'viewer', agencyId: newId(), userId: `link:${officer.id}` }
  const { file: _, token: __, ...form } = photoForm(officer.token, id, Buffer.from('a'))
  const told = { ...(form as unknown as Parameters<typeof houses.expectPhoto>[2]), reason: '' }
  const picture = { fileHash: sha256('a'), thumbHash: sha256('b'), width: 4, height: 3, bytes: 1, sha256: sha256('a') }
  for (const _again of [1, 2]) await act((ctx) => houses.keepPhoto(ctx, officer.link, told, picture), holder)
  const answer = { houseId: id, occasion: 'before', field: 'roof', value: 'heavy', basedOn: [], run: newId() }
  const item = { ...answer, id: newId(), deviceAt: '2026-02-10T01:00:00.000Z' }
  const batch = { run: answer.run, offsetMs: 0, items: [item] }
  for (const _again of [1, 2]) await act((ctx) => houses.takeAnswers(ctx, officer.link, batch), holder)
  expect(await trailOf('house.photo', 'house.field_sync')).toEqual([
    { operation: 'house.photo', subjectId: id, details: { photoId: told.id, stage: 0 } },
    { operation: 'house.field_sync', subjectId: officer.id, details: { kept: 1, refused: 0, houses: [id] } },
  ])
  const [latest] = (await act((ctx) => houses.showHistory(ctx, { id, page: 1, pageSize: 50 }))).rows
  expect(latest).toMatchObject({ kind: 'photo', by: 'Sutrisno' })
})

test('a photograph from a desk is judged and counted as any other', async () => {
  const [here, there] = [await act((ctx) => buildHouse(ctx, { agencyId })), await act((ctx) => buildHouse(ctx))]
  const keep = (id: string, bytes: string, photoId = newId()) => {
    const hash = sha256(bytes)
    const told = {
      id,
      photoId,
      stage: 0,
      angle: 'front',
      takenAt: '2026-02-09T01:00:00.000Z',
      reason: 'arsip',
    } as const
    const picture = { fileHash: hash, thumbHash: hash, width: 4, height: 3, bytes: 1, sha256: hash }
    return act((ctx) => houses.keepDeskPhoto(ctx, told, picture))
  }
  const first = await keep(here.id, 'satu')
  expect(first.doubts).toEqual(['no_position'])
  expect((await keep(here.id, 'satu')).id).toBe(first.id)
  expect((await keep(there.id, 'satu')).doubts).toEqual(['no_position', 'seen_before'])
  // All that the rule leaves room for: seed/houses/photo-rules.csv.
  await act((ctx) => photograph(ctx, here.id, Array(199).fill(0)))
  await expect(keep(here.id, 'lebih')).rejects.toMatchObject({ code: 'photos_full' })
})
