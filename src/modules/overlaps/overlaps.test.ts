import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DecisionInput, DecisionTerms } from '#contract/overlaps/pairs.ts'
import { getFollowup, listFollowups, readFollowupHistory } from '#modules/followups/index.ts'
import { changeStatus, findActivity } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import {
  type BuiltPair,
  buildMeetingPair,
  changeActivity,
  computeAll,
  settleOverlaps,
} from '../../../tests/build/overlaps.ts'
import {
  decidePair,
  listPairsOfActivity,
  readLessons,
  readPair,
  reviseDecision,
  summarise,
  withdrawDecision,
} from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await act((ctx) => buildMeetingPair(ctx))
  await computeAll(database)
}, 60_000)
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, {}, work)
const ids = ({ a, b }: BuiltPair) => ({ a: a.id, b: b.id })
const read = (pair: BuiltPair) => act((ctx) => readPair(ctx, ids(pair)))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

/** A pair that the engine has found, in a district of its own so that the pairs of other claims do not meet it. */
let district = 0
async function meetingPair(): Promise<BuiltPair> {
  district++
  const code = `35.07.${String(district + 13).padStart(2, '0')}`
  const pair = await act((ctx) => buildMeetingPair(ctx, { areaCodes: [code], areaText: '' }))
  await settleOverlaps(database)
  return pair
}

const decision = (pair: BuiltPair, terms: DecisionTerms): DecisionInput & { a: string; b: string } => ({
  ...ids(pair),
  terms,
  ownerAgencyId: pair.a.agencyId,
  dueOn: '2026-03-31',
  note: 'Dibahas dalam rapat koordinasi.',
})
const decide = (pair: BuiltPair, terms: DecisionTerms = { kind: 'justify' }) =>
  act((ctx) => decidePair(ctx, decision(pair, terms)))

async function change(pair: BuiltPair, fields: Parameters<typeof changeActivity>[2]) {
  await act(async (ctx) => {
    const activity = await findActivity(ctx, pair.a.id)
    if (activity) await changeActivity(ctx, activity, fields)
  })
  await settleOverlaps(database)
}

test('a new activity meets the others as soon as the events of its change are delivered', async () => {
  const pair = await meetingPair()
  expect(await read(pair)).toMatchObject({ label: 'duplicate', state: 'open', money: 200_000_000, decisions: [] })
  const [row] = await act((ctx) => listPairsOfActivity(ctx, pair.b.id))
  expect(row).toMatchObject({ ...ids(pair), label: 'duplicate', classA: 'pekka' })
})

test('a decision makes a followup of its owner that the other agency may read', async () => {
  const pair = await meetingPair()
  await decide(pair, { kind: 'sequence', firstActivityId: pair.b.id })
  const decided = await read(pair)
  expect(decided.state).toBe('decided')
  const followupId = decided.decisions[0]?.followupId ?? ''
  const followup = await actAs(database, { role: 'operator', agencyId: pair.b.agencyId }, (ctx) =>
    getFollowup(ctx, followupId),
  )
  expect(followup).toMatchObject({
    what: expect.stringContaining(`Laksanakan “${pair.b.name}”`),
    owner: { id: pair.a.agencyId },
    dueOn: '2026-03-31',
    state: 'open',
    source: { kind: 'overlap_pair', id: `${pair.a.id}/${pair.b.id}` },
  })
})

test('only who coordinates decides, only once, not in the past, and about these two activities', async () => {
  const pair = await meetingPair()
  const other = await meetingPair()
  const as = (role: 'head' | 'operator' | 'viewer') =>
    codeOf(
      actAs(database, { role, agencyId: pair.a.agencyId }, (ctx) =>
        decidePair(ctx, decision(pair, { kind: 'justify' })),
      ),
    )
  expect([await as('head'), await as('operator'), await as('viewer')]).toEqual(['forbidden', 'forbidden', 'forbidden'])
  expect(await codeOf(decide(pair, { kind: 'withdraw', activityId: other.a.id }))).toBe('unknown_reference')
  const late = { ...decision(pair, { kind: 'justify' }), dueOn: '2026-02-09' }
  expect(await codeOf(act((ctx) => decidePair(ctx, late)))).toBe('due_in_past')
  expect((await read(pair)).state).toBe('open')
  await decide(pair)
  expect(await codeOf(decide(pair))).toBe('wrong_state')
})

