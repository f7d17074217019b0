import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_TAKEN } from '#contract/houses/proposals.ts'
import { readSettings, saveSettings } from '#modules/services/index.ts'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../tests/build/application.ts'
import { actAs, buildRegion, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildHouse, houseInput, nextNumber } from '../../../../tests/build/rooms/houses.ts'
import { buildServices, withCheckLimits } from '../../../../tests/build/rooms/services.ts'

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
    const counted = await tx
      .selectFrom('check_admissions')
      .select('candidates')
      .where('region_id', '=', region)
      .execute()
    const candidates = counted.reduce((sum, admission) => sum + admission.candidates, 0)
    const logged = await tx.selectFrom('candidate_checks').select('id').where('region_id', '=', region).execute()
    return { counted: candidates, logged: logged.length }
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

/** Rows of a list of the agency that propose houses for families of their own. */
const listRows = (count: number) =>
  actAs(application.database, {}, async (ctx) => {
    const rows = Array.from({ length: count }, (_, at) => ({
      person: { name: `CALON ${newId()} ${at}`, nik: nextNumber(), villageCode: '35.07.13.2001' },
      service: { state: 'proposed' as const },
    }))
    return (await buildServices(ctx, rows, { kind: 'house-repair', agencyId })).ids
  })

async function take(recordIds: readonly string[], key = newId(), proposedOn = '2026-02-10') {
  const body = { agencyId, recordIds, year: 2026, proposedBy: 'Musdes', proposedOn }
  const headers = { 'idempotency-key': key }
  const answer = await application.request('POST', '/api/houses/candidates', { cookie, body, headers })
  return { status: answer.status, body: (await answer.json()) as { code?: string; made?: unknown[] } }
}

test('rows of an own list are as many questions, asked in turns; beyond the limit nothing is made and nothing is said', async () => {
  const { database } = application
  const before = await asked()
  const key = newId()
  const ids = await listRows(12)
  const first = await take(ids, key)
  expect(first.body.made).toHaveLength(12)
  expect((await take(ids, key)).body).toEqual(first.body)
  expect(await asked()).toEqual({ counted: before.counted + 12, logged: before.logged + 12 })
  const more = await listRows(3)
  await withCheckLimits(database, { personHour: before.counted + 12 }, async () => {
    expect((await take(more)).body.code).toBe('check_limit')
    expect((await take(more.slice(0, 1))).body.made).toHaveLength(1)
  })
  expect((await take(more)).body.made).toHaveLength(2)
})

test('a proposal of a day to come spends no question', async () => {
  const before = await asked()
  expect((await take(await listRows(2), newId(), '2026-02-11')).body.code).toBe('day_in_future')
  expect(await asked()).toEqual(before)
})

test('the longest proposal from a list fits into the questions of an hour as they are shipped', async () => {
  const { limits } = await actAs(application.database, {}, readSettings)
  expect(MOST_TAKEN).toBeLessThanOrEqual(
    Math.min(limits.personHour, limits.personDay, limits.agencyDay, limits.listRows),
  )
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
