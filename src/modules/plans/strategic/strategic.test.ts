import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { buildPart, buildStrategic, buildTarget } from '../../../../tests/build/rooms/strategic.ts'
import {
  changeStrategicState,
  createPriority,
  defineStrategic,
  editStrategic,
  findTargetOf,
  getStrategic,
  listStrategic,
  lockPart,
  removePart,
  savePart,
  saveTarget,
  showStrategicHistory,
} from '../index.ts'

let database: Database
let programmeId = ''
let agencyId = ''
let otherId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35.73')
  await actAs(database, {}, async (ctx) => {
    agencyId = await buildPlanningAgency(ctx, 'Disnaker')
    otherId = await buildPlanningAgency(ctx, 'Dinsos')
    programmeId = (await buildStrategic(ctx)).id
  })
})
afterAll(() => database.close())

const target = { year: 2026, target: 100, bySex: null, sexReason: '', byDisability: null, byDistrict: [], reason: '' }
const versionNow = () => actAs(database, {}, async (ctx) => (await getStrategic(ctx, programmeId)).version)
const saveWith = async (given: Partial<Omit<Parameters<typeof saveTarget>[1], 'id' | 'version'>>) => {
  const version = await versionNow()
  return actAs(database, {}, (ctx) => saveTarget(ctx, { ...target, id: programmeId, version, ...given }))
}
const partOf = (agency: string, given: Partial<Parameters<typeof savePart>[1]> = {}) => ({
  id: programmeId,
  agencyId: agency,
  role: 'Melatih peserta',
  activities: [],
  targets: [{ year: 2026, quarters: [10, 20, 30, 40] as const }],
  version: null,
  reason: '',
  ...given,
})

test('a target of people says how many women and men, or why that is not known', async () => {
  await expect(saveWith({})).rejects.toMatchObject({ code: 'people_split_missing' })
  const saved = await saveWith({ bySex: { female: 60, male: 40 } })
  expect(saved.targets).toMatchObject([{ year: 2026, target: 100, bySex: { female: 60, male: 40 }, byDistrict: [] }])
})

test.each([
  ['sex', { bySex: { female: 60, male: 41 } }],
  ['disability', { sexReason: 'belum ada', byDisability: { yes: 1, no: 98 } }],
  ['district', { sexReason: 'belum ada', byDistrict: [{ code: '35.07.13', amount: 99 }] }],
])('a split by %s that does not add up to its target is refused, and nothing is kept of it', async (what, given) => {
  const before = await versionNow()
  await expect(saveWith({ ...given, reason: 'diubah' })).rejects.toMatchObject({
    code: 'strategic_split_sum',
    data: { what, target: 100 },
  })
  expect(await versionNow()).toBe(before)
})

test('a district of another region, or one named twice, is no district to split by', async () => {
  for (const byDistrict of [
    [{ code: '35.73.01', amount: 100 }],
    [
      { code: '35.07.13', amount: 50 },
      { code: '35.07.13', amount: 50 },
    ],
  ])
    await expect(saveWith({ sexReason: 'belum ada', byDistrict, reason: 'diubah' })).rejects.toMatchObject({
      code: 'unknown_reference',
    })
})

test('a year outside the programme has no target, and a programme cannot shrink away from a year that has one', async () => {
  await expect(saveWith({ year: 2028, sexReason: 'belum ada' })).rejects.toMatchObject({
    code: 'strategic_year_outside',
    data: { year: 2028, from: 2026, until: 2027 },
  })
  const { priority, ...now } = await actAs(database, {}, (ctx) => getStrategic(ctx, programmeId))
  const edit = { ...now, priorityId: priority?.id ?? null, firstYear: 2027, reason: 'mundur' }
  await expect(actAs(database, {}, (ctx) => editStrategic(ctx, edit))).rejects.toMatchObject({
    code: 'strategic_years_used',
  })
})

test('who changes a target that stands says why, and not over somebody else’s change', async () => {
  await expect(saveWith({ sexReason: 'belum ada', target: 90 })).rejects.toMatchObject({ code: 'reason_missing' })
  await saveWith({ sexReason: 'belum ada', target: 90, reason: 'Anggaran turun' })
  const stale = { ...target, id: programmeId, version: 1, sexReason: 'belum ada', reason: 'x' }
  await expect(actAs(database, {}, (ctx) => saveTarget(ctx, stale))).rejects.toMatchObject({ code: 'conflict' })
})

