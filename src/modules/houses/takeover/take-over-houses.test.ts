import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { varyHouses } from '../../../../tests/build/rooms/many-houses.ts'
import { takeOverHouses } from './take-over-houses.ts'
import type { WholeHouse } from './whole-house.ts'

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

/** Houses that were handed over, as one of two offices that become one brings them. */
function handedOver(codes: readonly string[], seed: number): WholeHouse[] {
  const asked = {
    houses: 60,
    year: 2026,
    today: '2026-02-10',
    agencyIds: [agencyId],
    villages: ['35.07.13.2001'],
    seed,
  }
  const done = varyHouses(asked).filter(({ state }) => state === 'handed_over')
  return codes.flatMap((code, at) => {
    const house = done[at]
    const decision = { number: `188/${seed}`, decidedOn: '2026-01-20' }
    return house ? [{ ...house, code, decision, handoverNumber: `BAST/${code}` }] : []
  })
}

const count = () => act(async ({ tx }) => (await tx.selectFrom('houses').select('id').execute()).length)

test('two offices with one handover number are told which it is, and nothing is taken over', async () => {
  const first = handedOver(['RTLH-2026-0001', 'RTLH-2026-0002'], 1)
  expect(await act((ctx) => takeOverHouses(ctx, first))).toBe(2)
  const [house] = handedOver(['RTLH-2026-0003'], 2)
  const [other] = handedOver(['RTLH-2026-0004'], 3)
  if (!house || !other) throw new Error('no house was handed over')
  const again = { ...house, handoverNumber: 'bast/rtlh-2026-0002' }
  const refused = { code: 'handover_number_taken', data: { number: 'bast/rtlh-2026-0002' } }
  await expect(act((ctx) => takeOverHouses(ctx, [other, again]))).rejects.toMatchObject(refused)
  const twice = [house, { ...other, handoverNumber: house.handoverNumber }]
  await expect(act((ctx) => takeOverHouses(ctx, twice))).rejects.toMatchObject({ code: 'handover_number_taken' })
  expect(await count()).toBe(2)
  expect(await act((ctx) => takeOverHouses(ctx, [house, other]))).toBe(2)
})

test('a code or a decree that is here already is said to be, too', async () => {
  const before = await count()
  const [sameCode] = handedOver(['RTLH-2026-0001'], 7)
  const sameDecree = handedOver(['RTLH-2026-0099'], 1)
  const renumbered = sameCode ? [{ ...sameCode, handoverNumber: 'BAST/LAIN' }] : []
  const taken = (what: string) => ({ code: 'duplicate', data: { what } })
  await expect(act((ctx) => takeOverHouses(ctx, renumbered))).rejects.toMatchObject(taken('house'))
  await expect(act((ctx) => takeOverHouses(ctx, sameDecree))).rejects.toMatchObject(taken('decree'))
  expect(await count()).toBe(before)
})
