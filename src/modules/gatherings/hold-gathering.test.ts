import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../tests/build/rooms/gatherings.ts'
import {
  announceGathering,
  cancelGathering,
  closeGathering,
  correctMinutes,
  finaliseMinutes,
  getGathering,
  holdGathering,
  moveGathering,
  remindSilent,
  reopenGathering,
  saveHead,
  saveNote,
} from './index.ts'

let database: Database
let organiser: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  organiser = (await buildAgency(database)).id
})
afterAll(() => database.close())

const publicUrl = 'https://selaras.contoh.go.id'
// Late in the evening of 14 May in London: in Malang the first day has begun.
const FIRST_DAY = '2026-05-14T18:00:00Z'
const act = <T>(work: (ctx: Context) => Promise<T>, at = FIRST_DAY, as: As = {}) =>
  actAs(database, { role: 'operator', agencyId: organiser, clock: { now: () => new Date(at) }, ...as }, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

async function announced() {
  const { id } = await act((ctx) => buildGathering(ctx, { organiserAgencyId: organiser, visibility: 'region' }))
  const [session = ''] = await buildSessions(database, id)
  await buildParticipants(database, id)
  await act(async (ctx) => announceGathering(ctx, { ...(await getGathering(ctx, id)), publicUrl }))
  return { id, session }
}
type Deed = 'hold' | 'close' | 'reopen' | 'cancel' | 'move'
/** A deed upon the gathering as it stands; its state afterwards or the code of the refusal. */
const step = (id: string, deed: Deed, reason = '', at = FIRST_DAY, as: As = {}) =>
  act(
    async (ctx) => {
      const { version, place } = await getGathering(ctx, id)
      const given = { id, version, reason }
      const deeds = {
        hold: () => holdGathering(ctx, given),
        close: () => closeGathering(ctx, given),
        reopen: () => reopenGathering(ctx, given),
        cancel: () => cancelGathering(ctx, given),
        move: () => moveGathering(ctx, { ...given, place, startsOn: '2026-06-01' }),
      }
      return (await deeds[deed]()).state
    },
    at,
    as,
  ).catch((error: { code?: string }) => error.code)
const HEAD = {
  chair: { name: 'Arya Nugraha', title: '', nip: '' },
  secretary: { name: '', title: '', nip: '' },
  recorder: { name: 'Dewi Lestari', title: '', nip: '' },
  openedAt: null,
  closedAt: null,
  opening: 'Dibuka dengan doa.',
  closing: '',
}
const NOTE = { part: 'conclusion' as const, text: 'Disepakati.', version: 0 }

test('it is held from its first day on by the region’s calendar, by its organiser, and once', async () => {
  const { id } = await announced()
  expect(await step(id, 'hold', '', '2026-05-14T16:59:00Z')).toBe('gathering_not_begun')
  const other = (await buildAgency(database)).id
  expect(await step(id, 'hold', '', FIRST_DAY, { role: 'head', agencyId: other })).toBe('forbidden')
  expect(await codeOf(act((ctx) => holdGathering(ctx, { id, version: 1 })))).toBe('conflict')
  expect(await step(id, 'hold')).toBe('held')
  expect(await step(id, 'hold')).toBe('wrong_state')
})

test('what was held is neither called off nor moved nor reminded of; it is closed without minutes only with a reason', async () => {
  const { id, session } = await announced()
  expect(await step(id, 'close', 'Tidak dicatat')).toBe('wrong_state')
  await step(id, 'hold')
  expect(await step(id, 'cancel', 'Salah tekan')).toBe('wrong_state')
  expect(await step(id, 'move', 'Salah tekan')).toBe('wrong_state')
  expect(await codeOf(act((ctx) => remindSilent(ctx, id, publicUrl)))).toBe('wrong_state')
  expect(await step(id, 'close')).toBe('gathering_minutes_open')
  expect(await step(id, 'close', 'Hanya apel, tanpa notulen')).toBe('closed')
  expect(await act((ctx) => getGathering(ctx, id))).toMatchObject({ stateReason: 'Hanya apel, tanpa notulen' })
  expect(await codeOf(act((ctx) => saveNote(ctx, { id, sessionId: session, ...NOTE })))).toBe('gathering_over')
  expect(await step(id, 'reopen', 'Notulennya ditemukan')).toBe('held')
  expect(await act((ctx) => saveNote(ctx, { id, sessionId: session, ...NOTE }))).toMatchObject({ isSaved: true })
})

test('final minutes close it; reopened it keeps them, they are still corrected, and it closes again without a reason', async () => {
  const { id, session } = await announced()
  await step(id, 'hold')
  await act((ctx) => saveNote(ctx, { id, sessionId: session, ...NOTE }))
  await act((ctx) => saveHead(ctx, { id, version: 1, ...HEAD }))
  await act((ctx) => finaliseMinutes(ctx, { id, version: 2 }))
  expect(await act((ctx) => getGathering(ctx, id))).toMatchObject({ state: 'closed' })
  const correct = (revision: number, text: string) =>
    act((ctx) =>
      correctMinutes(ctx, { id, sessionId: session, part: 'conclusion', text, reason: 'Salah ketik', revision }),
    )
  await correct(0, 'Disepakati bersama.')
  expect(await step(id, 'reopen', 'Presensi belum lengkap')).toBe('held')
  expect(await act((ctx) => getGathering(ctx, id))).toMatchObject({ stateReason: 'Presensi belum lengkap' })
  await correct(1, 'Disepakati semua.')
  expect(await step(id, 'close')).toBe('closed')
  expect(await act((ctx) => getGathering(ctx, id))).toMatchObject({ stateReason: '' })
})

test('what was called off is neither held nor reopened', async () => {
  const { id } = await announced()
  expect(await step(id, 'cancel', 'Banjir')).toBe('cancelled')
  expect(await step(id, 'hold')).toBe('wrong_state')
  expect(await step(id, 'reopen', 'Salah tekan')).toBe('wrong_state')
  expect(await codeOf(act((ctx) => remindSilent(ctx, id, publicUrl)))).toBe('gathering_over')
})
