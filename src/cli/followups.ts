import type { Command } from 'commander'
import { daysBetween } from '#contract/calendar/days.ts'
import { type Followup, listFollowups, listOpenObstacles, remindJob } from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { findJob } from '#platform/job-queries.ts'
import { enqueue } from '#platform/jobs.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  inChosenRegion,
  printRows,
  type Terminal,
  withApplication,
  withCommonOptions,
} from './command.ts'

const COLUMNS = [
  'id',
  'jenis',
  'tindak_lanjut',
  'pemilik',
  'tenggat',
  'sisa_hari',
  'keadaan',
  'menunggu',
  'asal',
] as const
const MOST = 200

function rowOf(ctx: Context, followup: Followup): Record<(typeof COLUMNS)[number], string | number> {
  const today = todayOf(ctx)
  return {
    id: followup.id,
    jenis: followup.kind,
    tindak_lanjut: followup.what,
    pemilik: followup.owner.shortName,
    tenggat: followup.dueOn,
    sisa_hari: daysBetween(today, followup.dueOn),
    keadaan: followup.state,
    menunggu: followup.waiting?.agency.shortName ?? '',
    asal: followup.source.title || followup.source.kind,
  }
}

/** Everything under a filter, page after page; internal ones are not the command line's either. */
async function listAll(ctx: Context, options: { all?: true; overdue?: true }): Promise<Followup[]> {
  const found: Followup[] = []
  for (let page = 1; ; page++) {
    const { rows } = await listFollowups(ctx, {
      scope: 'all',
      state: options.all ? ['open', 'done', 'dropped'] : ['open'],
      due: options.overdue ? 'overdue' : undefined,
      sort: 'dueOn',
      page,
      pageSize: MOST,
    })
    found.push(...rows)
    if (rows.length < MOST) return found
  }
}

/** `selaras followups list | obstacles | remind`. */
export function addFollowups(program: Command, terminal: Terminal): void {
  const followups = program.command('followups').description('tindak lanjut: siapa harus melakukan apa, dan kapan')
  withCommonOptions(followups.command('list'))
    .description('yang terbuka, tenggat terdekat di atas')
    .option('--overdue', 'hanya yang lewat tenggat')
    .option('--all', 'juga yang selesai dan gugur')
    .action((options: CommonOptions & { all?: true; overdue?: true }) =>
      inChosenRegion(terminal, options, async (ctx) =>
        printRows(
          terminal,
          options,
          COLUMNS,
          (await listAll(ctx, options)).map((row) => rowOf(ctx, row)),
        ),
      ),
    )
  withCommonOptions(followups.command('obstacles'))
    .description('hambatan yang masih terbuka, yang paling lama di atas')
    .action((options: CommonOptions) =>
      inChosenRegion(terminal, options, async (ctx) =>
        printRows(
          terminal,
          options,
          COLUMNS,
          (await listOpenObstacles(ctx)).map((row) => rowOf(ctx, row)),
        ),
      ),
    )
  withCommonOptions(followups.command('remind'))
    .description('tulis pengingat dan eskalasi yang sudah waktunya, masing-masing sekali')
    .action((options: CommonOptions) => remind(terminal, options))
}

async function remind(terminal: Terminal, options: CommonOptions): Promise<void> {
  await withApplication(terminal, options, async (application) => {
    const { database, clock, worker } = application
    const region = await chooseRegion(application, options)
    const asked = await asSystem(database, region, clock, (ctx) => enqueue(ctx, remindJob, {}))
    await worker.settle()
    const job = await asSystem(database, region, clock, (ctx) => findJob(ctx, asked))
    const told = (job?.result as { told?: number } | null)?.told ?? 0
    if (options.json) terminal.out(`${JSON.stringify({ told })}\n`)
    else terminal.out(told === 0 ? 'Tidak ada yang perlu diingatkan sekarang.\n' : `${told} pemberitahuan ditulis.\n`)
  })
}
