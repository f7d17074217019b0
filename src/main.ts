import { serve as listen } from '@hono/node-server'
import { sql } from 'kysely'
import { createApp } from '#api/app.ts'
import type { CommonOptions } from '#cli/command.ts'
import { runCli } from '#cli/run.ts'
import { createAuthentication, createRecentSessions, readAuthSecret } from '#modules/accounts/index.ts'
import { computeOverlaps, onPlansChanged } from '#modules/overlaps/index.ts'
import { ensureAreas } from '#modules/places/index.ts'
import { checkJob, commitJob, undoJob } from '#modules/plans/index.ts'
import { commitSampleJob, createFirstStart, fillSampleJob, listStartLinks } from '#modules/setup/index.ts'
import { type Application, openApplication, type Wiring } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'

/** The only place that knows every floor: who listens to what, which long work there is, and how a server is put together. */
export const wiring: Wiring = {
  subscribers: { 'plans.changed': [onPlansChanged] },
  kinds: [checkJob, commitJob, undoJob, fillSampleJob, commitSampleJob, computeOverlaps],
}

/** The HTTP side over an open application; `strict` makes undeclared answers loud (tests). */
export function assemble(application: Application, options: { strict: boolean; isStopping: () => boolean }) {
  const { config, database, clock, log, worker } = application
  const authentication = createAuthentication(database, config, readAuthSecret(config), log)
  const afterCommit = async () => {
    await worker.deliver()
    worker.wake()
  }
  const services = {
    database,
    authentication,
    firstStart: createFirstStart(),
    sessions: createRecentSessions({ database, authentication, clock }),
    clock,
    log,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    rate: config.rate,
    strict: options.strict,
    afterCommit,
  }
  const app = createApp(services, {
    ping: async () => void (await sql`select 1`.execute(database.db)),
    isStopping: options.isStopping,
  })
  return { app, services }
}

const open = ({ data }: CommonOptions) =>
  openApplication(readConfig(process.env, data ? { dataDir: data } : {}), wiring)

/** Serves until SIGTERM or SIGINT; then finishes open requests and the running step of a job, and closes. */
async function serve(options: { data?: string }): Promise<void> {
  const application = await open(options)
  const { config, log, worker } = application
  let isStopping = false
  const { app, services } = assemble(application, { strict: false, isStopping: () => isStopping })
  await ensureAreas(application.database, (message) => process.stderr.write(message))
  const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host })
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  worker.start()
  process.stderr.write(`Selaras melayani di ${config.publicUrl}\n`)
  for (const { text, url } of await listStartLinks(services, services.firstStart))
    process.stderr.write(`  ${text}: ${url}\n`)

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  isStopping = true
  log.info('stopping')
  await new Promise((resolve) => {
    server.close(resolve)
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
  await application.close()
}

if (import.meta.main) {
  process.exitCode = await runCli(process.argv.slice(2), {
    open,
    serve,
    out: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY,
  })
}
