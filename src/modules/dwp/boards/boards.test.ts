import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getFollowup, listFollowups } from '#modules/followups/index.ts'
import { endHolder, listHoldersOf } from '#modules/organisations/index.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { appoint, buildBoard, buildUnit } from '../../../../tests/build/rooms/dwp.ts'
import {
  fillPost,
  getUnit,
  keepChair,
  listChairChangesFor,
  makeLeading,
  onHoldersChanged,
  openBoard,
  replaceChair,
} from '../index.ts'

let database: Database
let made = 0
let unitId = ''
let postId = ''
let boardId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  made++
  const { unit, headPostId } = await actAs(database, {}, (ctx) => buildUnit(ctx, `Uji ${made}`))
  unitId = unit.id
  postId = headPostId
  boardId = await actAs(database, {}, (ctx) => buildBoard(ctx, unitId))
})

const inside = (): As => ({ role: 'operator', agencyId: unitId, userId: 'pengurus' })
const changesOn = async (day: string, as: As = inside()) => {
  const { changes } = await actAs(database, { ...as, clock: testClock(`${day}T03:00:00Z`) }, listChairChangesFor)
  return changes.filter(({ unit }) => unit.id === unitId)
}

test('a term of office lasts five years unless it is said otherwise, and two terms never overlap', async () => {
  const { boards } = await actAs(database, {}, (ctx) => getUnit(ctx, unitId))
  expect(boards.map(({ termFrom, termUntil }) => [termFrom, termUntil])).toEqual([['2024-12-07', '2029-12-06']])
  const open = (termFrom: string) =>
    actAs(database, inside(), (ctx) => openBoard(ctx, { id: unitId, termFrom, termUntil: null, decree: '' }))
  await expect(open('2029-12-06')).rejects.toMatchObject({ code: 'dwp_terms_overlap' })
  expect((await open('2029-12-07')).boards).toHaveLength(2)
})

test('a post is held by one, a shared one by several, and only within the term', async () => {
  const fill = (post: 'secretary' | 'member', validFrom = '2025-02-01') =>
    actAs(database, inside(), (ctx) =>
      fillPost(ctx, { id: boardId, post, personName: 'Ibu Lain', phone: '', byOffice: false, decree: '', validFrom }),
    )
  await fill('secretary')
  await expect(fill('secretary')).rejects.toMatchObject({ code: 'dwp_post_taken' })
  await fill('member')
  await fill('member')
  await expect(fill('member', '2030-01-01')).rejects.toMatchObject({ code: 'dwp_post_outside_term' })
})

test('the chair by her husband’s office names the post and its holder; her phone is for the inside', async () => {
  const read = async (as: As) => (await actAs(database, as, (ctx) => getUnit(ctx, unitId))).boards[0]?.posts[0]
  expect(await read(inside())).toMatchObject({
    post: 'chair',
    phone: '081234567890',
    byOffice: { title: `Kepala Dinas Uji ${made}`, holder: `Bapak Uji ${made}` },
  })
  expect((await read({ role: 'viewer' }))?.phone).toBeNull()
})

test('a new head becomes a to-do on the day he takes office, told once, and the board stays as it is', async () => {
  await actAs(database, {}, async (ctx) => {
    const { holders } = await listHoldersOf(ctx, postId)
    await endHolder(ctx, { id: holders[0]?.id ?? '', lastDay: '2026-02-28' })
    await appoint(ctx, postId, 'Bapak Baru', '2026-03-01')
  })
  expect(await changesOn('2026-02-20')).toEqual([])
  const [change, ...others] = await changesOn('2026-03-01')
  expect(others).toEqual([])
  expect(change).toMatchObject({
    chair: 'Ibu Ketua',
    formerHead: `Bapak Uji ${made}`,
    newHead: { name: 'Bapak Baru', capacity: 'definitif' },
    changedOn: '2026-03-01',
    dueOn: '2026-03-31',
    state: 'open',
  })
  expect(await changesOn('2026-03-02')).toHaveLength(1)
  const unit = await actAs(database, { clock: testClock('2026-03-02T03:00:00Z') }, (ctx) => getUnit(ctx, unitId))
  expect(unit.chair).toBe('Ibu Ketua')
  const owed = await actAs(database, { clock: testClock('2026-03-02T03:00:00Z') }, (ctx) =>
    listFollowups(ctx, { scope: 'all', state: ['open'], agencyIds: [unitId], sort: 'dueOn', page: 1, pageSize: 10 }),
  )
  expect(owed.rows.map(({ what }) => what)).toEqual([
    `Putuskan ketua DWP Dinas Uji ${made}: Kepala Dinas Uji ${made} berganti kepada Bapak Baru`,
  ])
})

