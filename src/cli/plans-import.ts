import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import type { ImportCounts } from '#contract/plans-import.ts'
import {
  checkImport,
  commitImport,
  discardImport,
  findEarlier,
  getImport,
  mapColumns,
  type PlanImport,
  receiveFile,
  surveyAgain,
  uploadFile,
} from '#modules/plans/index.ts'
import type { Application } from '#platform/application.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  Failed,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'
import { listSentences, type Told } from './plans-import-report.ts'
import { columnsOf, type MappingFile, readMapping } from './plans-mapping.ts'
import { finishJob } from './progress.ts'

interface Options extends CommonOptions {
  readonly mapping?: string
  readonly year?: string
}

/** `selaras plans import`: a spreadsheet of plans, from file to committed rows. */
export function addPlansImport(program: Command, terminal: Terminal): void {
  const plans =
    program.commands.find((command) => command.name() === 'plans') ??
    program.command('plans').description('rencana kegiatan')
  withCommonOptions(plans.command('import <file>').description('impor rencana dari CSV atau XLSX'))
    .option('--yes', 'simpan tanpa bertanya; baris yang salah dilewati')
    .option('--mapping <file>', 'arti kolom dalam JSON: {"columns": {"nama_kegiatan": "Judul", "pagu": "K"}}')
    .option('--year <year>', 'tahun rencana (bawaan: dibaca dari tanggal di berkas)')
    .addHelpText(
      'after',
      '\nKode keluar: 0 semua baris masuk, 1 ada baris ditolak atau impor gagal, 2 perintah salah atau belum disetujui.',
    )
    .action((file: string, options: Options) => importPlans(terminal, file, options))
}

interface Run {
  readonly application: Application
  readonly terminal: Terminal
  readonly region: string
  readonly inRegion: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
}

async function importPlans(terminal: Terminal, path: string, options: Options): Promise<void> {
  const year = readYear(options.year)
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping)
  const content = await readFile(path).catch(() => {
    throw new UsageError(`Berkas ${path} tidak ditemukan atau tidak dapat dibuka.`)
  })
  await withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    const run: Run = {
      application,
      terminal,
      region,
      inRegion: (work) => asSystem(application.database, region, application.clock, work),
    }
    // What a killed run left behind is finished before anything is compared with it.
    await application.worker.settle()
    const found = await takeIn(run, content, basename(path), mapping, year)
    await carryOut(run, found.id, options)
  })
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new UsageError(`--year harus tahun seperti 2026, bukan “${text}”.`)
  return year
}

async function takeIn(
  run: Run,
  content: Uint8Array,
  fileName: string,
  mapping: MappingFile | undefined,
  year: number | undefined,
) {
  const file = await receiveFile(content, fileName, 'id')
  const told = { sheet: mapping?.sheet ?? file.survey.sheet, headerRow: mapping?.headerRow ?? null }
  const isTold = mapping?.sheet !== undefined || mapping?.headerRow !== undefined
  const survey = isTold ? await surveyAgain(content, fileName, told, 'id') : file.survey
  const found = await run.inRegion((ctx) => uploadFile(ctx, { ...file, survey }, year))
  const columns = mapping && columnsOf(mapping, found.layout)
  const mapped = columns ? await run.inRegion((ctx) => mapColumns(ctx, found.id, { year: found.year, columns })) : found
  await tellColumns(run, mapped)
  return mapped
}

async function tellColumns({ terminal, inRegion }: Run, found: PlanImport) {
  const unknown = found.layout.columns.filter(({ field, header }) => field === null && header !== '')
  if (unknown.length > 0) terminal.say(`Kolom yang tidak dipakai: ${unknown.map(({ header }) => header).join(', ')}.\n`)
  const earlier = await inRegion((ctx) => findEarlier(ctx, found))
  if (earlier?.committedAt)
    terminal.say(
      `Berkas yang sama sudah diimpor pada ${earlier.committedAt.toISOString().slice(0, 10)}; hanya perubahan yang disimpan.\n`,
    )
}

async function carryOut(run: Run, id: string, options: Options): Promise<void> {
  const { terminal } = run
  const checked = await runJob(run, id, checkImport, 'Memeriksa')
  const before = await report(run, id)
  const { counts } = checked
  if (!counts || counts.rows === counts.rejected) {
    await run.inRegion((ctx) => discardImport(ctx, id))
    answer(terminal, options, { ...before, state: 'discarded' })
    throw new Failed('Tidak ada baris yang dapat disimpan. Perbaiki berkas lalu impor lagi.')
  }
  if (!options.yes && !(await isAgreed(terminal, counts))) {
    await run.inRegion((ctx) => discardImport(ctx, id))
    answer(terminal, options, { ...before, state: 'discarded' })
    throw new UsageError('Tidak ada yang disimpan. Jalankan lagi dengan --yes untuk menyimpan.')
  }
  await runJob(run, id, commitImport, 'Menyimpan')
  const after = await listSentences(run.inRegion, id)
  answer(terminal, options, after)
  if (after.counts.rejected > 0)
    throw new Failed(
      `${after.counts.rejected} baris ditolak; ${after.counts.rows - after.counts.rejected} baris lain tersimpan.`,
    )
}

async function runJob(run: Run, id: string, ask: (ctx: Context, id: string) => Promise<PlanImport>, title: string) {
  const asked = await run.inRegion((ctx) => ask(ctx, id))
  if (asked.jobId) await finishJob(run.application, run.terminal, run.region, asked.jobId, title)
  return run.inRegion((ctx) => getImport(ctx, id))
}

const SHOWN = 50

/** Says the problems as sentences; a long list is cut, the JSON has all. */
async function report({ terminal, inRegion }: Run, id: string): Promise<Told> {
  const told = await listSentences(inRegion, id)
  for (const { sentence } of told.problems.slice(0, SHOWN)) terminal.say(`${sentence}\n`)
  if (told.problems.length > SHOWN)
    terminal.say(`… dan ${told.problems.length - SHOWN} lagi; --json memuat semuanya.\n`)
  return told
}

const inWords = ({ rows, created, updated, unchanged, rejected, warnings }: ImportCounts) =>
  `${rows} baris: ${created} baru, ${updated} berubah, ${unchanged} tetap, ${rejected} ditolak; ${warnings} perlu dilihat.`

function answer(terminal: Terminal, options: Options, told: Told) {
  const problems = told.problems.map(({ sentence: _, ...problem }) => problem)
  terminal.out(options.json ? `${JSON.stringify({ ...told, problems }, null, 2)}\n` : `${inWords(told.counts)}\n`)
}

async function isAgreed(terminal: Terminal, counts: ImportCounts): Promise<boolean> {
  terminal.say(`${inWords(counts)}\n`)
  if (!process.stdin.isTTY) return false
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(y|ya)$/i.test((await line.question('Simpan? (ya/tidak) ')).trim())
  } finally {
    line.close()
  }
}
