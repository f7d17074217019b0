import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { addSealingKey, readKeys } from '#platform/vault/keys.ts'
import { resealJob, resealWork, type SealedColumn } from '#platform/vault/reseal-job.ts'
import { createVaults, sealedBy } from '#platform/vault/vault.ts'
import { createWorker } from '#platform/worker.ts'
import { SEALED } from '../src/main.ts'
import { buildUser } from './build/accounts.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from './build/database.ts'
import { plantRegion } from './build/world.ts'

/*
 * A change of keys, asked of every column that holds bytes: sealed anew, or known as no personal data. A new column is either named by its room
 * or fails here.
 */

const REGION = '35.07'
/** Bytes that say nothing of a person: files of plans, the emblem of a letterhead, papers of a gathering. */
const NOT_SEALED = ['gathering_materials.content', 'letterheads.emblem', 'plan_imports.content']

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-reseal-'))
let opened: Database
/** The same database under the keys of the folder as they are now. */
const underKeys = (): Database => ({ ...opened, vaultOf: createVaults(() => readKeys(folder)) })
beforeAll(async () => {
  opened = await openTestDatabase()
  await buildRegion(opened, REGION)
  const build = () => buildUser(opened, { region: REGION, role: 'admin' })
  const [{ userId }, other] = [await build(), await build()]
  const { ids } = await plantRegion(opened, REGION, 'KITA', [userId, other.userId])
  const of = [REGION, ids.get('gatherings')?.[0], ids.get('gathering_participants')?.[0], userId]
  await ask(`insert into gathering_needs values ($1, $2, $3, '\\x00', $4, now())`, of)
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

const ask = async (query: string, values: readonly unknown[] = []) =>
  opened.asOwner((owner) => owner.query<Record<string, unknown>>(query, [...values]))

const nameOf = ({ table, column }: SealedColumn) => `${table}.${column}`
const rowsOf = async ({ table, column, keys }: SealedColumn) =>
  (await ask(`select ${keys.join(', ')}, ${column} as sealed from ${table} where region_id = $1`, [REGION])).map(
    ({ sealed, ...row }) => ({ keys: keys.map((key) => row[key]), sealed: sealed as Uint8Array }),
  )

test('every column of bytes is sealed anew or known to hold nobody’s data', async () => {
  const columns = await ask(`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.data_type = 'bytea'`)
  expect(columns.map(({ name }) => name).sort()).toEqual([...SEALED.map(nameOf), ...NOT_SEALED].sort())
})

test('after a rotation whatever is sealed is sealed by the new key, in its own place, and says what it said', async () => {
  const before = underKeys().vaultOf(REGION)
  for (const column of SEALED) {
    const rows = await rowsOf(column)
    expect(rows.length, nameOf(column)).toBeGreaterThan(0)
    for (const { keys } of rows) {
      const key = keys.join(' ')
      const same = column.keys.map((name, at) => `and ${name} = $${at + 3}`).join(' ')
      const sealed = before.seal(column.placeOf(key), `${nameOf(column)} ${key}`)
      await ask(`update ${column.table} set ${column.column} = $2 where region_id = $1 ${same}`, [
        REGION,
        sealed,
        ...keys,
      ])
    }
  }

  const newest = addSealingKey(folder)
  const database = underKeys()
  // One value a transaction, so that each column takes several.
  const kind = resealJob(SEALED.map((column) => ({ ...column, atOnce: 1 })))
  const log = createLog(readConfig({ LOG_LEVEL: 'silent' }))
  const worker = createWorker({ database, clock: testClock(), log, subscribers: {}, kinds: [kind] })
  const id = await actAs(database, {}, (ctx) => enqueue(ctx, resealWork, {}))
  await worker.settle()

  const after = database.vaultOf(REGION)
  let count = 0
  for (const column of SEALED)
    for (const { keys, sealed } of await rowsOf(column)) {
      const key = keys.join(' ')
      expect(sealedBy(sealed), nameOf(column)).toBe(newest)
      expect(after.open(column.placeOf(key), sealed)).toBe(`${nameOf(column)} ${key}`)
      count++
    }
  expect(await ask('select state, result from jobs where id = $1', [id])).toEqual([
    { state: 'done', result: { sealed: count } },
  ])
})
