import type { Command } from 'commander'
import { Day } from '#contract/shapes.ts'
import { importMandates, listAgencies, listMandates } from '#modules/organisations/index.ts'
import { dayIn } from '#platform/clock.ts'
import {
  type CommonOptions,
  Failed,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from './command.ts'

/** `selaras mandates import|list`: which agency has which affair. */
export function addOrganisations(program: Command, terminal: Terminal): void {
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
  for (const { row, column, severity, message } of report.problems)
    terminal.say(
      `${severity === 'error' ? 'Salah' : 'Perhatian'}: baris ${row}${column ? `, kolom ${column}` : ''}: ${message}\n`,
    )
  const failed = report.problems.filter((problem) => problem.severity === 'error').length
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
    const agencies = new Map((await listAgencies(ctx)).map((agency) => [agency.id, agency]))
    const mandates = await listMandates(ctx, options.on ?? dayIn(ctx.timezone, ctx.clock.now()))
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
