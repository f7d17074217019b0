import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../tests/build/database.ts'
import type { Database } from './database.ts'
import { requestCancel } from './job-queries.ts'
import { enqueue, type JobKind, JobRunner } from './jobs.ts'
import { createLog } from './log.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const Input = z.object({ upTo: z.number() })
const clock = testClock()

/** Writes the numbers 1 … upTo, one a step, into region_settings; `onStep` may break in. */
const counting = (onStep: (n: number) => Promise<void> | void = () => {}): JobKind<{ upTo: number }> => ({
  kind: 'test.counting',
  input: Input,
  run: async (job) => {
    let n = typeof job.checkpoint === 'number' ? job.checkpoint : 0
    while (n < job.input.upTo) {
      n = await job.step(async (ctx) => {
        const next = n + 1
        await ctx.tx
          .insertInto('region_settings')
          .values({ region_id: ctx.region, key: `n${next}`, value: String(next) })
          .execute()
        await onStep(next)
        return { value: next, progress: { done: next, total: job.input.upTo }, checkpoint: next }
      })
    }
    return { counted: n }
  },
})

const runnerOf = (kind: JobKind<{ upTo: number }>) =>
  new JobRunner({
    database,
    kinds: [kind],
    timezoneOf: async () => 'Asia/Jakarta',
    log: createLog({ logLevel: 'silent' }),
    clock,
  })

const start = (upTo: number) => actAs(database, { clock }, (ctx) => enqueue(ctx, counting(), { upTo }))
const jobOf = (id: string) =>
  actAs(database, {}, (ctx) => ctx.tx.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const written = () =>
  actAs(database, {}, async (ctx) =>
    (await ctx.tx.selectFrom('region_settings').select('key').orderBy('key').execute()).map((row) => row.key),
  )

beforeEach(() =>
  actAs(database, {}, async (ctx) => {
    await ctx.tx.deleteFrom('region_settings').execute()
    await ctx.tx.deleteFrom('jobs').execute()
  }),
)

test('work runs to its end and says what came of it', async () => {
  const id = await start(3)
  expect(await runnerOf(counting()).drain()).toBe(1)
  expect(await jobOf(id)).toMatchObject({ state: 'done', done: 3, total: 3, result: { counted: 3 } })
  expect(await written()).toEqual(['n1', 'n2', 'n3'])
})

test('a step that fails leaves nothing, and the job says so', async () => {
  const id = await start(3)
  await runnerOf(
    counting((n) => {
      if (n === 2) throw new Error('broken')
    }),
  ).drain()
  expect(await jobOf(id)).toMatchObject({ state: 'failed', error: { code: 'internal' } })
  expect(await written()).toEqual(['n1'])
})

test('cancelled work stops after its current step', async () => {
  const id = await start(3)
  const kind = counting()
  const steps: JobKind<{ upTo: number }> = {
    ...kind,
    run: (job) =>
      kind.run({
        ...job,
        step: async (work) => {
          const value = await job.step(work)
          if (value === 1) await actAs(database, { clock }, (ctx) => requestCancel(ctx, id))
          return value
        },
      }),
  }
  await runnerOf(steps).drain()
  expect((await jobOf(id)).state).toBe('cancelled')
  expect(await written()).toEqual(['n1'])
})

test('work that had not begun is cancelled at once', async () => {
  const id = await start(3)
  await actAs(database, { clock }, (ctx) => requestCancel(ctx, id))
  expect((await jobOf(id)).state).toBe('cancelled')
  expect(await runnerOf(counting()).drain()).toBe(0)
})

test('work whose process stopped goes on after its last whole step', async () => {
  const id = await start(4)
  const first: JobRunner = runnerOf(
    counting((n) => {
      if (n === 2) first.stop()
    }),
  )
  await first.drain()
  expect((await jobOf(id)).state).toBe('running')
  clock.set('2026-02-10T03:00:00Z')
  expect(await runnerOf(counting()).drain()).toBe(1)
  expect(await jobOf(id)).toMatchObject({ state: 'done', done: 4, attempt: 2 })
  expect(await written()).toEqual(['n1', 'n2', 'n3', 'n4'])
})

test('a worker that slept past its lease writes nothing more once another has taken over', async () => {
  const id = await start(3)
  const kind = counting()
  const overtaken: JobKind<{ upTo: number }> = {
    ...kind,
    run: (job) =>
      kind.run({
        ...job,
        step: async (work) => {
          const value = await job.step(work)
          if (value === 1)
            await actAs(database, { clock }, (ctx) =>
              ctx.tx.updateTable('jobs').set({ attempt: 9 }).where('id', '=', id).execute(),
            )
          return value
        },
      }),
  }
  await runnerOf(overtaken).drain()
  expect(await jobOf(id)).toMatchObject({ state: 'running', attempt: 9 })
  expect(await written()).toEqual(['n1'])
})
