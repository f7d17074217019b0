import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildPlanningAgency } from '../../../tests/build/plans.ts'
import {
  canOnFollowup,
  closeFollowup,
  commentFollowup,
  dropFollowup,
  dropWithSource,
  type Followup,
  getFollowup,
  listFollowups,
  openFollowup,
  readFollowupHistory,
  reopenFollowup,
  waitForAgency,
} from './index.ts'

let database: Database
let agencies: string[]
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '64.02')
  agencies = await act({}, async (ctx) => {
    const made: string[] = []
    for (let n = 0; n < 3; n++) made.push(await buildPlanningAgency(ctx))
    return made
  })
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const EVERYTHING = { scope: 'all', state: ['open', 'done', 'dropped'], sort: 'dueOn', page: 1, pageSize: 200 } as const

const open = (
  given: { owner?: string; concerned?: readonly string[]; dueOn?: string; audience?: Followup['audience'] } = {},
) =>
  act({}, (ctx) =>
    openFollowup(ctx, {
      what: 'Gabungkan dua pelatihan.',
      ownerAgencyId: given.owner ?? agencies[0] ?? '',
      concernedAgencies: given.concerned ?? [],
      audience: given.audience ?? 'concerned',
      dueOn: given.dueOn ?? '2026-03-01',
      source: { kind: 'overlap_pair', id: 'a/b', title: 'Roti ↔ pastry' },
      note: 'Hasil rapat.',
    }),
  )

test('what is owed can be done, dropped and opened again, each with its words, and its history keeps all of it', async () => {
  const id = await open()
  const owner: As = { role: 'operator', agencyId: agencies[0] ?? null }
  const done = await act(owner, (ctx) => closeFollowup(ctx, { id, version: 1, evidence: 'Berita acara 12/2026' }))
  expect(done).toMatchObject({ state: 'done', evidence: 'Berita acara 12/2026', version: 2 })
  expect(done.closedAt).not.toBeNull()
  const again = await act({}, (ctx) => reopenFollowup(ctx, { id, version: 2, reason: 'Belum ditandatangani.' }))
  expect(again).toMatchObject({ state: 'open', evidence: '', closedAt: null })
  await act(owner, (ctx) => commentFollowup(ctx, { id, text: 'Menunggu paraf.' }))
  await act({}, (ctx) => dropFollowup(ctx, { id, version: 3, reason: 'Rencana dihapus.' }))
  const history = await act({}, (ctx) => readFollowupHistory(ctx, id))
  expect(history.map(({ kind, text }) => [kind, text])).toEqual([
    ['dropped', 'Rencana dihapus.'],
    ['commented', 'Menunggu paraf.'],
    ['reopened', 'Belum ditandatangani.'],
    ['closed', 'Berita acara 12/2026'],
    ['opened', 'Hasil rapat.'],
  ])
})

test('a step that is not possible any more, or was decided on an older state, is refused', async () => {
  const id = await open()
  const close = (version: number) => act({}, (ctx) => closeFollowup(ctx, { id, version, evidence: 'Sudah.' }))
  expect(await codeOf(close(7))).toBe('conflict')
  await close(1)
  expect(await codeOf(close(2))).toBe('wrong_state')
  await act({}, (ctx) => dropWithSource(ctx, id, 'Tidak perlu lagi.'))
  expect((await act({}, (ctx) => getFollowup(ctx, id))).state).toBe('done')
})

test('whoever may not take a step is told so, whether the step is possible or not', async () => {
  const id = await open()
  const stranger: As = { role: 'operator', agencyId: agencies[0] ?? null }
  const drop = () => act(stranger, (ctx) => dropFollowup(ctx, { id, version: 1, reason: 'Tidak perlu.' }))
  expect(await codeOf(drop())).toBe('forbidden')
  await act({}, (ctx) => dropFollowup(ctx, { id, version: 1, reason: 'Tidak perlu.' }))
  expect(await codeOf(drop())).toBe('forbidden')
})

test('an agency that does not exist cannot owe anything', async () => {
  expect(await codeOf(open({ owner: newId() }))).toBe('unknown_reference')
})

