import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityFilter } from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../tests/build/plans.ts'
import { createPriority, createProgramme, describeActivities, listActivities, treeActivities } from './index.ts'
import { orderOf } from './queries/activity-views.ts'
import { matching } from './queries/matching.ts'

let database: Database
let dinsos: string
let disnaker: string
let programme: string
let priority: string

const as = <T>(who: As, work: (ctx: Context) => Promise<T>) => actAs(database, who, work)
const names = (filter: Partial<ActivityFilter> = {}, who: As = {}, sort: Parameters<typeof orderOf>[0] = 'name') =>
  as(who, async (ctx) => {
    const listed = await listActivities(ctx, { year: 2026, ...filter, sort, page: 1, pageSize: 50 })
    const { activities, budget } = await describeActivities(ctx, { year: 2026, ...filter })
    const tree = await treeActivities(ctx, { year: 2026, ...filter, by: 'agency' })
    expect([listed.total, listed.budget]).toEqual([activities, budget])
    expect(tree.reduce((sum, branch) => sum + branch.activities, 0)).toBe(activities)
    expect(tree.reduce((sum, branch) => sum + branch.budget, 0)).toBe(budget)
    return listed.rows.map(({ name }) => name)
  })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '52')
  await as({}, async (ctx) => {
    dinsos = await buildPlanningAgency(ctx, 'Dinsos')
    disnaker = await buildPlanningAgency(ctx, 'Disnaker')
    priority = (await createPriority(ctx, { year: 2026, code: '1', name: 'Kemiskinan turun', source: '' })).id
    const given = {
      year: 2026,
      agencyId: dinsos,
      priorityId: priority,
      code: '1.06.02',
      name: 'Perlindungan',
      outcome: '',
    }
    programme = (await createProgramme(ctx, given)).id
    await buildActivity(ctx, {
      agencyId: dinsos,
      programmeId: programme,
      name: 'Alat bantu dengar',
      outputKind: 'bantuan barang',
      target: { jk: 'P', disabilitas: ['rungu'], pekka: true },
      areaCodes: ['35.07.29.2001'],
      startsOn: '2026-09-01',
      endsOn: '2026-10-02',
      budget: 300,
    })
    await buildActivity(ctx, {
      agencyId: disnaker,
      supportAgencyIds: [dinsos],
      name: 'pelatihan ROTI',
      areaCodes: ['35.07'],
      startsOn: '2026-03-30',
      endsOn: '2026-04-02',
      budget: 9_000_000_000_000,
      targetText: 'janda tidak mampu',
    })
    await buildActivity(ctx, { agencyId: disnaker, name: 'Cek kesehatan', areaCodes: [], startsOn: null, endsOn: null })
    await buildActivity(ctx, { agencyId: disnaker, name: 'Draf Disnaker', status: 'draft', budget: 1 })
    await buildActivity(ctx, { agencyId: disnaker, name: 'Tahun lalu', year: 2025 })
  })
  await as({ region: '52' }, (ctx) => buildActivity(ctx, { name: 'Daerah lain' }))
})
afterAll(() => database.close())

test('a draft is listed, summed and counted for its own agency and the coordinators only', async () => {
  expect(await names()).toContain('Draf Disnaker')
  expect(await names({}, { role: 'operator', agencyId: disnaker })).toContain('Draf Disnaker')
  for (const who of [{ role: 'operator', agencyId: dinsos }, { role: 'viewer' }] as const)
    expect(await names({}, who)).toEqual(['Alat bantu dengar', 'Cek kesehatan', 'pelatihan ROTI'])
})

