import { afterAll, beforeAll, expect, test } from 'vitest'
import { savePart } from '#modules/plans/index.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildShared, reportOf, reportRow } from '../../../tests/build/rooms/strategic.ts'
import {
  agreeToShare,
  correctContribution,
  getContribution,
  listContributions,
  listRows,
  readOwnParts,
  readProgress,
  reportContribution,
  showContributionHistory,
  surveyStrategic,
  withdrawContribution,
  writeSummary,
} from './index.ts'

let database: Database
let built: Awaited<ReturnType<typeof buildShared>>
let [programmeId, first, second, third] = ['', '', '', '']
const clock = testClock('2026-07-20T03:00:00Z')
const as = (agencyId: string, role: 'head' | 'operator' | 'viewer' = 'operator'): As => ({ role, agencyId, clock })
const coordinator: As = { clock }

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  built = await actAs(database, coordinator, buildShared)
  ;({ programmeId, first, second, third } = built)
})
afterAll(() => database.close())

const row = reportRow
const send = (given: Parameters<typeof reportOf>[1] = {}) =>
  actAs(database, as(given.agencyId ?? first), (ctx) => reportContribution(ctx, reportOf(built, given)))
const progress = (who: As = coordinator) => actAs(database, who, (ctx) => readProgress(ctx, { id: programmeId }))

test('before anything is reported nothing is forecast, and who should have reported is named', async () => {
  const found = await progress()
  expect(found).toMatchObject({ reached: 0, asOf: null, forecast: { state: 'not_begun', expected: null }, target: 200 })
  expect(found.planned).toEqual([50, 100, 150, 200])
  expect(found.silent.map(({ shortName }) => shortName)).toEqual(['Dinsos', 'Disnaker'])
})

test('what is shared counts once: both agencies have it in full, and their shares add up to it', async () => {
  const sent = await send()
  expect(sent.shares.map(({ agency, amount, isAgreed }) => [agency.shortName, amount, isAgreed]).sort()).toEqual([
    ['Dinsos', 17, false],
    ['Disnaker', 33, true],
  ])
  const found = await progress()
  expect(found.reached).toBe(50)
  const parts = found.parts.map(({ agency, full, share, sharedWith }) => [
    agency?.shortName,
    full[0],
    share[0],
    sharedWith.map(({ shortName }) => shortName),
  ])
  expect(parts).toEqual([
    ['Dinsos', 50, 17, ['Disnaker']],
    ['Disnaker', 50, 33, ['Dinsos']],
  ])
})

test('whoever shares the activity cannot report it again, and is told who did', async () => {
  await expect(send({ agencyId: second })).rejects.toMatchObject({
    code: 'contribution_reported',
    data: { name: 'Disnaker', quarter: 1, year: 2026 },
  })
  expect((await progress()).reached).toBe(50)
})

test('the second agency sees the first’s report, agrees to its share, and only to its own', async () => {
  const own = await actAs(database, as(second), (ctx) => readOwnParts(ctx, { year: 2026, quarter: 1 }))
  const [asked] = own.parts[0]?.asked ?? []
  expect(asked).toMatchObject({ what: 'agree', activity: { name: 'Pelatihan menjahit' } })
  const id = asked?.contributionId ?? ''
  const seen = await actAs(database, as(second), (ctx) => getContribution(ctx, id))
  expect(seen).toMatchObject({ rows: [{ amount: 50 }], can: { correct: true, withdraw: false, agreeFor: [second] } })
  const agree = { id, agencyId: first, version: seen.version }
  await expect(actAs(database, as(second), (ctx) => agreeToShare(ctx, agree))).rejects.toMatchObject({
    code: 'forbidden',
  })
  const agreed = await actAs(database, as(second), (ctx) => agreeToShare(ctx, { ...agree, agencyId: second }))
  expect(agreed.shares.every(({ isAgreed }) => isAgreed)).toBe(true)
  await expect(
    actAs(database, as(second), (ctx) => agreeToShare(ctx, { id, agencyId: second, version: agreed.version })),
  ).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a correction by the second agency asks the first anew, and the total follows it once', async () => {
  const [{ id = '', version = 0 } = {}] = (await listOf()).rows
  const shares = [
    { agencyId: first, amount: 30 },
    { agencyId: second, amount: 25 },
  ]
  const correct = { id, version, rows: [row(54)], sexReason: '', evidence: '', shares, reason: 'Tiga peserta ganda' }
  await expect(actAs(database, as(second), (ctx) => correctContribution(ctx, correct))).rejects.toMatchObject({
    code: 'contribution_shares',
    data: { sum: 55, amount: 54 },
  })
  const corrected = await actAs(database, as(second), (ctx) =>
    correctContribution(ctx, { ...correct, rows: [row(55)] }),
  )
  expect(corrected.shares.map(({ agency, isAgreed }) => [agency.shortName, isAgreed]).sort()).toEqual([
    ['Dinsos', true],
    ['Disnaker', false],
  ])
  expect((await progress()).reached).toBe(55)
  await expect(
    actAs(database, as(first), (ctx) => agreeToShare(ctx, { id, agencyId: first, version })),
  ).rejects.toMatchObject({ code: 'conflict' })
  const settled = await actAs(database, coordinator, (ctx) =>
    correctContribution(ctx, {
      ...correct,
      rows: [row(55)],
      version: corrected.version,
      reason: 'Diputus koordinator',
    }),
  )
  expect(settled.shares.every(({ isAgreed }) => isAgreed)).toBe(true)
  const history = await actAs(database, coordinator, (ctx) => showContributionHistory(ctx, id))
  expect(history.map(({ deed, amount }) => [deed, amount])).toEqual([
    ['corrected', 55],
    ['corrected', 55],
    ['agreed', 50],
    ['reported', 50],
  ])
})

