import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import type { JobKind } from './jobs.ts'
import { createLog, type Log } from './log.ts'
import { migrate } from './migrate.ts'
import type { Subscribers } from './outbox.ts'
import { createWorker, type Worker } from './worker.ts'

/** What main.ts wires from the rooms: who listens to which event, and which long work there is. */
export interface Wiring {
  readonly subscribers: Subscribers
  readonly kinds: readonly JobKind[]
  /** Long work that needs a setting of the installation: where mail goes out. */
  readonly kindsOf?: (config: Config) => readonly JobKind[]
}

/** The ground floor, running: shared by the server and the command line. */
export interface Application {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly worker: Worker
  close(): Promise<void>
}

/** Opens and migrates the database and makes the worker (not started). Throws DataDirBusy when another process has the folder. */
export async function openApplication(
  config: Config,
  wiring: Wiring,
  clock: Clock = systemClock,
): Promise<Application> {
  const log = createLog(config)
  const database = await openDatabase(config)
  try {
    const applied = await migrate(database)
    if (applied.length > 0) log.info({ migrations: applied }, 'database brought up to date')
  } catch (error) {
    await database.close()
    throw error
  }
  const kinds = [...wiring.kinds, ...(wiring.kindsOf?.(config) ?? [])]
  const worker = createWorker({ database, clock, log, subscribers: wiring.subscribers, kinds })
  return {
    config,
    database,
    clock,
    log,
    worker,
    close: async () => {
      await worker.stop()
      await database.close()
    },
  }
}
