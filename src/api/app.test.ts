import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitePerson } from '#modules/accounts/index.ts'
import { newId } from '#platform/ids.ts'
import { openTestApplication, signIn, type TestApplication } from '../../tests/build/application.ts'
import { actAs, buildRegion } from '../../tests/build/database.ts'

const PERSON = { name: 'Ratna Contoh', email: 'ratna@contoh.test', password: 'sandi yang cukup panjang' }
let application: TestApplication
let cookie: string

const invite = () =>
  actAs(application.database, { role: 'admin', clock: application.clock }, (ctx) =>
    invitePerson(ctx, { email: null, name: null, role: 'admin', agencyId: null, areaCode: null, validUntil: null }),
  )

beforeAll(async () => {
  application = await openTestApplication()
  await buildRegion(application.database)
  const { token } = await invite()
  await application.request('POST', `/api/open-invitations/${token}/accept`, { body: PERSON })
  cookie = await signIn(application, PERSON.email, PERSON.password)
})
afterAll(() => application.close())

test('an invitation makes an account once, and its person is signed in with what was granted', async () => {
  const { token } = await invite()
  const person = { ...PERSON, email: 'dua@contoh.test' }
  expect((await application.request('POST', `/api/open-invitations/${token}/accept`, { body: person })).status).toBe(
    200,
  )
  const again = await application.request('POST', `/api/open-invitations/${token}/accept`, {
    body: { ...person, email: 'tiga@contoh.test' },
  })
  expect([again.status, (await again.json()).code]).toEqual([410, 'link_invalid'])
  const session = await (await application.request('GET', '/api/session', { cookie })).json()
  expect(session).toMatchObject({
    user: { email: PERSON.email },
    actingAs: { role: 'admin', region: { code: '35.07' } },
    can: { manageAccounts: true },
  })
})

test('nobody signs up without an invitation', async () => {
  const answer = await application.request('POST', '/api/auth/sign-up/email', {
    body: { ...PERSON, email: 'tamu@contoh.test' },
  })
  expect(answer.status).toBe(404)
})

test('without a session there is no answer but that', async () => {
  const answer = await application.request('GET', '/api/session')
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'unauthenticated'])
})

test('a change without the header that no form can send is refused', async () => {
  const answer = await application.request('POST', `/api/jobs/${newId()}/cancel`, {
    cookie,
    headers: { 'x-selaras-csrf': '' },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'forbidden'])
})

test.each([
  ['broken JSON', { method: 'POST', url: '/api/session/act-as', raw: '{"grantId":' }],
  ['a wrong field', { method: 'POST', url: '/api/session/act-as', raw: '{"grantId":"x"}' }],
  ['a wrong id in the path', { method: 'GET', url: '/api/jobs/x', raw: undefined }],
])('%s is answered as invalid input, in words', async (_, { method, url, raw }) => {
  const answer = await application.app.request(url, {
    method,
    ...(raw ? { body: raw } : {}),
    headers: { cookie, 'content-type': 'application/json', 'x-selaras-csrf': '1' },
  })
  const body = await answer.json()
  expect(answer.status).toBe(400)
  expect(['invalid_input', 'unreadable_request']).toContain(body.code)
  expect(body.message).toMatch(/Perbaiki|kirim lagi/)
})

test('errors are in the language the caller reads', async () => {
  const answer = await application.request('GET', '/api/session', { headers: { 'accept-language': 'en' } })
  expect((await answer.json()).message).toMatch(/not signed in/)
})

test('an unknown address under /api is not the web page', async () => {
  const answer = await application.request('GET', '/api/nothing-here', { cookie })
  expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found'])
})

test.each(['/assets/tidak-ada-123.js', '/assets/index-lama.css', '/presensi/tidak-ada.js', '/presensi/a/b.js'])(
  'a file that is not there is neither a page nor kept for a year: %s',
  async (file) => {
    const answer = await application.request('GET', file)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).not.toContain('html')
    expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable')
  },
)

