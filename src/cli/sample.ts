import type { Command } from 'commander'
import { makeSample, SAMPLES } from '#modules/setup/index.ts'
import { type CommonOptions, type Terminal, UsageError, withApplication, withCommonOptions } from './command.ts'

const KNOWN = SAMPLES.map(({ region }) => region)

/** `selaras sample`: a data folder to look around in, with invented plans and people. */
export function addSample(program: Command, terminal: Terminal): void {
  withCommonOptions(
    program
      .command('sample')
      .description(
        'isi folder data dengan daerah contoh, rekaan: 35.07 Kabupaten Malang (bawaan) atau 35.73 Kota Malang',
      ),
  ).action((options: CommonOptions) => {
    const { region } = options
    if (region && !KNOWN.includes(region))
      throw new UsageError(`Tidak ada contoh untuk daerah ${region}. Yang ada: ${KNOWN.join(', ')}.`)
    return withApplication(
      terminal,
      options,
      async ({ database, clock, worker }) => {
        const { isNew } = await makeSample(database, clock, terminal.say, region)
        await worker.settle()
        if (options.json) terminal.out(`${JSON.stringify({ isNew })}\n`)
        terminal.say(
          isNew
            ? 'Daerah contoh siap. Jalankan server dengan folder data yang sama: npm start\n'
            : 'Daerah contoh sudah ada.\n',
        )
      },
      true,
    )
  })
}