test('an agency writes its own part, not that of another, and a viewer none', async () => {
  const own = { role: 'operator', agencyId } as const
  await expect(actAs(database, own, (ctx) => savePart(ctx, partOf(otherId)))).rejects.toMatchObject({
    code: 'forbidden',
  })
  for (const as of [
    { role: 'viewer', agencyId },
    { role: 'operator', agencyId, areaCode: '35.07.13' },
  ] as const)
    await expect(actAs(database, as, (ctx) => savePart(ctx, partOf(agencyId)))).rejects.toMatchObject({
      code: 'forbidden',
    })
  const seen = await actAs(database, own, async (ctx) => {
    expect(await getStrategic(ctx, programmeId)).toMatchObject({ can: { edit: false, addPart: 'own' } })
    return savePart(ctx, partOf(agencyId))
  })
  expect(seen.parts).toMatchObject([{ agency: { shortName: 'Disnaker' }, can: { edit: true, lock: false } }])
  expect(seen.can.addPart).toBe('none')
  await expect(
    actAs(database, own, (ctx) => saveTarget(ctx, { ...target, id: programmeId, version: seen.version })),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('targets of quarters count from the beginning of the year: they cannot fall', async () => {
  const falling = partOf(otherId, { targets: [{ year: 2026, quarters: [10, 5, 30, 40] }] })
  await expect(actAs(database, {}, (ctx) => savePart(ctx, falling))).rejects.toMatchObject({
    code: 'strategic_falls',
    data: { quarter: 2, year: 2026 },
  })
})

test('an activity in two parts is shared, and each part says with whom; a draft of another agency is no activity to name', async () => {
  const [shared, draft] = await actAs(database, {}, async (ctx) => [
    await buildActivity(ctx, { agencyId, name: 'Pelatihan menjahit' }),
    await buildActivity(ctx, { agencyId, name: 'Rencana rahasia', status: 'draft' }),
  ])
  const activities = [{ activityId: shared?.id ?? '', weight: 2 }]
  const seen = await actAs(database, {}, async (ctx) => {
    await savePart(ctx, partOf(agencyId, { activities, version: 1, reason: 'kegiatan ditambahkan' }))
    return savePart(ctx, partOf(otherId, { activities }))
  })
  const sharers = seen.parts.map(({ agency, activities: own }) => [
    agency.shortName,
    own[0]?.sharedWith.map(({ shortName }) => shortName),
  ])
  expect(sharers).toEqual([
    ['Dinsos', ['Disnaker']],
    ['Disnaker', ['Dinsos']],
  ])
  const hidden = partOf(otherId, { activities: [{ activityId: draft?.id ?? '', weight: 1 }], version: 1, reason: 'x' })
  await expect(actAs(database, {}, (ctx) => savePart(ctx, hidden))).rejects.toMatchObject({ code: 'unknown_reference' })
})

test('a locked part is not its agency’s to change until it is unlocked; both say why', async () => {
  const own = { role: 'head', agencyId } as const
  const lock = { id: programmeId, agencyId, version: 2, locked: true, reason: 'Disepakati di rapat' }
  await expect(actAs(database, own, (ctx) => lockPart(ctx, lock))).rejects.toMatchObject({ code: 'forbidden' })
  await actAs(database, {}, (ctx) => lockPart(ctx, lock))
  await expect(
    actAs(database, own, (ctx) => savePart(ctx, partOf(agencyId, { version: 3, reason: 'turun' }))),
  ).rejects.toMatchObject({ code: 'strategic_part_locked', data: { reason: 'Disepakati di rapat' } })
  await expect(actAs(database, own, (ctx) => removePart(ctx, { id: programmeId, agencyId }))).rejects.toMatchObject({
    code: 'strategic_part_locked',
  })
  await expect(actAs(database, {}, (ctx) => lockPart(ctx, { ...lock, version: 3 }))).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await actAs(database, {}, (ctx) => lockPart(ctx, { ...lock, version: 3, locked: false, reason: 'Ada perubahan' }))
  await actAs(database, own, (ctx) => savePart(ctx, partOf(agencyId, { version: 4, reason: 'turun' })))
})

test('the history tells who changed which field from what to what', async () => {
  const history = await actAs(database, {}, (ctx) => showStrategicHistory(ctx, programmeId))
  expect(history.map(({ deed }) => deed)).toEqual([
    'part',
    'unlocked',
    'locked',
    'part',
    'part',
    'part',
    'targets',
    'targets',
    'defined',
  ])
  const lowered = history.find(({ reason }) => reason === 'Anggaran turun')
  expect(lowered?.changes).toContainEqual({ field: 'target', from: '100', to: '90' })
})

test('the history keeps a change of priority, and of weights also where two activities have one name', async () => {
  const words = { name: 'Kerja bagi warga miskin', question: '', legalBasis: '', unit: 'orang' }
  const programme = { ...words, firstYear: 2026, lastYear: 2026, priorityId: null }
  const history = await actAs(database, {}, async (ctx) => {
    const priority = await createPriority(ctx, { code: 'P1', name: 'Kemiskinan', source: 'RPJMD', year: 2026 })
    const { id, version } = await defineStrategic(ctx, { ...programme, measure: 'reported', countsPeople: true })
    await editStrategic(ctx, { ...programme, id, version, priorityId: priority.id, reason: 'RPJMD' })
    const activity = { agencyId, name: 'Pelatihan kerja' }
    const first = (await buildActivity(ctx, activity)).id
    const second = (await buildActivity(ctx, activity)).id
    const part = (weights: readonly [number, number], v: number | null) =>
      savePart(ctx, {
        ...partOf(agencyId, { version: v, reason: 'Dibagi lagi' }),
        id,
        activities: [
          { activityId: first, weight: weights[0] },
          { activityId: second, weight: weights[1] },
        ],
      })
    await part([2, 1], null)
    await part([1, 2], 1)
    const weight = (of: string, from: string, to: string) => ({
      field: `activity ${of}`,
      name: activity.name,
      from,
      to,
    })
    const [changed, , edited] = await showStrategicHistory(ctx, id)
    expect(changed?.changes).toHaveLength(2)
    expect(changed?.changes).toEqual(expect.arrayContaining([weight(first, '2', '1'), weight(second, '1', '2')]))
    return edited
  })
  expect(history?.changes).toEqual([{ field: 'priority', from: null, to: 'Kemiskinan' }])
})

test('the target of a measure comes from its active programme, that of two which has one; nothing is added up', async () => {
  const wanted = (year: number) => actAs(database, {}, (ctx) => findTargetOf(ctx, 'houses', year))
  expect(await wanted(2030)).toEqual({ programme: null, target: null, planned: null, canSet: true })
  const words = { question: '', legalBasis: '', unit: 'rumah', priorityId: null }
  const houses = { ...words, measure: 'houses', countsPeople: false, firstYear: 2030, lastYear: 2030 } as const
  const [first, second] = await actAs(database, {}, async (ctx) => [
    await defineStrategic(ctx, { ...houses, name: 'Rumah A' }),
    await defineStrategic(ctx, { ...houses, name: 'Rumah B' }),
  ])
  expect(await wanted(2030)).toMatchObject({ programme: { id: first?.id }, target: null })
  await actAs(database, {}, (ctx) => buildTarget(ctx, second?.id ?? '', 1, 40, 2030))
  expect(await wanted(2030)).toMatchObject({ programme: { id: second?.id }, target: 40 })
  await actAs(database, {}, (ctx) => buildTarget(ctx, first?.id ?? '', 1, 30, 2030))
  expect(await wanted(2030)).toMatchObject({ programme: { id: first?.id }, target: 30 })
  const end = { id: first?.id ?? '', version: 2, state: 'ended', reason: 'Digabung' } as const
  await actAs(database, {}, (ctx) => changeStrategicState(ctx, end))
  expect(await wanted(2030)).toMatchObject({ programme: { id: second?.id }, target: 40 })
  expect(await wanted(2031)).toMatchObject({ programme: null })
})

test('an ended programme takes no parts until it is resumed, and another region sees none of it', async () => {
  const version = await versionNow()
  const end = { id: programmeId, version, state: 'ended', reason: 'Masa jabatan selesai' } as const
  await actAs(database, {}, (ctx) => changeStrategicState(ctx, end))
  await expect(actAs(database, {}, (ctx) => savePart(ctx, partOf(otherId)))).rejects.toMatchObject({
    code: 'strategic_ended',
  })
  await actAs(database, {}, (ctx) => changeStrategicState(ctx, { ...end, version: version + 1, state: 'active' }))
  expect(await actAs(database, { region: '35.73' }, (ctx) => listStrategic(ctx))).toEqual([])
  await expect(actAs(database, { region: '35.73' }, (ctx) => getStrategic(ctx, programmeId))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('houses are counted, not persons, whatever is said; two programmes do not share a name', async () => {
  await actAs(database, {}, async (ctx) => {
    const houses = await buildStrategic(ctx, { name: '1.500 rumah', measure: 'houses', countsPeople: true })
    expect(houses.countsPeople).toBe(false)
    await buildTarget(ctx, houses.id, 1, 1500)
    await buildPart(ctx, houses.id)
    expect(await listStrategic(ctx, 2027)).toHaveLength(2)
    expect(await listStrategic(ctx, 2028)).toHaveLength(0)
  })
  await expect(actAs(database, {}, (ctx) => buildStrategic(ctx))).rejects.toMatchObject({ code: 'duplicate' })
})
