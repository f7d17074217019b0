import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { listBatches, listRowLinks, type RecordCursor, type RowLink } from '#modules/people/index.ts'
import type { Application } from '#platform/application.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  printRows,
  type Terminal,
  withApplication,
  withCommonOptions,
} from '../command.ts'

/** `selaras people links` */
export function addLinks(people: Command, terminal: Terminal): void {
  withCommonOptions(
    people.command('links').description('satu baris untuk setiap baris daftar: orang dan rumah tangganya'),
  ).action((options: CommonOptions) => printLinks(terminal, options))
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
