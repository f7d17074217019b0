import type { Command } from 'commander'
import { Day } from '#contract/shapes.ts'
import {
  createTerritorial,
  importMandates,
  importOfficials,
  listMandates,
  nameAgencies,
} from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import {
  type CommonOptions,
  Failed,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from './command.ts'

/** `selaras mandates import|list`: which agency has which affair. `selaras organisations territorial|officials`: who there is. */
export function addOrganisations(program: Command, terminal: Terminal): void {
  addAgencies(program, terminal)
  const mandates = program.command('mandates').description('mandat: bidang urusan setiap perangkat daerah')

  withCommonOptions(mandates.command('import <file>').description('baca daftar mandat dari CSV atau XLSX'))
    .option('--from <day>', 'hari perubahan mulai berlaku, YYYY-MM-DD (bawaan: hari ini)')
    .option('--dry-run', 'hanya periksa, tidak menyimpan')
    .action((file: string, options: CommonOptions & { from?: string; dryRun?: boolean }) =>
      readMandates(terminal, file, options),
    )

  withCommonOptions(mandates.command('list').description('mandat yang berlaku'))
    .option('--on <day>', 'pada hari ini, YYYY-MM-DD (bawaan: hari ini)')
    .action((options: CommonOptions & { on?: string }) => printMandates(terminal, options))
}

function addAgencies(program: Command, terminal: Terminal): void {
  const organisations = program.command('organisations').description('perangkat daerah, jabatan, dan pemegangnya')

  withCommonOptions(
    organisations
      .command('territorial')
      .description('buat kecamatan dan kelurahan daerah ini dengan camat dan lurahnya, dari daftar wilayah'),
  ).action((options: CommonOptions) => makeTerritorial(terminal, options))

  withCommonOptions(
    organisations.command('officials <file>').description('baca jabatan dan pemegangnya dari CSV atau XLSX'),
  )
    .option('--dry-run', 'hanya periksa, tidak menyimpan')
    .action((file: string, options: CommonOptions & { dryRun?: boolean }) => readOfficials(terminal, file, options))
}

async function makeTerritorial(terminal: Terminal, options: CommonOptions): Promise<void> {
  const report = await inChosenRegion(terminal, options, (ctx) => createTerritorial(ctx))
  const { kecamatan, kelurahan, postsCreated } = report
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${kecamatan.all} kecamatan (${kecamatan.created} baru), ${kelurahan.all} kelurahan (${kelurahan.created} baru), ${postsCreated} jabatan baru.\n`,
  )
}

async function readOfficials(
  terminal: Terminal,
  file: string,
  options: CommonOptions & { dryRun?: boolean },
): Promise<void> {
  const input = { source: file, fileName: file, dryRun: options.dryRun ?? false, language: 'id' } as const
  const report = await inChosenRegion(terminal, options, (ctx) => importOfficials(ctx, input))
  const failed = sayProblems(terminal, report.problems)
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${report.rows} baris; ${report.postsCreated} jabatan baru; pemegang: ${report.appointed} mulai, ${report.ended} berakhir, ${report.unchanged} tetap.\n`,
  )
  if (failed > 0) throw new Failed(`${failed} baris salah; tidak ada yang disimpan. Perbaiki berkas lalu impor lagi.`)
  if (options.dryRun) terminal.say('Hanya diperiksa; tidak ada yang disimpan.\n')
}

interface Problem {
  readonly row: number
  readonly column: string | null
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** Says what is wrong, row by row; how many of them are errors. */
function sayProblems(terminal: Terminal, problems: readonly Problem[]): number {
  for (const { row, column, severity, message } of problems)
    terminal.say(
      `${severity === 'error' ? 'Salah' : 'Perhatian'}: baris ${row}${column ? `, kolom ${column}` : ''}: ${message}\n`,
    )
  return problems.filter(({ severity }) => severity === 'error').length
}

async function readMandates(
  terminal: Terminal,
  file: string,
  options: CommonOptions & { from?: string; dryRun?: boolean },
): Promise<void> {
  assertDay(options.from, '--from')
  const report = await inChosenRegion(terminal, options, (ctx) =>
    importMandates(ctx, {
      source: file,
      fileName: file,
      dryRun: options.dryRun ?? false,
      from: options.from,
      language: 'id',
    }),
  )
  const failed = sayProblems(terminal, report.problems)
  if (options.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`)
  else
    terminal.out(
      `${report.rows} baris; ${report.agenciesCreated.length} instansi baru; mandat: ${report.mandatesBegun} mulai, ${report.mandatesEnded} berakhir, ${report.mandatesUnchanged} tetap.\n`,
    )
  if (failed > 0) throw new Failed(`${failed} baris salah; tidak ada yang disimpan. Perbaiki berkas lalu impor lagi.`)
  if (options.dryRun) terminal.say('Hanya diperiksa; tidak ada yang disimpan.\n')
}

async function printMandates(terminal: Terminal, options: CommonOptions & { on?: string }): Promise<void> {
  assertDay(options.on, '--on')
  const rows = await inChosenRegion(terminal, options, async (ctx) => {
    const mandates = await listMandates(ctx, options.on ?? todayOf(ctx))
    const agencies = await nameAgencies(
      ctx,
      mandates.map(({ agencyId }) => agencyId),
    )
    return mandates.map((mandate) => ({
      instansi_singkat: agencies.get(mandate.agencyId)?.shortName,
      bidang_urusan: mandate.affairCode,
      nama_bidang: mandate.affairName,
      dasar_hukum: mandate.legalText,
      mulai: mandate.validFrom,
    }))
  })
  printRows(terminal, options, ['instansi_singkat', 'bidang_urusan', 'nama_bidang', 'dasar_hukum', 'mulai'], rows)
}

function assertDay(day: string | undefined, option: string): void {
  if (day !== undefined && !Day.safeParse(day).success)
    throw new UsageError(`${option} harus tanggal seperti 2026-02-10, bukan “${day}”.`)
}
