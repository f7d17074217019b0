import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { addSealingKey, readKeys } from '#platform/vault/keys.ts'
import { resealJob, resealWork } from '#platform/vault/reseal-job.ts'
import { createVaults, sealedBy } from '#platform/vault/vault.ts'
import { createWorker } from '#platform/worker.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildBatch } from '../../../../tests/build/rooms/people.ts'
import { readMatchRecords, sealedInPeople } from '../index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-reseal-'))
let opened: Database
/** The same database under the keys of the folder as they are now. */
const underKeys = (): Database => ({ ...opened, vaultOf: createVaults(() => readKeys(folder)) })
beforeAll(async () => {
  opened = await openTestDatabase()
  await buildRegion(opened)
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

test('after a rotation everything is sealed by the new key, opens as before, and is found as before', async () => {
  const NIK = '3507215403850017'
  const { batchId } = await actAs(underKeys(), {}, (ctx) =>
    buildBatch(ctx, [{ nik: NIK, source: { A: 'Siti' } }, { name: 'TANPA NOMOR' }]),
  )
  const read = () =>
    actAs(underKeys(), {}, async (ctx) => ({
      records: (await readMatchRecords(ctx, batchId, { after: null, limit: 9 })).records,
      rows: await ctx.tx
        .selectFrom('source_records')
        .select(['identifiers', 'source', 'nik_hash'])
        .orderBy('row_number')
        .execute(),
    }))
  const before = await read()
  const key = addSealingKey(folder)
  const database = underKeys()
  const clock = testClock()
  const worker = createWorker({
    database,
    clock,
    log: createLog(readConfig({ LOG_LEVEL: 'silent' })),
    subscribers: {},
    kinds: [resealJob(sealedInPeople)],
  })
  await actAs(database, {}, (ctx) => enqueue(ctx, resealWork, {}))
  await worker.settle()
  const after = await read()
  expect(after.records).toEqual(before.records)
  expect(after.rows.map((row) => row.nik_hash)).toEqual(before.rows.map((row) => row.nik_hash))
  const keysOf = ({ rows }: typeof after) =>
    rows.flatMap(({ identifiers, source }) => [...(identifiers ? [sealedBy(identifiers)] : []), sealedBy(source)])
  expect(new Set(keysOf(before))).toEqual(new Set([1]))
  expect(new Set(keysOf(after))).toEqual(new Set([key]))
  const jobs = await actAs(database, {}, ({ tx }) => tx.selectFrom('jobs').select(['state', 'result']).execute())
  expect(jobs).toMatchObject([{ state: 'done', result: { sealed: 3 } }])
})
