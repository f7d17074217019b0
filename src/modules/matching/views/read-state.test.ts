import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { listJobs } from '#platform/job-queries.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { openMatchingWorker, villagers } from '../../../../tests/build/rooms/matching.ts'
import { buildBatch } from '../../../../tests/build/rooms/people.ts'
import { requestRun } from '../running/request-run.ts'
import { listRuns, readState } from './read-state.ts'

/*
 * What an agency may know of recognition. Whoever imports a list and sees how many persons the region has before and after learns how many of
 * them others know already; so does who sees how many rows changed person, or how long the run took.
 */

let database: Database
let operator: As
const clock = testClock('2026-02-10T02:00:30Z')

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, { clock, ...as }, work)

async function runAfterCommitOf(as: As) {
  await act((ctx) => requestRun(ctx, { reason: 'list_committed' }), as)
  const worker = openMatchingWorker(database, { clock })
  await worker.settle()
  await worker.stop()
}

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await act((ctx) => buildBatch(ctx, villagers(0, 60)))
  const own = await act((ctx) => buildBatch(ctx, villagers(30, 90)))
  operator = { userId: 'petugas', role: 'operator', agencyId: own.agencyId }
  await runAfterCommitOf(operator)
  clock.set('2026-02-10T02:01:00Z')
})
afterAll(() => database.close())

test('the region learns totals, figures and the model', async () => {
  const state = await act(readState)
  expect(state.last).toMatchObject({ records: 120, state: 'done' })
  expect(state.figures && state.model).toBeTruthy()
  expect(state.can.readFigures).toBe(true)
  expect((await act((ctx) => listRuns(ctx, { page: 1, pageSize: 9 }))).total).toBe(1)
})

test.each(['operator', 'head', 'viewer'] as const)(
  '%s of an agency learns only that its own lists are through',
  async (role) => {
    const as = { ...operator, role }
    expect(await act(readState, as)).toEqual({
      last: null,
      figures: null,
      model: null,
      isRunning: false,
      runningJobId: null,
      can: { run: false, readFigures: false },
    })
    await expect(act((ctx) => listRuns(ctx, { page: 1, pageSize: 9 }), as)).rejects.toMatchObject({ code: 'forbidden' })
  },
)

test('who commits a list has no part in the run that follows: its progress and result count the whole region', async () => {
  expect(await act(listJobs, operator)).toEqual([])
})

test('a run that somebody else wants is nothing to an agency without new lists', async () => {
  await act((ctx) => requestRun(ctx, { reason: 'asked', full: true }))
  expect((await act(readState)).isRunning).toBe(true)
  expect((await act(readState, operator)).isRunning).toBe(false)
})

test('that an own list is through is told at whole minutes, whenever the run ended', async () => {
  await act((ctx) => buildBatch(ctx, villagers(10, 12), { agencyId: operator.agencyId ?? '' }))
  clock.set('2026-02-10T02:05:20Z')
  await runAfterCommitOf(operator)
  const isRunningAt = async (at: string) => {
    clock.set(at)
    return (await act(readState, operator)).isRunning
  }
  expect(await isRunningAt('2026-02-10T02:05:21Z')).toBe(true)
  expect(await isRunningAt('2026-02-10T02:05:59Z')).toBe(true)
  expect(await isRunningAt('2026-02-10T02:06:00Z')).toBe(false)
})
