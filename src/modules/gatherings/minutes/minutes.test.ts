import { afterAll, beforeAll, expect, test } from 'vitest'
import { getFollowup, listNotices, openFollowup, waitForAgency } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { buildUser } from '../../../../tests/build/accounts.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { listAgendaVersions } from '../agenda/index.ts'
import { announceGathering } from '../answers/index.ts'
import { getGathering } from '../get-gathering.ts'
import { createGathering } from '../write-gathering.ts'
import {
  answerRemark,
  changeOutcome,
  correctMinutes,
  decideCarried,
  finaliseMinutes,
  listCarried,
  openOutcome,
  planNext,
  readMinutes,
  remarkOnMinutes,
  resolveCarried,
  saveHead,
  saveNote,
  sendMinutes,
  withdrawOutcome,
} from './index.ts'

let database: Database
let organiser: string
let called: string
let stranger: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  ;[organiser, called, stranger] = await act({}, async (ctx) => [
    await buildPlanningAgency(ctx),
    await buildPlanningAgency(ctx),
    await buildPlanningAgency(ctx),
  ])
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const ours = (): As => ({ role: 'operator', agencyId: organiser })
/** The organiser once the meeting is over. */
const afterwards = (): As => ({ ...ours(), clock: testClock('2026-03-02T05:00:00Z') })
const theirs = (): As => ({ role: 'operator', agencyId: called })
const NOBODY = { name: '', title: '', nip: '' }
const HEAD = {
  chair: { name: 'Arya Nugraha', title: 'Kepala', nip: '' },
  secretary: NOBODY,
  recorder: { name: 'Dewi Lestari', title: 'Analis', nip: '' },
  openedAt: '2026-03-02T01:05:00.000Z',
  closedAt: '2026-03-02T04:00:00.000Z',
  opening: 'Dibuka dengan doa.',
  closing: '',
}

/** A meeting of the organiser with two agenda items, to which one other agency is called. */
async function hold({ visibility = 'invited' as 'invited' | 'internal', startsOn = '2026-03-02' } = {}) {
  const { id } = await act({ role: 'operator', agencyId: organiser }, (ctx) =>
    createGathering(ctx, {
      kind: 'meeting',
      title: 'Rapat koordinasi',
      purpose: '',
      legalBase: '',
      organiserAgencyId: organiser,
      visibility,
      place: '',
      areaCode: null,
      startsOn,
      endsOn: startsOn,
    }),
  )
  const [first, second] = await act({}, (ctx) => plant(ctx, id, startsOn))
  return { id, first: first ?? '', second: second ?? '' }
}

async function plant({ tx, region }: Context, gatheringId: string, day: string) {
  const sessions = [newId(), newId()]
  for (const [at, id] of sessions.entries())
    await tx
      .insertInto('gathering_sessions')
      .values({
        region_id: region,
        id,
        gathering_id: gatheringId,
        title: `Mata acara ${at + 1}`,
        starts_at: `${day}T0${at + 1}:00:00Z`,
        ends_at: `${day}T0${at + 2}:00:00Z`,
      })
      .execute()
  const person = { person_name: 'Sari Utami', source: 'hand', answer: 'coming', sex: 'P', agency_id: called }
  await tx
    .insertInto('gathering_participants')
    .values({ region_id: region, id: newId(), gathering_id: gatheringId, ...person })
    .execute()
  await tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', gatheringId).execute()
  return sessions
}

const promiseOf = (given: object = {}) => ({
  kind: 'promise' as const,
  what: 'Menyerahkan data sasaran.',
  ownerAgencyId: called,
  ownerPositionId: null,
  dueOn: '2026-06-30',
  subjects: [],
  ...given,
})