const listOf = (who: As = coordinator, withdrawn = false) =>
  actAs(database, who, (ctx) => listContributions(ctx, { programmeId, year: 2026, withdrawn, page: 1, pageSize: 50 }))

test('outside any activity an agency is alone with its report; the forecast knows until the last quarter reported', async () => {
  await send({
    activityId: null,
    quarter: 2,
    rows: [row(45, { districtCode: null, female: 20 })],
    sexReason: 'Belum dipilah',
  })
  const found = await progress()
  expect(found).toMatchObject({ reached: 100, asOf: '2026-06-30', forecast: { state: 'near', expected: 202 } })
  expect(found.points.map(({ reached }) => reached)).toEqual([0, 0, 55, 55, 55, 100])
  expect(found.shortDistricts.map(({ name, target, expected }) => [name, target, expected])).toEqual([
    [expect.any(String), 50, 0],
    [expect.any(String), 150, 111],
  ])
  expect(found.silent.map(({ shortName }) => shortName)).toEqual(['Dinsos'])
  const unknown = found.districts.find(({ district }) => district === null)
  expect(unknown).toMatchObject({ reached: 45, target: null })
  const districts = found.districts.reduce((sum, { reached }) => sum + (reached ?? 0), 0)
  expect(districts).toBe(found.reached)
})

test('the rows behind a figure add up to it, whatever is looked at', async () => {
  const rows = (given: object) =>
    actAs(database, coordinator, (ctx) =>
      listRows(ctx, { id: programmeId, year: 2026, page: 1, pageSize: 50, ...given }),
    )
  expect(await rows({})).toMatchObject({ total: 2, amount: 100 })
  expect(await rows({ district: 'none' })).toMatchObject({ amount: 45 })
  expect(await rows({ agencyId: second })).toMatchObject({
    amount: 55,
    rows: [{ activity: { name: 'Pelatihan menjahit' }, agencies: [{}, {}] }],
  })
  expect(await rows({ agencyId: 'none' })).toMatchObject({ amount: 0 })
  expect(await rows({ quarter: 1, page: 2, pageSize: 1 })).toMatchObject({ total: 1, rows: [], amount: 55 })
})

test('a report taken back counts no more, stays to be read, and may be made anew', async () => {
  const found = (await listOf()).rows.find(({ quarter }) => quarter === 2)
  const { id = '', version = 0 } = found ?? {}
  await actAs(database, as(first), (ctx) => withdrawContribution(ctx, { id, version, reason: 'Salah triwulan' }))
  expect((await progress()).reached).toBe(55)
  expect((await listOf(coordinator, true)).rows).toMatchObject([
    { id, state: 'withdrawn', stateReason: 'Salah triwulan' },
  ])
  await send({ activityId: null, quarter: 2, rows: [row(10)] })
  expect((await progress()).reached).toBe(65)
})

test('an agency that leaves the part keeps the share it had until somebody writes another', async () => {
  await actAs(database, coordinator, (ctx) =>
    savePart(ctx, {
      id: programmeId,
      agencyId: second,
      role: 'Menjaring peserta',
      activities: [],
      targets: [],
      version: 1,
      reason: 'Tidak lagi bersama',
    }),
  )
  const found = await progress()
  expect(found.parts.map(({ agency, share }) => [agency?.shortName, share[3]])).toEqual([
    ['Dinsos', 25],
    ['Disnaker', 40],
  ])
})

test('the overview shows every programme of a year, and its summary is written for a quarter that has begun', async () => {
  const found = await actAs(database, as(third, 'viewer'), (ctx) => surveyStrategic(ctx, undefined))
  expect(found).toMatchObject({ year: 2026, years: [2027, 2026], can: { define: false, report: false } })
  expect(found.programmes.map(({ name, reached }) => [name, reached])).toEqual([
    ['Keluar dari kemiskinan', 65],
    ['1.500 rumah', 0],
  ])
  const summary = await actAs(database, coordinator, (ctx) => writeSummary(ctx, { year: 2026, quarter: 2 }))
  expect(JSON.stringify(summary)).toContain('bersama Disnaker')
  await expect(
    actAs(database, coordinator, (ctx) => writeSummary(ctx, { year: 2026, quarter: 4 })),
  ).rejects.toMatchObject({ code: 'not_found' })
})