test('a decided pair reopens when a plan changes in what mattered, and its owner reads so', async () => {
  const pair = await meetingPair()
  await decide(pair)
  await change(pair, { startsOn: '2026-04-15' })
  const reopened = await read(pair)
  expect(reopened).toMatchObject({ state: 'reopened', decisions: [{ endReason: 'plan_changed' }] })
  const history = await act((ctx) => readFollowupHistory(ctx, reopened.decisions[0]?.followupId ?? ''))
  expect(history.map(({ kind }) => kind)).toEqual(['source_changed', 'opened'])
  await decide(pair, { kind: 'divide', by: 'group', keepsA: 'desil 1', keepsB: 'desil 2' })
  expect(await read(pair)).toMatchObject({ state: 'decided', decisions: [{ kind: 'divide', endReason: null }, {}] })
})

test('a change of money reopens nothing, and is seen in the pair', async () => {
  const pair = await meetingPair()
  await decide(pair)
  await change(pair, { budget: 150_000_000 })
  expect(await read(pair)).toMatchObject({ state: 'decided', money: 250_000_000 })
})

test('a pair that no longer meets leaves, or is kept as gone when something was decided on it', async () => {
  const [undecided, decided] = [await meetingPair(), await meetingPair()]
  await decide(decided)
  for (const pair of [undecided, decided]) await change(pair, { areaCodes: ['35.07.01'], areaText: '' })
  expect(await codeOf(read(undecided))).toBe('not_found')
  expect(await read(decided)).toMatchObject({ state: 'gone', decisions: [{ endReason: null }] })
  await computeAll(database)
  expect(await read(decided)).toMatchObject({ state: 'gone', label: 'duplicate' })
  expect(await codeOf(read(undecided))).toBe('not_found')
  await change(decided, { areaCodes: [...decided.a.areaCodes] })
  expect((await read(decided)).state).toBe('decided')
}, 30_000)

test('to withdraw a plan takes it out of the plans; the end of the decision puts it back', async () => {
  const pair = await meetingPair()
  await decide(pair, { kind: 'withdraw', activityId: pair.b.id })
  await settleOverlaps(database)
  const statusOf = async () => (await act((ctx) => findActivity(ctx, pair.b.id)))?.status
  expect([await statusOf(), (await read(pair)).state]).toEqual(['withdrawn', 'gone'])
  const [{ id = '' } = {}] = (await read(pair)).decisions
  await act((ctx) => withdrawDecision(ctx, { id, reason: 'Ternyata keduanya perlu.' }))
  await settleOverlaps(database)
  expect([await statusOf(), (await read(pair)).state]).toEqual(['planned', 'open'])
})

test('to join makes the other agency a supporter of the plan that stays', async () => {
  const pair = await meetingPair()
  const supportAgencyIds = [pair.b.agencyId]
  await decide(pair, { kind: 'join', keepActivityId: pair.a.id, supportAgencyIds, withdrawOther: true })
  const [kept, other] = [
    await act((ctx) => findActivity(ctx, pair.a.id)),
    await act((ctx) => findActivity(ctx, pair.b.id)),
  ]
  expect([kept?.supportAgencyIds, other?.status]).toEqual([supportAgencyIds, 'withdrawn'])
})

