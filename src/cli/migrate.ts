import type { Command } from 'commander'
import { type CommonOptions, type Terminal, withApplication, withCommonOptions } from './command.ts'

/** `selaras migrate`: opening the application already brings the database up to date. */
export function addMigrate(program: Command, terminal: Terminal): void {
  withCommonOptions(program.command('migrate').description('bawa basis data ke bentuk terbaru')).action(
    (options: CommonOptions) =>
      withApplication(terminal, options, async () => terminal.say('Basis data sudah dalam bentuk terbaru.\n')),
  )
}
