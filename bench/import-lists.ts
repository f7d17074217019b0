/**
 * Imports a list of people from an .xlsx into an embedded database in a folder: reading, dry run, commit and undo, each with rows per second; the peak
 * memory of the process; the longest time without progress; and how long other requests take meanwhile, from the moment they were due, so that a
 * busy process shows. Two baselines in the same run: the file read by the spreadsheet reader alone, and the records written without a file.
 *
 *   node bench/import-lists.ts [rows …]        (default 10000 100000)
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createBatch, type NewRecord, saveRecords } from '#modules/people/index.ts'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { newId } from '#platform/ids.ts'
import { readTables, writeXlsx } from '#platform/spreadsheet/index.ts'
import { assemble } from '../src/main.ts'
import { buildUser, cookieOf } from '../tests/build/accounts.ts'
import { buildRegion } from '../tests/build/database.ts'
import { loadTestAreas } from '../tests/build/places.ts'
import { openLister, person } from '../tests/build/rooms/lists.ts'

interface Result {
  readonly megabytes: number
  readonly seconds: Readonly<Record<string, number>>
  /** Of the processor, the other requests among it: what a busy machine does not change. */
  readonly cpuSeconds: number
  readonly startMb: number
  readonly peakMb: number
  /** Longest time between two steps of a job, in milliseconds, and which it was. */
  readonly longestStep: number
  readonly longestAt: string
  /** Other requests: how many, and their time in milliseconds. */
  readonly others: { readonly count: number; readonly median: number; readonly p95: number; readonly worst: number }
}

const TICK = 40

function listWorkbook(rows: number): Promise<Buffer> {
  const header = Object.keys(person(0))
  function* all() {
    yield ['DAFTAR PENERIMA BANTUAN SOSIAL']
    yield ['TRIWULAN II TAHUN 2025']
    yield []
    yield header
    // One row of three has something a clerk gets wrong.
    for (let at = 0; at < rows; at++)
      yield Object.values(
        at % 3 === 0
          ? { ...person(at), [at % 2 === 0 ? 'NIK' : 'Tgl Lahir']: at % 2 === 0 ? '3,50713E+15' : '31/02/1970' }
          : person(at),
      )
  }
  return buffer(writeXlsx([{ name: 'Penerima', rows: all() }]))
}

/** Asks a route every so often until it is stopped; time counts from when the question was due. */
function askMeanwhile(ask: () => Promise<void>) {
  const times: number[] = []
  let peak = 0
  let isOver = false
  const loop = (async () => {
    for (let due = performance.now() + TICK; !isOver; due = Math.max(due + TICK, performance.now())) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      await ask()
      times.push(performance.now() - due)
      peak = Math.max(peak, process.memoryUsage().rss)
    }
  })()
  return async () => {
    isOver = true
    await loop
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
    return { count: times.length, median: at(0.5), p95: at(0.95), worst: at(1 - Number.EPSILON), peakMb: peak / 1e6 }
  }
}

async function run(rows: number): Promise<Result> {
  const data = mkdtempSync(path.join(tmpdir(), 'import-lists-'))
  const config = readConfig(
    { LOG_LEVEL: 'silent', AUTH_SECRET: 'only-for-the-bench-only-for-the-bench-1' },
    { dataDir: data },
  )
  // Made in processes of their own, whose memory is none of the import's.
  execFileSync(process.execPath, [import.meta.filename, '--prepare', data])
  const content = execFileSync(process.execPath, [import.meta.filename, '--make', String(rows)], { maxBuffer: 1e9 })
  const application = await openApplication(config, { subscribers: {}, kinds: [] })
  const region = '35.07'
  const { app, services } = assemble(application, { strict: false, isStopping: () => false })
  const user = await buildUser(application.database, { region, role: 'coordinator' })
  const cookie = await cookieOf(services.authentication, user)
  const ask = async () => {
    const { status } = await app.request('/api/lists?pageSize=10', { headers: { cookie } })
    if (status !== 200) throw new Error(`answered ${status}`)
  }
  let last = performance.now()
  let longestStep = 0
  let longestAt = ''
  const afterStep = async (kind: string, steps: number) => {
    const now = performance.now()
    if (steps > 1 && now - last > longestStep) {
      longestStep = now - last
      longestAt = `${kind}, step ${steps}`
    }
    last = now
  }
  const lister = openLister(application.database, {}, { afterStep, clock: application.clock })
  const seconds: Record<string, number> = {}
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const value = await work()
    seconds[name] = (performance.now() - started) / 1000
    return value
  }
  const startMb = process.memoryUsage().rss / 1e6
  const stop = askMeanwhile(ask)
  const cpu = process.cpuUsage()
  const { id } = await timed('read', () => lister.upload(content, 'Penerima bansos TW II 2025.xlsx'))
  await timed('dry run', () => lister.check(id))
  const done = await timed('commit', () => lister.commit(id))
  const { peakMb, ...others } = await stop()
  const { user: userTime, system } = process.cpuUsage(cpu)
  if (done.state !== 'committed' || done.counts?.ready !== rows)
    throw new Error(`imported ${JSON.stringify(done.counts)}`)
  await timed('undo', () => lister.undo(id))
  await timed('reading alone', () => readAlone(content))
  await timed('writing alone', () => lister.act(async (ctx) => writeAlone(ctx, done.agencyId ?? '', rows)))
  await application.close()
  rmSync(data, { recursive: true, force: true })
  return {
    megabytes: content.length / 1e6,
    seconds,
    startMb,
    peakMb,
    longestStep,
    longestAt,
    others,
    cpuSeconds: (userTime + system) / 1e6,
  }
}

