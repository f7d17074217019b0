import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordVerdict } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { requestCancel } from '#platform/job-queries.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import {
  type AfterStep,
  carelessly,
  openMatchingWorker,
  villager,
  villagers,
} from '../../../../tests/build/rooms/matching.ts'
import { buildBatch } from '../../../../tests/build/rooms/people.ts'
import { findLikely as findLikelyOf } from '../finding/find-likely.ts'
import type { Candidate } from '../finding/likely-person.ts'
import { listRuns } from '../views/read-state.ts'
import { requestRun } from './request-run.ts'

/*
 * One region whose lists come one after the other, as they do in an office: each claim goes on where the one before stopped.
 */

let database: Database
let first: string[]
let second: string[]
const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, {}, work)

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  first = (await act((ctx) => buildBatch(ctx, villagers(0, 200)))).ids
  second = (await act((ctx) => buildBatch(ctx, villagers(100, 300).map(carelessly)))).ids
})
afterAll(() => database.close())

/** Lets what waits run to its end. */
async function settle(afterStep?: AfterStep) {
  const worker = openMatchingWorker(database, afterStep ? { afterStep } : {})
  await worker.settle()
  await worker.stop()
}

async function run(full = false, afterStep?: AfterStep) {
  const jobId = await act((ctx) => requestRun(ctx, { reason: 'asked', full }))
  await settle(afterStep)
  return jobId
}

const runs = () => act(async (ctx) => (await listRuns(ctx, { page: 1, pageSize: 50 })).rows)

/** Person by record. */
const links = () =>
  act(async ({ tx }) => {
    const rows = await tx.selectFrom('record_links').select(['record_id', 'person_id']).execute()
    return new Map(rows.map((row) => [row.record_id, row.person_id]))
  })

const at = (ids: readonly string[], index: number) => ids[index] ?? ''

test('before the first run nobody is found', async () => {
  expect(await act((ctx) => findLikely(ctx, toCandidate(5)))).toEqual([])
})

test('a cancelled run leaves everything as it was', async () => {
  const jobId = await act((ctx) => requestRun(ctx, { reason: 'asked' }))
  await settle(async (steps) => {
    if (steps === 3) await act((ctx) => requestCancel(ctx, jobId))
  })
  expect(await links()).toEqual(new Map())
  expect((await runs()).map(({ state }) => state)).toEqual(['stopped'])
})

test('a run that dies while it writes is finished by the next process', async () => {
  await act((ctx) => requestRun(ctx, { reason: 'list_committed' }))
  const dying = openMatchingWorker(database, {
    afterStep: async () => {
      if ((await links()).size > 0) void dying.stop()
    },
  })
  await dying.settle()
  const half = (await links()).size
  expect(half).toBeGreaterThan(0)
  expect(half).toBeLessThan(400)
  await settle()
  expect((await links()).size).toBe(400)
  expect((await runs())[0]).toMatchObject({ state: 'done', kind: 'full', records: 400 })
})

test('rows of one person in two lists are one person, and of two people two', async () => {
  const found = await links()
  const shared = Array.from({ length: 100 }, (_, n) => [at(first, 100 + n), at(second, n)] as const)
  const joined = shared.filter(([a, b]) => found.get(a) === found.get(b))
  expect(joined.length).toBeGreaterThanOrEqual(90)
  expect(new Set(first.map((id) => found.get(id))).size).toBe(200)
  expect(new Set(second.map((id) => found.get(id))).size).toBe(200)
})

test('without anything new a run does nothing', async () => {
  const before = [await links(), await runs()]
  await run()
  expect([await links(), await runs()]).toEqual(before)
})

test('several wishes in a row are one run', async () => {
  const ask = () => act((ctx) => requestRun(ctx, { reason: 'list_committed' }))
  expect(await ask()).toBe(await ask())
  await settle()
})

test('wishes that may wait are one run, which one that must not lets begin', async () => {
  const soon = () => act((ctx) => requestRun(ctx, { reason: 'list_committed', when: 'soon' }))
  const first = await soon()
  const isWaiting = () =>
    act(async ({ tx }) => {
      const job = await tx.selectFrom('jobs').select('not_before').where('id', '=', first).executeTakeFirstOrThrow()
      return job.not_before !== null
    })
  expect([await soon(), await isWaiting()]).toEqual([first, true])
  await act((ctx) => requestRun(ctx, { reason: 'asked' }))
  expect(await isWaiting()).toBe(false)
  await settle()
})

