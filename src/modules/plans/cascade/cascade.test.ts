import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorInput } from '#contract/plans/cascade.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../../tests/build/plans.ts'
import {
  createIndicator,
  createPriority,
  createProgramme,
  listIndicators,
  listPriorities,
  listProgrammes,
  removeIndicator,
  removePriority,
  removeProgramme,
  updateIndicator,
  updatePriority,
  updateProgramme,
} from '../index.ts'

let database: Database
let dinsos: string
const as = <T>(who: As, work: (ctx: Context) => Promise<T>) => actAs(database, who, work)
const operator = (): As => ({ role: 'operator', agencyId: dinsos })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  dinsos = await as({}, (ctx) => buildPlanningAgency(ctx, 'Dinsos'))
})
afterAll(() => database.close())

const priority = (who: As, name: string, year = 2026) =>
  as(who, (ctx) => createPriority(ctx, { year, code: '1', name, source: 'RKPD 2026' }))
const programme = (who: As, name: string, priorityId: string | null = null, agencyId = dinsos) =>
  as(who, (ctx) => createProgramme(ctx, { year: 2026, agencyId, priorityId, code: '1.06.02', name, outcome: '' }))
const card = (given: Partial<IndicatorInput>): IndicatorInput => ({
  priorityId: null,
  programmeId: null,
  agencyId: dinsos,
  code: 'IKU-1',
  name: 'Persentase penduduk miskin',
  definition: '',
  formula: '',
  unit: 'persen',
  level: 'impact',
  polarity: 'down',
  aggregation: 'latest',
  period: 'year',
  bySex: true,
  baseline: 8.98,
  baselineYear: 2024,
  source: 'BPS, Maret 2024',
  targets: [],
  ...given,
})

test('a priority shows what serves it, drafts left out, and cannot go while something does', async () => {
  const poverty = await priority({}, 'Kemiskinan turun')
  const serving = await programme(operator(), 'Perlindungan sosial', poverty.id)
  await as({}, async (ctx) => {
    await buildActivity(ctx, { agencyId: dinsos, programmeId: serving.id, budget: 5 })
    await buildActivity(ctx, { agencyId: dinsos, programmeId: serving.id, budget: 7, status: 'draft' })
  })
  const listed = await as({ role: 'viewer' }, (ctx) => listPriorities(ctx, 2026))
  expect(listed.find(({ id }) => id === poverty.id)).toMatchObject({
    programmes: 1,
    activities: 1,
    budget: 5,
    can: { edit: false },
  })
  await expect(as({}, (ctx) => removePriority(ctx, poverty.id))).rejects.toMatchObject({
    code: 'in_use',
    data: { what: 'priority', count: 1, by: 'programme' },
  })
  await expect(as(operator(), (ctx) => removeProgramme(ctx, serving.id))).rejects.toMatchObject({
    code: 'in_use',
    data: { what: 'programme', count: 2, by: 'activities' },
  })
})

test('only coordinators keep priorities, only once by name and year', async () => {
  await expect(priority(operator(), 'Punya OPD')).rejects.toMatchObject({ code: 'forbidden' })
  const first = await priority({}, 'Stunting turun')
  await expect(priority({}, 'Stunting turun')).rejects.toMatchObject({ code: 'duplicate' })
  await priority({}, 'Stunting turun', 2027)
  const renamed = await as({}, (ctx) =>
    updatePriority(ctx, { id: first.id, code: '2', name: 'Stunting nol', source: '' }),
  )
  expect([renamed.name, renamed.year]).toEqual(['Stunting nol', 2026])
  await as({}, (ctx) => removePriority(ctx, first.id))
  await expect(as({}, (ctx) => removePriority(ctx, first.id))).rejects.toMatchObject({ code: 'not_found' })
})

test('an operator keeps the programmes of the own agency, and not over a change of somebody else', async () => {
  const other = await as({}, (ctx) => buildPlanningAgency(ctx))
  await expect(programme(operator(), 'Punya lain', null, other)).rejects.toMatchObject({ code: 'forbidden' })
  const mine = await programme(operator(), 'Pemberdayaan sosial')
  const change = (version: number, given: object) =>
    as(operator(), (ctx) =>
      updateProgramme(ctx, {
        id: mine.id,
        version,
        agencyId: dinsos,
        priorityId: null,
        code: null,
        name: 'Pemberdayaan sosial',
        outcome: '',
        ...given,
      }),
    )
  expect((await change(1, { outcome: 'keluarga mandiri' })).version).toBe(2)
  await expect(change(1, {})).rejects.toMatchObject({ code: 'conflict' })
  await expect(change(2, { code: '1.06.02.2.01' })).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(change(2, { priorityId: newId() })).rejects.toMatchObject({ code: 'unknown_reference' })
  await as(operator(), (ctx) => removeProgramme(ctx, mine.id))
})

test('programmes are found by word, agency and priority', async () => {
  const health = await priority({}, 'Kesehatan')
  await programme({}, 'Rehabilitasi sosial', health.id)
  const found = async (filter: object) =>
    (await as({}, (ctx) => listProgrammes(ctx, { year: 2026, page: 1, pageSize: 10, ...filter }))).rows.map(
      (r) => r.name,
    )
  expect(await found({ q: 'REHAB' })).toEqual(['Rehabilitasi sosial'])
  expect(await found({ priorityId: health.id })).toEqual(['Rehabilitasi sosial'])
  expect(await found({ priorityId: 'none' })).not.toContain('Rehabilitasi sosial')
  expect(await found({ agencyId: newId() })).toEqual([])
})

test('an indicator carries its card and its targets; of a programme it is kept by the agency, of a priority by the region', async () => {
  const poverty = await priority({}, 'Kemiskinan')
  const serving = await programme({}, 'Jaminan sosial', poverty.id)
  const targets = [
    { year: 2026, quarter: 0, value: 8.5 },
    { year: 2026, quarter: 2, value: 8.75 },
  ]
  await expect(as(operator(), (ctx) => createIndicator(ctx, card({ priorityId: poverty.id })))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(as({}, (ctx) => createIndicator(ctx, card({})))).rejects.toMatchObject({ code: 'invalid_input' })
  const made = await as({}, (ctx) => createIndicator(ctx, card({ priorityId: poverty.id, targets })))
  expect(made).toMatchObject({ baseline: 8.98, bySex: true, targets, agency: { shortName: 'Dinsos' } })

  const output = await as(operator(), (ctx) => createIndicator(ctx, card({ programmeId: serving.id, level: 'output' })))
  const changed = await as(operator(), (ctx) =>
    updateIndicator(ctx, { ...card({ programmeId: serving.id, targets: targets.slice(0, 1) }), id: output.id }),
  )
  expect(changed.targets).toEqual(targets.slice(0, 1))
  expect(await as({}, (ctx) => listIndicators(ctx, { programmeId: serving.id }))).toHaveLength(1)
  await as(operator(), (ctx) => removeIndicator(ctx, output.id))
  await expect(as(operator(), (ctx) => removeIndicator(ctx, made.id))).rejects.toMatchObject({ code: 'forbidden' })
})
