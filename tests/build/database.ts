import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Role } from '#contract/accounts.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { type Context, inRegion } from '#platform/context.ts'
import { type Database, openDatabase, openPglite } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { timezoneOf } from '#platform/regions.ts'
import { loadTestAreas } from './places.ts'
import { DUMP } from './prepare-database.ts'

/** A clock that stands still until told otherwise. */
export const testClock = (iso = '2026-02-10T02:00:00Z'): Clock & { set(iso: string): void } => {
  let at = new Date(iso)
  return {
    now: () => at,
    set: (next) => {
      at = new Date(next)
    },
  }
}

/** A fresh migrated database: embedded, or a new one on the server of TEST_DATABASE_URL (`npm run test:postgres`). Close it after the tests. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    const database = await openPglite(undefined, new Blob([readFileSync(DUMP)]))
    await migrate(database)
    return database
  }
  const name = `selaras_test_${newId().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase(readConfig({ DATABASE_URL: url.toString(), DATABASE_POOL: '4' }))
  await migrate(database)
  await database.asOwner(loadTestAreas)
  return {
    ...database,
    close: async () => {
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** A data folder with a region in it as an application leaves it that was closed; from the dump, since a first start takes longer than most tests. */
export async function makeDataFolder(dataDir: string): Promise<void> {
  const database = await openPglite(dataDir, new Blob([readFileSync(DUMP)]))
  await migrate(database)
  await buildRegion(database)
  await database.close()
}

/** A region with nothing in it; default Kabupaten Malang. */
export async function buildRegion(
  database: Database,
  code = '35.07',
  options: { isSample?: boolean } = {},
): Promise<string> {
  await database.asOwner((owner) =>
    owner.query('insert into regions (region_id, name, timezone, is_sample) values ($1, $2, $3, $4)', [
      code,
      `Daerah ${code}`,
      timezoneOf(code),
      options.isSample ?? false,
    ]),
  )
  return code
}

export interface As {
  readonly region?: string
  readonly userId?: string
  readonly role?: Role
  readonly agencyId?: string | null
  readonly areaCode?: string | null
  readonly clock?: Clock
  readonly requestId?: string
}

/** Runs work in one transaction as somebody (default: the coordinator of Kabupaten Malang). */
export function actAs<T>(database: Database, as: As, work: (ctx: Context) => Promise<T>): Promise<T> {
  const region = as.region ?? '35.07'
  return inRegion(
    database,
    {
      region,
      timezone: timezoneOf(region),
      actor: {
        userId: as.userId ?? 'koordinator',
        role: as.role ?? 'coordinator',
        agencyId: as.agencyId ?? null,
        areaCode: as.areaCode ?? null,
      },
      requestId: as.requestId ?? newId(),
      clock: as.clock ?? testClock(),
    },
    work,
  )
}