test('a small new list is compared with everybody, who keep their persons', async () => {
  const before = await links()
  const { ids } = await act((ctx) => buildBatch(ctx, villagers(190, 210)))
  await run()
  const after = await links()
  expect((await runs())[0]).toMatchObject({ kind: 'incremental', state: 'done', records: 420 })
  for (const [record, person] of before) expect(after.get(record)).toBe(person)
  const found = ids.filter(
    (id, n) => after.get(id) === before.get(at(n < 10 ? first : second, n < 10 ? 190 + n : 90 + n)),
  )
  expect(found.length).toBeGreaterThanOrEqual(19)
})

test('what staff said binds the next run, also against the machine', async () => {
  const [linkedA, linkedB] = [at(first, 150), at(second, 50)]
  const [otherA, otherB] = [at(first, 3), at(first, 40)]
  await act(async (ctx) => {
    await recordVerdict(ctx, { recordA: linkedA, recordB: linkedB, answer: 'different', reason: 'bapak dan anak' })
    await recordVerdict(ctx, { recordA: otherA, recordB: otherB, answer: 'same', reason: 'ganti nama' })
  })
  await run(true)
  const found = await links()
  expect(found.get(linkedA)).not.toBe(found.get(linkedB))
  expect(found.get(otherA)).toBe(found.get(otherB))
})

test('what staff say while a run works is not overruled by it', async () => {
  const [a, b] = [at(first, 160), at(second, 60)]
  const { ids } = await act((ctx) => buildBatch(ctx, villagers(60, 61)))
  let isSaid = false
  await run(true, async (steps) => {
    if (isSaid || steps < 4) return
    isSaid = true
    await act(async (ctx) => {
      await recordVerdict(ctx, { recordA: at(ids, 0), recordB: at(first, 60), answer: 'different', reason: 'kembar' })
    })
  })
  const found = await links()
  expect(isSaid).toBe(true)
  expect(found.get(at(ids, 0))).not.toBe(found.get(at(first, 60)))
  expect(found.get(a)).toBe(found.get(b))
})

/** Whom one candidate may be. */
const findLikely = async (ctx: Context, candidate: Candidate) => (await findLikelyOf(ctx, [candidate]))[0] ?? []

function toCandidate(index: number) {
  const { name = '', nik = null, kk = null, sex = null, birthDate = null, villageCode = null } = villager(index)
  return { name, nik, kk, sex, birthDate, villageCode }
}

test('a candidate is found by what a list says of the person, misspelt and without a NIK too', async () => {
  const person = (await links()).get(at(first, 5))
  const exact = toCandidate(5)
  expect((await act((ctx) => findLikely(ctx, exact)))[0]).toMatchObject({ personId: person, answer: 'same' })
  const misspelt = { ...exact, ...carelessly({ name: exact.name }, 1), nik: null, kk: null }
  expect((await act((ctx) => findLikely(ctx, misspelt)))[0]?.personId).toBe(person)
  // Whoever has the numbers, and neither the name nor the day of birth, finds nobody; nor by naming many names at once.
  const { nik, kk } = exact
  const [firstWord = ''] = exact.name.split(' ')
  const words = `${exact.name} Sumarni Lestari Wulan Ratna Santoso Prasetyo Wibowo`
  for (const name of ['Zulkarnain Mandagi', firstWord, words])
    for (const numbers of [{ nik }, { kk }, { nik, kk }, { nik: kk, kk: nik }])
      expect(await act((ctx) => findLikely(ctx, { ...exact, ...{ nik: null, kk: null }, name, ...numbers }))).toEqual(
        [],
      )
  const otherDay = { ...exact, birthDate: '1931-05-17', nik: null }
  expect(await act((ctx) => findLikely(ctx, otherDay))).toEqual([])
  const stranger = { ...toCandidate(900), name: 'Zulkarnain Mandagi', villageCode: '35.07.09.2001' }
  expect(await act((ctx) => findLikely(ctx, stranger))).toEqual([])
})

test('nothing of this is there for another region', async () => {
  await buildRegion(database, '64.02')
  const there = await actAs(database, { region: '64.02' }, async (ctx) => ({
    likely: await findLikely(ctx, toCandidate(5)),
    runs: (await listRuns(ctx, { page: 1, pageSize: 10 })).total,
  }))
  expect(there).toEqual({ likely: [], runs: 0 })
})
