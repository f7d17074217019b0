import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import type { GatheringState, Visibility } from '#contract/gatherings/shapes.ts'
import { openFollowup } from '#modules/followups/index.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildGathering } from '../../../tests/build/rooms/gatherings.ts'
import {
  addParticipant,
  announceGathering,
  editGathering,
  getGathering,
  listGatherings,
  listMyGatherings,
  removeParticipant,
} from './index.ts'
import { findGathering, updateGathering } from './queries/gatherings.ts'

let database: Database
const agencies: string[] = []
const made: string[] = []
const STATES: readonly GatheringState[] = ['draft', 'announced', 'held', 'closed', 'cancelled']
const VISIBILITIES: readonly Visibility[] = ['internal', 'invited', 'region']

// Every visibility in every state, each held by the first agency and calling the second.
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  for (let at = 0; at < 3; at++) agencies.push((await buildAgency(database)).id)
  const [organiser = '', called = ''] = agencies
  for (const visibility of VISIBILITIES)
    for (const state of STATES)
      await actAs(database, { role: 'operator', agencyId: organiser }, async (ctx) => {
        const { id } = await buildGathering(ctx, { organiserAgencyId: organiser, visibility })
        await addParticipant(ctx, { ...GUEST, id, agencyId: called })
        const gathering = await getGathering(ctx, id)
        if (state !== 'draft') await announceGathering(ctx, { ...gathering, publicUrl: 'https://selaras.contoh.go.id' })
        if (state !== 'draft' && state !== 'announced')
          await updateGathering(ctx, await getGathering(ctx, id), { state, stateReason: 'uji' })
        made.push(id)
      })
})
afterAll(() => database.close())

const GUEST = {
  role: 'guest' as const,
  personName: 'Tamu',
  title: 'Kepala Bidang',
  sex: null,
  reason: 'diminta hadir',
  phone: '',
  email: '',
}
const FILTER = { sort: '-startsOn', page: 1, pageSize: 200 } as const

const readers = (): As[] => {
  const roles: Role[] = ['head', 'operator', 'viewer']
  return [
    { role: 'admin' },
    { role: 'coordinator' },
    ...agencies.flatMap((agencyId) => roles.map((role) => ({ role, agencyId }))),
  ]
}

test('the list shows exactly what one may open: every role and agency, every visibility and state', async () => {
  for (const reader of readers()) {
    const { listed, total, opened } = await actAs(database, reader, async (ctx) => {
      const { rows, total } = await listGatherings(ctx, FILTER)
      const opened: string[] = []
      for (const id of made) {
        const found = await getGathering(ctx, id).catch(() => undefined)
        if (found) opened.push(found.id)
      }
      return { listed: rows.map(({ id }) => id), total, opened }
    })
    expect(listed.toSorted(), JSON.stringify(reader)).toEqual(opened.toSorted())
    expect(total).toBe(opened.length)
  }
})

test('an internal gathering is its organiser’s alone: not the coordinator’s, not the administrator’s, not of whom it calls', async () => {
  const see = async (as: As) => {
    const rows = await actAs(database, as, async (ctx) => [
      ...(await listGatherings(ctx, FILTER)).rows,
      ...(await listMyGatherings(ctx, '2026-01-01', '2026-12-31')),
    ])
    return new Set(rows.map(({ visibility }) => visibility))
  }
  const [organiser = '', called = '', other = ''] = agencies
  expect(await see({ role: 'operator', agencyId: organiser })).toContain('internal')
  for (const as of [
    { role: 'admin' },
    { role: 'coordinator' },
    { role: 'head', agencyId: called },
    { role: 'head', agencyId: other },
  ] as const)
    expect(await see(as)).not.toContain('internal')
})

