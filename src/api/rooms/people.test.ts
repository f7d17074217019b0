import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import { contract } from '#contract/index.ts'
import { listRecords as readAudit } from '#platform/audit.ts'
import { buildUser, cookieOf } from '../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../tests/build/application.ts'
import { actAs, buildRegion, testClock } from '../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../tests/build/rooms/people.ts'

const NIK = '3507215403850017'
const KK = '3507211203120018'
const PHONE = '+6281234567819'
const BIRTH = '1985-03-14'
const SECRETS = [NIK, KK, PHONE, PHONE.slice(3), BIRTH, '14-03-1985', '14/03/1985']

const clock = testClock()
let application: TestApplication
let own: { agencyId: string; ids: string[]; batchId: string }
let other: { agencyId: string; ids: string[] }
let person: string
beforeAll(async () => {
  application = await openTestApplication(clock)
  await buildRegion(application.database)
  await actAs(application.database, {}, async (ctx) => {
    const row = { name: 'SITI AMINAH', nik: NIK, kk: KK, phone: PHONE, birthDate: BIRTH, familyKey: '1' }
    own = await buildBatch(ctx, [row, { name: 'BUDI', kk: KK, familyKey: '1' }])
    other = await buildBatch(ctx, [{ ...row, familyKey: null }])
    await buildPersons(ctx, [[own.ids[0] ?? '', other.ids[0] ?? ''], [own.ids[1] ?? '']])
    const link = await ctx.tx
      .selectFrom('record_links')
      .select('person_id')
      .where('record_id', '=', own.ids[0] ?? '')
      .executeTakeFirstOrThrow()
    person = link.person_id
  })
})
afterAll(() => application.close())

async function signIn(role: Role, agencyId: string | null = null) {
  const user = await buildUser(application.database, { role, agencyId })
  return cookieOf(application.services.authentication, user)
}
async function ask(cookie: string, method: string, path: string, body?: unknown) {
  const answer = await application.request(method, `/api${path}`, { cookie, body })
  return { status: answer.status, text: await answer.text() }
}
const reveal = (cookie: string, recordId: string, given: object = {}) =>
  ask(cookie, 'POST', `/people/${own.ids[0]}/reveal`, {
    recordId,
    fields: ['nik', 'kk', 'phone', 'birthDate'],
    purpose: 'check_identity',
    note: 'KTP di loket',
    ...given,
  })

test('for a stated purpose values are shown, and that stands in the history and in the audit chain, without the values', async () => {
  const cookie = await signIn('operator', own.agencyId)
  const answer = await reveal(cookie, own.ids[0] ?? '')
  expect(JSON.parse(answer.text)).toEqual({ recordId: own.ids[0], nik: NIK, kk: KK, phone: PHONE, birthDate: BIRTH })
  const history = await ask(cookie, 'GET', `/people/${own.ids[0]}/history`)
  expect(JSON.parse(history.text)).toMatchObject([{ kind: 'reveal', purpose: 'check_identity', note: 'KTP di loket' }])
  const trail = await actAs(application.database, {}, (ctx) =>
    readAudit(ctx, { q: 'people.reveal', page: 1, pageSize: 50 }),
  )
  expect(trail.rows).toMatchObject([
    { operation: 'people.reveal', subjectId: person, details: { purpose: 'check_identity', record: own.ids[0] } },
  ])
  expect(JSON.stringify(trail.rows)).not.toContain(NIK)
})

test('without a purpose or a word nothing is shown; of another agency’s record not even that it exists; a reader sees none', async () => {
  const operator = await signIn('operator', own.agencyId)
  expect((await reveal(operator, own.ids[0] ?? '', { note: '' })).status).toBe(400)
  expect((await reveal(operator, own.ids[0] ?? '', { note: 'cek 3507 2154 0385 0017' })).status).toBe(400)
  expect((await reveal(operator, own.ids[0] ?? '', { purpose: 'curious' })).status).toBe(400)
  expect((await reveal(operator, other.ids[0] ?? '')).status).toBe(404)
  expect((await reveal(await signIn('viewer', own.agencyId), own.ids[0] ?? '')).status).toBe(403)
  expect((await reveal(await signIn('viewer'), own.ids[0] ?? '')).status).toBe(404)
})

