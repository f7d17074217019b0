import type { Command } from 'commander'
import { importNomenclature } from '#modules/plans/index.ts'
import { type CommonOptions, type Terminal, withApplication, withCommonOptions } from './command.ts'

/** `selaras nomenclature import`: the published lists of programme codes, nationwide. */
export function addNomenclature(program: Command, terminal: Terminal): void {
  const nomenclature = program.command('nomenclature').description('nomenklatur program, kegiatan, dan sub kegiatan')
  withCommonOptions(
    nomenclature
      .command('import <file>')
      .description('baca daftar nomenklatur (TSV, CSV, atau XLSX); daftar dikenali dari baris judulnya'),
  ).action((file: string, options: CommonOptions) => importList(terminal, file, options))
}

async function importList(terminal: Terminal, file: string, options: CommonOptions): Promise<void> {
  await withApplication(terminal, options, async ({ database, clock }) => {
    terminal.say('Membaca daftar nomenklatur…\n')
    const { version, title, lines, codes, subActivities, unreadable } = await importNomenclature(
      database,
      clock,
      file,
      file,
    )
    for (const line of unreadable) terminal.say(`Perhatian: baris ${line} dilewati, kodenya tidak terbaca.\n`)
    if (options.json)
      terminal.out(`${JSON.stringify({ version, title, lines, codes, subActivities, unreadable }, null, 2)}\n`)
    else if (options.csv)
      terminal.out(`version,lines,codes,subActivities\n${version},${lines},${codes},${subActivities}\n`)
    else terminal.out(`${title}: ${lines} baris, ${codes} kode, ${subActivities} sub kegiatan tersimpan.\n`)
  })
}