test('two who write in different places never meet; in the same place the later one is shown what stands', async () => {
  const { id, first, second } = await hold()
  const note = { id, sessionId: first, part: 'discussion' as const, text: 'Dinas melaporkan capaian.', version: 0 }
  expect(await act(ours(), (ctx) => saveNote(ctx, note))).toMatchObject({ isSaved: true, note: { version: 1 } })
  const elsewhere = { ...note, sessionId: second }
  expect(await act(ours(), (ctx) => saveNote(ctx, elsewhere))).toMatchObject({ isSaved: true })
  const conclusion = { ...note, part: 'conclusion' as const, text: 'Disepakati.' }
  expect(await act(ours(), (ctx) => saveNote(ctx, conclusion))).toMatchObject({ isSaved: true })
  const late = await act(ours(), (ctx) => saveNote(ctx, { ...note, text: 'Lain.' }))
  expect(late).toMatchObject({ isSaved: false, note: { text: 'Dinas melaporkan capaian.', version: 1 } })
  // The same words once more, after an answer that was lost on the way, are no conflict.
  expect(await act(ours(), (ctx) => saveNote(ctx, note))).toMatchObject({ isSaved: true, note: { version: 1 } })
  const { items, presence } = await act(ours(), (ctx) => readMinutes(ctx, id))
  expect(items.map(({ notes }) => notes.length)).toEqual([2, 1])
  expect(presence).toMatchObject({ source: 'answers', called: 1, present: 1, women: 1, men: 0, sexUnknown: 0 })
})

test('a draft is the organiser’s; the agencies called read it once it is sent, remark, and it locks when all is answered', async () => {
  const { id, first } = await hold()
  expect(await codeOf(act(theirs(), (ctx) => readMinutes(ctx, id)))).toBe('not_found')
  const send = (version: number) => act(ours(), (ctx) => sendMinutes(ctx, { id, version, answerBy: '2026-12-31' }))
  expect(await codeOf(send(0))).toBe('minutes_empty')
  await act(ours(), (ctx) =>
    saveNote(ctx, { id, sessionId: first, part: 'discussion', text: 'Capaian 70 %.', version: 0 }),
  )
  await send(1)
  expect((await act(theirs(), (ctx) => readMinutes(ctx, id))).head.state).toBe('correcting')
  expect(await codeOf(act({ role: 'operator', agencyId: stranger }, (ctx) => readMinutes(ctx, id)))).toBe('not_found')
  const remark = await act(theirs(), (ctx) => remarkOnMinutes(ctx, { id, sessionId: first, text: 'Seharusnya 72 %.' }))
  const finalise = (version: number, as = afterwards()) => act(as, (ctx) => finaliseMinutes(ctx, { id, version }))
  expect(await codeOf(finalise(2))).toBe('minutes_unsigned')
  await act(ours(), (ctx) => saveHead(ctx, { id, version: 2, ...HEAD }))
  expect(await codeOf(finalise(3))).toBe('remarks_open')
  await act(ours(), (ctx) => answerRemark(ctx, { id, remarkId: remark.id, outcome: 'taken', answer: '' }))
  await act(ours(), (ctx) =>
    saveNote(ctx, { id, sessionId: first, part: 'discussion', text: 'Capaian 72 %.', version: 1 }),
  )
  expect(await codeOf(finalise(3, ours())), 'before it was held').toBe('gathering_not_begun')
  await finalise(3)
  const locked = act(ours(), (ctx) =>
    saveNote(ctx, { id, sessionId: first, part: 'discussion', text: 'x', version: 2 }),
  )
  expect(await codeOf(locked)).toBe('minutes_locked')
  const { gathering, head } = await act(theirs(), (ctx) => readMinutes(ctx, id))
  expect([gathering.state, head.state]).toEqual(['closed', 'final'])
})

