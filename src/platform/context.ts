import { sql, type Transaction } from 'kysely'
import type { Role } from '#contract/accounts.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { FileStore } from './files/file-store.ts'
import type { Tables } from './generated/tables.ts'
import type { Vault } from './vault/vault.ts'

/** In whose name a request acts: one person under one grant. */
export interface Actor {
  readonly userId: string
  readonly role: Role
  /** Null: every unit of the region. */
  readonly agencyId: string | null
  /** Kemendagri code; null: the whole region. */
  readonly areaCode: string | null
}

/** Whose walls a transaction stands behind, and on whose behalf. */
export interface RegionScope {
  /** Kemendagri code of the tenant, `35.07`. */
  readonly region: string
  readonly timezone: string
  readonly actor: Actor
  readonly requestId: string
  readonly clock: Clock
}

/** What a command may touch. There is no other way to reach the database. */
export interface Context extends RegionScope {
  readonly tx: Transaction<Tables>
  /** Seals and looks up the region's personal data. */
  readonly vault: Vault
  /** The region's pictures. What a command puts in is on disk before its row commits; nothing is taken out with a row. */
  readonly files: FileStore
}

/** Who does work that no person asked for at this moment: a job after a restart, the command line. */
export const systemActor: Actor = { userId: 'system', role: 'admin', agencyId: null, areaCode: null }

/** Settings as literals: `SET LOCAL` reaches the workers of Citus, `set_config()` does not, and it takes no parameters. */
async function setLocal(tx: Transaction<Tables>, settings: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(settings))
    await sql`set local ${sql.raw(`app."${name}"`)} = ${sql.lit(value)}`.execute(tx)
}

/** One transaction behind the walls of a region. A failure rolls everything back. */
export function inRegion<T>(database: Database, scope: RegionScope, work: (ctx: Context) => Promise<T>): Promise<T> {
  return database.db.transaction().execute(async (tx) => {
    await setLocal(tx, { region: scope.region, user: scope.actor.userId, units: scope.actor.agencyId ?? '' })
    return work({ ...scope, tx, vault: database.vaultOf(scope.region), files: database.filesOf(scope.region) })
  })
}

/** One transaction of a person before a region is chosen: sees the own grants and nothing of any region. */
export function asPerson<T>(
  database: Database,
  userId: string,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.db.transaction().execute(async (tx) => {
    await setLocal(tx, { person: userId })
    return work(tx)
  })
}

/** One transaction of whoever holds an invitation's token: sees that invitation and nothing else. */
export function withInvitation<T>(
  database: Database,
  tokenHash: string,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.db.transaction().execute(async (tx) => {
    await setLocal(tx, { invitation: tokenHash })
    return work(tx)
  })
}
