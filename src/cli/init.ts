import type { Command } from 'commander'
import { ensureAreas, openRegion } from '#modules/places/index.ts'
import { type CommonOptions, type Terminal, UsageError, withApplication, withCommonOptions } from './command.ts'

/** `selaras init`: the list of areas and one region, ready to work in. */
export function addInit(program: Command, terminal: Terminal): void {
  withCommonOptions(
    program.command('init').description('siapkan folder data untuk satu daerah (contoh: --region 35.07)'),
  ).action((options: CommonOptions) => {
    const { region: code } = options
    if (!code) throw new UsageError('Sebutkan daerahnya dengan kode Kemendagri, misalnya: selaras init --region 35.07')
    return withApplication(
      terminal,
      options,
      async ({ database, clock }) => {
        const loaded = await ensureAreas(database, terminal.say)
        const region = await openRegion(database, clock, code)
        if (!region)
          throw new UsageError(
            `Kode ${code} bukan kode provinsi atau kabupaten/kota. Cari kodenya: selaras places search "nama daerah"`,
          )
        if (options.json) terminal.out(`${JSON.stringify({ ...region, areasLoaded: loaded })}\n`)
        else
          terminal.say(
            `${region.isNew ? 'Daerah siap' : 'Daerah sudah ada'}: ${region.name} (${region.code}), ${region.timezone}.\n` +
              'Langkah berikut: selaras mandates import MANDAT.csv, lalu selaras plans import RENCANA.csv; atau selaras serve.\n',
          )
      },
      true,
    )
  })
}
