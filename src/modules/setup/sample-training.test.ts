import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBatches, listNeeds } from '#modules/training/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { fillSampleTrainingJob } from './sample-training.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, '35.07', { isSample: true })
  for (const shortName of ['Disnaker', 'DP3A']) await buildAgency(database, { shortName, name: `${shortName} Malang` })
})
afterAll(() => database.close())

test('the sample has graduates to ask at every point, and a batch that is open with what must be provided', async () => {
  const clock = testClock('2026-11-22T02:00:00Z')
  const log = createLog(readConfig({ LOG_LEVEL: 'silent' }))
  const worker = createWorker({ database, clock, log, subscribers: {}, kinds: [fillSampleTrainingJob] })
  await actAs(database, { clock }, (ctx) => enqueue(ctx, fillSampleTrainingJob, {}))
  await worker.settle()
  await actAs(database, { clock }, async (ctx) => {
    const { rows, sums } = await listBatches(ctx, { sort: 'startsOn', page: 1, pageSize: 10 })
    expect(rows.map(({ state, finishedOn, counts }) => [state, finishedOn, counts.finished])).toEqual([
      ['finished', '2025-10-19', 12],
      ['finished', '2025-10-16', 26],
      ['finished', '2026-07-24', 12],
      ['open', null, 0],
    ])
    expect(sums).toMatchObject({ open: 1, finished: 50, pledged: 9 })
    const needs = await listNeeds(ctx)
    expect(needs.filter(({ followup }) => followup).map(({ need }) => need)).toEqual([
      'braille',
      'sign_language',
      'transport',
      'wheelchair',
    ])
  })
})
