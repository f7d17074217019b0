import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../tests/build/application.ts'
import { buildRegion } from '../../tests/build/database.ts'
import { buildGathering, buildParticipants } from '../../tests/build/rooms/gatherings.ts'

const PHONE = '0812-5550-7733'
const HEALTH = 'alergi kacang yang berat'
let application: TestApplication
let cookie = ''
let id = ''
let participantId = ''

beforeAll(async () => {
  application = await openTestApplication()
  await buildRegion(application.database)
  const gathering = await buildGathering(application.database, { startsOn: '2199-05-15', endsOn: '2199-05-17' })
  id = gathering.id
  participantId = (await buildParticipants(application.database, id, { count: 1 }))[0] ?? ''
  const user = await buildUser(application.database, { role: 'operator', agencyId: gathering.organiser.id })
  cookie = await cookieOf(application.services.authentication, user)
})
afterAll(() => application.close())

const change = async (method: 'POST' | 'PUT', path: string, body: object, key: string = newId()) => {
  const answer = await application.request(method, `/api${path}`, {
    cookie,
    body,
    headers: { 'idempotency-key': key },
  })
  expect(answer.status).toBe(200)
  return answer.json()
}
const kept = () =>
  application.database.asOwner((owner) =>
    owner.query<{ route: string; text: string }>('select route, answer::text as text from idempotency'),
  )

test('a repeat gets the first answer word for word, and nobody reads it in the database', async () => {
  const guest = { role: 'guest', personName: 'Bu Rahasia', reason: 'Diminta hadir', phone: PHONE }
  const key = newId()
  const first = await change('POST', `/gatherings/${id}/participants`, guest, key)
  expect(JSON.stringify(first)).toContain(PHONE)
  expect(await change('POST', `/gatherings/${id}/participants`, guest, key)).toEqual(first)
  const rows = await kept()
  expect(rows.map(({ route }) => route)).toEqual(['gatherings.roster.add'])
  expect(JSON.stringify(rows)).not.toMatch(/5550|Rahasia/)
})

test('notes on health are not kept for a repeat, not even sealed', async () => {
  await change('PUT', `/gatherings/${id}/needs`, { participantId, needs: [], diet: '', health: HEALTH })
  const opened = await change('POST', `/gatherings/${id}/needs/open`, {})
  expect(JSON.stringify(opened)).toContain(HEALTH)
  const rows = await kept()
  expect(rows.map(({ route }) => route)).toContain('gatherings.lodging.writeNeeds')
  expect(rows.map(({ route }) => route)).not.toContain('gatherings.lodging.openNeeds')
  expect(JSON.stringify(rows)).not.toContain(HEALTH)
})
