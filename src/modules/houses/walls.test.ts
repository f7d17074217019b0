import { afterAll, beforeAll, expect, test } from 'vitest'
import { GiftInput } from '#contract/houses/stack.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildPlanned } from '../../../tests/build/rooms/houses.ts'
import * as houses from './index.ts'
import { visibleHouses } from './queries/visible.ts'

let database: Database
let perkim: string
let dinsos: string
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, { clock, ...as }, work)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )
const given = (agencyId: string) =>
  GiftInput.parse({ giverKind: 'regency', agencyId, form: 'money', amount: 1_000_000, promisedOn: '2026-02-10' })
const operator = (agencyId: string): As => ({ role: 'operator', agencyId, userId: `operator-${agencyId}` })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await act(async (ctx) => {
    ;[perkim, dinsos] = [(await buildAgency(ctx)).id, (await buildAgency(ctx)).id]
  })
})
afterAll(() => database.close())

const village = { role: 'operator', userId: 'u', areaCode: '35.07.13.2001' } as const

test('list and single record agree for every role, and who only gives reads no numbers', async () => {
  const { id } = await act((ctx) => buildPlanned(ctx, { agencyId: perkim }))
  await act((ctx) => houses.promiseGift(ctx, { id, ...given(dinsos) }))
  const stranger = await act(async (ctx) => (await buildAgency(ctx)).id)
  const actors: readonly (readonly [As, boolean, boolean])[] = [
    [{ role: 'coordinator' }, true, true],
    [operator(perkim), true, true],
    [operator(dinsos), true, false],
    [{ ...operator(perkim), role: 'viewer' }, true, false],
    [operator(stranger), false, false],
    [{ role: 'viewer', agencyId: null, userId: 'penilai' }, false, false],
    [{ ...village, agencyId: perkim }, true, true],
    [{ ...village, agencyId: perkim, areaCode: '35.07.13.2003' }, false, false],
  ]
  for (const [as, reads, readsNumbers] of actors) {
    const listed = await act((ctx) => visibleHouses(ctx).select('h.id').where('h.id', '=', id).execute(), as)
    expect([as, listed.length === 1]).toEqual([as, reads])
    expect(await refusal(act((ctx) => houses.getHouse(ctx, id), as))).toBe(reads ? 'done' : 'not_found')
    if (reads) expect((await act((ctx) => houses.readHouse(ctx, id), as)).private !== null).toBe(readsNumbers)
    const shown = refusal(
      act((ctx) => houses.revealNumbers(ctx, { id, purpose: 'check_eligibility', note: 'uji' }), as),
    )
    expect(await shown).toBe(readsNumbers ? 'done' : reads ? 'forbidden' : 'not_found')
  }
})

test('a giver does not change the house; a house that is not there is not found', async () => {
  const { id, version } = await act((ctx) => buildPlanned(ctx, { agencyId: perkim }))
  await act((ctx) => houses.promiseGift(ctx, { id, ...given(dinsos) }))
  const wish = { id, version, kind: 'other', reason: 'coba' } as const
  expect(await refusal(act((ctx) => houses.cancelHouse(ctx, wish), operator(dinsos)))).toBe('forbidden')
  expect(await refusal(act((ctx) => houses.cancelHouse(ctx, { ...wish, id: newId() })))).toBe('not_found')
})