test('final minutes change by ralat only: what stood and why stay readable', async () => {
  const { id, first } = await hold()
  await act(ours(), (ctx) =>
    saveNote(ctx, { id, sessionId: first, part: 'conclusion', text: 'Anggaran Rp10 juta.', version: 0 }),
  )
  await act(ours(), (ctx) => saveHead(ctx, { id, version: 0, ...HEAD }))
  const ralat = {
    id,
    sessionId: first,
    part: 'conclusion' as const,
    text: 'Anggaran Rp15 juta.',
    reason: 'Salah ketik.',
  }
  expect(await codeOf(act(ours(), (ctx) => correctMinutes(ctx, { ...ralat, revision: 0 })))).toBe('wrong_state')
  await act(afterwards(), (ctx) => finaliseMinutes(ctx, { id, version: 2 }))
  expect(await codeOf(act(theirs(), (ctx) => correctMinutes(ctx, { ...ralat, revision: 0 })))).toBe('forbidden')
  await act(ours(), (ctx) => correctMinutes(ctx, { ...ralat, revision: 0 }))
  expect(await codeOf(act(ours(), (ctx) => correctMinutes(ctx, { ...ralat, revision: 0 })))).toBe('conflict')
  const minutes = await act(theirs(), (ctx) => readMinutes(ctx, id))
  expect(minutes.head.revision).toBe(1)
  expect(minutes.revisions).toMatchObject([
    { earlier: 'Anggaran Rp10 juta.', later: 'Anggaran Rp15 juta.', reason: 'Salah ketik.' },
  ])
  expect(minutes.items[0]?.notes[0]?.text).toBe('Anggaran Rp15 juta.')
})

test('a promise is owed from the moment it is noted; rewritten or withdrawn, it is owed no more', async () => {
  const { id, first } = await hold()
  const users = new Map<string, string>()
  for (const agencyId of [called, stranger])
    users.set(agencyId, (await buildUser(database, { region: '35.07', role: 'operator', agencyId })).userId)
  const told = async (agencyId: string) => {
    const as: As = { role: 'operator', agencyId, userId: users.get(agencyId) ?? '' }
    return (await act(as, (ctx) => listNotices(ctx, { page: 1, pageSize: 50, unread: false }, 'id'))).rows.length
  }
  const promise = await act(ours(), (ctx) => openOutcome(ctx, { id, sessionId: first, ...promiseOf() }))
  expect(promise).toMatchObject({ kind: 'promise', state: 'open', source: { kind: 'gathering', id: `${id}/${first}` } })
  const change = { id, outcomeId: promise.id, version: promise.version, ...promiseOf({ dueOn: '2026-07-31' }) }
  const changed = await act(ours(), (ctx) => changeOutcome(ctx, change))
  expect(changed).toMatchObject({ id: promise.id, state: 'open', dueOn: '2026-07-31', firstDueOn: null })
  const moved = {
    ...change,
    version: changed.version,
    ...promiseOf({ what: 'Membuka data.', ownerAgencyId: stranger }),
  }
  const handed = await act(ours(), (ctx) => changeOutcome(ctx, moved))
  expect(handed).toMatchObject({ id: promise.id, what: 'Membuka data.', owner: { id: stranger } })
  expect([await told(called), await told(stranger)]).toEqual([1, 1])
  const outcomes = async () => (await act(ours(), (ctx) => readMinutes(ctx, id))).items[0]?.outcomes ?? []
  expect((await outcomes()).map(({ dueOn }) => dueOn)).toEqual(['2026-06-30'])
  const withdrawal = { id, outcomeId: handed.id, version: handed.version, reason: 'Tidak jadi.' }
  await act(ours(), (ctx) => withdrawOutcome(ctx, withdrawal))
  expect(await outcomes()).toEqual([])
  const subjects = [{ kind: 'activity' as const, id: newId(), title: 'Tidak ada' }]
  const tied = act(ours(), (ctx) => openOutcome(ctx, { id, sessionId: first, ...promiseOf({ subjects }) }))
  expect(await codeOf(tied)).toBe('unknown_reference')
})

test('what an internal meeting promises is its own agency’s, and no coordinator’s', async () => {
  const { id, first } = await hold({ visibility: 'internal' })
  const outside = act(ours(), (ctx) => openOutcome(ctx, { id, sessionId: first, ...promiseOf() }))
  expect(await codeOf(outside)).toBe('owner_outside')
  const own = { id, sessionId: first, ...promiseOf({ ownerAgencyId: organiser }) }
  const promise = await act(ours(), (ctx) => openOutcome(ctx, own))
  expect((await act(ours(), (ctx) => readMinutes(ctx, id))).items[0]?.outcomes).toHaveLength(1)
  expect(await codeOf(act({ role: 'coordinator' }, (ctx) => getFollowup(ctx, promise.id)))).toBe('not_found')
  expect(await codeOf(act({ role: 'coordinator' }, (ctx) => readMinutes(ctx, id)))).toBe('not_found')
})

