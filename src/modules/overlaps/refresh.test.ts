import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Activity, findActivity, listPlannedActivities, saveNeeds } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { publish } from '#platform/outbox.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import {
  buildMeetingPair,
  changeActivity,
  computeAll,
  loadPlansFolder,
  settleOverlaps,
} from '../../../tests/build/overlaps.ts'
import { chartDistricts, chartMatrix, computeOverlaps, onPlansChanged, recompute, summarise } from './index.ts'

const REGION = '52.02'
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, REGION)
  await loadPlansFolder(database, REGION, 'tests/fixtures/plans/52.02-lombok-tengah')
  await settleOverlaps(database)
}, 60_000)
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { region: REGION }, work)

/** Everything a reader of the current run can see, without the time it was computed at. */
const whatReadersSee = () =>
  act(async ({ tx }) => {
    const { id: run } = await tx
      .selectFrom('overlap_runs')
      .select('id')
      .where('is_current', '=', true)
      .executeTakeFirstOrThrow()
    const pairs = await tx
      .selectFrom('overlap_pairs')
      .selectAll()
      .where('run_id', '=', run)
      .orderBy('activity_a')
      .orderBy('activity_b')
      .execute()
    const activities = await tx
      .selectFrom('assessed_activities')
      .selectAll()
      .where('run_id', '=', run)
      .orderBy('activity_id')
      .execute()
    const needs = await tx
      .selectFrom('assessed_needs')
      .selectAll()
      .where('run_id', '=', run)
      .orderBy('need_id')
      .execute()
    return {
      pairs: pairs.map(({ run_id, computed_at, ...pair }) => pair),
      activities: activities.map(({ run_id, ...activity }) => activity),
      needs: needs.map(({ run_id, ...need }) => ({ ...need, activity_ids: [...need.activity_ids].sort() })),
    }
  })

/** The figures of the current run, which are kept with it between changes. */
const figures = () =>
  act(async (ctx) => {
    const { computedAt, compared, allPairs, ...summary } = await summarise(ctx, 2026)
    const matrix = await chartMatrix(ctx, { year: 2026, rows: 'agency', columns: 'targetClass' })
    return { summary, matrix, districts: await chartDistricts(ctx, 2026) }
  })

/** One change of a plan as people make them: it takes the words, places, time or status of another. */
const edits: readonly ((to: Activity, from: Activity) => Partial<Activity>)[] = [
  (_, from) => ({ name: from.name, purpose: from.purpose, skillField: from.skillField }),
  (_, from) => ({ targetText: from.targetText, target: from.target }),
  (_, from) => ({ areaText: from.areaText, areaCodes: from.areaCodes }),
  (_, from) => ({ startsOn: from.startsOn, endsOn: from.endsOn }),
  (_, from) => ({ agencyId: from.agencyId, code: from.code }),
  () => ({ status: 'withdrawn', statusReason: 'Tidak jadi.' }),
  () => ({ budget: 1 }),
]

test('changes one by one lead to what a computation of all leads to', async () => {
  const ids = (await act((ctx) => listPlannedActivities(ctx, { year: 2026 }))).map(({ id }) => id)
  const one = fc.record({ to: fc.constantFrom(...ids), from: fc.constantFrom(...ids), edit: fc.constantFrom(...edits) })
  for (const { to, from, edit } of fc.sample(one, { seed: 7, numRuns: 25 })) {
    await figures()
    await act(async (ctx) => {
      const [activity, other] = [await findActivity(ctx, to), await findActivity(ctx, from)]
      if (activity && other) await changeActivity(ctx, activity, edit(activity, other))
    })
    await settleOverlaps(database)
  }
  const bySteps = { ...(await whatReadersSee()), figures: await figures() }
  expect(bySteps.pairs.filter(({ label }) => label).length).toBeGreaterThan(20)
  await computeAll(database, REGION)
  expect(bySteps).toEqual({ ...(await whatReadersSee()), figures: await figures() })
}, 60_000)

