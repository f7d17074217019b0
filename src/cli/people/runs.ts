import type { Command } from 'commander'
import { type MatchingModel, readState, requestRun } from '#modules/matching/index.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  inChosenRegion,
  printRows,
  type Terminal,
  withApplication,
  withCommonOptions,
} from '../command.ts'
import { finishJob } from '../progress.ts'

/** `selaras people match | model` */
export function addRuns(people: Command, terminal: Terminal): void {
  withCommonOptions(
    people.command('match').description('kenali orang yang sama di semua daftar; tanpa --full hanya yang baru'),
  )
    .option('--full', 'bandingkan semuanya lagi, dan pelajari bobot dari awal')
    .action((options: MatchOptions) => match(terminal, options))
  withCommonOptions(
    people.command('model').description('model pengenalan: tingkat, m, u, bobot, prior, ambang'),
  ).action((options: CommonOptions) => printModel(terminal, options))
}

type MatchOptions = CommonOptions & { readonly full?: boolean }

async function match(terminal: Terminal, options: MatchOptions): Promise<void> {
  await withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    // Lists that a killed run left half committed are finished first.
    await application.worker.settle()
    const inRegion = <T>(work: Parameters<typeof asSystem<T>>[3]) =>
      asSystem(application.database, region, application.clock, work)
    const jobId = await inRegion((ctx) => requestRun(ctx, { reason: 'asked', full: options.full ?? false }))
    await finishJob(application, terminal, region, jobId, 'Mengenali')
    const { last, figures } = await inRegion(readState)
    const { kind = '', records = 0, persons = 0, changed = 0, asked = 0 } = last ?? {}
    if (options.json) {
      const run = last && { id: last.id, kind, records, persons, changed, asked, finishedAt: last.finishedAt }
      return terminal.out(`${JSON.stringify({ run, figures }, null, 2)}\n`)
    }
    if (options.csv) return printRows(terminal, options, RUN_COLUMNS, [{ kind, records, persons, changed, asked }])
    terminal.out(
      `${records} baris adalah ${persons} orang; ${changed} baris pindah orang; ${asked} pasangan ditanyakan.\n`,
    )
  })
}

const RUN_COLUMNS = ['kind', 'records', 'persons', 'changed', 'asked'] as const

const round = (value: number, digits: number) => Number(value.toPrecision(digits))

const rowsOf = ({ comparisons }: MatchingModel) =>
  comparisons.flatMap(({ comparison, levels }) =>
    levels.map(({ level, m, u, h, weight }) => ({
      comparison,
      level,
      m: round(m, 4),
      u: round(u, 4),
      h: round(h, 4),
      weight: Number(weight.toFixed(2)),
    })),
  )

async function printModel(terminal: Terminal, options: CommonOptions): Promise<void> {
  const { model } = await inChosenRegion(terminal, options, readState)
  if (options.json) return terminal.out(`${JSON.stringify(model, null, 2)}\n`)
  printRows(terminal, options, ['comparison', 'level', 'm', 'u', 'h', 'weight'], model ? rowsOf(model) : [])
  if (options.csv) return
  if (!model) return terminal.say('Belum ada model: belum pernah ada pengenalan. Jalankan: selaras people match\n')
  const { prior, thresholds } = model
  terminal.out(
    `\nprior: satu orang ${prior.same.toExponential(2)}, serumah atau kerabat ${prior.kin.toExponential(2)}\n` +
      `ambang: sama ≥ ${thresholds.link}, ditanyakan ≥ ${thresholds.ask}, paling banyak ${thresholds.askedShare * 100} % baris ditanyakan\n`,
  )
}
