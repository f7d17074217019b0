import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { resealListsJob } from '#modules/lists/index.ts'
import {
  listBatches,
  listRowLinks,
  type RecordCursor,
  type RowLink,
  resealJob,
  searchPersons,
} from '#modules/people/index.ts'
import type { Application } from '#platform/application.ts'
import { enqueue } from '#platform/jobs.ts'
import { asSystem, listRegions } from '#platform/regions.ts'
import { addSealingKey } from '#platform/vault/keys.ts'
import {
  type CommonOptions,
  chooseRegion,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'
import { addPeopleReview } from './people-review.ts'
import { finishJob } from './progress.ts'

/** `selaras people links | search | review | …` and `selaras keys rotate`. */
export function addPeople(program: Command, terminal: Terminal): void {
  const people = program.command('people').description('warga: siapa di balik baris daftar')
  withCommonOptions(
    people.command('links').description('satu baris untuk setiap baris daftar: orang dan rumah tangganya'),
  ).action((options: CommonOptions) => printLinks(terminal, options))
  withCommonOptions(
    people
      .command('search')
      .description('cari orang; ejaan yang berbeda dimaafkan')
      .argument('<nama>', 'nama, atau - untuk membaca nama atau NIK dari masukan baku'),
  ).action((name: string, options: CommonOptions) => search(terminal, options, name))
  addPeopleReview(people, terminal)

  const keys = program.command('keys').description('kunci data pribadi')
  withCommonOptions(keys.command('rotate').description('buat kunci segel baru, lalu segel ulang data pribadi')).action(
    (options: CommonOptions) => rotate(terminal, options),
  )
  withCommonOptions(
    keys.command('reseal').description('segel ulang dengan kunci terbaru apa yang disegel kunci lama'),
  ).action((options: CommonOptions) => reseal(terminal, options))
}

const PAGE = 5000
const COLUMNS = ['file', 'sheet', 'row', 'person_id', 'household_id']

async function printLinks(terminal: Terminal, options: CommonOptions): Promise<void> {
  await withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    await application.worker.settle()
    const all: RowLink[] = []
    if (options.csv) terminal.out(`${COLUMNS.join(',')}\n`)
    for await (const links of eachPage(application, region)) {
      if (options.csv) terminal.out(stringify(links.map(toCells)))
      else all.push(...links)
    }
    if (!options.csv) printRows(terminal, options, COLUMNS, all.map(toRow))
  })
}

const toCells = ({ file, sheet, row, personId, householdId }: RowLink) => [file, sheet, row, personId, householdId]
const toRow = ({ personId, householdId, ...rest }: RowLink) => ({
  ...rest,
  person_id: personId,
  household_id: householdId,
})

/** The rows of every batch whose rows are all there, page by page. */
async function* eachPage({ database, clock }: Application, region: string): AsyncGenerator<RowLink[]> {
  const batches = await asSystem(database, region, clock, listBatches)
  for (const { id, state } of batches) {
    if (state === 'loading' || state === 'withdrawing') continue
    let after: RecordCursor | null = null
    do {
      const from: RecordCursor | null = after
      const page: Awaited<ReturnType<typeof listRowLinks>> = await asSystem(database, region, clock, (ctx) =>
        listRowLinks(ctx, id, { after: from, limit: PAGE }),
      )
      yield page.links
      after = page.next
    } while (after)
  }
}

async function search(terminal: Terminal, options: CommonOptions, name: string): Promise<void> {
  const q = name === '-' ? (await readInput()).trim() : name
  // Arguments stand in the shell's history and in the list of processes, where no NIK may be.
  if (name !== '-' && /^[\d\s.]{8,}$/.test(name))
    throw new UsageError('Jangan tulis NIK di baris perintah. Pakai: selaras people search - , lalu ketik NIK-nya.')
  if (q.length < 2) throw new UsageError('Tulis paling sedikit dua huruf.')
  const { rows, total } = await inChosenRegion(terminal, options, (ctx) =>
    searchPersons(ctx, { q, page: 1, pageSize: 50, sort: 'name' }),
  )
  const lines = rows.map(({ id, name: found, sex, age, village, agencies, records }) => ({
    ...{ person_id: id, name: found, sex: sex ?? '', age: age ?? '', village: village?.name ?? '', agencies, records },
  }))
  printRows(terminal, options, ['person_id', 'name', 'sex', 'age', 'village', 'agencies', 'records'], lines)
  if (!options.csv && !options.json) terminal.say(`${total} orang.\n`)
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text
}

/** The new key is written first and the folder opened after, so that the vault of this process seals with it. */
async function rotate(terminal: Terminal, options: CommonOptions): Promise<void> {
  const { dataDir, dataKeys } = await withApplication(terminal, options, async ({ config }) => config)
  if (dataKeys)
    throw new UsageError(
      'Kunci berasal dari DATA_KEYS: taruh kunci baru paling depan di sana pada setiap server, mulai ulang, lalu jalankan: selaras keys reseal',
    )
  const key = addSealingKey(dataDir)
  terminal.say(`Kunci ${key} dibuat dan kini menyegel.\n`)
  await reseal(terminal, options)
  terminal.say('Cadangkan secrets/data.keys di tempat yang terpisah dari basis data.\n')
}

async function reseal(terminal: Terminal, options: CommonOptions): Promise<void> {
  await withApplication(terminal, options, async (application) => {
    for (const { code } of await listRegions(application.database)) {
      for (const kind of [resealJob, resealListsJob]) {
        const jobId = await asSystem(application.database, code, application.clock, (ctx) => enqueue(ctx, kind, {}))
        await finishJob(application, terminal, code, jobId, `Menyegel ulang ${code}`)
      }
    }
  })
}