test('to join without withdrawing gives the other agency a followup of its own, which goes with the decision', async () => {
  const pair = await meetingPair()
  const terms = { kind: 'join' as const, keepActivityId: pair.a.id, supportAgencyIds: [pair.b.agencyId] }
  await decide(pair, { ...terms, withdrawOther: false })
  const owed = async () =>
    (
      await act((ctx) =>
        listFollowups(ctx, { scope: 'all', page: 1, pageSize: 200, sort: 'dueOn', state: ['open', 'done', 'dropped'] }),
      )
    ).rows
      .filter(({ source }) => source.id === `${pair.a.id}/${pair.b.id}`)
      .map(({ owner, what, state }) => ({ owner: owner.id, does: what.split(' ')[0], state }))
      .sort((one, other) => one.does?.localeCompare(other.does ?? '') ?? 0)
  expect(await owed()).toEqual([
    { owner: pair.b.agencyId, does: 'Batalkan', state: 'open' },
    { owner: pair.a.agencyId, does: 'Gabungkan', state: 'open' },
  ])
  const asOther = { role: 'operator', agencyId: pair.b.agencyId } as const
  await actAs(database, asOther, async (ctx) => {
    const { version } = (await findActivity(ctx, pair.b.id)) ?? { version: 0 }
    await changeStatus(ctx, { id: pair.b.id, version, status: 'withdrawn', reason: 'Digabung.' })
  })
  const [{ id = '' } = {}] = (await read(pair)).decisions
  await act((ctx) => withdrawDecision(ctx, { id, reason: 'Ternyata keduanya perlu.' }))
  expect((await owed()).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
})

test('who owns the decision and the plan that gives way has one followup', async () => {
  const pair = await meetingPair()
  const before = await act((ctx) => ctx.tx.selectFrom('followups').select('id').execute())
  const terms = { kind: 'join' as const, keepActivityId: pair.b.id, supportAgencyIds: [pair.b.agencyId] }
  await decide(pair, { ...terms, withdrawOther: false })
  const after = await act((ctx) => ctx.tx.selectFrom('followups').select('id').execute())
  expect(after).toHaveLength(before.length + 1)
})

test('a revised decision gives way to the next: its followup is dropped, its lesson corrected', async () => {
  const pair = await meetingPair()
  await decide(pair, {
    kind: 'join',
    keepActivityId: pair.a.id,
    supportAgencyIds: [pair.b.agencyId],
    withdrawOther: false,
  })
  const before = (await read(pair)).decisions[0]
  const lessonsBefore = await act(readLessons)
  await act((ctx) => reviseDecision(ctx, { ...decision(pair, { kind: 'justify' }), id: before?.id ?? '' }))
  const after = await read(pair)
  expect(after).toMatchObject({
    state: 'decided',
    decisions: [
      { kind: 'justify', endReason: null },
      { kind: 'join', endReason: 'revised' },
    ],
  })
  expect((await act((ctx) => getFollowup(ctx, before?.followupId ?? ''))).state).toBe('dropped')
  expect((await act((ctx) => findActivity(ctx, pair.a.id)))?.supportAgencyIds).toEqual([])
  const total = (lessons: Awaited<ReturnType<typeof readLessons>>, key: 'joined' | 'justified') =>
    lessons.reduce((sum, lesson) => sum + lesson[key], 0)
  const lessons = await act(readLessons)
  expect(total(lessons, 'joined')).toBe(total(lessonsBefore, 'joined') - 1)
  expect(total(lessons, 'justified')).toBe(total(lessonsBefore, 'justified') + 1)
  const ended = act((ctx) => withdrawDecision(ctx, { id: before?.id ?? '', reason: 'Sekali lagi.' }))
  expect(await codeOf(ended)).toBe('wrong_state')
})

test('the figures follow every decision, its end, and the day its followup is due', async () => {
  const pair = await meetingPair()
  const figures = async (clock = testClock()) => {
    const { duplicate, decided, overdue, moneyInvolved } = await actAs(database, { clock }, (ctx) =>
      summarise(ctx, 2026),
    )
    return { duplicate, decided, overdue, moneyInvolved }
  }
  const before = await figures()
  await decide(pair)
  const decided = {
    ...before,
    duplicate: before.duplicate - 1,
    decided: before.decided + 1,
    moneyInvolved: before.moneyInvolved - 200_000_000,
  }
  expect(await figures()).toEqual(decided)
  expect((await figures(testClock('2026-04-01T00:00:00Z'))).overdue).toBeGreaterThan(before.overdue)
  const [{ id = '' } = {}] = (await read(pair)).decisions
  await act((ctx) => withdrawDecision(ctx, { id, reason: 'Ternyata keduanya perlu.' }))
  expect(await figures()).toEqual(before)
})

test('a decision on plans that changed since they were compared is refused', async () => {
  const pair = await meetingPair()
  await act(async (ctx) => {
    const activity = await findActivity(ctx, pair.a.id)
    if (activity) await changeActivity(ctx, activity, { targetText: 'lansia' })
  })
  expect(await codeOf(decide(pair))).toBe('conflict')
})

test('a decision that fails half-way leaves nothing: no followup, no lesson, no change of a plan', async () => {
  const pair = await meetingPair()
  const count = () => act((ctx) => ctx.tx.selectFrom('followups').select('id').execute())
  const before = await count()
  const failing = act(async (ctx) => {
    await decidePair(ctx, decision(pair, { kind: 'withdraw', activityId: pair.a.id }))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await count()).toEqual(before)
  expect((await act((ctx) => findActivity(ctx, pair.a.id)))?.status).toBe('planned')
  expect((await read(pair)).state).toBe('open')
})
