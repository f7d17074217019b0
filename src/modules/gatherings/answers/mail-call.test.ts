import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visibility } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { pageMails, settleMail } from '#platform/mail/mail-queries.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering } from '../../../../tests/build/rooms/gatherings.ts'
import { addParticipant, announceGathering, cancelGathering, getGathering } from '../index.ts'

const REASON = 'baru operasi jantung'

let database: Database
let agency = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agency = (await buildAgency(database)).id
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>) => {
  const as: As = { role: 'operator', agencyId: agency }
  return actAs(database, as, work)
}

/** Announced, with two people who left an address. */
const announce = (title: string, visibility: Visibility) =>
  act(async (ctx) => {
    const { id } = await buildGathering(ctx, { organiserAgencyId: agency, title, visibility })
    for (const personName of ['Ani', 'Beni']) {
      const person = { id, role: 'guest', agencyId: null, personName, title: '', sex: null, reason: REASON } as const
      await addParticipant(ctx, { ...person, phone: '', email: `${personName.toLowerCase()}@contoh.id` })
    }
    await announceGathering(ctx, { ...(await getGathering(ctx, id)), publicUrl: 'https://selaras.contoh.go.id' })
    return id
  })
const mails = async (ctx: Context) => (await pageMails(ctx, { page: 1, pageSize: 50 })).rows
const subjects = async (state: string) =>
  (await act(mails)).filter((mail) => mail.state === state).map(({ subject }) => subject)
const clear = () => act(({ tx }) => tx.deleteFrom('mails').execute())

test('the subject of a letter, which the administrator reads, names nothing of an internal event', async () => {
  await clear()
  await announce('Pemeriksaan ZZRAHASIA', 'internal')
  expect(await subjects('waiting')).toEqual(['Undangan acara', 'Undangan acara'])
})

test('once it is called off no invitation leaves any more, and those who were called are told', async () => {
  await clear()
  const id = await announce('Retret', 'invited')
  await act(async (ctx) => {
    const [first] = await mails(ctx)
    await settleMail(ctx, first?.id ?? '', { state: 'sent' })
    await cancelGathering(ctx, { id, version: (await getGathering(ctx, id)).version, reason: 'bencana' })
  })
  expect(await subjects('sent')).toEqual(['Undangan: Retret'])
  expect(await subjects('waiting')).toEqual(['Pembatalan: Retret', 'Pembatalan: Retret'])
})

test('why somebody is on the list stays with the list: the trail keeps no words of it', async () => {
  const id = await announce('Retret', 'internal')
  const trail = await act(({ tx }) =>
    tx.selectFrom('audit_log').select('details').where('subject_id', '=', id).execute(),
  )
  expect(trail.length).toBeGreaterThan(2)
  expect(JSON.stringify(trail)).not.toContain(REASON)
  const kept = await act(({ tx }) =>
    tx.selectFrom('gathering_participants').select('added_reason').where('gathering_id', '=', id).execute(),
  )
  expect(kept.map((row) => row.added_reason)).toEqual([REASON, REASON])
})
