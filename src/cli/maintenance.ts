import type { Command } from 'commander'
import { readConfig } from '#platform/config.ts'
import { BackupError, backUp, restore } from '#platform/upkeep/backup.ts'
import { diagnose } from '#platform/upkeep/diagnosis.ts'
import {
  type CommonOptions,
  Failed,
  printRows,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'

/** Turns a backup's refusal into exit code 1 with its words. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof BackupError ? new Failed(error.message) : error
  }
}

/** `migrate`, `backup`, `restore`, `doctor`: what keeps an installation healthy. */
export function addMaintenance(program: Command, terminal: Terminal): void {
  withCommonOptions(program.command('migrate').description('bawa basis data ke bentuk terbaru')).action(
    (options: CommonOptions) =>
      // Opening the application already does it.
      withApplication(terminal, options, async () => terminal.say('Basis data sudah dalam bentuk terbaru.\n'), true),
  )

  withCommonOptions(
    program
      .command('backup')
      .description('cadangkan basis data tertanam dan kuncinya ke folder baru')
      .argument('<folder>'),
  ).action((folder: string, options: CommonOptions) =>
    withApplication(terminal, options, async ({ database, config, clock }) => {
      if (database.engine === 'postgres')
        throw new UsageError('Basis data ini PostgreSQL: cadangkan dengan pg_dump (lihat docs/operations.md).')
      const { bytes } = await inWords(() => backUp(database, config.dataDir, folder, clock))
      if (options.json) terminal.out(`${JSON.stringify({ folder, bytes })}\n`)
      else
        terminal.say(
          `Cadangan tersimpan di ${folder} (${(bytes / 1e6).toFixed(1)} MB). Folder ini memuat data pribadi dan kunci: simpan di tempat aman.\n`,
        )
    }),
  )

  program
    .command('restore')
    .description('pulihkan cadangan ke folder data yang masih kosong')
    .argument('<folder>')
    .option('--data <dir>', 'folder data tujuan')
    .action(async (folder: string, { data }: CommonOptions) => {
      const { dataDir } = readConfig(process.env, data ? { dataDir: data } : {})
      await inWords(() => restore(folder, dataDir))
      terminal.say(`Cadangan ${folder} dipulihkan ke ${dataDir}.\n`)
    })

  withCommonOptions(program.command('doctor').description('periksa kesehatan pemasangan ini')).action(
    (options: CommonOptions) =>
      withApplication(terminal, options, async (application) => {
        const findings = await diagnose(application)
        printRows(
          terminal,
          options,
          ['keadaan', 'periksa', 'keterangan'],
          findings.map((finding) => ({
            keadaan: finding.isFine ? 'baik' : 'MASALAH',
            periksa: finding.check,
            keterangan: finding.detail,
          })),
        )
        const problems = findings.filter((finding) => !finding.isFine)
        if (problems.length > 0) throw new Failed(`${problems.length} masalah ditemukan.`)
      }),
  )
}