test('no deed keeps a NIK in its words: nor in where somebody moved to', async () => {
  const cookie = await signIn('coordinator')
  const told = { on: '2026-01-01', to: 'Blitar', source: 'Surat pindah', version: 1 }
  for (const words of [{ to: `Blitar, ${NIK}` }, { source: `Surat ${KK.slice(0, 8)} ${KK.slice(8)}` }])
    expect((await ask(cookie, 'POST', `/people/${person}/move`, { ...told, ...words })).status).toBe(400)
})

test('nobody carries a register away: after sixty in an hour it stops, and goes on an hour later', async () => {
  const cookie = await signIn('coordinator')
  let shown = 0
  for (let n = 0; n < 65; n++) if ((await reveal(cookie, own.ids[0] ?? '')).status === 200) shown++
  expect(shown).toBe(60)
  expect((await reveal(cookie, own.ids[0] ?? '')).status).toBe(429)
  clock.set(new Date(clock.now().getTime() + 61 * 60 * 1000).toISOString())
  expect((await reveal(await signIn('coordinator'), own.ids[0] ?? '')).status).toBe(200)
})

test('a revealed value is not kept anywhere else: not even for a repeat of the request', async () => {
  const cookie = await signIn('coordinator')
  const body = { recordId: own.ids[0], fields: ['nik'], purpose: 'audit', note: 'Uji ulang' }
  const headers = { 'idempotency-key': 'kunci-1' }
  const answer = await application.request('POST', `/api/people/${person}/reveal`, { cookie, body, headers })
  expect(await answer.text()).toContain(NIK)
  const kept = await actAs(application.database, {}, ({ tx }) => tx.selectFrom('idempotency').selectAll().execute())
  expect(JSON.stringify(kept)).not.toContain(NIK)
})

/** Every route of the people but the one that unmasks, with a fitting question. */
const QUESTIONS: readonly (readonly [string, string, object?])[] = [
  ['GET', '/people?pageSize=200&sort=-agencies'],
  ['POST', '/people/search', { q: NIK }],
  ['POST', '/people/search', { q: 'siti aminah' }],
  ...['', '/records', '/households', '/history'].map((part) => ['GET', `/people/:id${part}`] as const),
  ['POST', '/people/:id/death', { on: '2026-01-01', source: `Akta ${'x'.repeat(5)}`, version: 999 }],
  ['POST', '/people/:id/merge', { otherPersonId: '00000000-0000-7000-8000-000000000000', version: 1, reason: 'Sama.' }],
]

test('whatever the role and the question, no answer but that of the unmasking holds a whole number or birth date', async () => {
  const asked = fc.record({
    role: fc.constantFrom<Role>('admin', 'coordinator', 'head', 'operator', 'viewer'),
    agency: fc.constantFrom('own', 'other', null),
    question: fc.constantFrom(...QUESTIONS),
  })
  for (const { role, agency, question } of fc.sample(asked, { seed: 3, numRuns: 60 })) {
    const isOfRegion = role === 'admin' || role === 'coordinator'
    const agencyId = isOfRegion
      ? null
      : agency === null
        ? role === 'viewer'
          ? null
          : own.agencyId
        : agency === 'own'
          ? own.agencyId
          : other.agencyId
    const [method, path, body] = question
    const { status, text } = await ask(await signIn(role, agencyId), method, path.replace(':id', person), body)
    expect(status).toBeLessThan(500)
    for (const secret of SECRETS) expect(text, `${role} ${path}`).not.toContain(secret)
  }
})

test('a NIK never travels in an address', () => {
  const withText = Object.entries(contract.people).filter(([, route]) => route['~orpc'].route.method === 'GET')
  expect(withText.map(([name]) => name)).toEqual(['list', 'get', 'records', 'households', 'history'])
  for (const [, route] of withText) {
    const shape = (route['~orpc'].inputSchema as { shape?: object } | undefined)?.shape ?? {}
    expect(Object.keys(shape)).not.toContain('q')
  }
})
