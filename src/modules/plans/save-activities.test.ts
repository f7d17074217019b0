import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../tests/build/plans.ts'
import {
  EMPTY_ACTIVITY,
  findActivity,
  findPlannedActivity,
  findYears,
  listPlannedActivities,
  listYears,
  restoreActivities,
  saveActivities,
} from './index.ts'
import { listVersions } from './queries/versions.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '52')
})
afterAll(() => database.close())

const asCoordinator = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, {}, work)

const buildImport = async (ctx: Context) => {
  const id = newId()
  await ctx.tx
    .insertInto('plan_imports')
    .values({
      region_id: ctx.region,
      id,
      file_name: 'rencana.csv',
      file_sha256: id,
      layout: '{}',
      row_count: 0,
      state: 'committed',
      year: 2026,
      created_by: 'koordinator',
      created_at: ctx.clock.now(),
    })
    .execute()
  return id
}

test('an activity keeps every state it was in, and an unchanged one gets no version', async () => {
  const saved = await asCoordinator(async (ctx) => {
    const activity = await buildActivity(ctx, { budget: 10 })
    const again = await saveActivities(ctx, 2026, [{ ...activity, seenVersion: 1 }], { kind: 'edit' })
    const changed = await saveActivities(ctx, 2026, [{ ...activity, budget: 20 }], {
      kind: 'edit',
      reason: 'pagu naik',
    })
    return { activity, again, changed, versions: await listVersions(ctx, activity.id) }
  })
  expect(saved.again).toEqual({ created: [], updated: [], unchanged: 1 })
  expect(saved.changed.updated).toEqual([saved.activity.id])
  expect(saved.versions.map(({ version, changed, reason }) => [version, changed, reason])).toEqual([
    [2, ['budget'], 'pagu naik'],
    [1, [], ''],
  ])
  expect(saved.versions.at(-1)?.snapshot.budget).toBe(10)
})

test('whoever saves over a version they did not see is refused', async () => {
  const activity = await asCoordinator((ctx) => buildActivity(ctx))
  await asCoordinator((ctx) => saveActivities(ctx, 2026, [{ ...activity, partner: 'UMM' }], { kind: 'edit' }))
  const late = asCoordinator((ctx) =>
    saveActivities(ctx, 2026, [{ ...activity, partner: 'UB', seenVersion: 1 }], { kind: 'edit' }),
  )
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test.each([
  ['period_invalid', { startsOn: '2026-05-02', endsOn: '2026-05-01' }],
  ['people_split_missing', { expectedPeople: 20 }],
  ['people_split_missing', { expectedPeople: 20, expectedFemale: 12, expectedMale: 9 }],
  ['reason_missing', { status: 'asleep' as const }],
  ['unknown_reference', { agencyId: newId() }],
])('%s is refused: %j', async (code, fields) => {
  await expect(asCoordinator((ctx) => buildActivity(ctx, fields))).rejects.toMatchObject({ code })
})

test.each([
  [{ expectedPeople: 20, expectedFemale: 12, expectedMale: 8 }],
  [{ expectedPeople: 20, splitReason: 'tidak disebut di berkas' }],
  [{ expectedPeople: 5, unit: 'rumah' }],
  [{ expectedPeople: 20, status: 'draft' as const }],
])('a count is taken with its split, with a reason, of things, or in a draft: %j', async (fields) => {
  const saved = await asCoordinator((ctx) => buildActivity(ctx, fields))
  expect(saved.expectedPeople).toBe(fields.expectedPeople)
})

test('the overlap engine gets what is planned, running or done, and nothing of another region', async () => {
  const year = 2031
  const [planned, others] = await asCoordinator(async (ctx) => {
    const agencyId = await buildPlanningAgency(ctx, 'Dinsos')
    const live = await buildActivity(ctx, { year, agencyId, supportAgencyIds: [await buildPlanningAgency(ctx)] })
    const hidden = [
      await buildActivity(ctx, { year, status: 'draft' }),
      await buildActivity(ctx, { year, status: 'asleep', statusReason: 'menunggu anggaran' }),
      await buildActivity(ctx, { year, status: 'withdrawn', statusReason: 'digabung' }),
    ]
    return [live, hidden] as const
  })
  await actAs(database, { region: '52' }, (ctx) => buildActivity(ctx, { year }))
  const listed = await asCoordinator((ctx) => listPlannedActivities(ctx, { year }))
  expect(listed.map(({ id, agencyShort }) => [id, agencyShort])).toEqual([[planned.id, 'Dinsos']])
  for (const { id } of others) expect(await asCoordinator((ctx) => findPlannedActivity(ctx, id))).toBeUndefined()
  expect(await asCoordinator(listYears)).toContainEqual({ year, activities: 4 })
  expect(await asCoordinator(findYears)).toEqual((await asCoordinator(listYears)).map((one) => one.year))
})

test('every change is told once, and many at once as one event', async () => {
  const events = () =>
    asCoordinator(async (ctx) =>
      (
        await ctx.tx.selectFrom('outbox').select('payload').where('region_id', '=', ctx.region).orderBy('id').execute()
      ).map(({ payload }) => payload),
    )
  const before = (await events()).length
  const one = await asCoordinator((ctx) => buildActivity(ctx))
  await asCoordinator(async (ctx) => {
    const agencyId = await buildPlanningAgency(ctx)
    const rows = Array.from({ length: 60 }, (_, i) => ({ ...EMPTY_ACTIVITY, agencyId, name: `Kegiatan ${i}` }))
    return saveActivities(ctx, 2026, rows, { kind: 'create' })
  })
  expect((await events()).slice(before)).toEqual([
    { year: 2026, ids: [one.id] },
    { year: 2026, ids: null },
  ])
})

test('undoing an import puts back what it changed, removes what it made, and leaves what was touched since', async () => {
  const { importId, changed, made, touched } = await asCoordinator(async (ctx) => {
    const agencyId = await buildPlanningAgency(ctx)
    const importId = await buildImport(ctx)
    const old = await buildActivity(ctx, { agencyId, name: 'Lama', budget: 1, supportAgencyIds: [] })
    const touchedOld = await buildActivity(ctx, { agencyId, name: 'Lama dua', budget: 1 })
    const saved = await saveActivities(
      ctx,
      2026,
      [
        { ...old, budget: 2 },
        { ...touchedOld, budget: 2 },
        { ...EMPTY_ACTIVITY, agencyId, name: 'Baru', sourceId: 'X1' },
      ],
      { kind: 'import', importId },
    )
    await saveActivities(ctx, 2026, [{ ...touchedOld, budget: 3 }], { kind: 'edit' })
    return { importId, changed: old.id, made: saved.created[0] ?? '', touched: touchedOld.id }
  })
  const undone = await asCoordinator((ctx) => restoreActivities(ctx, importId))
  expect(undone).toEqual({ restored: [changed], removed: [made], kept: [{ id: touched, name: 'Lama dua' }] })
  const [restored, gone, kept] = await asCoordinator((ctx) =>
    Promise.all([findActivity(ctx, changed), findActivity(ctx, made), findActivity(ctx, touched)]),
  )
  expect([restored?.budget, restored?.version, gone, kept?.budget]).toEqual([1, 3, undefined, 3])
})