/** A data folder with a region. */
async function prepare(data: string): Promise<void> {
  const application = await openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), {
    subscribers: {},
    kinds: [],
  })
  await application.database.asOwner(loadTestAreas)
  await buildRegion(application.database)
  await application.close()
}

async function readAlone(content: Uint8Array): Promise<void> {
  const tables = await readTables(content, 'x.xlsx')
  for (const sheet of tables.sheets) for await (const _ of sheet.rows());
  await tables.close()
}

async function writeAlone(ctx: Parameters<typeof saveRecords>[0], agencyId: string, rows: number): Promise<void> {
  const id = newId()
  await createBatch(ctx, { id, seriesId: newId(), agencyId, title: 'x', fileName: 'x', period: '', asOf: '2025-06-30' })
  for (let from = 0; from < rows; from += 400)
    await saveRecords(
      ctx,
      id,
      Array.from({ length: Math.min(400, rows - from) }, (_, at) => recordOf(from + at)),
    )
}

function recordOf(at: number): NewRecord {
  const { Nama: name, NIK: nik, 'No KK': kk, Alamat: address } = person(at)
  return {
    id: newId(),
    sheet: '',
    row: at + 1,
    name,
    nik,
    kk,
    phone: null,
    sex: 'P',
    birthDate: null,
    age: null,
    birthPlace: '',
    address,
    rt: '',
    rw: '',
    villageCode: null,
    districtCode: null,
    relation: '',
    familyKey: null,
    facts: {},
    source: person(at),
  }
}

const arguments_ = process.argv.slice(2)
if (arguments_[0] === '--make') process.stdout.write(await listWorkbook(Number(arguments_[1])))
else if (arguments_[0] === '--prepare') await prepare(arguments_[1] ?? '')
else if (arguments_[0] === '--one') console.log(JSON.stringify(await run(Number(arguments_[1]))))
else {
  for (const rows of arguments_.length > 0 ? arguments_.map(Number) : [10_000, 100_000]) {
    // A process of its own each, so that the peak is of this size alone.
    const output = execFileSync(process.execPath, [import.meta.filename, '--one', String(rows)], { encoding: 'utf8' })
    const { megabytes, seconds, cpuSeconds, startMb, peakMb, longestStep, longestAt, others } = JSON.parse(
      output,
    ) as Result
    const { read = 0, commit = 0 } = seconds
    const whole = read + (seconds['dry run'] ?? 0) + commit
    console.log(
      `\n${rows.toLocaleString('en')} rows, ${megabytes.toFixed(1)} MB of XLSX: read, checked, committed in ${whole.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of the processor); peak memory ${peakMb.toFixed(0)} MB (${startMb.toFixed(0)} MB before)`,
    )
    console.log(
      `  other requests meanwhile: ${others.count}, median ${others.median} ms, p95 ${others.p95} ms, worst ${others.worst} ms; longest time without progress ${longestStep.toFixed(0)} ms (${longestAt})`,
    )
    const alone = (seconds['reading alone'] ?? 0) * 3 + (seconds['writing alone'] ?? 0)
    console.log(
      `  × ${(alone / whole).toFixed(2)} of reading three times and writing once, without understanding anything`,
    )
    for (const [name, taken] of Object.entries(seconds))
      console.log(
        `  ${name.padEnd(16)} ${taken.toFixed(1).padStart(7)} s ${Math.round(rows / taken)
          .toLocaleString('en')
          .padStart(9)} rows/s`,
      )
  }
}
