import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { answerSurvey, buildHouse, nextNumber } from '../../../../tests/build/rooms/houses.ts'
import { buildServices, recognise } from '../../../../tests/build/rooms/services.ts'
import { statementsOf } from '../../../../tests/build/rooms/statements.ts'
import { decideHouses, judgeDecision, proposeFromList } from '../index.ts'

let database: Database
let agencyId: string
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

/** Rows of a list that propose houses for families that another list knows too. */
async function listRows(ctx: Context, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const nik = nextNumber()
    return {
      person: { name: `CALON ${nik}`, nik, villageCode: '35.07.13.2001' },
      service: { state: 'proposed' as const },
    }
  })
  const { ids } = await buildServices(ctx, rows, { kind: 'house-repair', agencyId })
  await recognise(
    ctx,
    ids.map((id) => [id]),
  )
  return ids
}

async function surveyed(ctx: Context, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const { id } = await buildHouse(ctx, { agencyId })
    await answerSurvey(ctx, id)
    ids.push(id)
  }
  return ids
}

test('a proposal out of a list takes the same statements however many rows it has', async () => {
  const wish = { agencyId, year: 2026, activityId: null, proposedBy: 'Musdes', proposedOn: '2026-02-10' }
  const statementsFor = (count: number) =>
    act(async (ctx) => {
      const recordIds = await listRows(ctx, count)
      return statementsOf(ctx, async (watched) => {
        expect((await proposeFromList(watched, { ...wish, recordIds })).made).toHaveLength(count)
      })
    })
  const [one, six] = [await statementsFor(1), await statementsFor(6)]
  expect(one.length).toBeGreaterThan(10)
  expect(six).toEqual(one)
})

test('judging a decree and making it take the same statements however many houses it chooses', async () => {
  const statementsFor = (count: number) =>
    act(async (ctx) => {
      const houseIds = await surveyed(ctx, count)
      const judging = await statementsOf(ctx, async (watched) => {
        expect((await judgeDecision(watched, houseIds)).flatMap(({ obstacles }) => obstacles)).toEqual([])
      })
      const numbering = { from: 'typed', number: `188/${count}` } as const
      const wish = { houseIds, numbering, decidedOn: '2026-02-10', note: '' }
      return { judging, making: await statementsOf(ctx, (watched) => decideHouses(watched, wish)) }
    })
  // The first asks for the work that follows, which the second finds waiting.
  await statementsFor(1)
  const [one, five] = [await statementsFor(2), await statementsFor(5)]
  expect(one.making.length).toBeGreaterThan(one.judging.length)
  expect(five).toEqual(one)
})

test('a decree asks anew only of families whose house changed since it was judged', async () => {
  const { alone, again } = await act(async (ctx) => {
    const houseIds = await surveyed(ctx, 2)
    const known = await judgeDecision(ctx, houseIds)
    const [first = ''] = houseIds
    const alone = await statementsOf(ctx, (watched) => judgeDecision(watched, houseIds, known))
    await answerSurvey(ctx, first, { floor: 'bamboo' })
    await ctx.tx.updateTable('houses').set({ version: 99 }).where('id', '=', first).execute()
    const again = await statementsOf(ctx, (watched) => judgeDecision(watched, houseIds, known))
    return { alone, again }
  })
  expect(again.length).toBeGreaterThan(alone.length)
})
