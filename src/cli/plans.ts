import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import {
  EXPORT_COLUMNS,
  exportActivities,
  listExported,
  listYears,
  readNeeds,
  saveNeeds,
} from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import {
  type CommonOptions,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from './command.ts'

/** `selaras plans export` and `selaras needs import`; `plans import` is added to the same group by the import. */
export function addPlans(program: Command, terminal: Terminal): void {
  const plans = groupOf(program, 'plans', 'rencana: program dan kegiatan')
  withCommonOptions(
    plans.command('export').description('keluarkan kegiatan satu tahun, kolomnya sama dengan berkas impor'),
  )
    .option('--year <year>', 'tahun rencana (bawaan: tahun terakhir yang berisi rencana)')
    .option('--xlsx <file>', 'tulis sebagai lembar kerja ke berkas ini')
    .action((options: ExportOptions) => exportPlans(terminal, options))

  const needs = program.command('needs').description('kebutuhan: prioritas × wilayah × sasaran yang harus dilayani')
  withCommonOptions(needs.command('import <file>').description('baca daftar kebutuhan dari CSV atau XLSX'))
    .option('--year <year>', 'tahun kebutuhan (bawaan: tahun terakhir yang berisi rencana)')
    .action((file: string, options: CommonOptions & { year?: string }) => importNeeds(terminal, file, options))
}

type ExportOptions = CommonOptions & { readonly year?: string; readonly xlsx?: string }

/** The command group of that name; another file may have made it first. */
const groupOf = (program: Command, name: string, description: string): Command =>
  program.commands.find((command) => command.name() === name) ?? program.command(name).description(description)

async function yearOf(ctx: Context, given: string | undefined): Promise<number> {
  if (given !== undefined) {
    const year = Number(given)
    if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new UsageError(`--year ${given} bukan tahun`)
    return year
  }
  const [latest] = await listYears(ctx)
  return latest?.year ?? Number(todayOf(ctx).slice(0, 4))
}

async function exportPlans(terminal: Terminal, options: ExportOptions): Promise<void> {
  await inChosenRegion(terminal, options, async (ctx) => {
    const year = await yearOf(ctx, options.year)
    if (options.xlsx === undefined) {
      const columns = EXPORT_COLUMNS.map(({ header }) => header)
      printRows(terminal, options, columns, await listExported(ctx, { year }))
      return
    }
    const file = await exportActivities(ctx, { year, sort: 'name', format: 'xlsx' })
    await writeFile(options.xlsx, file.stream())
    terminal.say(`Rencana ${year} ditulis ke ${options.xlsx}.\n`)
  })
}

async function importNeeds(
  terminal: Terminal,
  file: string,
  options: CommonOptions & { readonly year?: string },
): Promise<void> {
  const needs = await readNeeds(file, file)
  const answer = await inChosenRegion(terminal, options, async (ctx) => {
    const year = await yearOf(ctx, options.year)
    return { year, needs: await saveNeeds(ctx, year, needs) }
  })
  if (options.json) terminal.out(`${JSON.stringify(answer, null, 2)}\n`)
  else if (options.csv) terminal.out(`year,needs\n${answer.year},${answer.needs}\n`)
  else terminal.out(`${answer.needs} kebutuhan tahun ${answer.year} tersimpan.\n`)
}
