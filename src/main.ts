import { existsSync } from 'node:fs'
import path from 'node:path'
import { serve as listen } from '@hono/node-server'
import { sql } from 'kysely'
import { createApp } from '#api/app.ts'
import type { CommonOptions } from '#cli/command.ts'
import { runCli } from '#cli/run.ts'
import { createAuthentication, createRecentSessions, readAuthSecret } from '#modules/accounts/index.ts'
import { lookAtChairs, onHoldersChanged, sealedInDwp } from '#modules/dwp/index.ts'
import { DIGEST, digestJob, remindJob } from '#modules/followups/index.ts'
import { lookAfterJob, sealedInGatherings } from '#modules/gatherings/index.ts'
import { keepsHousePhotos, sealedInHouses } from '#modules/houses/index.ts'
import { checkListJob, commitListJob, sealedInLists, undoListJob } from '#modules/lists/index.ts'
import { matchRecords } from '#modules/matching/index.ts'
import { computeOverlaps, onPlansChanged } from '#modules/overlaps/index.ts'
import { remindOfPartnersJob, sealedInPartners } from '#modules/partners/index.ts'
import { sealedInPeople } from '#modules/people/index.ts'
import { ensureAreas } from '#modules/places/index.ts'
import { checkJob, commitJob, undoJob } from '#modules/plans/index.ts'
import { countFigures, onLedgerChanged } from '#modules/services/index.ts'
import {
  commitSampleJob,
  commitSampleListsJob,
  createFirstStart,
  fillSampleDwpJob,
  fillSampleHousesJob,
  fillSampleJob,
  fillSampleListsJob,
  fillSamplePartnersJob,
  fillSampleResultsJob,
  fillSampleStrategicJob,
  fillSampleTrainingJob,
  listStartLinks,
} from '#modules/setup/index.ts'
import { followGraduatesJob, sealedInTraining } from '#modules/training/index.ts'
import { type Application, openApplication, type Wiring } from '#platform/application.ts'
import { type Config, readConfig, SettingsError } from '#platform/config.ts'
import { sweepFiles } from '#platform/files/sweep-files.ts'
import { sealedInMails } from '#platform/mail/queue-mail.ts'
import { askForMail, sendMailJob } from '#platform/mail/send-job.ts'
import { eachMorning } from '#platform/upkeep/mornings.ts'
import { type Round, startRounds } from '#platform/upkeep/rounds.ts'
import { resealJob, type SealedColumn } from '#platform/vault/reseal-job.ts'

/** Whatever is sealed anywhere, for a change of keys. */
export const SEALED: readonly SealedColumn[] = [
  ...sealedInMails,
  ...sealedInPeople,
  ...sealedInLists,
  ...sealedInGatherings,
  ...sealedInPartners,
  ...sealedInDwp,
  ...sealedInTraining,
  ...sealedInHouses,
]

/** The only place that knows every floor: who listens to what, which long work there is, and how a server is put together. */
export const wiring: Wiring = {
  subscribers: {
    'plans.changed': [onPlansChanged],
    'people.changed': [onLedgerChanged],
    'organisations.holders_changed': [onHoldersChanged],
  },
  kinds: [
    checkJob,
    commitJob,
    undoJob,
    fillSampleJob,
    commitSampleJob,
    fillSampleDwpJob,
    fillSampleHousesJob,
    fillSamplePartnersJob,
    fillSampleTrainingJob,
    fillSampleResultsJob,
    fillSampleStrategicJob,
    fillSampleListsJob,
    commitSampleListsJob,
    computeOverlaps,
    countFigures,
    matchRecords,
    checkListJob,
    commitListJob,
    undoListJob,
    resealJob(SEALED),
    remindJob,
    lookAfterJob,
    remindOfPartnersJob,
    followGraduatesJob,
  ],
  kindsOf: ({ mail, publicUrl }) => (mail ? [digestJob(publicUrl), sendMailJob(mail)] : []),
}

/** What is looked for in every region each minute: the morning's reminders, and letters that wait. */
export const roundsOf = ({ mail }: Pick<Config, 'mail'>): readonly Round[] => [
  eachMorning(remindJob, ...(mail ? [DIGEST] : [])),
  eachMorning(lookAfterJob),
  eachMorning(remindOfPartnersJob),
  eachMorning(followGraduatesJob),
  lookAtChairs,
  sweepFiles([keepsHousePhotos]),
  ...(mail ? [askForMail] : []),
]

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
    mail: config.mail,
    strict: options.strict,
    afterCommit,
  }
  const app = createApp(services, {
    ping: async () => void (await sql`select 1`.execute(database.db)),
    isStopping: options.isStopping,
  })
  return { app, services }
}

const GRACE = 10_000

function open({ data }: CommonOptions, mayCreate = false): Promise<Application> {
  const config = readConfig(process.env, data ? { dataDir: data } : {})
  // A mistyped folder must not look like an empty installation.
  if (!mayCreate && !config.databaseUrl && !existsSync(path.join(config.dataDir, 'pg')))
    throw new SettingsError(
      `Folder ${config.dataDir} belum berisi basis data Selaras. Periksa --data, atau jalankan dahulu: selaras init --region <kode>`,
    )
  return openApplication(config, wiring)
}

/** Listens, or says in one sentence why that address cannot be had. */
async function listenOn(app: ReturnType<typeof createApp>, { host, port }: Config) {
  const server = listen({ fetch: app.fetch, port, hostname: host })
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject)).catch(
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      const why = code === 'EADDRINUSE' ? 'sudah dipakai program lain' : `tidak dapat dipakai (${code})`
      throw new SettingsError(`Alamat ${host}:${port} ${why}. Pilih PORT atau HOST lain, lalu jalankan lagi.`)
    },
  )
  return server
}

/** Serves until SIGTERM or SIGINT; then finishes open requests and the running step of a job, and closes. */
async function serve(options: { data?: string }): Promise<void> {
  const application = await open(options, true)
  try {
    await serveUntilStopped(application)
  } finally {
    await application.close()
  }
}

async function serveUntilStopped(application: Application): Promise<void> {
  const { config, log, worker } = application
  let isStopping = false
  const { app, services } = assemble(application, { strict: false, isStopping: () => isStopping })
  await ensureAreas(application.database, (message) => process.stderr.write(message))
  const server = await listenOn(app, config)
  worker.start()
  const rounds = startRounds(application, roundsOf(config))
  process.stderr.write(`Selaras melayani di ${config.publicUrl}\n`)
  for (const { text, url } of await listStartLinks(services, services.firstStart))
    process.stderr.write(`  ${text}: ${url}\n`)

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  isStopping = true
  log.info('stopping')
  await rounds.stop()
  await new Promise((resolve) => {
    server.close(resolve)
    if (!('closeIdleConnections' in server)) return
    server.closeIdleConnections()
    // Whoever still dawdles after the grace time is cut off.
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
  })
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
