/**
 * Speed of the matching engine, from a CSV of people to clusters, and of a new list against resident people:
 *
 *   node bench/matching.ts --generator DIR [--sizes 250000,1000000,4000000] [--against 1000000] [--threads 2]
 *
 * DIR is the sample's `generate-lists` with its packages installed; the lists are made in the system's temporary folder and removed.
 * Limits of the issue, on two cores: 1,000,000 rows in 30 s and 4 GB, growth close to linear; 10,000 rows against 1,000,000 people in 5 s.
 * Baseline: DuckDB alone groups rows of one NIK, or of one name and birth date, both as written.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse'
import { type MatchRecord, matchTable, openMatcher } from '#modules/matching/engine/index.ts'

const REGION = '35.07'
const NEW_ROWS = 10_000
const BATCH = 20_000
const COLUMNS = {
  id: 'id',
  columns: Object.fromEntries(
    'source nik kk name sex birth_date birth_place address rt rw village_code district_code phone'
      .split(' ')
      .map((field) => [field, field]),
  ),
}

const option = (name: string, usual: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : (process.argv[at + 1] ?? usual)
}

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-bench-'))
const threads = Number(option('threads', '2'))
const seconds = (from: number) => Number(((performance.now() - from) / 1000).toFixed(1))
/** Processor seconds of all threads, for a machine that others use too. */
const processor = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from)
  return Number(((user + system) / 1e6).toFixed(1))
}
const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576)

function listOf(rows: number, seed: number): string {
  const out = path.join(folder, `${rows}-${seed}`)
  if (existsSync(out)) return out
  mkdirSync(out)
  const generator = path.resolve(option('generator', '../shared/tools/generate-lists'))
  const made = spawnSync(
    process.execPath,
    [
      'generate-lists.mjs',
      '--region',
      REGION,
      '--format',
      'flat',
      '--records',
      String(rows),
      '--seed',
      String(seed),
      '--out',
      out,
    ],
    { cwd: generator, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`the generator failed in ${generator}: ${made.stderr}`)
  return out
}

/** Pairwise precision and recall of clusters against the generator's truth, and the baseline's in the same way. */
async function score(truthFile: string, clusterOf: string): Promise<{ precision: number; recall: number }> {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const reader = await connection.runAndReadAll(`
    with labelled as (select person_id, cluster_id from (${clusterOf}) join read_csv('${truthFile}', all_varchar = true) using (id)),
    pairs as (
      select (select sum(n * (n - 1) / 2) from (select count(*) n from labelled group by person_id, cluster_id)) as right_ones,
        (select sum(n * (n - 1) / 2) from (select count(*) n from labelled group by cluster_id)) as claimed,
        (select sum(n * (n - 1) / 2) from (select count(*) n from labelled group by person_id)) as true_ones)
    select right_ones / claimed, right_ones / true_ones from pairs`)
  const [precision, recall] = reader.getRows()[0] ?? []
  connection.closeSync()
  return { precision: Number(Number(precision).toFixed(4)), recall: Number(Number(recall).toFixed(4)) }
}

const BASELINE = (records: string) => `
  select id, coalesce(nullif(nik, ''), 'n' || name || birth_date) as cluster_id from read_csv('${records}', all_varchar = true)`

/** One size in a process of its own, so that its memory is its own. */
async function measureFull(rows: number): Promise<void> {
  const from = listOf(rows, 1)
  const records = path.join(from, 'records.csv')
  const columnsFile = path.join(folder, 'columns.json')
  const out = path.join(folder, 'clusters.csv')
  writeFileSync(columnsFile, JSON.stringify(COLUMNS))
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, megabytes())
  }, 200)
  const start = performance.now()
  const used = process.cpuUsage()
  const { figures, clusters } = await matchTable({ file: records, columnsFile, out, threads })
  const taken = seconds(start)
  const cpu = processor(used)
  clearInterval(watch)
  const truth = path.join(from, 'truth.csv')
  const baselineStart = performance.now()
  const baseline = await score(truth, BASELINE(records))
  console.log(
    JSON.stringify({
      rows,
      seconds: taken,
      cpu_seconds: cpu,
      microseconds_a_row: Number(((taken * 1e6) / rows).toFixed(1)),
      peak_mb: most,
      pairs: figures.pairs,
      share_of_all_pairs: Number((figures.pairs / ((rows * (rows - 1)) / 2)).toExponential(2)),
      lost_in_blocking: Number(figures.lostInBlocking.toFixed(4)),
      clusters,
      ...(await score(truth, `select id, cluster_id from read_csv('${out}', all_varchar = true)`)),
      phases_ms: figures.milliseconds,
      baseline_exact: { seconds: seconds(baselineStart), ...baseline },
    }),
  )
}

async function* readRecords(file: string): AsyncGenerator<MatchRecord> {
  const rows = createReadStream(file).pipe(parse({ columns: true }))
  for await (const row of rows as AsyncIterable<Record<string, string>>)
    yield {
      id: row.id ?? '',
      source: row.source ?? '',
      name: row.name || null,
      nik: row.nik || null,
      kk: row.kk || null,
      birthDate: row.birth_date || null,
      sex: row.sex === 'L' || row.sex === 'P' ? row.sex : null,
      birthPlace: row.birth_place || null,
      address: row.address || null,
      rt: row.rt || null,
      rw: row.rw || null,
      villageCode: row.village_code || null,
      districtCode: row.district_code || null,
      phone: row.phone || null,
    }
}

/** The last rows of the file come as a list of their own to all the others. */
async function measureIncremental(resident: number): Promise<void> {
  const file = path.join(listOf(resident, 1), 'records.csv')
  const matcher = await openMatcher({ threads })
  const late: MatchRecord[] = []
  let batch: MatchRecord[] = []
  let count = 0
  for await (const record of readRecords(file)) {
    if (++count > resident - NEW_ROWS) late.push({ ...record, source: 'new' })
    else batch.push(record)
    if (batch.length < BATCH) continue
    await matcher.add(batch)
    batch = []
  }
  await matcher.add(batch)
  const { model } = await matcher.run({ byRow: true })
  const start = performance.now()
  const used = process.cpuUsage()
  await matcher.add(late)
  const { figures } = await matcher.runIncremental({ newSources: ['new'], model })
  console.log(
    JSON.stringify({
      incremental: late.length,
      against: resident - NEW_ROWS,
      seconds: seconds(start),
      cpu_seconds: processor(used),
      pairs: figures.pairs,
      links: figures.links,
      phases_ms: figures.milliseconds,
      peak_mb: megabytes(),
    }),
  )
  await matcher.close()
}

const part = option('part', '')
if (part === 'full') await measureFull(Number(option('rows', '0')))
else if (part === 'incremental') await measureIncremental(Number(option('rows', '0')))
else {
  const run = (...parts: string[]) =>
    process.stdout.write(
      execFileSync(process.execPath, [
        '--max-old-space-size=12000',
        import.meta.filename,
        ...parts,
        ...process.argv.slice(2),
      ]),
    )
  console.log(JSON.stringify({ threads, limits: { rows: 1_000_000, seconds: 30, mb: 4096, incremental_seconds: 5 } }))
  for (const size of option('sizes', '250000,1000000,4000000').split(',')) run('--part', 'full', '--rows', size)
  run('--part', 'incremental', '--rows', option('against', '1000000'))
}
rmSync(folder, { recursive: true })
