import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../tests/build/application.ts'
import { actAs, buildRegion } from '../../../tests/build/database.ts'
import { type BuiltPair, buildMeetingPair, computeAll } from '../../../tests/build/overlaps.ts'

let application: TestApplication
let pair: BuiltPair
let coordinator: string
let operator: string

beforeAll(async () => {
  application = await openTestApplication()
  const { database, services } = application
  await buildRegion(database)
  pair = await actAs(database, {}, (ctx) => buildMeetingPair(ctx))
  await computeAll(database)
  const signIn = async (given: Parameters<typeof buildUser>[1]) =>
    cookieOf(services.authentication, await buildUser(database, given))
  coordinator = await signIn({ role: 'coordinator' })
  operator = await signIn({ role: 'operator', agencyId: pair.b.agencyId })
}, 60_000)
afterAll(() => application.close())

const get = async (cookie: string, url: string) => {
  const answer = await application.request('GET', `/api${url}`, { cookie })
  return { status: answer.status, body: await answer.json() }
}
const post = async (cookie: string, url: string, body: unknown, key?: string) => {
  const headers = key ? { headers: { 'idempotency-key': key } } : {}
  const answer = await application.request('POST', `/api${url}`, { cookie, body, ...headers })
  return { status: answer.status, body: await answer.json() }
}
const decision = () => ({
  terms: { kind: 'justify' },
  ownerAgencyId: pair.a.agencyId,
  dueOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
  note: 'Berbeda angkatan.',
})

test('every page of the room is answered to everybody of the region, with what this person may do', async () => {
  for (const [cookie, decide] of [
    [coordinator, true],
    [operator, false],
  ] as const) {
    const summary = await get(cookie, '/overlaps/summary')
    expect(summary.body).toMatchObject({ duplicate: 1, moneyInvolved: 200_000_000, isStale: false, can: { decide } })
    const list = await get(cookie, '/overlaps/pairs?sort=-money&label[]=duplicate')
    expect(list.body.rows).toMatchObject([{ a: { id: pair.a.id, targetClass: 'pekka' }, can: { decide } }])
    const one = await get(cookie, `/overlaps/pairs/${pair.b.id}/${pair.a.id}`)
    expect(one.body).toMatchObject({ a: { id: pair.a.id, purpose: pair.a.purpose }, decisions: [], can: { decide } })
    for (const url of [
      'matrix?rows=priority&columns=district',
      'districts',
      'gaps',
      'wrong-agency',
      'lexicon',
      'lessons',
    ])
      expect([url, (await get(cookie, `/overlaps/${url}`)).status]).toEqual([url, 200])
  }
})

test('the matrix and the map count the pair where both plans are', async () => {
  const matrix = await get(coordinator, '/overlaps/matrix')
  expect(matrix.body.cells).toMatchObject([
    { column: 'pekka', activities: 1, duplicate: 1 },
    { column: 'pekka', activities: 1, duplicate: 1 },
  ])
  const districts = await get(coordinator, '/overlaps/districts')
  const busy = districts.body.filter(({ duplicate }: { duplicate: number }) => duplicate > 0)
  expect(busy).toMatchObject([{ areaCode: '35.07.13', name: 'Kepanjen', activities: 2, money: 200_000_000 }])
})

test.each([
  ['a word of one plan', 'q=pastry', 1],
  ['a word of none', 'q=jembatan', 0],
  ['the district', 'area=35.07.13', 1],
  ['a village of the district', 'area=35.07.13.2001', 1],
  ['another district', 'area=35.07.01', 0],
  ['the group', 'targetClass=pekka', 1],
  ['another group', 'targetClass=lansia', 0],
  ['no priority', 'priorityId=none', 1],
  ['a score nobody reaches', 'minScore=1.0&label[]=sequence_gap', 0],
  ['decisions that are late', 'due=overdue', 0],
])('the list filtered by %s', async (_, query, total) => {
  const { status, body } = await get(operator, `/overlaps/pairs?${query}`)
  expect([status, body.total, body.rows?.length]).toEqual([200, total, total])
})

test('a decision sent twice under one key is taken once, and another input under that key is refused', async () => {
  const url = `/overlaps/pairs/${pair.a.id}/${pair.b.id}/decisions`
  const key = newId()
  expect((await post(operator, url, decision())).status).toBe(403)
  const [first, second] = [await post(coordinator, url, decision(), key), await post(coordinator, url, decision(), key)]
  expect([first.status, second.body]).toEqual([200, first.body])
  expect(first.body).toMatchObject({ state: 'decided', decisions: [{ kind: 'justify', can: { revise: true } }] })
  expect((await post(coordinator, url, { ...decision(), note: 'Lain.' }, key)).body.code).toBe('idempotency_reused')
  expect((await post(coordinator, url, decision())).body.code).toBe('wrong_state')
  const followups = await get(operator, '/followups')
  expect(followups.body).toMatchObject({ total: 1, rows: [{ source: { id: `${pair.a.id}/${pair.b.id}` } }] })
})

test('several values of a filter stand in brackets; one may stand alone, and a wrong one is told by the name of its field', async () => {
  const totalOf = async (query: string) => (await get(operator, `/overlaps/pairs?${query}`)).body.total
  const all = 'state[]=open&state[]=decided'
  expect(await totalOf(all)).toBe(1)
  for (const query of ['label=duplicate', 'label[]=duplicate', 'label[]=complementary&label[]=duplicate'])
    expect(await totalOf(`${all}&${query}`), query).toBe(1)
  for (const query of ['label=complementary', 'label[]=complementary', 'label[]=complementary&label[]=sequence_gap'])
    expect(await totalOf(`${all}&${query}`), query).toBe(0)
  expect(await totalOf('state=decided')).toBe(await totalOf('state[]=decided'))
  const wrong = await get(operator, '/overlaps/pairs?label=lucu')
  expect([wrong.status, wrong.body.data.fields]).toEqual([400, 'label'])
})

test('what the region adds to the lexicon is checked, listed and taken out again', async () => {
  const [concept] = (await get(operator, '/overlaps/concepts?q=roti')).body
  expect(concept).toMatchObject({ id: expect.any(String), name: expect.any(String) })
  const term = { concept: concept.id, forms: ['jajanan malangan'] }
  expect((await post(operator, '/overlaps/lexicon', term)).status).toBe(403)
  const added = await post(coordinator, '/overlaps/lexicon', term)
  expect(added.body).toMatchObject({ conceptName: concept.name, forms: ['jajanan malangan'], can: { remove: true } })
  expect((await post(coordinator, '/overlaps/lexicon', term)).body.code).toBe('duplicate')
  const unknown = { concept: 'konsep-baru', name: 'baru', forms: ['baru sekali'], is: ['tidak-ada'] }
  expect((await post(coordinator, '/overlaps/lexicon', unknown)).body.code).toBe('unknown_reference')
  expect((await get(coordinator, '/overlaps/summary')).body.isStale).toBe(true)
  const { jobId } = (await post(coordinator, '/overlaps/recompute', {})).body
  const stateOf = async () => (await get(coordinator, `/jobs/${jobId}`)).body.state
  await expect.poll(stateOf, { timeout: 30_000 }).toBe('done')
  expect((await get(coordinator, '/overlaps/summary')).body).toMatchObject({ isComputing: false, isStale: false })
  const gone = await application.request('DELETE', `/api/overlaps/lexicon/${added.body.id}`, { cookie: coordinator })
  expect([gone.status, (await get(operator, '/overlaps/lexicon')).body]).toEqual([200, []])
})
