/**
 * Reads and writes 100,000 rows of 18 columns as xlsx and CSV, each job in a process of its own, beside a library that
 * does the same. Prints rows per second, peak memory, file size, and our speed ÷ the baseline's (above 1: we are faster).
 *
 *   node bench/spreadsheet.ts [rows]
 */
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'
import { type OutCell, readTables, writeCsv, writeXlsx } from '#platform/spreadsheet/index.ts'

interface Result {
  readonly rows: number
  readonly seconds: number
  readonly peakMb: number
}

const NAMES =
  'id,instansi,singkat,kode,nama,uraian,keluaran,bidang,sasaran,nik,wilayah,kode_wilayah,mulai,selesai,jumlah,pagu,dana,mitra'
const day = (at: number) => new Date(Date.UTC(2026, at % 12, 1 + (at % 28)))

function plan(at: number): (string | number | Date)[] {
  const name = `Pelatihan menjahit bagi perempuan kepala keluarga ${at % 977}`
  const story = `Pelatihan 12 hari & pendampingan, alat jahit untuk 20 orang angkatan ${at % 4999}`
  const code = `1.06.05.2.02.00${(at % 90) + 10}`
  const nik = `350713${1_000_000_000 + at}`
  const start = [`MLG-${at}`, 'Dinas Sosial Kabupaten Malang', 'Dinsos', code, name, story, 'pelatihan', 'menjahit']
  const middle = ['perempuan kepala keluarga miskin', nik, 'Kec. Kalipare', '35.07.11', day(at), day(at + 3)]
  return [...start, ...middle, at % 50, 98_000_000 + at * 1000, 'DAU', 'SDM PKH']
}

function* plans(rows: number) {
  yield NAMES.split(',')
  for (let at = 0; at < rows; at++) yield plan(at)
}

function* ourPlans(rows: number): Generator<OutCell[]> {
  for (const row of plans(rows))
    yield row.map((cell) => (cell instanceof Date ? { date: cell.toISOString().slice(0, 10) } : cell))
}

const textPlans = function* (rows: number) {
  for (const row of plans(rows))
    yield row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)))
}

async function count(rows: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const _ of rows) found++
  return found
}

async function readOurs(file: string): Promise<number> {
  const tables = await readTables(file, file)
  const [sheet] = tables.sheets
  const found = sheet ? await count(sheet.rows()) : 0
  await tables.close()
  return found
}

async function write(rows: number, file: string, stream: NodeJS.ReadableStream): Promise<number> {
  await pipeline(stream, createWriteStream(file))
  return rows
}

const hucre = (rows: number, inlineStrings: boolean) =>
  Readable.from(writeXlsxStream(plans(rows), { name: 'Rencana', inlineStrings }))

const JOBS: Record<string, (file: string, rows: number) => Promise<number>> = {
  'write xlsx: ours': (file, rows) => write(rows, file, writeXlsx([{ name: 'Rencana', rows: ourPlans(rows) }])),
  'write xlsx: hucre': (file, rows) => write(rows, file, hucre(rows, true)),
  'write xlsx, shared strings: hucre': (file, rows) => write(rows, file, hucre(rows, false)),
  'write csv: ours': (file, rows) => write(rows, file, writeCsv(ourPlans(rows))),
  'write csv: csv-stringify': (file, rows) =>
    write(rows, file, Readable.from(textPlans(rows)).pipe(stringify({ escape_formulas: true, bom: true }))),
  'read: ours': readOurs,
  'read: hucre': async (file) => count(streamXlsxRows(await readFile(file))),
  'read: csv-parse': (file) => count(createReadStream(file).pipe(parse({ bom: true }))),
}

async function runJob(job: string, file: string, rows: number): Promise<Result> {
  const started = performance.now()
  const done = await JOBS[job]?.(file, rows)
  const seconds = (performance.now() - started) / 1000
  return { rows: done ?? 0, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }
}

function measure(job: string, file: string, rows: number): Result {
  const runs = [1, 2, 3].map(() => {
    const output = execFileSync(process.execPath, [import.meta.filename, String(rows), job, file], { encoding: 'utf8' })
    return JSON.parse(output) as Result
  })
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best))
}

function compare(title: string, jobs: readonly [job: string, file: string][], rows: number): void {
  const results = jobs.map(([job, file]) => ({ job, file, ...measure(job, file, rows) }))
  const baseline = results.at(-1)
  console.log(`\n${title}`)
  for (const { job, file, rows: done, seconds, peakMb } of results) {
    const speed = Math.round(done / seconds).toLocaleString('en')
    const size = (statSync(file).size / 1e6).toFixed(1)
    const ratio = ((baseline?.seconds ?? seconds) / seconds).toFixed(2)
    console.log(
      `  ${job.padEnd(36)}${speed.padStart(9)} rows/s ${peakMb.toFixed(0).padStart(5)} MB peak ${size.padStart(6)} MB file   × ${ratio}`,
    )
  }
}

const [rowsText = '100000', job, jobFile] = process.argv.slice(2)
const rows = Number(rowsText)
if (job && jobFile) console.log(JSON.stringify(await runJob(job, jobFile, rows)))
else {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
  const at = (name: string) => join(folder, name)
  try {
    console.log(
      `${rows.toLocaleString('en')} rows × 18 columns, best of 3; × is speed relative to the last line of each group`,
    )
    const writers: [string, string][] = [
      ['write xlsx: ours', at('ours.xlsx')],
      ['write xlsx: hucre', at('inline.xlsx')],
    ]
    compare('Write xlsx', writers, rows)
    measure('write xlsx, shared strings: hucre', at('shared.xlsx'), rows)
    for (const name of ['ours', 'inline', 'shared'])
      compare(
        `Read ${name}.xlsx`,
        [
          ['read: ours', at(`${name}.xlsx`)],
          ['read: hucre', at(`${name}.xlsx`)],
        ],
        rows,
      )
    compare(
      'Write CSV',
      [
        ['write csv: ours', at('ours.csv')],
        ['write csv: csv-stringify', at('theirs.csv')],
      ],
      rows,
    )
    compare(
      'Read CSV',
      [
        ['read: ours', at('ours.csv')],
        ['read: csv-parse', at('ours.csv')],
      ],
      rows,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
