import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildActivity } from '../../../tests/build/plans.ts'
import { buildShared, reportOf, reportRow } from '../../../tests/build/rooms/strategic.ts'
import {
  getContribution,
  listContributions,
  listRows,
  readOwnParts,
  readProgress,
  reportContribution,
  showContributionHistory,
  surveyStrategic,
  withdrawContribution,
} from './index.ts'

let database: Database
let built: Awaited<ReturnType<typeof buildShared>>
const clock = testClock('2026-07-20T03:00:00Z')
const as = (agencyId: string, role: 'operator' | 'viewer' = 'operator'): As => ({ role, agencyId, clock })
const send = (given: Parameters<typeof reportOf>[1] = {}, who?: As) =>
  actAs(database, who ?? as(given.agencyId ?? built.first), (ctx) => reportContribution(ctx, reportOf(built, given)))

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '35.73')
  built = await actAs(database, { clock }, buildShared)
  await send({ rows: [reportRow(52), reportRow(3, { districtCode: '35.07.20' })] })
})
afterAll(() => database.close())

const reached = async () =>
  (await actAs(database, { clock }, (ctx) => readProgress(ctx, { id: built.programmeId }))).reached

test.each([
  ['a quarter that has not begun', { quarter: 4 }, 'contribution_ahead'],
  ['a year outside the programme', { year: 2025 }, 'strategic_year_outside'],
  ['people without sex and without a reason', { rows: [reportRow(10, { female: 4 })] }, 'people_split_missing'],
  ['more women than people', { rows: [reportRow(10, { female: 11 })] }, 'contribution_split'],
  ['more people with a disability than people', { rows: [reportRow(10, { disabled: 11 })] }, 'contribution_split'],
  ['a district twice', { rows: [reportRow(10), reportRow(5)] }, 'contribution_district_twice'],
  ['a district of another region', { rows: [reportRow(10, { districtCode: '35.73.01' })] }, 'unknown_reference'],
  [
    'shares of others',
    { shares: [{ agencyId: '00000000-0000-7000-8000-000000000000', amount: 50 }] },
    'contribution_sharers',
  ],
])('%s is refused, and nothing is kept of it', async (_, given, code) => {
  await expect(send({ quarter: 2, ...given })).rejects.toMatchObject({ code })
  expect(await reached()).toBe(55)
})

test('an agency without a part, an activity outside the part, and what a room counts cannot be reported', async () => {
  const { first, second, third, housesId } = built
  await expect(send({ agencyId: third, quarter: 2 })).rejects.toMatchObject({ code: 'contribution_no_part' })
  const { id } = await actAs(database, { clock }, (ctx) => buildActivity(ctx, { agencyId: first, name: 'Lain' }))
  await expect(send({ activityId: id, quarter: 2 })).rejects.toMatchObject({ code: 'contribution_activity' })
  await expect(send({ programmeId: housesId, activityId: null, quarter: 2 })).rejects.toMatchObject({
    code: 'contribution_counted',
  })
  for (const who of [as(second), as(first, 'viewer'), { ...as(first), areaCode: '35.07.13' }])
    await expect(send({ quarter: 2 }, who)).rejects.toMatchObject({ code: 'forbidden' })
})

test('who shares nothing of a report reads how many, not its districts, and writes nothing', async () => {
  const outside = as(built.third)
  const { rows } = await actAs(database, outside, (ctx) =>
    listContributions(ctx, { programmeId: built.programmeId, year: 2026, withdrawn: false, page: 1, pageSize: 50 }),
  )
  expect(rows).toMatchObject([{ amount: 55, rows: null, can: { correct: false, withdraw: false, agreeFor: [] } }])
  const { id = '', version = 0 } = rows[0] ?? {}
  await expect(
    actAs(database, outside, (ctx) => withdrawContribution(ctx, { id, version, reason: 'Bukan milik saya' })),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(actAs(database, { region: '35.73', clock }, (ctx) => getContribution(ctx, id))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('of persons, the districts behind a figure are open to the agencies concerned and to coordinators', async () => {
  const rowsFor = (who: As, given: object = {}) =>
    actAs(database, who, (ctx) => listRows(ctx, { id: built.programmeId, year: 2026, page: 1, pageSize: 50, ...given }))
  for (const who of [as(built.second), { clock }])
    expect((await rowsFor(who)).rows.map(({ district, amount }) => [district?.code, amount])).toEqual([
      ['35.07.13', 52],
      ['35.07.20', 3],
    ])
  const outside = await rowsFor(as(built.third))
  expect(outside).toMatchObject({ amount: 55, rows: [{ amount: 55, district: null, isHidden: true }] })
  // Asking for a district is no way around it.
  expect(await rowsFor(as(built.third), { district: '35.07.20' })).toMatchObject({ total: 0, amount: 0 })
})

test('who may read the people reads few as they are; all others read them in fives, whichever page they open', async () => {
  const read = (who: As) =>
    actAs(database, who, async (ctx) => {
      const list = { programmeId: built.programmeId, year: 2026, withdrawn: false, page: 1, pageSize: 50 }
      const contributions = (await listContributions(ctx, list)).rows
      const [report] = contributions
      return {
        progress: await readProgress(ctx, { id: built.programmeId }),
        rows: await listRows(ctx, { id: built.programmeId, year: 2026, page: 1, pageSize: 50 }),
        survey: (await surveyStrategic(ctx, 2026)).programmes.filter(({ id }) => id === built.programmeId),
        own: await readOwnParts(ctx, { agencyId: built.first, year: 2026 }),
        contributions,
        history: report ? await showContributionHistory(ctx, report.id) : [],
      }
    })
  const fewOf = ({ progress }: Awaited<ReturnType<typeof read>>) =>
    progress.districts.find(({ district }) => district?.code === '35.07.20')
  for (const who of [{ clock }, as(built.second)]) {
    const open = await read(who)
    expect(fewOf(open)).toMatchObject({ reached: 3, split: { female: expect.any(Number) } })
    expect([open.progress.hiddenBelow, open.progress.reached, open.history.at(0)?.amount]).toEqual([null, 55, 55])
  }
  const closed = await read(as(built.third))
  expect([closed.progress.hiddenBelow, closed.progress.reached]).toEqual([5, 55])
  expect(closed.history.map(({ amount, shares }) => [amount, shares])).toEqual([[null, []]])
  const amounts = amountsIn(closed)
  expect(amounts.length).toBeGreaterThan(30)
  expect(amounts.filter(([, amount]) => amount % 5 !== 0)).toEqual([])
})

const OF_PEOPLE = new Set(
  'amount reached share full female male sexUnknown disabled notDisabled disabilityUnknown'.split(' '),
)
/** Every number of people within an answer, with its name. */
function amountsIn(answer: unknown, name = ''): [string, number][] {
  if (typeof answer === 'number') return OF_PEOPLE.has(name) ? [[name, answer]] : []
  if (Array.isArray(answer)) return answer.flatMap((one) => amountsIn(one, name))
  if (typeof answer !== 'object' || answer === null) return []
  // What a target says is no result.
  const entries = Object.entries(answer).filter(([key]) => !key.startsWith('target'))
  return entries.flatMap(([key, one]) => amountsIn(one, key))
}