test('answers carry a policy that lets no foreign script in', async () => {
  const answer = await application.request('GET', '/healthz')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe-eval')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
})

test('the contract is published as OpenAPI 3.1 and as a page', async () => {
  const document = await (await application.request('GET', '/api/openapi.json')).json()
  expect(document.openapi).toMatch(/^3\.1/)
  expect(Object.keys(document.paths)).toContain('/session')
  expect(await (await application.request('GET', '/api/docs')).text()).toContain('/api/session')
})

test('the link of an invitation is shown once and kept nowhere', async () => {
  const offer = { role: 'viewer', agencyId: null, areaCode: null, validUntil: null, email: null, name: null }
  const answer = await application.request('POST', '/api/invitations', {
    cookie,
    body: offer,
    headers: { 'idempotency-key': 'undang-1' },
  })
  const { link } = await answer.json()
  const token = String(link).split('/').at(-1) ?? ''
  expect(token.length).toBeGreaterThan(30)
  const kept = await application.database.asOwner((owner) =>
    owner.query(`select answer::text as text from idempotency where answer::text like '%' || $1 || '%'`, [token]),
  )
  expect(kept).toEqual([])
})

test('a spoilt cookie of the chosen role is no choice', async () => {
  const answer = await application.request('GET', '/api/session', { cookie: `${cookie}; selaras_grant=%` })
  expect(answer.status).toBe(200)
})

test('a NUL in a search is refused in words', async () => {
  const answer = await application.request('GET', '/api/agencies?q=%00', { cookie })
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'unusable_text'])
})

test.each(['0000-01-01', '0001-01-01', '1849-12-31', '2201-01-01', '9999-12-31'])(
  'a year that was mistyped is refused in words: %s',
  async (on) => {
    const answer = await application.request('GET', `/api/positions?on=${on}`, { cookie })
    const { code, data } = await answer.json()
    expect([answer.status, code, data.issues]).toEqual([
      400,
      'invalid_input',
      [{ path: 'on', message: expect.stringContaining('1850') }],
    ])
  },
)

test('a sign-in as large as a book is refused before it is read', async () => {
  const answer = await application.request('POST', '/api/auth/sign-in/email', {
    body: { email: `${'a'.repeat(100_000)}@b.co`, password: 'x' },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([413, 'too_large'])
})

test('an invitation that names an address is for nobody else', async () => {
  const named = {
    email: 'kepala@contoh.test',
    name: null,
    role: 'viewer',
    agencyId: null,
    areaCode: null,
    validUntil: null,
  } as const
  const { token } = await actAs(application.database, { role: 'admin', clock: application.clock }, (ctx) =>
    invitePerson(ctx, named),
  )
  const answer = await application.request('POST', `/api/open-invitations/${token}/accept`, {
    body: { ...PERSON, email: 'lain@contoh.test' },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'invitation_of_another'])
})

test('whoever lost the last role comes back by a new invitation', async () => {
  const viewer = { email: null, name: null, role: 'viewer', agencyId: null, areaCode: null, validUntil: null } as const
  const inviteViewer = () =>
    actAs(application.database, { role: 'admin', clock: application.clock }, (ctx) => invitePerson(ctx, viewer))
  const person = { ...PERSON, email: 'kembali@contoh.test' }
  const { token } = await inviteViewer()
  await application.request('POST', `/api/open-invitations/${token}/accept`, { body: person })
  const theirs = await signIn(application, person.email, person.password)
  await application.database.asOwner((owner) =>
    owner.query(`update grants set revoked_at = now() where user_id = (select id from auth."user" where email = $1)`, [
      person.email,
    ]),
  )
  application.services.sessions.forget()
  expect((await application.request('GET', '/api/session', { cookie: theirs })).status).toBe(403)
  const again = await inviteViewer()
  expect(
    (await application.request('POST', `/api/open-invitations/${again.token}/join`, { cookie: theirs })).status,
  ).toBe(200)
  expect((await application.request('GET', '/api/session', { cookie: theirs })).status).toBe(200)
})
