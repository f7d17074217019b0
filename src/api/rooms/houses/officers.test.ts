import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../tests/build/application.ts'
import { buildRegion, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import {
  buildOfficer,
  buildVillageHouse,
  type FieldOfficer,
  NEXT_VILLAGE,
  photoForm,
  photograph,
  VILLAGE,
} from '../../../../tests/build/rooms/field.ts'

type Role = 'admin' | 'coordinator' | 'head' | 'operator' | 'viewer'

let application: TestApplication
let agencyId = ''
let otherAgencyId = ''
let officer: FieldOfficer
let houseId = ''

beforeAll(async () => {
  application = await openTestApplication(testClock('2026-02-10T02:00:00Z'))
  const { database } = application
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
  otherAgencyId = (await buildAgency(database)).id
  officer = await buildOfficer(database, { agencyId, areas: [NEXT_VILLAGE] })
  // No longer in the officer's villages: the phone's own answers about it are refused.
  houseId = (await buildVillageHouse(database, { agencyId, villageCode: VILLAGE })).id
})
afterAll(() => application.close())

const signIn = async (role: Role, of: string | null) =>
  cookieOf(application.services.authentication, await buildUser(application.database, { role, agencyId: of }))
const ask = async (method: string, path: string, cookie: string, body?: Record<string, unknown>) => {
  const answer = await application.request(method, `/api${path}`, { cookie, ...(body && { body }) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const told = (id: string) => ({
  ...{ id, houseId, occasion: 'before', field: 'roof', value: 'heavy', basedOn: [] },
  ...{ deviceAt: '2026-02-10T01:00:00.000Z', run: newId(), shiftMs: 0, known: null },
})
const fileOf = (...items: unknown[]) => ({ offsetMs: 0, items })
const answers = () => `/house-officers/${officer.id}/answers`

test.each<[Role, 'own' | 'other' | 'none', boolean]>([
  ['admin', 'none', true],
  ['coordinator', 'none', true],
  ['head', 'own', true],
  ['operator', 'own', true],
  ['viewer', 'own', false],
  ['operator', 'other', true],
  ['viewer', 'other', false],
])('the page of officers opens to %s of agency %s: %s, and the menu says the same', async (role, of, opens) => {
  const cookie = await signIn(role, { own: agencyId, other: otherAgencyId, none: null }[of])
  const page = await ask('GET', '/house-officers', cookie)
  const me = await ask('GET', '/session', cookie)
  expect([page.status, (me.body.can as { sendOfficers: boolean }).sendOfficers]).toEqual([opens ? 200 : 403, opens])
  const seesOfficer = opens && of !== 'other'
  expect(JSON.stringify(page.body).includes(officer.id)).toBe(seesOfficer)
  if (!opens) expect(page.body.message).toMatch(/izin|wewenang|boleh/i)
  const taken = await ask('POST', answers(), cookie, fileOf())
  expect(taken.status).toBe(seesOfficer ? 200 : 404)
})

test('the office takes in the file of a phone: also of a withdrawn officer and of a house elsewhere in the agency, once', async () => {
  const cookie = await signIn('operator', agencyId)
  await ask('POST', `/house-officers/${officer.id}/revoke`, cookie)
  const [kept, odd] = [told(newId()), { ...told(newId()), field: 'shoe_size' }]
  const first = await ask('POST', answers(), cookie, fileOf(kept, odd, 'kata'))
  expect(first.body).toMatchObject({
    outcomes: [
      { id: kept.id, outcome: 'kept' },
      { id: odd.id, outcome: 'refused', why: 'unknown_question' },
      { outcome: 'refused', why: 'malformed' },
    ],
    houses: [{ id: houseId }],
    questions: [{ key: 'roof' }],
  })
  expect((await ask('POST', answers(), cookie, fileOf(kept))).body).toMatchObject({ outcomes: [{ outcome: 'known' }] })

  const { token: _, ...form } = photoForm(officer.token, houseId, await photograph(1))
  const photos = `/house-officers/${officer.id}/photos`
  expect((await ask('POST', photos, cookie, form)).body).toMatchObject({ outcome: 'kept', doubts: [] })
  expect((await ask('POST', photos, cookie, form)).body).toMatchObject({ outcome: 'known' })
  const { token: __, ...doubtful } = photoForm(officer.token, houseId, await photograph(2), { accuracyM: 400 })
  expect((await ask('POST', photos, cookie, doubtful)).body.code).toBe('photo_doubtful')
  const withWord = { ...doubtful, reason: 'di bawah pohon' }
  expect((await ask('POST', photos, cookie, withWord)).body).toMatchObject({ outcome: 'kept', doubts: ['imprecise'] })
})

test('another agency takes in nothing, and a house of another agency is none of this officer’s', async () => {
  const { token: _, ...form } = photoForm(officer.token, houseId, await photograph(3))
  const stranger = await signIn('operator', otherAgencyId)
  expect((await ask('POST', `/house-officers/${officer.id}/photos`, stranger, form)).status).toBe(404)
  const theirs = (await buildVillageHouse(application.database, { agencyId: otherAgencyId })).id
  const cookie = await signIn('operator', agencyId)
  const odd = await ask('POST', answers(), cookie, fileOf({ ...told(newId()), houseId: theirs }))
  expect(odd.body).toMatchObject({ outcomes: [{ outcome: 'refused', why: 'unknown_house' }], houses: [] })
})
