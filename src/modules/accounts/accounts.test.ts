import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/ids.ts'
import { buildGrant, buildUser } from '../../../tests/build/accounts.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { joinByInvitation, openInvitation } from './accept-invitation.ts'
import type { Authentication } from './authentication.ts'
import { createPersona } from './create-persona.ts'
import { firstLink } from './first-link.ts'
import { grantRole } from './grant-role.ts'
import { invitePerson, type NewInvitation } from './invite-person.ts'
import { checkAudit, listAccounts, listAudit, listInvitations } from './list-accounts.ts'
import { listGrantsOf } from './queries.ts'
import { revokeGrant } from './revoke-grant.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const clock = testClock()
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

// A region for each test; the first administrator in it.
let region = ''
let made = 9
let admin: Awaited<ReturnType<typeof buildUser>>
beforeEach(async () => {
  region = await buildRegion(database, `35.${++made}`)
  admin = await buildUser(database, { region, role: 'admin' })
})

const as = (role: As['role'] = 'admin'): As => ({ region, role, userId: admin.userId, clock })
const offer = (given: Partial<NewInvitation> = {}): NewInvitation => ({
  role: 'viewer',
  agencyId: null,
  areaCode: null,
  validUntil: null,
  email: null,
  name: null,
  ...given,
})
const invite = (given: Partial<NewInvitation> = {}) => actAs(database, as(), (ctx) => invitePerson(ctx, offer(given)))
const people = (q?: string) => actAs(database, as(), (ctx) => listAccounts(ctx, { q, page: 1, pageSize: 50 }))
const parts = () => ({ database, clock, authentication: undefined as unknown as Authentication })

test('the list shows the people of this region and nobody else, however they are looked for', async () => {
  const elsewhere = await buildRegion(database, '64.02').catch(() => '64.02')
  await buildUser(database, { region: elsewhere, name: 'Umpan Tetangga', email: 'umpan@contoh.invalid' })
  expect((await people()).rows.map((row) => row.userId)).toEqual([admin.userId])
  expect(await people('umpan')).toEqual({ rows: [], total: 0 })
})

test('a grant shows only in its region, though its holder works in two', async () => {
  const other = await buildRegion(database, `52.${made}`)
  await actAs(database, { region: other }, (ctx) => buildGrant(ctx, { userId: admin.userId, role: 'viewer' }))
  const [row] = (await people()).rows
  expect(row?.grants.map((grant) => grant.role)).toEqual(['admin'])
})

