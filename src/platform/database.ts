import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'
import { createFileStores, type FileStore } from './files/file-store.ts'
import type { Tables } from './generated/tables.ts'
import { lockDataDir } from './upkeep/data-lock.ts'
import { makeKeys, readKeys } from './vault/keys.ts'
import { createVaults, type Vault } from './vault/vault.ts'

const APP_ROLE = 'selaras_app'

// Both engines give the same JavaScript values: days stay text (no time zone can move them), bigint is a number (rupiah stay below 2^53).
const INT8 = 20
const DATE = 1082
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(DATE, (text) => text)
const parsers = { [INT8]: Number, [DATE]: (text: string) => text }

/** Runs plain SQL; several statements at once are fine. */
export interface Owner {
  execute(text: string): Promise<void>
  query<R extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<R[]>
}

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** Seals a region's personal data; its keys lie outside the database. */
  vaultOf(region: string): Vault
  /** A region's files that are too many for tables: pictures. */
  filesOf(region: string): FileStore
  /** Works as selaras_app: owns nothing, cannot bypass a policy. */
  readonly db: Kysely<Tables>
  /** One transaction as the owner of the tables: migrations, nationwide lists, opening a region. No request but the first start's reaches it. */
  asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T>
  /** From now on `db` is the application role; called once the migrations have made it. */
  becomeApplication(): Promise<void>
  /** A copy of the embedded database as one file's bytes; only on PGlite. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/** Opens what the settings name: PostgreSQL by DATABASE_URL, else PGlite in the data folder (locked against a second process). */
export function openDatabase(config: Config, from?: Blob): Promise<Database> {
  return config.databaseUrl ? openPostgres(config) : openPglite(config.dataDir, from, config.dataKeys)
}

/** PGlite in a folder, or in memory when `dataDir` is undefined (tests); `from` is a dump to start with. */
export async function openPglite(dataDir: string | undefined, from?: Blob, dataKeys?: string): Promise<Database> {
  if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = dataDir ? await lockDataDir(dataDir) : async () => {}
  const pglite = new PGlite({
    ...(dataDir ? { dataDir: path.join(dataDir, 'pg') } : {}),
    ...(from ? { loadDataDir: from } : {}),
    parsers,
    extensions: { pg_trgm, fuzzystrmatch, unaccent },
    // A quarter of what PGlite takes for itself: the system's file cache stands behind it, look-ups are as fast, and 100 MB stay free.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  })
  try {
    await pglite.waitReady
  } catch (error) {
    await unlock()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  const files = createFileStores(dataDir)
  let role: string | undefined

  return {
    engine: 'pglite',
    vaultOf: createVaults(() => (dataDir ? readKeys(dataDir, dataKeys) : makeKeys())),
    filesOf: files.of,
    db,
    asOwner: (work) =>
      db.connection().execute(async () => {
        await pglite.exec('reset role')
        try {
          return await pglite.transaction((tx) =>
            work({
              execute: async (text) => void (await tx.exec(text)),
              query: async <R>(text: string, values: readonly unknown[] = []) =>
                (await tx.query<R>(text, [...values])).rows,
            }),
          )
        } finally {
          if (role) await pglite.exec(`set role ${role}`)
        }
      }),
    becomeApplication: async () => {
      role = APP_ROLE
      await db.connection().execute(() => pglite.exec(`set role ${APP_ROLE}`))
    },
    dump: () => db.connection().execute(() => pglite.dumpDataDir('none')),
    close: async () => {
      await db.destroy()
      // Kysely closes it only if it ever ran a query.
      if (!pglite.closed) await pglite.close()
      files.close()
      await unlock()
    },
  }
}

async function openPostgres(config: Config): Promise<Database> {
  const owner = new pg.Pool({ connectionString: config.databaseOwnerUrl, max: 2 })
  // The role is set as the connection starts, so that no query of the application ever runs as the login role.
  const app = new pg.Pool({
    connectionString: config.databaseUrl,
    max: config.databasePool,
    options: `-c role=${APP_ROLE}`,
  })
  // A connection that the server ends while it lies idle is no fault: the pool opens another when it needs one.
  for (const pool of [owner, app]) pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: app }) })
  return {
    engine: 'postgres',
    vaultOf: createVaults(() => readKeys(config.dataDir, config.dataKeys)),
    filesOf: createFileStores(config.dataDir).of,
    db,
    asOwner: async (work) => {
      const client = await owner.connect()
      try {
        await client.query('begin')
        const result = await work({
          execute: async (text) => void (await client.query(text)),
          query: async <R extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) =>
            (await client.query<R>(text, [...values])).rows,
        })
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    becomeApplication: async () => {},
    dump: () => Promise.reject(new Error('A PostgreSQL server is backed up with pg_dump; see docs/operations.md')),
    close: async () => {
      await db.destroy()
      await owner.end()
    },
  }
}