test('a change that is rolled back leaves no trace in what is computed after it', async () => {
  const [first, second] = await act((ctx) => listPlannedActivities(ctx, { year: 2026 }))
  const before = await whatReadersSee()
  const change = async (ctx: Context, text: string) => {
    const activity = await findActivity(ctx, first?.id ?? '')
    if (activity) await changeActivity(ctx, activity, { name: text, purpose: text })
  }
  const rolledBack = act(async (ctx) => {
    await change(ctx, second?.title ?? '')
    await onPlansChanged(ctx, { year: 2026, ids: [first?.id ?? ''] })
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  expect(await whatReadersSee()).toEqual(before)
  await act(async (ctx) => {
    const activity = await findActivity(ctx, second?.id ?? '')
    if (activity) await changeActivity(ctx, activity, { startsOn: '2026-11-01', endsOn: '2026-11-30' })
  })
  await settleOverlaps(database)
  const after = await whatReadersSee()
  await computeAll(database, REGION)
  expect(after).toEqual(await whatReadersSee())
}, 60_000)

test('an activity that is deleted leaves pairs and needs; many changes at once are left to a job', async () => {
  const before = await whatReadersSee()
  const covering = before.needs.find(({ activity_ids }) => activity_ids.length === 1)
  const id = covering?.activity_ids[0] ?? ''
  await act(async (ctx) => {
    await ctx.tx.deleteFrom('activities').where('id', '=', id).execute()
    await publish(ctx, 'plans.changed', { year: 2026, ids: null })
  })
  await settleOverlaps(database)
  const after = await whatReadersSee()
  expect(after.needs.find(({ need_id }) => need_id === covering?.need_id)?.is_covered).toBe(false)
  await act(async (ctx) => {
    const activities = await listPlannedActivities(ctx, { year: 2026 })
    for (const { id: each } of activities.slice(0, 60)) {
      const activity = await findActivity(ctx, each)
      if (activity) await changeActivity(ctx, activity, { startsOn: '2026-01-05', endsOn: '2026-12-20' })
    }
  })
  expect((await act((ctx) => summarise(ctx, 2026))).isStale).toBe(true)
  await settleOverlaps(database)
  expect(await act((ctx) => summarise(ctx, 2026))).toMatchObject({ isStale: false, isComputing: false })
}, 60_000)

test('a computation that stops half-way changes nothing that readers see, and the next one leaves no rest of it', async () => {
  const before = await whatReadersSee()
  let steps = 0
  const job = {
    id: '01900000-0000-7000-8000-000000000001',
    region: REGION,
    input: { year: 2026 },
    checkpoint: null,
    step: async <T>(work: (ctx: Context) => Promise<{ value: T }>) => {
      if (++steps > 3) throw new Error('killed')
      return (await act(work)).value
    },
  }
  await expect(computeOverlaps.run(job)).rejects.toThrow('killed')
  expect(await whatReadersSee()).toEqual(before)
  const runs = () => act(({ tx }) => tx.selectFrom('overlap_runs').select('id').execute())
  expect(await runs()).toHaveLength(2)
  steps = -100
  await computeOverlaps.run(job)
  expect(await runs()).toHaveLength(1)
  expect(await whatReadersSee()).toEqual(before)
}, 60_000)

test('changed needs, mandates and terms make a run stale', async () => {
  await act((ctx) =>
    saveNeeds(ctx, 2026, [
      {
        sourceId: 'N99',
        priority: 'Baru',
        title: 'Pelatihan menjahit',
        areaText: '',
        areaCodes: [REGION],
        targetText: 'perempuan',
        target: null,
        expectedOutput: 'pelatihan',
        expectedPeople: 10,
        unit: 'orang',
      },
    ]),
  )
  expect((await act((ctx) => summarise(ctx, 2026))).isStale).toBe(true)
  await settleOverlaps(database)
  const figures = await act((ctx) => summarise(ctx, 2026))
  expect(figures.isStale).toBe(false)
  await act((ctx) =>
    ctx.tx.updateTable('mandates').set({ affair_code: '9.99' }).where('affair_code', '=', '1.06').execute(),
  )
  expect((await act((ctx) => summarise(ctx, 2026))).isStale).toBe(true)
}, 60_000)

test('who asks twice before it began waits for one computation, and sees it run; others see that one runs', async () => {
  const asked = await act(async (ctx) => [await recompute(ctx, 2026), await recompute(ctx, undefined)])
  expect(asked[0]).toBe(asked[1])
  expect(await act((ctx) => summarise(ctx, 2026))).toMatchObject({ isComputing: true, runningJobId: asked[0] })
  const other = await actAs(database, { region: REGION, userId: 'lain' }, (ctx) => summarise(ctx, 2026))
  expect(other).toMatchObject({ isComputing: true, runningJobId: null })
  await settleOverlaps(database)
  expect((await act((ctx) => summarise(ctx, 2026))).isComputing).toBe(false)
}, 60_000)

test('before the first computation the summary says which work leads to it, and nothing when that failed', async () => {
  const region = '35.73'
  await buildRegion(database, region)
  const actThere = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { region }, work)
  const preparing = async () => (await actThere((ctx) => summarise(ctx, undefined))).preparing
  expect(await preparing()).toBeNull()
  await actThere((ctx) => buildMeetingPair(ctx))
  expect(await preparing()).toEqual({ step: 'comparing', done: 0, total: null })
  const jobId = await actThere((ctx) => recompute(ctx, 2026))
  const letJob = (state: string, kind = 'overlaps.compute') =>
    actThere(({ tx }) =>
      tx.updateTable('jobs').set({ state, kind, done: 3, total: 7 }).where('id', '=', jobId).execute(),
    )
  await letJob('running')
  expect(await preparing()).toEqual({ step: 'comparing', done: 3, total: 7 })
  await letJob('running', 'plans.commit')
  expect(await preparing()).toEqual({ step: 'reading', done: 3, total: 7 })
  await letJob('failed')
  expect(await preparing()).toBeNull()
  await computeAll(database, region)
  expect(await actThere((ctx) => summarise(ctx, undefined))).toMatchObject({ preparing: null, duplicate: 1 })
})