test('it is overdue from the day after its due day, by the calendar of the region', async () => {
  await open({ dueOn: '2026-05-10', owner: agencies[2] ?? '' })
  const overdueAt = async (iso: string) => {
    const filter = { ...EVERYTHING, state: ['open'], agencyId: agencies[2], due: 'overdue' } as const
    return (await act({ clock: testClock(iso) }, (ctx) => listFollowups(ctx, filter))).total
  }
  // 17.00 UTC is midnight in western Indonesia.
  expect([await overdueAt('2026-05-10T16:59:00Z'), await overdueAt('2026-05-10T17:00:00Z')]).toEqual([0, 1])
})

/** Who may what, said again in other words than policy.ts. */
function oracle(
  actor: Actor,
  { owner, readers, isInternal }: { owner: string; readers: readonly string[]; isInternal: boolean },
) {
  const isLeader = ['admin', 'coordinator'].includes(actor.role)
  const own = actor.agencyId === owner
  const worksThere = own && ['head', 'operator'].includes(actor.role)
  if (isInternal) return { read: own, close: worksThere, drop: worksThere }
  return {
    read: isLeader || !actor.agencyId || own || readers.some((agency) => agency === actor.agencyId),
    close: isLeader || worksThere,
    drop: isLeader,
  }
}

test('for random people and followups: lists, counts, single records and deeds follow one policy', async () => {
  const case_ = fc.record({
    role: fc.constantFrom<Role>('admin', 'coordinator', 'head', 'operator', 'viewer'),
    agency: fc.constantFrom(null, 0, 1, 2),
    owner: fc.constantFrom(0, 1, 2),
    concerned: fc.subarray([0, 1, 2]),
    waitsFor: fc.constantFrom(null, 0, 1, 2),
    audience: fc.constantFrom<Followup['audience']>('concerned', 'concerned', 'internal'),
  })
  const agencyAt = (at: number) => agencies[at] ?? ''
  for (const { role, agency, owner, concerned, waitsFor, audience } of fc.sample(case_, { seed: 5, numRuns: 60 })) {
    const ownerId = agencyAt(owner)
    const id = await open({ owner: ownerId, concerned: concerned.map(agencyAt), audience })
    const waitedFor = waitsFor === null || waitsFor === owner ? null : agencyAt(waitsFor)
    if (waitedFor)
      await act({ role: 'operator', agencyId: ownerId, userId: 'operator' }, (ctx) =>
        waitForAgency(ctx, { id, version: 1, agencyId: waitedFor, reason: 'Belum ada data.' }),
      )
    const agencyId = agency === null ? null : agencyAt(agency)
    const actor: Actor = { userId: 'x', role, agencyId, areaCode: null }
    const readers = [...concerned.map(agencyAt), ...(waitedFor ? [waitedFor] : [])]
    const may = oracle(actor, { owner: ownerId, readers, isInternal: audience === 'internal' })
    const as: As = { role, agencyId, userId: 'x' }
    const listed = await act(as, (ctx) => listFollowups(ctx, { ...EVERYTHING, sort: '-createdAt' }))
    expect(listed.rows.some((row) => row.id === id)).toBe(may.read)
    const counted = await act(as, (ctx) => listFollowups(ctx, { ...EVERYTHING, pageSize: 1, q: '' }))
    expect(counted.total).toBe(listed.total)
    expect(await codeOf(act(as, (ctx) => getFollowup(ctx, id)))).toBe(may.read ? 'done' : 'not_found')
    const followup = {
      owner: { id: ownerId, shortName: '', name: '' },
      state: 'open',
      audience,
    } satisfies Pick<Followup, 'owner' | 'state' | 'audience'>
    expect([canOnFollowup.close(actor, followup), canOnFollowup.drop(actor, followup)]).toEqual([may.close, may.drop])
    const version = waitedFor ? 2 : 1
    const finished = await codeOf(act(as, (ctx) => closeFollowup(ctx, { id, version, evidence: 'Sudah.' })))
    expect(finished).toBe(may.close ? 'done' : may.read ? 'forbidden' : 'not_found')
  }
})

test('no list and no id opens a followup of another region', async () => {
  const id = await open()
  const there: As = { region: '64.02', role: 'admin' }
  expect((await act(there, (ctx) => listFollowups(ctx, EVERYTHING))).total).toBe(0)
  expect(await codeOf(act(there, (ctx) => getFollowup(ctx, id)))).toBe('not_found')
})
