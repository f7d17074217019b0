import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { type BuiltUser, buildUser, cookieOf } from '../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../tests/build/application.ts'
import { buildRegion, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'

/** Noon in western Indonesia; sessions live by the real clock, so the day is today's. */
const TODAY = new Date().toISOString().slice(0, 10)
const clock = testClock(`${TODAY}T05:00:00Z`)

let application: TestApplication
let owner = ''
let other = ''
let coordinator = ''
let operator = ''
let stranger = ''
let outsider: BuiltUser
beforeAll(async () => {
  application = await openTestApplication(clock)
  const { database, services } = application
  await buildRegion(database)
  owner = (await buildAgency(database, { shortName: 'Dinsos' })).id
  other = (await buildAgency(database, { shortName: 'Disnaker' })).id
  const signIn = async (given: Parameters<typeof buildUser>[1]) =>
    cookieOf(services.authentication, await buildUser(database, given))
  coordinator = await signIn({ role: 'coordinator' })
  operator = await signIn({ role: 'operator', agencyId: owner })
  outsider = await buildUser(database, { role: 'operator', agencyId: other })
  stranger = await cookieOf(services.authentication, outsider)
}, 60_000)
afterAll(() => application.close())

const ask = async (method: string, cookie: string, url: string, body?: unknown) => {
  const answer = await application.request(method, `/api${url}`, { cookie, ...(body === undefined ? {} : { body }) })
  const text = await answer.text()
  return { status: answer.status, text, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
}
const get = (cookie: string, url: string) => ask('GET', cookie, url)
const post = (cookie: string, url: string, body: unknown) => ask('POST', cookie, url, body)
const note = (given: object = {}, cookie = coordinator) =>
  post(cookie, '/followups', {
    kind: 'promise',
    what: 'Serahkan daftar peserta pelatihan.',
    ownerAgencyId: owner,
    dueOn: daysAfter(TODAY, 10),
    ...given,
  })
const position = async (agencyId: string, title: string) =>
  (await post(coordinator, '/positions', { agencyId, title, rank: '', isHead: false, validFrom: '2020-01-01' })).body
    .id as string
const appoint = (id: string, personName: string, more: object = {}) =>
  post(coordinator, `/positions/${id}/holders`, { personName, capacity: 'definitif', validFrom: '2020-01-01', ...more })

test('a post owes it: whoever holds it changes, the promise stays, and a vacant post says so', async () => {
  const id = await position(owner, 'Kepala Bidang Rehabilitasi')
  const made = await note({ ownerPositionId: id })
  expect(made.body.post).toMatchObject({ title: 'Kepala Bidang Rehabilitasi', state: 'vacant', holderThen: '' })
  const appointed = await appoint(id, 'Ratna Dewi')
  expect(appointed.status, appointed.text).toBe(200)
  const second = await note({ ownerPositionId: id })
  expect(second.body.post).toMatchObject({ state: 'filled', holderThen: 'Ratna Dewi', lastHolder: null })
  const holder = appointed.body.holders[0].id as string
  await post(coordinator, `/holders/${holder}/end`, { id: holder, lastDay: daysAfter(TODAY, -1) })
  const after = await get(operator, `/followups/${second.body.id}`)
  expect(after.body.post).toMatchObject({ state: 'vacant', holders: [], lastHolder: { name: 'Ratna Dewi' } })
})

test('what cannot be owed is refused in words that say why', async () => {
  const id = await position(owner, 'Kepala Seksi Lama')
  await post(coordinator, `/positions/${id}/end`, { id, lastDay: daysAfter(TODAY, -1) })
  const gone = await note({ ownerPositionId: id })
  expect([gone.body.code, gone.body.message]).toEqual([
    'position_gone',
    expect.stringContaining('Jabatan Kepala Seksi Lama sudah berakhir'),
  ])
  expect((await note({ dueOn: daysAfter(TODAY, -1) })).body.code).toBe('due_in_past')
  const foreign = await position(other, 'Kepala Disnaker')
  expect((await note({ ownerPositionId: foreign })).body.code).toBe('owner_of_other_agency')
  expect((await note({ ownerAgencyId: other }, operator)).body.code).toBe('forbidden')
})

test('another agency neither closes nor finds it, until it is waited for; then it reads and does not close', async () => {
  const { id } = (await note()).body
  const close = () => post(stranger, `/followups/${id}/close`, { version: 2, evidence: 'Sudah selesai.' })
  expect((await close()).body.code).toBe('not_found')
  const wait = (body: object) =>
    post(operator, `/followups/${id}/wait`, { version: 1, reason: 'Menunggu data.', ...body })
  expect((await wait({ agencyId: owner })).body.code).toBe('waits_for_itself')
  expect((await wait({ agencyId: other, since: daysAfter(TODAY, 1) })).body.code).toBe('waiting_before_it_was')
  expect((await wait({ agencyId: other })).body).toMatchObject({
    waiting: { agency: { shortName: 'Disnaker' }, days: 0 },
  })
  expect((await close()).body.message).toContain('Peran Anda tidak boleh')
  const inbox = await get(stranger, '/notices?unread=true')
  expect(inbox.body).toMatchObject({
    unread: 1,
    rows: [{ text: 'Dinsos menunggu Disnaker: Serahkan daftar peserta pelatihan.', link: `/tindak-lanjut?id=${id}` }],
  })
  expect((await post(stranger, '/notices/read', { link: `/tindak-lanjut?id=${id}` })).body).toEqual({ unread: 0 })
})

test('another due day keeps the old one, in the record and in its history', async () => {
  const { id, dueOn } = (await note()).body
  const extend = (body: object) => post(operator, `/followups/${id}/extend`, { version: 1, reason: 'Libur.', ...body })
  expect((await extend({ dueOn })).body.code).toBe('same_due_day')
  const next = daysAfter(TODAY, 20)
  expect((await extend({ dueOn: next })).body).toMatchObject({ dueOn: next, firstDueOn: dueOn, daysLeft: 20 })
  const [latest] = (await get(operator, `/followups/${id}/history`)).body
  expect(latest).toMatchObject({ kind: 'extended', data: { from: dueOn, to: next } })
})

test('handed over, it is somebody else’s, and the owner before still reads it', async () => {
  const { id } = (await note()).body
  const handOver = (cookie: string) =>
    post(cookie, `/followups/${id}/hand-over`, { version: 1, agencyId: other, reason: 'Tugas Disnaker.' })
  expect((await handOver(operator)).body.code).toBe('forbidden')
  expect((await handOver(coordinator)).body.owner.shortName).toBe('Disnaker')
  expect((await get(operator, `/followups/${id}`)).body.can).toMatchObject({ close: false, comment: true })
  expect((await get(stranger, `/followups/${id}`)).body.can.close).toBe(true)
})

test('an internal one is nobody’s business: no list, no count, no calendar of others holds it', async () => {
  const { id } = (await note({ audience: 'internal', what: 'Rahasia dapur kami.' }, operator)).body
  for (const cookie of [coordinator, stranger]) {
    expect((await get(cookie, `/followups/${id}`)).status).toBe(404)
    expect((await get(cookie, '/followups?pageSize=200')).text).not.toContain('Rahasia')
  }
  expect((await note({ audience: 'internal', ownerAgencyId: other }, coordinator)).body.code).toBe('forbidden')
})

test('a calendar address opens without an account for as long as it and the grant hold, and no other', async () => {
  expect((await get(stranger, '/calendar-feed')).body).toEqual({ url: null })
  const pathOf = (url: string) => new URL(url).pathname.replace(/^\/api/, '')
  const first = pathOf((await post(stranger, '/calendar-feed/renew', {})).body.url)
  const file = await get('', first)
  expect(file.text).toMatch(/^BEGIN:VCALENDAR/)
  expect(file.text).toContain('Tenggat: Serahkan daftar peserta pelatihan.')
  expect(file.text).not.toContain('Rahasia')
  const second = pathOf((await post(stranger, '/calendar-feed/renew', {})).body.url)
  const forged = second.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  for (const path of [first, forged, '/calendars/zzzzzzzzzzzzzzzzzzzzzzzz'])
    expect((await get('', path)).body.code).toBe('link_invalid')
  expect((await get('', second)).status).toBe(200)
  await application.database.asOwner((database) =>
    database.query('update grants set revoked_at = now() where id = $1', [outsider.grantId]),
  )
  expect((await get('', second)).body.code).toBe('link_invalid')
})

test('rules of reminders are read by everybody and changed by the coordinator', async () => {
  const book = (await get(operator, '/followup-rules')).body
  expect(book).toMatchObject({ isShipped: true, can: { manage: false }, secretary: null })
  const rule = { trigger: 'due', days: 7, recipient: 'coordinators', source: 'SE Sekda 12/2026' }
  expect((await post(operator, '/followup-rules', rule)).body.code).toBe('forbidden')
  const changed = (await post(coordinator, '/followup-rules', rule)).body
  expect(changed.rules).toHaveLength(book.rules.length + 1)
  expect((await post(coordinator, '/followup-rules', { ...rule, trigger: 'waiting', days: -1 })).body.code).toBe(
    'rule_days_wrong',
  )
})
