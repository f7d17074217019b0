import type { Command } from 'commander'
import { makeSample } from '#modules/setup/index.ts'
import { type CommonOptions, type Terminal, withApplication, withCommonOptions } from './command.ts'

/** `selaras sample`: a data folder to look around in, with invented plans and people. */
export function addSample(program: Command, terminal: Terminal): void {
  withCommonOptions(
    program.command('sample').description('isi folder data dengan daerah contoh (Kabupaten Malang, rekaan)'),
  ).action((options: CommonOptions) =>
    withApplication(
      terminal,
      options,
      async ({ database, clock, worker }) => {
        const { isNew } = await makeSample(database, clock, terminal.say)
        await worker.settle()
        if (options.json) terminal.out(`${JSON.stringify({ isNew })}\n`)
        terminal.say(
          isNew
            ? 'Daerah contoh siap. Jalankan server dengan folder data yang sama: npm start\n'
            : 'Daerah contoh sudah ada.\n',
        )
      },
      true,
    ),
  )
}
