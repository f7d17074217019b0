import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, sha256 } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../tests/build/application.ts'
import { actAs, buildRegion, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import {
  buildOfficer,
  buildVillageHouse,
  DISTRICT,
  type FieldOfficer,
  photoForm,
  photograph,
  SPOT,
} from '../../../../tests/build/rooms/field.ts'

let application: TestApplication
let agencyId = ''
let officer: FieldOfficer
let houseId = ''
let made = 1

beforeAll(async () => {
  application = await openTestApplication(testClock('2026-02-10T02:00:00Z'))
  const { database } = application
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
  officer = await buildOfficer(database, { agencyId })
  houseId = (await buildVillageHouse(database, { agencyId })).id
})
afterAll(() => application.close())

const post = async (path: string, body: Record<string, unknown>) => {
  const answer = await application.request('POST', `/api${path}`, { body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const send = (bytes: Uint8Array, given: Record<string, unknown> = {}) =>
  post('/field/photos', photoForm(officer.token, houseId, bytes, given))
const next = () => photograph(++made)

test('a photograph sent again under its id, or under another one, is one photograph', async () => {
  const bytes = await next()
  const id = newId()
  expect((await send(bytes, { id })).body).toMatchObject({ outcome: 'kept', doubts: [] })
  expect((await send(bytes, { id })).body).toMatchObject({ outcome: 'known' })
  expect((await send(bytes)).body).toMatchObject({ outcome: 'known' })
  const both = await next()
  const twice = newId()
  const answers = await Promise.all([send(both, { id: twice }), send(both, { id: twice })])
  expect(answers.map(({ body }) => body.outcome).sort()).toEqual(['kept', 'known'])
})

const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)
test.each([
  ['nothing', async () => Buffer.alloc(0), 422, 'photo_empty', /0 bita/],
  ['40 MB', async () => Buffer.alloc(40 * 1024 * 1024, 1), 413, 'photo_too_large', /40 MB\); batasnya 12 MB/],
  ['a text', async () => Buffer.from('bukan foto'), 422, 'photo_format', /bukan foto/],
  ['an animation', async () => Buffer.from('GIF89a..........'), 422, 'photo_format', /JPEG/],
  [
    'an iPhone’s HEIC',
    async () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
    422,
    'photo_heic',
    /Paling Kompatibel/,
  ],
  [
    'a JPEG cut off',
    async () => cut(await photograph(9, { width: 400, height: 300 })),
    422,
    'photo_broken',
    /terpotong/,
  ],
  ['a single pixel', () => photograph(8, { width: 1, height: 1 }), 422, 'photo_too_small', /hanya 1 × 1 piksel.*100/],
])('%s is refused in words, and leaves nothing', async (_, bytesOf, status, code, words) => {
  const before = (await photosOf()).length
  const answer = await send(await bytesOf())
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.body.message).toMatch(words)
  expect(await photosOf()).toHaveLength(before)
})

test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('a photograph of %s is refused', async (deviceAt) => {
  const { status, body } = await send(await next(), { deviceAt })
  expect([status, body.code]).toEqual([400, 'invalid_input'])
})

test('what changed on the way is sent back', async () => {
  expect((await send(await next(), { sha256: sha256('lain') })).body.code).toBe('photo_changed')
})

const photosOf = () =>
  actAs(application.database, {}, (ctx) =>
    ctx.tx
      .selectFrom('house_photos')
      .selectAll()
      .where('region_id', '=', ctx.region)
      .where('house_id', '=', houseId)
      .execute(),
  )

/** A kilometre to the north. */
const FAR = { latitude: SPOT.latitude + 0.009 }
test.each([
  ['without position', { latitude: undefined, longitude: undefined, accuracyM: undefined }, ['no_position']],
  ['with an empty position', { latitude: '', longitude: '', accuracyM: '' }, ['no_position']],
  ['of 2024, before anybody spoke of the house', { deviceAt: '2024-02-10T01:00:00.000Z' }, ['clock']],
  ['of next month', { deviceAt: '2026-03-10T01:00:00.000Z' }, ['clock']],
  ['with a position of 400 m', { accuracyM: 400 }, ['imprecise']],
  ['a kilometre away', FAR, ['far_from_house']],
  ['by a clock an hour off', { offsetMs: 3_600_000 }, ['clock']],
])('a photograph %s is sent back for a reason, and kept with it', async (_, given, doubts) => {
  const bytes = await next()
  const id = newId()
  const asked = await send(bytes, { id, ...given })
  expect([asked.status, asked.body.code]).toEqual([422, 'photo_doubtful'])
  expect(asked.body.data).toMatchObject({ doubts })
  expect((await send(bytes, { id, ...given, reason: 'di bawah pohon' })).body).toMatchObject({
    outcome: 'kept',
    doubts,
  })
  const kept = (await photosOf()).find((photo) => photo.id === id)
  expect(kept).toMatchObject({ doubts, doubt_reason: 'di bawah pohon' })
})

test('a photograph from the wrong village, and one that another house has, are doubtful', async () => {
  const square = (west: number) => [
    [west, -8.2],
    [west + 0.1, -8.2],
    [west + 0.1, -8.1],
    [west, -8.1],
    [west, -8.2],
  ]
  await actAs(application.database, { role: 'admin' }, (ctx) =>
    ctx.tx
      .insertInto('area_shapes')
      .values({
        code: DISTRICT,
        geometry: JSON.stringify({ type: 'Polygon', coordinates: [square(112.7)] }),
        source: 'uji',
        imported_at: new Date(),
      })
      .execute(),
  )
  const bytes = await next()
  expect((await send(bytes)).body.data).toMatchObject({ doubts: ['other_village'] })
  await actAs(application.database, { role: 'admin' }, (ctx) =>
    ctx.tx
      .updateTable('area_shapes')
      .set({ geometry: JSON.stringify({ type: 'Polygon', coordinates: [square(112.5)] }) })
      .where('code', '=', DISTRICT)
      .execute(),
  )
  expect((await send(bytes)).body.outcome).toBe('kept')
  const other = await buildVillageHouse(application.database, { agencyId })
  const again = await post('/field/photos', photoForm(officer.token, other.id, bytes))
  expect(again.body.data).toMatchObject({ doubts: ['seen_before'] })
})

test('a link reaches the houses of its own agency and region only', async () => {
  const stranger = await buildVillageHouse(application.database, {
    agencyId: (await buildAgency(application.database)).id,
  })
  const bytes = await next()
  expect((await post('/field/photos', photoForm(officer.token, stranger.id, bytes))).status).toBe(404)
  const forged = officer.token.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect((await post('/field/photos', photoForm(forged, houseId, bytes))).body.code).toBe('link_invalid')
  expect(
    (await post('/field/photos', photoForm(officer.token.replace('35.07', '35.73'), houseId, bytes))).body.code,
  ).toBe('link_invalid')
})

test('the office sees the photograph upright and small, keeps it in its browser, and sets it aside with a reason', async () => {
  const { database, authentication } = { ...application, ...application.services }
  const cookie = await cookieOf(authentication, await buildUser(database, { role: 'operator', agencyId }))
  const get = (path: string, headers: Record<string, string> = {}) =>
    application.request('GET', path, { cookie, headers })
  const turned = await sharp(await photograph(77, { width: 400, height: 200 }))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const id = newId()
  await send(turned, { id, angle: 'roof' })
  const list = (await (await get(`/api/houses/${houseId}/photos`)).json()) as { rows: Record<string, string>[] }
  const photo = list.rows.find((row) => row.id === id)
  expect([photo?.width, photo?.height]).toEqual([200, 400])
  const picture = await get(photo?.picture ?? '')
  expect(picture.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect((await sharp(await picture.arrayBuffer()).metadata()).exif).toBeUndefined()
  const again = await get(photo?.picture ?? '', { 'if-none-match': picture.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)

  const aside = await application.request('POST', `/api/house-photos/${id}/set-aside`, {
    cookie,
    body: { reason: 'Bukan rumah ini' },
  })
  expect(((await aside.json()) as { setAside: unknown }).setAside).toMatchObject({ reason: 'Bukan rumah ini' })
  const opened = await post('/field/open', { token: officer.token })
  expect(JSON.stringify(opened.body)).not.toContain(id)

  const other = await buildUser(database, { role: 'operator', agencyId: (await buildAgency(database)).id })
  const otherCookie = await cookieOf(authentication, other)
  for (const path of [photo?.picture ?? '', photo?.thumb ?? '', `/api/houses/${houseId}/photos`])
    expect((await application.request('GET', path, { cookie: otherCookie })).status, path).toBe(404)
  expect((await application.request('GET', photo?.picture ?? '')).status).toBe(401)
})

test('a picture that the store has lost says so', async () => {
  const id = newId()
  await send(await next(), { id })
  await actAs(application.database, {}, (ctx) =>
    ctx.tx
      .updateTable('house_photos')
      .set({ thumb_hash: 'f'.repeat(64) })
      .where('region_id', '=', ctx.region)
      .where('id', '=', id)
      .execute(),
  )
  const answer = await post('/field/thumb', { token: officer.token, photoId: id })
  expect([answer.status, answer.body.code]).toEqual([404, 'photo_missing'])
})
