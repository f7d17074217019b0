import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { addSealingKey, readKeys } from '#platform/vault/keys.ts'
import { resealJob, resealWork } from '#platform/vault/reseal-job.ts'
import { createVaults, sealedBy } from '#platform/vault/vault.ts'
import { buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { listFile, openLister, person } from '../../../../tests/build/rooms/lists.ts'
import { listChanges, listRows, readEdition, sealedInLists } from '../index.ts'

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

test('after a rotation whatever lists keep is sealed by the new key, and reads as before', async () => {
  const before = openLister(underKeys())
  const faulty = { ...person(1), 'Tgl Lahir': '31/02/1980' }
  await before.run(listFile(person(0), faulty, person(2), person(3)))
  const { id } = await before.upload(
    listFile(person(0), faulty, person(2), person(9)),
    'Penerima bansos TW II 2025 (REVISI).csv',
  )
  await before.check(id)
  const read = (lister: typeof before) =>
    lister.act(async (ctx) => ({
      layout: (await readEdition(ctx, id)).layout,
      rows: (await listRows(ctx, id, { show: 'all', page: 1, pageSize: 9 })).rows,
      changes: (await listChanges(ctx, id, { page: 1, pageSize: 9 })).rows,
    }))
  const said = await read(before)
  expect(said.rows).not.toEqual([])
  expect(said.changes).not.toEqual([])

  const key = addSealingKey(folder)
  const after = openLister(underKeys(), {}, { kinds: [resealJob(sealedInLists)] })
  await after.act((ctx) => enqueue(ctx, resealWork, {}))
  await after.worker.settle()

  expect(await read(after)).toEqual(said)
  const sealed = await after.act(async ({ tx }) => [
    ...(await tx.selectFrom('list_editions').select(['content', 'samples']).execute()).flatMap((row) => [
      row.content,
      row.samples,
    ]),
    ...(await tx.selectFrom('list_rows').select('row').execute()).map(({ row }) => row),
    ...(await tx.selectFrom('list_prints').select('prints').execute()).map(({ prints }) => prints),
    ...(await tx.selectFrom('list_changes').select('name').execute()).map(({ name }) => name),
  ])
  expect(new Set(sealed.flatMap((value) => (value ? [sealedBy(value)] : [])))).toEqual(new Set([key]))
  expect(await after.commit(id)).toMatchObject({ state: 'committed' })
})