test('somebody of another region cannot be given a role, and is not there', async () => {
  const elsewhere = await buildRegion(database, `53.${made}`)
  const stranger = await buildUser(database, { region: elsewhere })
  await expect(
    actAs(database, as(), (ctx) => grantRole(ctx, { ...offer(), userId: stranger.userId })),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('head and operator work for an agency of this region; an end may not be past', async () => {
  const grant = (given: Partial<NewInvitation>) =>
    actAs(database, as(), (ctx) => grantRole(ctx, { ...offer(given), userId: admin.userId }))
  await expect(grant({ role: 'head' })).rejects.toMatchObject({ code: 'agency_missing' })
  await expect(grant({ validUntil: '2026-02-09' })).rejects.toMatchObject({ code: 'period_invalid' })
  const elsewhere = await buildRegion(database, `54.${made}`)
  const foreign = await buildAgency(database, { region: elsewhere })
  await expect(grant({ role: 'head', agencyId: foreign.id })).rejects.toMatchObject({ code: 'unknown_reference' })
  const own = await buildAgency(database, { region })
  expect((await grant({ role: 'head', agencyId: own.id })).grants.map((one) => one.role)).toEqual(['admin', 'head'])
})

test.each(['admin', 'coordinator'] as const)(
  'a role of the whole region (%s) is given for no agency and no place, not even past the code',
  async (role) => {
    const agency = await buildAgency(database, { region })
    for (const narrow of [{ agencyId: agency.id }, { areaCode: `${region}.01` }]) {
      const given = { ...offer({ role }), ...narrow }
      const grant = actAs(database, as(), (ctx) => grantRole(ctx, { ...given, userId: admin.userId }))
      await expect(grant).rejects.toMatchObject({ code: 'role_of_region' })
      await expect(invite(given)).rejects.toMatchObject({ code: 'role_of_region' })
      await expect(buildUser(database, { region, role, ...narrow })).rejects.toMatchObject({
        constraint: 'grants__region_roles',
      })
    }
  },
)

test('the last administrator stays; with a second one the first may go', async () => {
  const revoke = () => actAs(database, as(), (ctx) => revokeGrant(ctx, { id: admin.grantId }))
  await expect(revoke()).rejects.toMatchObject({ code: 'last_administrator' })
  // One whose period has ended cannot look after the region.
  await buildUser(database, { region, role: 'admin', validUntil: '2026-01-31' })
  await expect(revoke()).rejects.toMatchObject({ code: 'last_administrator' })
  await buildUser(database, { region, role: 'admin' })
  await revoke()
  await expect(revoke()).rejects.toMatchObject({ code: 'wrong_state' })
})

test('of two administrators who revoke each other at once one remains', async () => {
  const second = await buildUser(database, { region, role: 'admin' })
  const results = await Promise.allSettled(
    [admin.grantId, second.grantId].map((id) => actAs(database, as(), (ctx) => revokeGrant(ctx, { id }))),
  )
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a grant ends with its period and with its revocation', async () => {
  const { userId } = await buildUser(database, { region, validUntil: '2026-02-10' })
  const on = (day: string) =>
    actAs(database, { region }, (ctx) => listGrantsOf(ctx.tx, userId, { begunBy: day, endedBefore: day }))
  expect(await on('2026-02-10')).toHaveLength(1)
  expect(await on('2026-02-11')).toHaveLength(0)
})

test('a withdrawn link opens nothing and is no longer listed', async () => {
  const { token, invitation } = await invite()
  expect(await openInvitation(parts(), token)).toMatchObject({ region: { code: region }, role: 'viewer' })
  await actAs(database, as(), (ctx) => withdrawInvitation(ctx, { id: invitation.id }))
  await expect(openInvitation(parts(), token)).rejects.toMatchObject({ code: 'link_invalid' })
  expect(await actAs(database, as(), listInvitations)).toEqual([])
  await expect(actAs(database, as(), (ctx) => withdrawInvitation(ctx, { id: invitation.id }))).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('a link works once, for somebody who has an account too, and the database never holds its token', async () => {
  const elsewhere = await buildRegion(database, `61.${made}`)
  const { userId } = await buildUser(database, { region: elsewhere })
  const { token } = await invite({ role: 'coordinator' })
  const stored = await actAs(database, as(), (ctx) => ctx.tx.selectFrom('invitations').select('token_hash').execute())
  expect(stored.map((row) => row.token_hash)).toEqual([sha256(token)])
  await joinByInvitation(parts(), { token, userId, email: 'siapa@contoh.test' })
  expect((await people()).rows.map((row) => row.userId)).toContain(userId)
  await expect(joinByInvitation(parts(), { token, userId, email: 'siapa@contoh.test' })).rejects.toMatchObject({
    code: 'link_invalid',
  })
})

test('the first link is made while there is no administrator, and each start replaces the one before', async () => {
  expect(await firstLink(database, region, 'http://localhost:3000', clock)).toBeUndefined()
  const empty = await buildRegion(database, `62.${made}`)
  const link = async () => {
    const made = await firstLink(database, empty, 'http://localhost:3000/', clock)
    return made?.replace('http://localhost:3000/undangan/', '') ?? ''
  }
  const [one, two] = [await link(), await link()]
  await expect(openInvitation(parts(), one)).rejects.toMatchObject({ code: 'link_invalid' })
  expect(await openInvitation(parts(), two)).toMatchObject({ role: 'admin', region: { code: empty } })
})

test('invented people are made in a sample region only, under ids that nobody else can get', async () => {
  const persona = { userId: 'contoh-sekda', name: 'Sekretaris Daerah', role: 'coordinator', agencyId: null } as const
  await expect(actAs(database, as(), (ctx) => createPersona(ctx, persona))).rejects.toMatchObject({ code: 'forbidden' })
  const sample = await buildRegion(database, `63.${made}`, { isSample: true })
  const make = (userId: string) =>
    actAs(database, { region: sample }, (ctx) => createPersona(ctx, { ...persona, userId }))
  await make('contoh-sekda')
  await expect(make('sekda')).rejects.toMatchObject({ code: 'forbidden' })
})

test.each(['coordinator', 'head', 'operator', 'viewer'] as const)('a %s reaches none of it', async (role) => {
  const attempts = [
    (ctx: Parameters<typeof listInvitations>[0]) => listAccounts(ctx, { page: 1, pageSize: 50 }),
    listInvitations,
    (ctx: Parameters<typeof listInvitations>[0]) => invitePerson(ctx, offer()),
    (ctx: Parameters<typeof listInvitations>[0]) => grantRole(ctx, { ...offer(), userId: admin.userId }),
    (ctx: Parameters<typeof listInvitations>[0]) => revokeGrant(ctx, { id: admin.grantId }),
    (ctx: Parameters<typeof listInvitations>[0]) => listAudit(ctx, { page: 1, pageSize: 50 }),
    checkAudit,
  ]
  for (const attempt of attempts)
    await expect(actAs<unknown>(database, as(role), attempt)).rejects.toMatchObject({ code: 'forbidden' })
})

test('each deed stands in the audit trail, without names or addresses', async () => {
  await invite({ email: 'rahasia@contoh.invalid', name: 'Nama Rahasia' })
  const { rows } = await actAs(database, as(), (ctx) => listAudit(ctx, { page: 1, pageSize: 50 }))
  expect(rows.map((row) => [row.operation, row.by])).toEqual([['invitation.create', admin.name]])
  expect(JSON.stringify(rows.map((row) => row.details))).not.toMatch(/rahasia/i)
  expect(await actAs(database, as(), checkAudit)).toEqual({ length: 1, brokenAt: null })
  const found = async (operation?: string[]) =>
    (await actAs(database, as(), (ctx) => listAudit(ctx, { page: 1, pageSize: 50, q: 'undangan', operation }))).total
  expect([await found(), await found(['grant.create']), await found(['invitation.create'])]).toEqual([0, 0, 1])
})