test.each<[string, () => Partial<ActivityFilter>, string[]]>([
  ['the lead or a supporter', () => ({ agencyId: [dinsos] }), ['Alat bantu dengar', 'pelatihan ROTI']],
  ['the lead', () => ({ leadId: dinsos }), ['Alat bantu dengar']],
  ['programme', () => ({ programmeId: programme }), ['Alat bantu dengar']],
  ['no programme', () => ({ programmeId: 'none' }), ['Cek kesehatan', 'pelatihan ROTI']],
  ['priority', () => ({ priorityId: priority }), ['Alat bantu dengar']],
  ['no priority', () => ({ priorityId: 'none' }), ['Cek kesehatan', 'pelatihan ROTI']],
  ['an area and what lies in it', () => ({ area: '35.07.29' }), ['Alat bantu dengar']],
  ['a neighbour whose code begins alike is not in it', () => ({ area: '35.07.2' }), []],
  ['the whole region', () => ({ area: '35.07' }), ['Alat bantu dengar', 'pelatihan ROTI']],
  ['a key of the target group', () => ({ target: ['pekka'] }), ['Alat bantu dengar']],
  ['a value in a list and a value alone', () => ({ target: ['disabilitas:rungu', 'jk:P'] }), ['Alat bantu dengar']],
  ['another value', () => ({ target: ['disabilitas:netra'] }), []],
  ['kind of output', () => ({ outputKind: ['bantuan barang'] }), ['Alat bantu dengar']],
  ['a period it only touches', () => ({ from: '2026-04-02', until: '2026-04-30' }), ['pelatihan ROTI']],
  ['status', () => ({ status: ['done'] }), []],
  ['what overlaps cannot be judged by', () => ({ incomplete: true }), ['Cek kesehatan']],
  ['words in any order', () => ({ q: 'ROTI pelatihan' }), ['pelatihan ROTI']],
  ['words of the target group', () => ({ q: 'janda' }), ['pelatihan ROTI']],
  ['a slip of the pen', () => ({ q: 'pelatihn roti' }), ['pelatihan ROTI']],
  ['a sign of the search language', () => ({ q: '%' }), ['Alat bantu dengar', 'Cek kesehatan', 'pelatihan ROTI']],
  ['nothing like it', () => ({ q: 'xyzzy' }), []],
])('filter by %s', async (_, filter, expected) => {
  expect(await names(filter(), { role: 'viewer' })).toEqual(expected)
})

test('sums are exact, and what is not filled in comes last both ways', async () => {
  expect(await names({}, { role: 'viewer' }, '-budget')).toEqual([
    'pelatihan ROTI',
    'Alat bantu dengar',
    'Cek kesehatan',
  ])
  expect((await names({}, { role: 'viewer' }, 'startsOn')).at(-1)).toBe('Cek kesehatan')
  expect((await names({}, { role: 'viewer' }, '-name')).at(0)).toBe('pelatihan ROTI')
  expect(await names({}, { role: 'viewer' }, '-agency')).toHaveLength(3)
  const { budget } = await as({ role: 'viewer' }, (ctx) => describeActivities(ctx, { year: 2026 }))
  expect(budget).toBe(9_000_000_000_300)
})

test('months count what runs in them, and a corrected search says how it was read', async () => {
  const { months, agencies, incomplete } = await as({ role: 'viewer' }, (ctx) =>
    describeActivities(ctx, { year: 2026 }),
  )
  expect([months, agencies, incomplete]).toEqual([[0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0], 2, 1])
  const listed = await as({}, (ctx) =>
    listActivities(ctx, { year: 2026, q: 'pelatihn', sort: 'name', page: 1, pageSize: 10 }),
  )
  expect(listed.searchedFor).toBe('pelatihan')
})

test('pages follow each other without a gap, and only those who may edit are told so', async () => {
  const page = (n: number, who: As) =>
    as(who, (ctx) => listActivities(ctx, { year: 2026, sort: 'name', page: n, pageSize: 2 }))
  const operator = { role: 'operator', agencyId: disnaker } as const
  const rows = [...(await page(1, operator)).rows, ...(await page(2, operator)).rows, ...(await page(3, operator)).rows]
  expect(rows.map(({ name, can }) => [name, can.edit])).toEqual([
    ['Alat bantu dengar', false],
    ['Cek kesehatan', true],
    ['Draf Disnaker', true],
    ['pelatihan ROTI', true],
  ])
})

test.each(['name', '-name', 'startsOn', '-budget', '-updatedAt'] as const)(
  'a page in the order %s is read from an index, not sorted from all rows',
  async (sort) => {
    const plan = await as({}, async (ctx) => {
      await sql`set local enable_seqscan = off`.execute(ctx.tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select a.id from activities a
        where ${matching(ctx, { year: 2026 })} order by ${orderOf(sort)} limit 50`.execute(ctx.tx)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index (Only )?Scan/)
    expect(plan).not.toContain('Sort Key')
  },
)