test('what is still open puts itself on the next agenda, says how often it stood there, and is settled in the meeting', async () => {
  const { id, first } = await hold({ startsOn: '2026-04-01' })
  const obstacle = await act(ours(), (ctx) =>
    openOutcome(ctx, { id, sessionId: first, ...promiseOf({ kind: 'obstacle', what: 'Data desil belum dibuka.' }) }),
  )
  const next = await act(ours(), (ctx) => planNext(ctx, { id, startsOn: '2026-05-06' }))
  const mine = async (meeting: string) =>
    (await act(ours(), (ctx) => listCarried(ctx, meeting))).find(({ followup }) => followup.id === obstacle.id)
  expect(await mine(next.id)).toMatchObject({ state: 'proposed', timesCarried: 0 })
  const decide = (decision: 'accept' | 'put_off', reason = '') =>
    act(ours(), (ctx) => decideCarried(ctx, { id: next.id, followupId: obstacle.id, decision, reason }))
  expect(await codeOf(decide('put_off'))).toBe('reason_missing')
  const people = { region_id: '35.07', id: newId(), gathering_id: next.id, source: 'hand', agency_id: called }
  await act({}, ({ tx }) =>
    tx
      .insertInto('gathering_participants')
      .values({ ...people, person_name: 'Sari' })
      .execute(),
  )
  const publicUrl = 'https://selaras.contoh.go.id'
  const planned = await act(ours(), (ctx) => getGathering(ctx, next.id))
  await act(ours(), (ctx) => announceGathering(ctx, { id: next.id, version: planned.version, publicUrl }))
  await decide('accept')
  const sent = await act(ours(), (ctx) => listAgendaVersions(ctx, next.id))
  expect(sent.map(({ version }) => version)).toEqual([2, 1])
  const third = await act(ours(), (ctx) => planNext(ctx, { id: next.id, startsOn: '2026-06-03' }))
  expect(await mine(third.id)).toMatchObject({ state: 'proposed', timesCarried: 1 })
  const { items } = await act(ours(), (ctx) => readMinutes(ctx, next.id))
  expect(items[0]).toMatchObject({
    session: { title: 'Hambatan yang masih terbuka' },
    carried: [{ state: 'accepted' }],
  })
  const evidence = 'Akses dibuka.'
  await act(ours(), (ctx) => resolveCarried(ctx, { id: next.id, followupId: obstacle.id, evidence }))
  const settled = await act({}, (ctx) => getFollowup(ctx, obstacle.id))
  expect(settled).toMatchObject({ state: 'done', evidence: expect.stringContaining(evidence) })
  expect(await mine(third.id)).toBeUndefined()
})

test('obstacles of the agencies called, or that wait for them, propose themselves wherever they came from', async () => {
  const { id } = await hold({ startsOn: '2026-08-03' })
  const obstacleOf = (ownerAgencyId: string, audience: 'concerned' | 'internal' = 'concerned') =>
    act({}, (ctx) =>
      openFollowup(ctx, {
        kind: 'obstacle',
        what: 'Belum ada tenaga pendamping.',
        ownerAgencyId,
        concernedAgencies: [organiser],
        audience,
        dueOn: '2026-12-01',
        source: { kind: 'direct', id: '', title: '' },
        note: '',
      }),
    )
  const ofCalled = await obstacleOf(called)
  const ofStranger = await obstacleOf(stranger)
  const awaited = await obstacleOf(stranger)
  await act({}, (ctx) => waitForAgency(ctx, { id: awaited, version: 1, agencyId: called, reason: 'Menunggu data.' }))
  const internal = await obstacleOf(organiser, 'internal')
  const proposed = (await act(ours(), (ctx) => listCarried(ctx, id))).map(({ followup }) => followup.id)
  expect(proposed).toEqual(expect.arrayContaining([ofCalled, awaited]))
  expect(proposed).not.toContain(ofStranger)
  expect(proposed).not.toContain(internal)
  expect(await act(theirs(), (ctx) => listCarried(ctx, id))).toEqual([])
})