test('one who is called learns nothing of a draft, and of one for those invited nobody else learns at all', async () => {
  const [, called = '', other = ''] = agencies
  const shown = (agencyId: string) =>
    actAs(database, { role: 'head', agencyId }, async (ctx) =>
      (await listGatherings(ctx, FILTER)).rows.map(({ visibility, state }) => `${visibility} ${state}`),
    )
  expect((await shown(called)).filter((words) => words.endsWith('draft'))).toEqual([])
  expect((await shown(called)).filter((words) => words.startsWith('invited')).length).toBe(STATES.length - 1)
  expect((await shown(other)).filter((words) => words.startsWith('invited'))).toEqual([])
})

test('one’s own calendar holds what one’s agency holds or is called to, without what was called off', async () => {
  const [, called = '', other = ''] = agencies
  const mine = (agencyId: string, from = '2026-05-01', until = '2026-05-31') =>
    actAs(database, { role: 'head', agencyId }, (ctx) => listMyGatherings(ctx, from, until))
  expect((await mine(called)).map(({ state }) => state).toSorted()).toEqual([
    'announced',
    'announced',
    'closed',
    'closed',
    'held',
    'held',
  ])
  expect(await mine(other)).toEqual([])
  expect(await mine(called, '2026-05-18', '2026-06-30')).toEqual([])
})

test('nobody holds anything in another agency’s name, and an internal one not even as coordinator', async () => {
  const [own = '', other = ''] = agencies
  const make = (as: As, visibility: Visibility) =>
    actAs(database, as, (ctx) => buildGathering(ctx, { organiserAgencyId: other, visibility }))
  await expect(make({ role: 'operator', agencyId: own }, 'invited')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(make({ role: 'coordinator' }, 'internal')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(make({ role: 'viewer', agencyId: other }, 'invited')).rejects.toMatchObject({ code: 'forbidden' })
  const { id } = await make({ role: 'coordinator' }, 'invited')
  expect(await actAs(database, { role: 'admin' }, (ctx) => findGathering(ctx, id))).toMatchObject({ state: 'draft' })
})

test('whoever takes over an event reads nothing of the people on its lists: with one on them the organiser stays', async () => {
  const [first = '', second = ''] = agencies
  await actAs(database, { role: 'coordinator' }, async (ctx) => {
    const gathering = await buildGathering(ctx, { organiserAgencyId: first })
    const handOver = async (organiserAgencyId: string) =>
      editGathering(ctx, { ...(await getGathering(ctx, gathering.id)), organiserAgencyId })
    expect((await handOver(second)).organiser.id).toBe(second)
    expect((await handOver(first)).organiser.id).toBe(first)
    const { id, version } = await addParticipant(ctx, { ...GUEST, id: gathering.id, agencyId: null })
    await expect(handOver(second)).rejects.toMatchObject({ code: 'organiser_fixed' })
    await removeParticipant(ctx, { id, version, reason: 'batal hadir' })
    await expect(handOver(second)).rejects.toMatchObject({ code: 'organiser_fixed' })
    expect((await handOver(first)).organiser.id).toBe(first)
  })
})

test('what others know of does not become internal: their notices, follow-ups and letters would tell of it', async () => {
  const [own = ''] = agencies
  await actAs(database, { role: 'operator', agencyId: own }, async (ctx) => {
    const make = () => buildGathering(ctx, { organiserAgencyId: own, visibility: 'invited' })
    const hide = async (id: string) =>
      (await editGathering(ctx, { ...(await getGathering(ctx, id)), organiserAgencyId: own, visibility: 'internal' }))
        .visibility
    expect(await hide((await make()).id)).toBe('internal')
    const [announced, owing] = [await make(), await make()]
    await ctx.tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', announced.id).execute()
    await expect(hide(announced.id)).rejects.toMatchObject({ code: 'visibility_fixed' })
    await openFollowup(ctx, {
      kind: 'promise',
      what: 'Menyusun rencana bersama',
      ownerAgencyId: own,
      subjects: [],
      dueOn: '2026-03-10',
      source: { kind: 'gathering', id: owing.id, title: 'Rapat' },
      note: '',
    })
    await expect(hide(owing.id)).rejects.toMatchObject({ code: 'visibility_fixed' })
  })
})
