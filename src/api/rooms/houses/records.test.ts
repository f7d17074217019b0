import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings, saveSettings } from '#modules/services/index.ts'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../tests/build/application.ts'
import { actAs, buildRegion, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildHouse, houseInput, nextNumber } from '../../../../tests/build/rooms/houses.ts'

let application: TestApplication
let agencyId = ''
let cookie = ''

beforeAll(async () => {
  application = await openTestApplication(testClock('2026-02-10T02:00:00Z'))
  const { database } = application
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
  const user = await buildUser(database, { role: 'operator', agencyId })
  cookie = await cookieOf(application.services.authentication, user)
})
afterAll(() => application.close())

type Said = Parameters<typeof houseInput>[0]
async function propose(said: Said, { by = cookie, key = newId() } = {}) {
  const body = { ...houseInput(said), agencyId, despite: 'rumah lain, uji' }
  const answer = await application.request('POST', '/api/houses', {
    cookie: by,
    body,
    headers: { 'idempotency-key': key },
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** How many questions were counted, and how many stand in the log. */
const asked = () =>
  actAs(application.database, {}, async ({ tx, region }) => {
    const counted = await tx.selectFrom('check_admissions').select('id').where('region_id', '=', region).execute()
    const logged = await tx.selectFrom('candidate_checks').select('id').where('region_id', '=', region).execute()
    return { counted: counted.length, logged: logged.length }
  })

test('a coordinator proposes a house for an agency; a viewer does not', async () => {
  const { database, services } = application
  const coordinator = await cookieOf(services.authentication, await buildUser(database, { role: 'coordinator' }))
  expect((await propose({}, { by: coordinator })).status).toBe(200)
  const viewer = await cookieOf(services.authentication, await buildUser(database, { role: 'viewer', agencyId }))
  expect((await propose({}, { by: viewer })).status).toBe(403)
})

test('a refused proposal is a question that stays in the log; a repeat of one that was done is none', async () => {
  const nik = nextNumber()
  await actAs(application.database, {}, (ctx) => buildHouse(ctx, { owner: { nik } }))
  const before = await asked()
  expect((await propose({ owner: { nik } })).body.code).toBe('house_taken')
  expect(await asked()).toEqual({ counted: before.counted + 1, logged: before.logged + 1 })
  const [key, said] = [newId(), { owner: { name: 'Bu Sumi', nik: nextNumber(), kk: nextNumber() } }]
  const first = await propose(said, { key })
  expect((await propose(said, { key })).body).toEqual(first.body)
  expect(await asked()).toEqual({ counted: before.counted + 2, logged: before.logged + 2 })
})

test('one NIK after another is tried no further than the limit of questions, by proposing or by editing', async () => {
  const { database } = application
  const house = (await propose({})).body
  const { limits, ...settings } = await actAs(database, {}, readSettings)
  const { counted } = await asked()
  // One of them is the coordinator's.
  const most = { ...limits, personHour: counted }
  await actAs(database, {}, (ctx) => saveSettings(ctx, { ...settings, limits: most, source: 'uji' }))
  const edit = (owner: Record<string, unknown>) =>
    application.request('PUT', `/api/houses/${house.id}`, {
      cookie,
      body: { ...houseInput({ owner }), version: house.version, despite: 'rumah lain, uji' },
    })
  expect((await propose({})).status).toBe(200)
  expect((await propose({})).body.code).toBe('check_limit')
  expect((await edit({ nik: nextNumber() })).status).toBe(429)
  // The same family needs no question.
  expect((await edit({ name: 'Nama Dibetulkan', nik: '', kk: '' })).status).toBe(200)
})
