/**
 * Overlaps as a region meets them: plans in PGlite, computed by the job, kept up to date by the listener.
 *
 *   node bench/overlaps-room.ts [--sizes 1250,5000,20000]
 *
 * Limits of the issue: 5,000 activities: all pairs in 5 s, one changed activity in 100 ms, memory 1 GB. Each size runs in a process of its own,
 * so that memory is its own; `longest_wait_ms` is how long a reader waited at most for an answer while the job ran.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { computeOverlaps, listPairs, onPlansChanged, recompute, summarise } from '#modules/overlaps/index.ts'
import { ensureAreas, listPlaceNames } from '#modules/places/index.ts'
import { findActivity, listPlannedActivities, saveActivities } from '#modules/plans/index.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { openPglite } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { createWorker } from '#platform/worker.ts'
import { drawPlans, randomOf } from './varied-plans.ts'

const REGION = '35.07'
const AGENCIES = 60
const CHANGES = 30

/** Writes plans into a folder, in a process of its own: loading the areas of the country takes memory that no running server holds. */
async function prepare(count: number, folder: string) {
  const database = await openPglite(folder)
  await migrate(database)
  await ensureAreas(database, () => {})
  await database.asOwner((owner) =>
    owner.query(`insert into regions (region_id, name, timezone) values ('${REGION}', 'Bench', 'Asia/Jakarta')`),
  )
  const random = randomOf(count)
  const act = <T>(work: (ctx: Context) => Promise<T>) => asSystem(database, REGION, systemClock, work)
  const agencyIds = Array.from({ length: AGENCIES }, () => newId())
  const areaCodes = await act(async (ctx) => {
    const agencies = agencyIds.map((id, n) => ({
      region_id: REGION,
      id,
      short_name: `OPD ${n}`,
      name: `OPD ${n}`,
      kind: 'perangkat_daerah',
    }))
    await ctx.tx.insertInto('agencies').values(agencies).execute()
    return (await listPlaceNames(ctx, REGION)).map(({ code }) => code)
  })
  const plans = drawPlans(count, random, { agencyIds, areaCodes, region: REGION })
  for (let at = 0; at < plans.length; at += 1000)
    await act((ctx) => saveActivities(ctx, 2026, plans.slice(at, at + 1000), { kind: 'import' }))
  await act((ctx) => ctx.tx.deleteFrom('outbox').execute())
  await database.asOwner((owner) => owner.execute('analyze'))
  await database.close()
}

const seconds = (from: number) => Number(((performance.now() - from) / 1000).toFixed(2))
const at = (times: readonly number[], share: number) =>
  Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)

async function measure(count: number, folder: string) {
  const database = await openPglite(folder)
  await database.becomeApplication()
  const random = randomOf(count + 1)
  const act = <T>(work: (ctx: Context) => Promise<T>) => asSystem(database, REGION, systemClock, work)
  const worker = createWorker({
    database,
    clock: systemClock,
    log: createLog({ logLevel: 'error' } as Parameters<typeof createLog>[0]),
    subscribers: { 'plans.changed': [onPlansChanged] },
    kinds: [computeOverlaps],
  })

  const waits: number[] = []
  let isRunning = true
  const reader = (async () => {
    while (isRunning) {
      const asked = performance.now()
      await act((ctx) => listPairs(ctx, { state: ['open'], sort: '-score', page: 1, pageSize: 50 }))
      waits.push(performance.now() - asked)
      await pause(100)
    }
  })()
  const started = performance.now()
  const cpuBefore = process.cpuUsage()
  await act((ctx) => recompute(ctx, 2026))
  await worker.settle()
  const full = seconds(started)
  const cpu = process.cpuUsage(cpuBefore)
  isRunning = false
  await reader

  const ids = (await act((ctx) => listPlannedActivities(ctx, { year: 2026 }))).map(({ id }) => id)
  const draw = () => ids[Math.floor(random() * ids.length)] ?? ''
  const changed: number[] = []
  for (let n = 0; n < CHANGES; n++) {
    await act(async (ctx) => {
      const [activity, other] = [await findActivity(ctx, draw()), await findActivity(ctx, draw())]
      if (activity && other)
        await saveActivities(ctx, 2026, [{ ...activity, name: other.name, purpose: other.purpose }], { kind: 'edit' })
    })
    const from = performance.now()
    await worker.deliver()
    changed.push(performance.now() - from)
  }
  const timed = async (work: (ctx: Context) => Promise<unknown>) => {
    const times: number[] = []
    for (let n = 0; n < 20; n++) {
      const from = performance.now()
      await act(work)
      times.push(performance.now() - from)
    }
    return at(times, 0.95)
  }
  const listMs = await timed((ctx) =>
    listPairs(ctx, { state: ['open', 'reopened', 'decided'], sort: '-score', page: 1, pageSize: 50 }),
  )
  const summaryMs = await timed((ctx) => summarise(ctx, 2026))
  const figures = await act((ctx) => summarise(ctx, 2026))
  const rows = await act((ctx) =>
    ctx.tx
      .selectFrom('overlap_pairs')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirst(),
  )
  await database.close()
  return {
    activities: count,
    full_run_s: full,
    full_run_cpu_s: Number(((cpu.user + cpu.system) / 1e6).toFixed(2)),
    one_change_ms: { median: at(changed, 0.5), p95: at(changed, 0.95), most: at(changed, 1) },
    pairs: {
      duplicate: figures.duplicate,
      complementary: figures.complementary,
      sequence_gap: figures.sequenceGap,
      stored: rows?.n,
    },
    compared: figures.compared,
    share_of_all_pairs: Number((figures.compared / figures.allPairs).toFixed(5)),
    longest_wait_ms: at(waits, 1),
    list_p95_ms: listMs,
    summary_p95_ms: summaryMs,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const folderOf = (size: string) => path.join(tmpdir(), `selaras-bench-${size}`)
const run = (step: string, size: string) =>
  execFileSync(process.execPath, [import.meta.filename, step, size], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const [step = '', size = ''] = process.argv.slice(2)
if (step === '--prepare') {
  await prepare(Number(size), folderOf(size))
  process.exit(0)
}
if (step === '--measure') {
  process.stdout.write(JSON.stringify(await measure(Number(size), folderOf(size))))
  process.exit(0)
}
const sizes = step === '--sizes' ? size.split(',') : ['1250', '5000', '20000']
const results = sizes.map((one) => {
  rmSync(folderOf(one), { recursive: true, force: true })
  run('--prepare', one)
  const result = JSON.parse(run('--measure', one)) as Awaited<ReturnType<typeof measure>>
  rmSync(folderOf(one), { recursive: true, force: true })
  process.stderr.write(`${JSON.stringify(result)}\n`)
  return result
})
const growth = results.map((result, n) => {
  const before = results[n - 1]
  return (
    before && {
      activities: result.activities / before.activities,
      time: Number((result.full_run_s / before.full_run_s).toFixed(1)),
      compared: Number((result.compared / before.compared).toFixed(1)),
    }
  )
})
process.stdout.write(
  `${JSON.stringify({ results, growth: growth.filter(Boolean), limits: { activities: 5000, full_run_s: 5, one_change_ms: 100, peak_rss_mb: 1024 } }, null, 2)}\n`,
)
