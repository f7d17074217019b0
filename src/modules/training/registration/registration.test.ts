import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildBatch, personFields } from '../../../../tests/build/rooms/training.ts'
import {
  cancelBatch,
  findRegistrationToken,
  getBatch,
  listSteps,
  listTrainees,
  openRegistration,
  readLaterAnswers,
  register,
  renewRegistrationLink,
  revealNumber,
} from '../index.ts'
import { RULES } from '../seed-tables.ts'

let database: Database
let agencyId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35.73')
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const NOBODY = '00000000-0000-0000-0000-000000000000'
const asOrganiser = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { role: 'operator', agencyId }, work)
const asGuest = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) =>
  actAs(database, { userId: 'link:x', role: 'viewer', agencyId: NOBODY, ...as }, work)
const PEOPLE = { sort: 'registered', page: 1, pageSize: 200 } as const
const refusal = (code: string) => expect.objectContaining({ code })

const SITI = { ...personFields({ name: 'Siti Aminah', nik: '3507125705000001' }), consents: true, namesLedger: true }

async function openLink() {
  const { id, token } = await asOrganiser(async (ctx) => {
    const batch = await buildBatch(ctx, { agencyId, batch: { startsOn: '2026-03-02', endsOn: '2026-03-20' } })
    return { id: batch.id, token: await renewRegistrationLink(ctx, batch) }
  })
  const link = readLink(token)
  if (!link) throw new Error('no link')
  return { id, token, link }
}

test('whoever registers a second time gets the same answer, is in the batch once, and the organiser sees it', async () => {
  const { id, link } = await openLink()
  const first = await asGuest((ctx) => register(ctx, link, SITI))
  expect(first.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await asGuest((ctx) => register(ctx, link, { ...SITI, name: ' SITI  aminah' }))).toEqual(first)
  const stranger = await asGuest((ctx) => register(ctx, link, { ...SITI, name: 'Budi Santoso' }))
  expect(Object.keys(stranger)).toEqual(Object.keys(first))
  await asOrganiser(async (ctx) => {
    const { rows } = await listTrainees(ctx, { batchId: id, ...PEOPLE })
    expect(rows.map(({ trainee }) => [trainee.name, trainee.source, trainee.state])).toEqual([
      ['Siti Aminah', 'registration', 'registered'],
    ])
    const steps = await listSteps(ctx, { id, page: 1, pageSize: 50 })
    expect(steps.rows.filter(({ deed }) => deed === 'registered_again')).toHaveLength(1)
  })
})

test('a link opens its own batch only: not after another was made, not with a changed letter, not in another region', async () => {
  const { id, link, token } = await openLink()
  expect((await asGuest((ctx) => openRegistration(ctx, link))).batch.id).toBe(id)
  const forged = { ...link, mac: link.mac.replace(/.$/, (letter) => (letter === '0' ? '1' : '0')) }
  await expect(asGuest((ctx) => openRegistration(ctx, forged))).rejects.toEqual(refusal('link_invalid'))
  await expect(asGuest((ctx) => openRegistration(ctx, link), { region: '35.73' })).rejects.toEqual(
    refusal('link_invalid'),
  )
  await asOrganiser(async (ctx) => {
    expect(await findRegistrationToken(ctx, id)).toBe(token)
    await renewRegistrationLink(ctx, await getBatch(ctx, id))
  })
  await expect(asGuest((ctx) => register(ctx, link, SITI))).rejects.toEqual(refusal('link_invalid'))
})

test('nothing is kept without consent, after the last day, or when it was called off', async () => {
  const { id, link } = await openLink()
  await expect(asGuest((ctx) => register(ctx, link, { ...SITI, consents: false }))).rejects.toEqual(
    refusal('training_consent_missing'),
  )
  const late = { clock: testClock('2026-03-03T02:00:00Z') }
  await expect(asGuest((ctx) => register(ctx, link, SITI), late)).rejects.toEqual(
    refusal('training_registration_closed'),
  )
  await asOrganiser(async (ctx) => {
    const batch = await getBatch(ctx, id)
    expect(batch.counts.registered).toBe(0)
    await cancelBatch(ctx, { ...batch, reason: 'anggaran dialihkan' })
  })
  await expect(asGuest((ctx) => register(ctx, link, SITI))).rejects.toEqual(refusal('training_registration_closed'))
})

test('hostile text is a name like any other, and its parts stay where they belong', async () => {
  const { id, link } = await openLink()
  const name = `Robert'); drop table trainees;-- <script>alert(1)</script>`
  await asGuest((ctx) => register(ctx, link, { ...SITI, nik: '', name, needsNote: '{"nik":"3507125705000001"}' }))
  await asOrganiser(async (ctx) => {
    const [row] = (await listTrainees(ctx, { batchId: id, ...PEOPLE })).rows
    expect(row).toMatchObject({ nik: '', needsNote: '{"nik":"3507125705000001"}', trainee: { name } })
    expect(await listTrainees(ctx, { batchId: id, ...PEOPLE, q: "%') or 1=1" })).toMatchObject({ total: 0 })
  })
})

test('a corrected phone or another name under the NIK is kept for the organiser, and every receipt is found', async () => {
  const { id, link } = await openLink()
  const first = await asGuest((ctx) => register(ctx, link, { ...SITI, phone: '081234567890' }))
  const corrected = { ...SITI, phone: '081299998888' }
  await asGuest((ctx) => register(ctx, link, corrected))
  await asGuest((ctx) => register(ctx, link, corrected))
  const other = await asGuest((ctx) => register(ctx, link, { ...SITI, name: 'Budi Santoso' }))
  await asOrganiser(async (ctx) => {
    for (const { receipt } of [first, other])
      expect(await listTrainees(ctx, { batchId: id, ...PEOPLE, q: receipt.toLowerCase() })).toMatchObject({ total: 1 })
    const [row] = (await listTrainees(ctx, { batchId: id, ...PEOPLE })).rows
    const trainee = row?.trainee.id ?? ''
    const answers = await readLaterAnswers(ctx, trainee)
    expect(answers.map(({ name, receipt }) => [name, receipt])).toEqual([
      ['Budi Santoso', other.receipt],
      ['Siti Aminah', first.receipt],
    ])
    expect(JSON.stringify(answers)).not.toContain('081299998888')
    const asked = { id: trainee, purpose: 'deliver_service' as const, note: 'menghubungi', field: 'phone' as const }
    expect(await revealNumber(ctx, asked)).toBe('081234567890')
    expect(await revealNumber(ctx, { ...asked, answerId: answers[1]?.id })).toBe('081299998888')
    await expect(revealNumber(ctx, { ...asked, answerId: trainee })).rejects.toEqual(refusal('not_found'))
  })
})

test('a flood by one link is asked to wait; the same answers sent again close it for nobody', async () => {
  const { link } = await openLink()
  const another = (at: number) => ({ ...SITI, nik: '', name: `Peserta nomor ${at}` })
  await asGuest(async (ctx) => {
    for (let at = 0; at < RULES.registrationsPerHour; at++) await register(ctx, link, SITI)
    for (let at = 1; at < RULES.registrationsPerHour; at++) await register(ctx, link, another(at))
  })
  await expect(asGuest((ctx) => register(ctx, link, another(0)))).rejects.toEqual(refusal('training_registration_busy'))
  expect((await asGuest((ctx) => register(ctx, link, SITI))).receipt).toHaveLength(9)
  const later = { clock: testClock('2026-02-10T03:00:01Z') }
  expect((await asGuest((ctx) => register(ctx, link, another(0)), later)).receipt).toHaveLength(9)
})
