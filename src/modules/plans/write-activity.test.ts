import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityInput } from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildPlanningAgency } from '../../../tests/build/plans.ts'
import {
  changeStatus,
  createActivity,
  getActivity,
  removeActivity,
  restoreVersion,
  showHistory,
  showVersion,
  updateActivity,
} from './index.ts'
import { nextStatuses } from './status.ts'

let database: Database
let dinsos: string
let disnaker: string

const as = <T>(who: As, work: (ctx: Context) => Promise<T>) => actAs(database, who, work)
const operator = (agencyId: string): As => ({ role: 'operator', agencyId, userId: `operator-${agencyId}` })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await as({}, async (ctx) => {
    dinsos = await buildPlanningAgency(ctx, 'Dinsos')
    disnaker = await buildPlanningAgency(ctx, 'Disnaker')
  })
})
afterAll(() => database.close())

const input = (given: Partial<ActivityInput> = {}): ActivityInput => ({
  agencyId: dinsos,
  supportAgencyIds: [],
  programmeId: null,
  code: null,
  nomenclatureVersion: null,
  name: 'Pelatihan membuat roti',
  purpose: '',
  outputKind: 'pelatihan',
  skillField: 'tata boga',
  targetText: 'perempuan kepala keluarga',
  target: { pekka: true },
  areaText: 'Kec. Kepanjen',
  areaCodes: ['35.07.13'],
  startsOn: '2026-04-01',
  endsOn: '2026-04-03',
  expectedPeople: 20,
  expectedFemale: 20,
  expectedMale: 0,
  splitReason: '',
  unit: 'orang',
  budget: 50_000_000,
  fundSource: 'DAU',
  partner: '',
  ...given,
})
const create = (who: As, given: Partial<ActivityInput> = {}, status: 'draft' | 'planned' = 'planned') =>
  as(who, (ctx) => createActivity(ctx, { ...input(given), year: 2026, status }))
const operations = (id: string) =>
  as({}, async (ctx) => {
    const rows = await ctx.tx
      .selectFrom('audit_log')
      .select('operation')
      .where('region_id', '=', ctx.region)
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute()
    return rows.map(({ operation }) => operation)
  })

test('an operator plans for the own agency, and finds the names of places and agencies in the answer', async () => {
  const activity = await create(operator(dinsos), { supportAgencyIds: [disnaker, dinsos], code: '1.06.02.02.03.0004' })
  expect(activity).toMatchObject({
    agency: { shortName: 'Dinsos' },
    supporters: [{ shortName: 'Disnaker' }],
    code: '1.06.02.2.03.0004',
    areas: [{ code: '35.07.13', name: 'Kec. Kepanjen' }],
    version: 1,
    can: { edit: true, changeTo: ['running', 'done', 'asleep', 'withdrawn'], remove: false },
  })
  expect(await operations(activity.id)).toEqual(['activity.create'])
})

test('nobody plans for another agency but the coordinators, and viewers for none', async () => {
  await expect(create(operator(disnaker))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(create({ role: 'viewer', agencyId: dinsos })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await create({ role: 'coordinator' })).can.edit).toBe(true)
})

test('an agency cannot hand its plan to another, nor take one over', async () => {
  const { id } = await create(operator(dinsos))
  const change = (who: As, agencyId: string) =>
    as(who, (ctx) => updateActivity(ctx, { ...input({ agencyId }), id, version: 1, reason: '' }))
  await expect(change(operator(dinsos), disnaker)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(change(operator(disnaker), disnaker)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await change({}, disnaker)).agency.shortName).toBe('Disnaker')
})

test('a draft of another agency does not exist', async () => {
  const { id } = await create(operator(dinsos), {}, 'draft')
  const attempts: ((ctx: Context) => Promise<unknown>)[] = [
    (ctx) => getActivity(ctx, id),
    (ctx) => showHistory(ctx, id),
    (ctx) => updateActivity(ctx, { ...input(), id, version: 1, reason: '' }),
    (ctx) => removeActivity(ctx, id),
  ]
  for (const work of attempts) await expect(as(operator(disnaker), work)).rejects.toMatchObject({ code: 'not_found' })
})

test.each<[string, string, Partial<ActivityInput>]>([
  ['invalid_input', 'a code that is none', { code: 'dua koma nol' }],
  ['invalid_input', 'ages the wrong way round', { target: { usia_min: 60, usia_max: 18 } }],
  ['invalid_input', 'deciles the wrong way round', { target: { desil: [4, 1] } }],
  ['unknown_reference', 'a place of another region', { areaCodes: ['35.73'] }],
  ['unknown_reference', 'a place on no list', { areaCodes: ['35.07.99'] }],
  ['unknown_reference', 'a programme that is not there', { programmeId: newId() }],
  ['people_split_missing', 'a count without its split', { expectedFemale: null, expectedMale: null }],
  ['period_invalid', 'an end before the start', { startsOn: '2026-05-01', endsOn: '2026-04-01' }],
])('%s for %s', async (code, _, given) => {
  await expect(create(operator(dinsos), given)).rejects.toMatchObject({ code })
})

