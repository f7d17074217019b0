import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import type { Application } from '#platform/application.ts'
import type { Context } from '#platform/context.ts'
import { asSystem, listRegions } from '#platform/regions.ts'

/** A refusal of the command line itself, in the user's words; exit code 2. */
export class UsageError extends Error {}

/** The work was refused or failed, in the user's words; exit code 1. */
export class Failed extends Error {}

/** What every command takes. */
export interface CommonOptions {
  readonly data?: string
  readonly region?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly yes?: boolean
}

/** How a command reaches the rooms; `open` is given by main.ts. */
export interface Terminal {
  /** Refuses a folder without a database unless the command may make one. */
  readonly open: (options: CommonOptions, mayCreate?: boolean) => Promise<Application>
  /** Answers: standard output. */
  readonly out: (text: string) => void
  /** Messages: standard error. */
  readonly say: (text: string) => void
  /** A person watches standard error. */
  readonly isWatched: boolean
}

/** Adds `--data --region --json --csv` to a command. */
export const withCommonOptions = (command: Command): Command =>
  command
    .option('--data <dir>', 'folder data (bawaan: DATA_DIR atau ./data)')
    .option('--region <code>', 'kode Kemendagri daerah, bila folder memuat beberapa daerah')
    .option('--json', 'jawaban sebagai JSON')
    .option('--csv', 'jawaban sebagai CSV')

/** Opens the data folder, does the work, lets events and jobs settle, closes; also when the work fails. */
export async function withApplication<T>(
  terminal: Terminal,
  options: CommonOptions,
  work: (application: Application) => Promise<T>,
  mayCreate = false,
): Promise<T> {
  const application = await terminal.open(options, mayCreate)
  try {
    return await work(application)
  } finally {
    await application.close()
  }
}

/** The region a command works in: `--region`, or the only one there is. */
export async function chooseRegion(application: Application, options: CommonOptions): Promise<string> {
  const regions = await listRegions(application.database)
  const chosen = options.region ? regions.find((region) => region.code === options.region) : regions[0]
  if (!chosen && options.region)
    throw new UsageError(
      `Daerah ${options.region} belum ada di folder data ini. Jalankan: selaras init --region ${options.region}`,
    )
  if (!chosen) throw new UsageError('Folder data ini belum berisi daerah. Jalankan dahulu: selaras init --region 35.07')
  if (!options.region && regions.length > 1)
    throw new UsageError(
      `Folder data ini memuat beberapa daerah; pilih satu dengan --region: ${regions.map((r) => r.code).join(', ')}`,
    )
  return chosen.code
}

/**
 * One transaction of the command line in the chosen region, after which events and jobs have settled. What a killed run left waiting is finished
 * first, so that no command answers from half an import.
 */
export async function inChosenRegion<T>(
  terminal: Terminal,
  options: CommonOptions,
  work: (ctx: Context, application: Application) => Promise<T>,
): Promise<T> {
  return withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    await application.worker.settle()
    const result = await asSystem(application.database, region, application.clock, (ctx) => work(ctx, application))
    await application.worker.settle()
    return result
  })
}

/** Prints rows as CSV (LF, header first), JSON, or aligned text for a person. */
export function printRows(terminal: Terminal, options: CommonOptions, columns: readonly string[], rows: Rows): void {
  terminal.out(
    options.json ? `${JSON.stringify(rows, null, 2)}\n` : options.csv ? asCsv(columns, rows) : asText(columns, rows),
  )
}

type Rows = readonly Readonly<Record<string, unknown>>[]

const asCsv = (columns: readonly string[], rows: Rows) =>
  stringify(
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    { header: true, columns: [...columns] },
  )

function asText(columns: readonly string[], rows: Rows): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '').slice(0, 60)))]
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => (line[i] ?? '').length)))
  return `${cells
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}
