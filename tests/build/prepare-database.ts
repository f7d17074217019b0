import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { loadTestAreas } from './places.ts'

/** A migrated database with the areas of a few regencies as one file; every test file starts from it instead of migrating. */
export const DUMP = path.resolve('node_modules/.cache/selaras/test-database.tar')

export async function setup({ provide }: TestProject) {
  const samples = mkdtempSync(path.join(tmpdir(), 'selaras-samples-'))
  provide('samples', samples)
  const database = await openPglite(undefined)
  await migrate(database)
  await database.asOwner(loadTestAreas)
  const dump = await database.dump()
  mkdirSync(path.dirname(DUMP), { recursive: true })
  writeFileSync(DUMP, new Uint8Array(await dump.arrayBuffer()))
  await database.close()
  return () => rmSync(samples, { recursive: true, force: true })
}
