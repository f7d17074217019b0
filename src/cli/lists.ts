import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import { getEdition, listEditions, undoList, writeFaultyListRows } from '#modules/lists/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { listKinds } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  Failed,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'
import { importLists } from './lists/import-lists.ts'
import { type ListToImport, readManifest } from './lists/manifest.ts'
import { type FileReport, inWords } from './lists/report.ts'
import { finishJob } from './progress.ts'

interface ImportOptions extends CommonOptions {
  readonly manifest?: string
  readonly agency?: string
  readonly kind?: string
  readonly period?: string
  readonly date?: string
  readonly title?: string
  readonly notCasework?: boolean
}

/** `selaras lists …`: lists of people in, listed, taken back, and their faulty rows out. */
export function addLists(program: Command, terminal: Terminal): void {
  const lists = program.command('lists').description('daftar orang dari perangkat daerah')
  withCommonOptions(lists.command('import [file]').description('impor satu daftar, atau semua daftar dalam manifes'))
    .option('--manifest <file>', 'JSON: berkas mana daftar siapa, tentang apa, kapan; berkasnya di folder yang sama')
    .option('--agency <name>', 'perangkat daerah pemilik daftar')
    .option('--kind <code>', 'jenis layanan, misalnya job-training')
    .option('--period <text>', 'periode, misalnya "TW II 2025" (bawaan: dibaca dari berkas)')
    .option('--date <day>', 'tanggal keadaan, misalnya 2025-06-30 (bawaan: dibaca dari berkas)')
    .option('--title <text>', 'nama daftar (bawaan: dari nama berkas)')
    .option('--not-casework', 'nyatakan: sudah diperiksa, tidak ada korban atau kasus kekerasan di berkas ini')
    .option('--yes', 'simpan; tanpa ini hanya diperiksa')
    .addHelpText('after', '\nKode keluar: 0 semua berkas beres, 1 ada berkas yang gagal, 2 perintah salah.')
    .action((file: string | undefined, options: ImportOptions) => importFiles(terminal, file, options))
  withCommonOptions(lists.command('list').description('daftar yang pernah diimpor')).action((options: CommonOptions) =>
    showLists(terminal, options),
  )
  withCommonOptions(lists.command('undo <id>').description('tarik kembali satu daftar beserta layanannya')).action(
    (id: string, options: CommonOptions) => undo(terminal, id, options),
  )
  withCommonOptions(lists.command('faulty <id>').description('baris yang perlu diperbaiki sebagai XLSX'))
    .requiredOption('--out <file>', 'berkas XLSX yang ditulis')
    .action((id: string, options: CommonOptions & { readonly out: string }) => faulty(terminal, id, options))
}

async function importFiles(terminal: Terminal, file: string | undefined, options: ImportOptions): Promise<void> {
  const lists = await toImport(file, options)
  const reports = await withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    const inRegion = <T>(work: (ctx: Context) => Promise<T>) =>
      asSystem(application.database, region, application.clock, work)
    if (options.kind !== undefined) await inRegion((ctx) => assertKind(ctx, options.kind ?? ''))
    // What a killed run left behind is finished before anything is compared with it.
    await application.worker.settle()
    return importLists({ application, terminal, region, inRegion, yes: options.yes ?? false }, lists)
  })
  for (const report of reports) terminal.say(`${inWords(report)}\n`)
  terminal.out(options.json ? `${JSON.stringify({ files: reports }, null, 2)}\n` : summary(reports))
  const failed = reports.filter(({ error }) => error !== null)
  if (failed.length > 0)
    throw new Failed(
      `${failed.length} dari ${reports.length} berkas gagal: ${failed.map(({ file: name }) => name).join(', ')}. Perbaiki berkasnya, lalu impor lagi; yang sudah tersimpan tidak akan ganda.`,
    )
  if (!options.yes) terminal.say('Tidak ada yang disimpan. Jalankan lagi dengan --yes untuk menyimpan.\n')
}

async function toImport(file: string | undefined, options: ImportOptions): Promise<ListToImport[]> {
  if (options.manifest !== undefined && file === undefined) return readManifest(options.manifest)
  if (file === undefined || options.manifest !== undefined)
    throw new UsageError('Sebut satu berkas, atau --manifest lists.json; tidak keduanya.')
  const { agency, kind, period, date, title, notCasework } = options
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw new UsageError(`--date harus tanggal seperti 2025-06-30, bukan “${date}”.`)
  return [{ path: file, agency, kind, period, date, title, isNoCasework: notCasework }]
}

/** A kind that is typed must be there: a slip of the pen would make a new one. A manifest may name new ones. Throws UsageError. */
async function assertKind(ctx: Context, text: string): Promise<void> {
  const kinds = await listKinds(ctx)
  const plain = text.trim().toLowerCase()
  if (kinds.some(({ code, name }) => code === plain || name.toLowerCase() === plain)) return
  throw new UsageError(`--kind “${text}” tidak dikenal. Yang ada: ${kinds.map(({ code }) => code).join(', ')}.`)
}

function summary(reports: readonly FileReport[]): string {
  const rows = reports.reduce((sum, { rows: counts }) => sum + (counts?.ready ?? 0), 0)
  return `${reports.length} berkas, ${rows} baris.\n`
}

const PAGE = 200

async function showLists(terminal: Terminal, options: CommonOptions): Promise<void> {
  const rows = await inChosenRegion(terminal, options, async (ctx) => {
    const shown: Record<string, unknown>[] = []
    for (let page = 1; ; page++) {
      const next = await listEditions(ctx, { page, pageSize: PAGE })
      const agencies = await nameAgencies(
        ctx,
        next.rows.map(({ agencyId }) => agencyId),
      )
      for (const found of next.rows)
        shown.push({
          id: found.id,
          file: found.fileName,
          agency: agencies.get(found.agencyId ?? '')?.shortName ?? found.newAgency,
          title: found.title,
          kind: found.serviceKind,
          period: found.period,
          as_of: found.asOf,
          state: stateOf(found),
          rows: found.counts?.ready ?? found.rowCount,
          supersedes: found.supersedes,
        })
      if (next.rows.length < PAGE) return shown
    }
  })
  const columns = ['id', 'file', 'agency', 'title', 'kind', 'period', 'as_of', 'state', 'rows', 'supersedes']
  printRows(terminal, options, columns, rows)
}

function assertId(id: string): void {
  if (!Id.safeParse(id).success)
    throw new UsageError(`“${id}” bukan id daftar. Lihat kolom id pada: selaras lists list`)
}

async function undo(terminal: Terminal, id: string, options: CommonOptions): Promise<void> {
  assertId(id)
  await withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    const inRegion = <T>(work: (ctx: Context) => Promise<T>) =>
      asSystem(application.database, region, application.clock, work)
    await application.worker.settle()
    const { jobId, fileName } = await inRegion((ctx) => undoList(ctx, id))
    if (jobId) await finishJob(application, terminal, region, jobId, 'Menarik kembali')
    const { state } = await inRegion((ctx) => getEdition(ctx, id))
    terminal.out(
      options.json ? `${JSON.stringify({ id, file: fileName, state }, null, 2)}\n` : `${fileName}: ditarik kembali.\n`,
    )
  })
}

async function faulty(
  terminal: Terminal,
  id: string,
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  assertId(id)
  const { content } = await inChosenRegion(terminal, options, (ctx) => writeFaultyListRows(ctx, id, 'id'))
  await writeFile(options.out, content, { mode: 0o600 })
  terminal.out(
    options.json ? `${JSON.stringify({ id, out: options.out })}\n` : `${options.out} ditulis; berisi data pribadi.\n`,
  )
}
