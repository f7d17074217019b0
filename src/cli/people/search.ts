import type { Command } from 'commander'
import { searchPersons } from '#modules/people/index.ts'
import {
  type CommonOptions,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from '../command.ts'

/** `selaras people search` */
export function addSearch(people: Command, terminal: Terminal): void {
  withCommonOptions(
    people
      .command('search')
      .description('cari orang; ejaan yang berbeda dimaafkan')
      .argument('<nama>', 'nama, atau - untuk membaca nama atau NIK dari masukan baku'),
  ).action((name: string, options: CommonOptions) => search(terminal, options, name))
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