test('a draft is kept half filled in, and planned once its count has a split', async () => {
  const draft = await create(operator(dinsos), { expectedFemale: null, expectedMale: null }, 'draft')
  const plan = (version: number) =>
    as(operator(dinsos), (ctx) => changeStatus(ctx, { id: draft.id, version, status: 'planned', reason: '' }))
  await expect(plan(1)).rejects.toMatchObject({ code: 'people_split_missing' })
  await as(operator(dinsos), (ctx) =>
    updateActivity(ctx, { ...input({ splitReason: 'peserta belum didata' }), id: draft.id, version: 1, reason: '' }),
  )
  expect((await plan(2)).status).toBe('planned')
})

test('sleeping, waking and withdrawing are explained, and the reason is in the history', async () => {
  const { id } = await create(operator(dinsos))
  const move = (version: number, status: 'asleep' | 'planned' | 'withdrawn' | 'draft', reason: string) =>
    as(operator(dinsos), (ctx) => changeStatus(ctx, { id, version, status, reason }))
  await expect(move(1, 'asleep', '')).rejects.toMatchObject({ code: 'reason_missing' })
  await expect(move(1, 'draft', 'x')).rejects.toMatchObject({ code: 'wrong_state' })
  expect(await move(1, 'asleep', 'menunggu anggaran')).toMatchObject({ statusReason: 'menunggu anggaran' })
  expect(await move(2, 'planned', 'anggaran turun')).toMatchObject({ status: 'planned', statusReason: '' })
  const history = await as({}, (ctx) => showHistory(ctx, id))
  expect(history.map(({ cause, reason }) => [cause, reason])).toEqual([
    ['status', 'anggaran turun'],
    ['status', 'menunggu anggaran'],
    ['create', ''],
  ])
  expect(nextStatuses('withdrawn')).toEqual(['planned'])
})

test('only a draft is thrown away', async () => {
  const planned = await create(operator(dinsos))
  const draft = await create(operator(dinsos), {}, 'draft')
  const remove = (id: string) => as(operator(dinsos), (ctx) => removeActivity(ctx, id))
  await expect(remove(planned.id)).rejects.toMatchObject({ code: 'wrong_state' })
  await remove(draft.id)
  await expect(remove(draft.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('the history names what changed from what to what, and an earlier version can be seen and brought back', async () => {
  const clock = testClock()
  const { id } = await create(operator(dinsos))
  clock.set('2026-03-01T00:00:00Z')
  await as({ clock }, (ctx) =>
    updateActivity(ctx, {
      ...input({ agencyId: disnaker, budget: 70_000_000, areaCodes: ['35.07.13', '35.07.05'] }),
      id,
      version: 1,
      reason: 'pindah OPD',
    }),
  )
  const [latest] = await as({}, (ctx) => showHistory(ctx, id))
  expect(latest).toMatchObject({ version: 2, cause: 'edit', reason: 'pindah OPD', at: '2026-03-01T00:00:00.000Z' })
  expect(latest?.changes).toEqual([
    { field: 'areaCodes', from: '35.07.13', to: '35.07.13, 35.07.05' },
    { field: 'budget', from: '50000000', to: '70000000' },
    { field: 'agencyId', from: 'Dinsos', to: 'Disnaker' },
  ])
  const before = await as({}, (ctx) => showVersion(ctx, id, 1))
  expect([before.agency.shortName, before.budget, before.can.edit]).toEqual(['Dinsos', 50_000_000, false])

  const restore = (who: As, seenVersion: number) =>
    as(who, (ctx) => restoreVersion(ctx, { id, version: 1, seenVersion, reason: '' }))
  await expect(restore(operator(dinsos), 2)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(restore({}, 1)).rejects.toMatchObject({ code: 'conflict' })
  expect(await restore({}, 2)).toMatchObject({ version: 3, budget: 50_000_000, agency: { shortName: 'Dinsos' } })
})

test('whoever saves what somebody else has changed meanwhile is told so', async () => {
  const { id } = await create(operator(dinsos))
  const save = (version: number, partner: string) =>
    as(operator(dinsos), (ctx) => updateActivity(ctx, { ...input({ partner }), id, version, reason: '' }))
  await save(1, 'UMM')
  await expect(save(1, 'UB')).rejects.toMatchObject({ code: 'conflict' })
})