test('an empty office is a to-do too; a Plh is none, and the same man confirmed after acting is none', async () => {
  await actAs(database, {}, async (ctx) => {
    const { holders } = await listHoldersOf(ctx, postId)
    await endHolder(ctx, { id: holders[0]?.id ?? '', lastDay: '2026-01-31' })
  })
  expect((await changesOn('2026-02-10'))[0]).toMatchObject({ newHead: null, state: 'open' })
  await actAs(database, {}, (ctx) => appoint(ctx, postId, `bapak  uji ${made}`, '2026-02-11'))
  expect(await changesOn('2026-02-11')).toEqual([])
})

test('PAW puts the new chair in with her decree and closes the to-do; her own husband’s leaving asks again', async () => {
  const { followupId } = await changedHead()
  const [open] = await changesOn('2026-03-01')
  const answer = await actAs(database, { ...inside(), clock: testClock('2026-03-05T03:00:00Z') }, (ctx) =>
    replaceChair(ctx, {
      id: open?.id ?? '',
      personName: 'Ibu Baru',
      phone: '',
      decree: 'SK-PAW/2026',
      validFrom: '2026-03-05',
    }),
  )
  expect(answer).toMatchObject({ state: 'replaced', answerReason: 'SK-PAW/2026' })
  const unit = await actAs(database, { clock: testClock('2026-03-05T03:00:00Z') }, (ctx) => getUnit(ctx, unitId))
  expect(unit.chair).toBe('Ibu Baru')
  expect(unit.boards[0]?.former).toMatchObject([
    { personName: 'Ibu Ketua', validUntil: '2026-03-04', endReason: 'PAW: SK-PAW/2026' },
  ])
  expect(await actAs(database, {}, (ctx) => getFollowup(ctx, followupId))).toMatchObject({
    state: 'done',
    evidence: 'SK-PAW/2026',
  })
  await changedHead('Bapak Ketiga', '2026-06-01')
  expect((await changesOn('2026-06-01')).filter(({ state }) => state === 'open')).toMatchObject([{ chair: 'Ibu Baru' }])
})

test('she may stay until the end of the term with a reason; nobody asks again about the same head', async () => {
  await changedHead()
  const [open] = await changesOn('2026-03-01')
  const keep = (as: As) =>
    actAs(database, { ...as, clock: testClock('2026-03-05T03:00:00Z') }, (ctx) =>
      keepChair(ctx, { id: open?.id ?? '', reason: 'Sampai musyawarah Desember' }),
    )
  await expect(keep({ role: 'viewer', agencyId: unitId })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await keep(inside())).toMatchObject({ state: 'kept' })
  await expect(keep(inside())).rejects.toMatchObject({ code: 'wrong_state' })
  expect((await changesOn('2026-04-01')).map(({ state }) => state)).toEqual(['kept'])
})

test('another agency learns nothing of the to-do; the unit that leads reads it and cannot answer it', async () => {
  await changedHead()
  const { other, leading } = await actAs(database, {}, async (ctx) => {
    const { agency } = await buildUnit(ctx, `Lain ${made}`)
    const { unit } = await buildUnit(ctx, `Kab ${made}`)
    await makeLeading(ctx, unit.id)
    return { other: agency.id, leading: unit.id }
  })
  expect(await changesOn('2026-03-01', { role: 'head', agencyId: other })).toEqual([])
  expect(await changesOn('2026-03-01', { role: 'head', agencyId: leading })).toMatchObject([{ can: { answer: false } }])
})

test('an appointment tells the room at once, by the outbox', async () => {
  await changedHead('Bapak Segera', '2026-02-01')
  const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
  const clock = testClock()
  const subscribers = { 'organisations.holders_changed': [onHoldersChanged] }
  await createWorker({ database, clock, log, subscribers, kinds: [] }).deliver()
  const waiting = await actAs(database, {}, (ctx) =>
    ctx.tx
      .selectFrom('dwp_chair_changes')
      .select('new_holder_name')
      .where('new_holder_name', '=', 'Bapak Segera')
      .execute(),
  )
  expect(waiting).toHaveLength(1)
})

/** The head's office passes to another; answers the follow-up that the change became, if the day has come. */
async function changedHead(name = 'Bapak Baru', from = '2026-03-01') {
  await actAs(database, {}, async (ctx) => {
    const { holders } = await listHoldersOf(ctx, postId)
    const before = new Date(`${from}T00:00:00Z`)
    before.setUTCDate(before.getUTCDate() - 1)
    await endHolder(ctx, { id: holders[0]?.id ?? '', lastDay: before.toISOString().slice(0, 10) })
    await appoint(ctx, postId, name, from)
  })
  await changesOn(from)
  const row = await actAs(database, {}, (ctx) =>
    ctx.tx
      .selectFrom('dwp_chair_changes')
      .select('followup_id')
      .where('new_holder_name', '=', name)
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  )
  return { followupId: row?.followup_id ?? '' }
}
