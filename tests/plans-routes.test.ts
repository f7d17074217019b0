import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from './build/accounts.ts'
import { openTestApplication, type TestApplication } from './build/application.ts'
import { actAs, buildRegion } from './build/database.ts'
import { buildActivity, buildPlanningAgency } from './build/plans.ts'

let application: TestApplication
let coordinator: string
let operator: string
let viewer: string
let agencyId: string
let draftOfAnother: string

beforeAll(async () => {
  application = await openTestApplication()
  const { database, services } = application
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    agencyId = await buildPlanningAgency(ctx, 'Dinsos')
    draftOfAnother = (await buildActivity(ctx, { status: 'draft' })).id
  })
  const signIn = async (given: Parameters<typeof buildUser>[1]) =>
    cookieOf(services.authentication, await buildUser(database, given))
  coordinator = await signIn({ role: 'coordinator' })
  operator = await signIn({ role: 'operator', agencyId })
  viewer = await signIn({ role: 'viewer' })
}, 60_000)
afterAll(() => application.close())

const ask = async (cookie: string, method: string, url: string, body?: unknown, key?: string) => {
  const answer = await application.request(method, `/api/plans${url}`, {
    cookie,
    ...(body === undefined ? {} : { body }),
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  })
  return { status: answer.status, body: await answer.json() }
}
const form = (given: object = {}) => ({
  year: 2026,
  status: 'planned',
  agencyId,
  supportAgencyIds: [],
  programmeId: null,
  code: null,
  nomenclatureVersion: null,
  name: 'Pelatihan membuat roti',
  purpose: '',
  outputKind: 'pelatihan',
  skillField: '',
  targetText: '',
  target: { pekka: true },
  areaText: '',
  areaCodes: ['35.07.13'],
  startsOn: '2026-04-01',
  endsOn: '2026-04-03',
  expectedPeople: null,
  expectedFemale: null,
  expectedMale: null,
  splitReason: '',
  unit: 'orang',
  budget: 50_000_000,
  fundSource: '',
  partner: '',
  ...given,
})

test('an activity is written once however often it is sent, changed with what was seen, and shows its history', async () => {
  const key = newId()
  const first = await ask(operator, 'POST', '/activities', form(), key)
  const again = await ask(operator, 'POST', '/activities', form(), key)
  expect([first.status, again.body.id]).toEqual([200, first.body.id])
  const { id } = first.body
  const { year: _, status: __, ...fields } = form({ budget: 60_000_000 })
  const changed = await ask(operator, 'PUT', `/activities/${id}`, { ...fields, version: 1 })
  expect(changed.body).toMatchObject({ version: 2, budget: 60_000_000, areas: [{ name: 'Kec. Kepanjen' }] })
  const late = await ask(coordinator, 'PUT', `/activities/${id}`, { ...fields, version: 1 })
  expect([late.status, late.body.code]).toEqual([409, 'conflict'])
  const history = await ask(viewer, 'GET', `/activities/${id}/history`)
  expect(history.body[0].changes).toEqual([{ field: 'budget', from: '50000000', to: '60000000' }])
})

test('who may not read a draft learns nothing of it, who may read an activity but not change it is told so', async () => {
  const hidden = await ask(operator, 'GET', `/activities/${draftOfAnother}`)
  const absent = await ask(operator, 'GET', `/activities/${newId()}`)
  expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body])
  const refused = await ask(viewer, 'POST', '/activities', form())
  expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
})

test('what is filled in wrongly is answered with the field and in the language of the person', async () => {
  const wrong = await ask(operator, 'POST', '/activities', form({ target: { usia_min: 40, usia_max: 20 } }))
  expect([wrong.status, wrong.body.data.issues[0].path]).toEqual([400, 'target.usia_max'])
  const noSplit = await ask(operator, 'POST', '/activities', form({ expectedPeople: 20 }))
  expect([noSplit.status, noSplit.body.message]).toEqual([422, expect.stringContaining('perempuan dan laki-laki')])
})

test('list, sums, tree and spreadsheet take the same filters from the address', async () => {
  const filters = 'year=2026&status[0]=planned&target[0]=pekka&area=35.07&incomplete=true'
  const list = await ask(viewer, 'GET', `/activities?${filters}&sort=-budget&pageSize=1`)
  const overview = await ask(viewer, 'GET', `/activities/overview?${filters}`)
  const tree = await ask(viewer, 'GET', `/activities/tree?${filters}&by=priority`)
  expect([list.body.total, list.body.rows.length, overview.body.activities, tree.body.length]).toEqual([0, 0, 0, 0])
  const file = await application.request('GET', '/api/plans/activities/export?year=2026&format=csv', { cookie: viewer })
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect((await file.text()).split('\r\n')[0]).toContain('id,instansi,instansi_singkat,kode_sub_kegiatan')
})

test('a year that is none, a sort that is none and a page beyond all are answered in words', async () => {
  for (const query of ['', 'year=abc', 'year=2026&sort=colour', 'year=2026&page=0', 'year=2026&target[0]=%20'])
    expect((await ask(viewer, 'GET', `/activities?${query}`)).status, query).toBe(400)
  const beyond = await ask(viewer, 'GET', '/activities?year=2026&page=999')
  expect([beyond.status, beyond.body.rows]).toEqual([200, []])
})
