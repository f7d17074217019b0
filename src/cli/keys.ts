import type { Command } from 'commander'
import { enqueue } from '#platform/jobs.ts'
import { asSystem, listRegions } from '#platform/regions.ts'
import { addSealingKey } from '#platform/vault/keys.ts'
import { resealWork } from '#platform/vault/reseal-job.ts'
import { type CommonOptions, type Terminal, UsageError, withApplication, withCommonOptions } from './command.ts'
import { finishJob } from './progress.ts'

/** `selaras keys rotate | reseal` */
export function addKeys(program: Command, terminal: Terminal): void {
  const keys = program.command('keys').description('kunci data pribadi')
  withCommonOptions(keys.command('rotate').description('buat kunci segel baru, lalu segel ulang data pribadi')).action(
    (options: CommonOptions) => rotate(terminal, options),
  )
  withCommonOptions(
    keys.command('reseal').description('segel ulang dengan kunci terbaru apa yang disegel kunci lama'),
  ).action((options: CommonOptions) => reseal(terminal, options))
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
      const jobId = await asSystem(application.database, code, application.clock, (ctx) => enqueue(ctx, resealWork, {}))
      await finishJob(application, terminal, code, jobId, `Menyegel ulang ${code}`)
    }
  })
}
